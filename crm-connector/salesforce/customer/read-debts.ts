import type { Debt } from '../../../shared/domain/debt.ts';
import { profileSchema } from '../../../shared/domain/debt.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { accountLists } from './child-lists.ts';
import { type CustomerAnswer, partOf } from './customer-answer.ts';
import { debtLegal } from './debt-legal.ts';
import type { RowReader } from './row-reader.ts';

function debt(row: RowReader): Debt {
  return {
    id: row.id,
    object: 'Debt__c',
    name: row.plain('Name') ?? row.id,
    profile: row.word('Profile__c', profileSchema.options),
    kind: row.text('Kind__c'),
    creditor: row.text('Creditor__c'),
    accountEnding: row.text('Account_Ending__c'),
    balance: row.money('Balance__c'),
    disputed: row.money('Disputed__c'),
    itemisation: {
      asOf: row.date('Itemised_On__c'),
      principal: row.money('Principal__c'),
      interest: row.money('Interest__c'),
      fees: row.money('Fees__c'),
      payments: row.money('Payments__c'),
      credits: row.money('Credits__c'),
    },
    oldestDue: row.date('Oldest_Due__c'),
    status: row.text('Status__c'),
    labels: { kind: row.label('Kind__c'), status: row.label('Status__c') },
    legal: debtLegal(row),
  };
}

/** What is owed, one row a debt. A lead has none. */
export function readDebts(answer: CustomerAnswer): Part<Debt> {
  if (answer.kind === 'Lead') return { is: 'absent' };
  return partOf(answer, answer.list(accountLists.debts), 'Debt__c', debt);
}
