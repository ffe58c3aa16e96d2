import type { Instant } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Invoice } from '../../../shared/domain/invoice.ts';
import type { DayCustomer } from '../../../shared/domain/my-day.ts';
import { itemsOf, type Part } from '../../../shared/domain/part.ts';
import { readCallsInProgress } from '../customer/calls-in-progress.ts';
import { type Answered, type CustomerAnswer, customerAnswer } from '../customer/customer-answer.ts';
import { numberMarks } from '../customer/number-marks.ts';
import { readPromises } from '../customer/read-agreements.ts';
import { readAttempts } from '../customer/read-attempts.ts';
import { customerOf, zonesOf } from '../customer/read-customer.ts';
import { readDebts } from '../customer/read-debts.ts';
import { readDecisions } from '../customer/read-decisions.ts';
import { readHolds } from '../customer/read-holds.ts';
import { readNotes, readWarnings } from '../customer/read-notes.ts';
import { ownParty, readParties } from '../customer/read-parties.ts';
import { readPhones } from '../customer/read-phones.ts';
import { readPreferences } from '../customer/read-preferences.ts';
import { readInvoices, readReceipts } from '../invoices/read-invoices.ts';
import type { ResolvedModel } from '../invoices/resolved-model.ts';
import type { CompositeAnswer } from '../rest/composite.ts';
import type { Row, Rows } from '../rest/query-answer.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { DAY_INVOICES, MOST_ROWS } from './day-request.ts';

const notAsked = { is: 'failed', why: 'Not read for a day: open the customer' } as const;

/** The tasks of all accounts, account by account; cut for one, they are cut for all. */
function tasksByAccount(answered: Answered): (id: string) => Answered {
  if (answered.is !== 'rows') return () => answered;
  const { rows } = answered;
  const done = rows.done && rows.records.length < MOST_ROWS;
  const groups = Map.groupBy(rows.records, (row) => String(row.AccountId ?? ''));
  return (id) => {
    const records = (groups.get(id) ?? []).filter(isCall);
    const own: Rows = { totalSize: records.length, done, records };
    return { is: 'rows', rows: own };
  };
}

/** An open task that is no call is the associate's own next step. */
export const isCall = (row: Row): boolean => row.IsClosed !== false || row.CallType != null;

function firstInvoices(part: Part<Invoice>): Part<Invoice> {
  const isCut = part.is === 'read' && part.items.length >= DAY_INVOICES;
  return isCut ? { ...part, complete: false, total: null } : part;
}

function snapshotOf(
  answer: CustomerAnswer,
  model: ResolvedModel | undefined,
  apiOrigin: string,
  at: Instant,
): CustomerSnapshot {
  const own = ownParty(answer);
  const parties = readParties(answer);
  const phones = readPhones(answer, numberMarks(answer), at);
  const debts = readDebts(answer);
  const ref = { system: 'salesforce', apiOrigin, object: 'Account', id: answer.customer.id } as const;
  return {
    v: 1,
    customer: customerOf(answer, ref, debts, own, zonesOf(own, itemsOf(phones), itemsOf(parties))),
    opened: ref,
    org: answer.schema.identity,
    readAt: at,
    contactFactsReadAt: at,
    parties,
    phones,
    debts,
    invoices: firstInvoices(readInvoices(answer, model)),
    openTotals: notAsked,
    receipts: readReceipts(answer, model),
    attempts: readAttempts(answer, model),
    callsInProgress: readCallsInProgress(answer),
    holds: readHolds(answer),
    preferences: readPreferences(answer),
    decisions: readDecisions(answer),
    promises: readPromises(answer),
    plans: notAsked,
    approvals: notAsked,
    notes: readNotes(answer),
    warnings: readWarnings(answer),
  };
}

/** Every customer of one answer, with the facts to judge a call by. */
export function readDayCustomers(
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  answers: CompositeAnswer,
  rows: Rows,
  { apiOrigin, at }: { apiOrigin: string; at: Instant },
): DayCustomer[] {
  const none = customerAnswer(schema, 'Account', {}, answers);
  const tasksOf = tasksByAccount(none.query('tasks'));
  return rows.records.map((row) => {
    const whole = customerAnswer(schema, 'Account', row, answers);
    const answer: CustomerAnswer = {
      ...whole,
      query: (name) => (name === 'tasks' ? tasksOf(whole.customer.id) : whole.query(name)),
    };
    return {
      snapshot: snapshotOf(answer, model, apiOrigin, at),
      score: whole.customer.number('Parley_Score__c'),
      reason: whole.customer.text('Parley_Reason__c'),
      rankedAt: whole.customer.moment('Parley_Ranked_At__c'),
    };
  });
}
