import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { isMissed, lastDay, type PromiseTerms, standingOf } from '../../../shared/plans/standing.ts';
import type { BuildState } from './build-state.ts';
import type { CsvRow } from './csv.ts';
import { amountOf, plainDecimal } from './decimal.ts';

/** A promise, as broken or as still to come; a kept one is none. What the CRM holds as paid is all that is known of money. */
export function keepPromise(row: CsvRow, currency: string, today: PlainDate, state: BuildState): void {
  const amount = amountOf(row('Amount__c'), currency);
  const due = row('Due__c');
  if (!amount || due === '') return;
  const terms: PromiseTerms = {
    id: '',
    amount,
    made: row('Made__c') || due,
    planId: null,
    due,
    expected: row('Expected__c') || due,
    graceDays: Number(plainDecimal(row('Grace_Days__c')) ?? 0),
    earlyDays: null,
    tolerance: plainDecimal(row('Tolerance__c')) ?? '0',
    invoiceIds: [],
    ended: null,
  };
  const paid = amountOf(row('Paid__c'), currency);
  const payments = paid
    ? [{ id: '', on: earliest(terms.expected, today), amount: paid, reversed: false, invoiceIds: [] }]
    : [];
  const { status } = standingOf({ ...terms, made: earliest(terms.made, today) }, payments, today);
  const broken = row('Status__c') !== 'active' || isMissed(status);
  if (!broken && status !== 'active') return;
  const day = broken ? earliest(lastDay(terms), today) : due;
  state.run(
    'INSERT INTO promise VALUES (?, ?, ?, ?, ?)',
    row('Account__c'),
    broken ? 1 : 0,
    amount.minor,
    currency,
    day,
  );
}

const earliest = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);

/** A hold that is in force today. One whose first day nobody wrote is. */
export function keepHold(row: CsvRow, today: PlainDate, state: BuildState): void {
  const from = row('Effective_From__c');
  const until = row('Effective_To__c');
  if ((from !== '' && from > today) || (until !== '' && until < today)) return;
  const [kind, debt, party] = [row('Kind__c'), row('Debt__c'), row('Contact__c')];
  state.run(
    'INSERT INTO hold VALUES (?, ?, ?, ?, ?)',
    row('Account__c'),
    kind || null,
    until || null,
    debt || null,
    party || null,
  );
}
