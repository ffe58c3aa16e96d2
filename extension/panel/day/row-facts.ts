import { type Instant, localDate, type Zone } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { ownPartyId } from '../../../shared/compliance/customer/about.ts';
import { holdsInForce } from '../../../shared/compliance/customer/holds-as-facts.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { valueOr } from '../../../shared/domain/known.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Money } from '../../../shared/money/money.ts';
import { alreadyPaidByAny } from '../../../shared/plans/already-paid.ts';
import { lastDay } from '../../../shared/plans/standing.ts';
import { countedHolds } from '../../../shared/worklist/counted-holds.ts';
import type { PromiseFact, WindowFact, WorklistFacts } from '../../../shared/worklist/facts.ts';
import { agreementsOf, type KnownPromise } from '../money/agreements.ts';
import { owed } from '../money/owed.ts';
import type { RowStanding } from './row-standing.ts';

/** Where a promise stands for the order of a day. */
export interface DayPromises {
  readonly broken: readonly PromiseFact[];
  /** Its day has come, or is over and its grace runs. */
  readonly due: readonly (PromiseFact & { readonly isLate: boolean })[];
  readonly waiting: readonly PromiseFact[];
}

/** Every promise that was not kept yet. Where payments cannot be read, what the CRM says of it stands. */
export function dayPromises(snapshot: CustomerSnapshot, today: PlainDate): DayPromises {
  const { plans, promises } = agreementsOf(snapshot, today);
  const all = [...promises, ...plans.flatMap(({ payments }) => payments)].filter((one) => !isPaid(one));
  const broken = all.filter(isBroken);
  const running = all
    .filter(({ told }) => told === 'active' || told === 'not-known')
    .filter((one) => !isBroken(one));
  return {
    broken: broken.map(({ promise, standing }) => ({
      amount: promise.amount,
      on: lastDay(standing.promise),
    })),
    due: running
      .filter(({ promise }) => promise.due <= today)
      .map(({ promise, isLate }) => ({ amount: promise.amount, on: promise.due, isLate })),
    waiting: running
      .filter(({ promise }) => promise.due > today)
      .map(({ promise }) => ({ amount: promise.amount, on: promise.due })),
  };
}

/** What the CRM itself counts as paid on it. */
const isPaid = ({ promise }: KnownPromise): boolean =>
  promise.paid.is === 'known' && promise.paid.value.minor >= promise.amount.minor;

function isBroken({ told, promise }: KnownPromise): boolean {
  if (told === 'broken' || told === 'partly-kept' || told === 'void') return true;
  const typed = valueOr(promise.status, null);
  return told === 'not-known' && (typed === 'broken' || typed === 'partly-kept');
}

/** What a customer's place in the day depends on. */
export function worklistFactsOf(
  snapshot: CustomerSnapshot,
  { broken, due, waiting }: DayPromises,
  window: WindowFact | null,
  today: PlainDate,
): WorklistFacts {
  const dues = [
    ...itemsOf(snapshot.invoices).map(({ due: on }) => valueOr(on, null)),
    ...itemsOf(snapshot.debts)
      .filter(({ balance }) => balance.is !== 'known' || balance.value.minor > 0)
      .map(({ oldestDue }) => valueOr(oldestDue, null)),
  ].filter((on) => on !== null);
  return {
    open: openMoney(snapshot),
    oldestDue: dues.toSorted()[0] ?? null,
    broken,
    promised: [...due, ...waiting],
    holds: holdsOf(snapshot, today),
    unapplied: unappliedMoney(snapshot),
    lastContact: lastContact(snapshot),
    window,
  };
}

/** Where a debt cannot be read, the hold is on all of them. */
function holdsOf(snapshot: CustomerSnapshot, today: PlainDate): WorklistFacts['holds'] {
  const { binding } = holdsInForce(snapshot, { personId: ownPartyId(snapshot), number: null }, today);
  const holds = binding.map(({ kind, debtId, effectiveTo }) => ({
    kind: valueOr(kind, null),
    debtId: valueOr(debtId, null),
    until: valueOr(effectiveTo, null),
  }));
  const debtIds = itemsOf(snapshot.debts)
    .filter(({ balance }) => valueOr(balance, null)?.minor !== 0)
    .map(({ id }) => id);
  return countedHolds(holds, debtIds).map(({ kind, until }) => ({ kind, until }));
}

/** By what was read of debts and invoices: an order needs no exact total, the record has it. */
function openMoney(snapshot: CustomerSnapshot): Money[] {
  const { debts, invoices } = snapshot;
  const loose = itemsOf(debts).length > 0 ? null : itemsOf(invoices).map(({ open }) => valueOr(open, null));
  if (loose === null) return (owed(snapshot) ?? []).map(({ money }) => money);
  const sums = new Map<string, number>();
  for (const money of loose)
    if (money) sums.set(money.currency, (sums.get(money.currency) ?? 0) + money.minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}

/** Money here and not applied, and the one invoice it covers to the cent. */
function unappliedMoney({ receipts, invoices }: CustomerSnapshot): WorklistFacts['unapplied'] {
  const loose = itemsOf(receipts).flatMap(({ id, unapplied }) =>
    unapplied.is === 'known' && unapplied.value.minor > 0 ? [{ id, unapplied: unapplied.value }] : [],
  );
  const [first] = loose;
  if (!first) return null;
  const { currency } = first.unapplied;
  const own = loose.filter(({ unapplied }) => unapplied.currency === currency);
  const minor = own.reduce((sum, { unapplied }) => sum + unapplied.minor, 0);
  const open = itemsOf(invoices).flatMap(({ id, due, open: amount }) =>
    amount.is === 'known' ? [{ id, due: valueOr(due, null), open: amount.value }] : [],
  );
  const [found] = alreadyPaidByAny(open, own, { most: 1, tolerance: 0 }).flatMap(({ sets }) => sets);
  const covered = found?.length === 1 ? itemsOf(invoices).find(({ id }) => id === found[0]) : undefined;
  return { amount: { minor, currency }, invoice: covered?.number ?? null };
}

function lastContact({ attempts, org }: CustomerSnapshot): PlainDate | null {
  const [latest] = itemsOf(attempts)
    .map(({ startedAt }) => startedAt)
    .toSorted()
    .toReversed();
  return latest === undefined ? null : localDate(latest, org.zone);
}

/** The hours as the score takes them: the customer's own time of day, and only of today. */
export function windowOf(standing: RowStanding, zone: Zone, at: Instant): WindowFact | null {
  switch (standing.is) {
    case 'now':
      return { is: 'open', until: standing.until === null ? '24:00' : clockTime(standing.until, zone) };
    case 'later':
      return localDate(standing.at, zone) === localDate(at, zone)
        ? { is: 'later', from: clockTime(standing.at, zone) }
        : { is: 'closed' };
    case 'closed':
    case 'no-number':
      return { is: 'closed' };
    case 'cannot-tell':
      return null;
  }
}

const clockTime = (at: Instant, zone: Zone): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
