import type { Debt } from '../../../shared/domain/debt.ts';
import { profileSchema } from '../../../shared/domain/debt.ts';
import { type Known, known } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { type PromiseToPay, promiseStatusSchema } from '../../../shared/domain/promise-to-pay.ts';
import { parentRow } from '../rest/query-answer.ts';
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

/** Nothing but people reads it, so the label takes the place of the code. */
const shownAs = (value: Known<string>, label: string | null): Known<string> =>
  value.is === 'known' && label !== null ? known(label) : value;

/** A promise without amount or days is none that could be kept; it is left out and the list said to be short. */
function promise(row: RowReader): PromiseToPay | undefined {
  const [amount, made, due] = [row.money('Amount__c'), row.date('Made__c'), row.date('Due__c')];
  if (amount.is !== 'known' || made.is !== 'known' || due.is !== 'known') return undefined;
  const by = parentRow(row.row, 'Owner')?.Name;
  return {
    id: row.id,
    object: 'Promise_To_Pay__c',
    debtId: row.plain('Debt__c'),
    amount: amount.value,
    paid: row.money('Paid__c'),
    made: made.value,
    due: due.value,
    method: shownAs(row.text('Method__c'), row.label('Method__c')),
    status: row.word('Status__c', promiseStatusSchema.options),
    by: typeof by === 'string' ? by : null,
  };
}

/** Promises to pay, the latest due first. */
export function readPromises(answer: CustomerAnswer): Part<PromiseToPay> {
  if (answer.kind === 'Lead') return { is: 'absent' };
  return partOf(answer, answer.list(accountLists.promises), 'Promise_To_Pay__c', promise);
}
