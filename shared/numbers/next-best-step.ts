import { type Instant, localDate } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Finding } from '../compliance/finding.ts';
import type { Verdict } from '../compliance/verdict.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import { itemsOf } from '../domain/part.ts';
import type { Money } from '../money/money.ts';
import { isMissed } from '../plans/standing.ts';
import type { PromiseTold } from './payment-behaviour.ts';
import { sumByCurrency } from './totals.ts';

/** What to do next for a customer, with the reason. */
export type NextStep =
  /** Something forbids the contact and does not end by waiting. */
  | { readonly is: 'respect-stop'; readonly finding: Finding }
  /** Nobody can tell whether a contact is allowed. */
  | { readonly is: 'find-out'; readonly finding: Finding }
  | { readonly is: 'apply-money'; readonly amount: Money }
  | { readonly is: 'answer-dispute'; readonly count: number; readonly since: PlainDate | null }
  | { readonly is: 'tell-approval'; readonly approved: boolean }
  | { readonly is: 'wait-until'; readonly at: Instant; readonly finding: Finding }
  | { readonly is: 'ask-what-changed'; readonly amount: Money; readonly due: PlainDate }
  | { readonly is: 'remind-promise'; readonly amount: Money; readonly due: PlainDate }
  | { readonly is: 'wait-for-promise'; readonly amount: Money; readonly due: PlainDate }
  | { readonly is: 'ask-for-payment'; readonly amount: Money }
  | { readonly is: 'nothing-due' }
  /** What is owed could not be read. */
  | { readonly is: 'read-again' };

/**
 * The one next step. First what must not be done, then what can be put right without a contact, then the contact with the
 * strongest reason:
 *
 * 1. a stop that does not end by waiting, 2. a question nobody has answered, 3. money here that is not applied (asking for
 * what was paid is the commonest complaint), 4. a dispute that waits for an answer, 5. the next allowed moment where the
 * contact is not allowed now, 6. an approval the customer waits to hear of, 7. a broken promise, 8. one that is late
 * within its grace, 9. one that runs: it is not asked about before its day, 10. what is overdue, 11. nothing.
 *
 * @param verdict of a call now; null: it could not be judged, which allows nothing
 */
export function nextBestStep(
  snapshot: CustomerSnapshot,
  verdict: Verdict | null,
  promises: readonly PromiseTold[],
): NextStep {
  const steps = [
    hardStop(verdict),
    openQuestion(verdict),
    moneyHere(snapshot),
    openDispute(snapshot),
    waitForHours(verdict),
    answeredApproval(snapshot),
    promiseStep(promises),
    overdue(snapshot),
  ];
  return steps.find((step) => step !== null) ?? { is: 'nothing-due' };
}

function hardStop(verdict: Verdict | null): NextStep | null {
  if (verdict?.outcome !== 'block' || verdict.nextAllowedAt !== null) return null;
  const stop = verdict.findings.find(({ effect }) => effect === 'block');
  return stop ? { is: 'respect-stop', finding: stop } : null;
}

function openQuestion(verdict: Verdict | null): NextStep | null {
  if (verdict === null) return { is: 'read-again' };
  if (verdict.outcome !== 'cannot-tell') return null;
  const question = verdict.findings.find(({ effect }) => effect === 'cannot-tell');
  return question ? { is: 'find-out', finding: question } : null;
}

function moneyHere({ receipts }: CustomerSnapshot): NextStep | null {
  const unapplied = itemsOf(receipts).flatMap((receipt) =>
    receipt.unapplied.is === 'known' && receipt.unapplied.value.minor > 0 ? [receipt.unapplied.value] : [],
  );
  const [most] = sumByCurrency(unapplied).toSorted((one, other) => other.minor - one.minor);
  return most ? { is: 'apply-money', amount: most } : null;
}

function openDispute({ holds }: CustomerSnapshot): NextStep | null {
  const open = itemsOf(holds).filter(
    ({ kind, status, answeredOn }) =>
      kind.is === 'known' &&
      kind.value === 'dispute' &&
      status.is === 'known' &&
      status.value === 'active' &&
      answeredOn.is === 'absent',
  );
  const days = open.flatMap(({ receivedOn }) => (receivedOn.is === 'known' ? [receivedOn.value] : []));
  return open.length > 0
    ? { is: 'answer-dispute', count: open.length, since: days.toSorted()[0] ?? null }
    : null;
}

function answeredApproval({ approvals }: CustomerSnapshot): NextStep | null {
  const answered = itemsOf(approvals).find(
    ({ status }) => status.is === 'known' && (status.value === 'approved' || status.value === 'refused'),
  );
  return answered?.status.is === 'known'
    ? { is: 'tell-approval', approved: answered.status.value === 'approved' }
    : null;
}

function waitForHours(verdict: Verdict | null): NextStep | null {
  if (verdict?.outcome !== 'block' || verdict.nextAllowedAt === null) return null;
  const stop = verdict.findings.find(({ effect }) => effect === 'block');
  return stop ? { is: 'wait-until', at: verdict.nextAllowedAt, finding: stop } : null;
}

/** A promise missed counts until another runs in its place. */
function promiseStep(promises: readonly PromiseTold[]): NextStep | null {
  const byDue = promises.toSorted((one, other) => one.promise.due.localeCompare(other.promise.due));
  const late = byDue.find(({ isLate }) => isLate);
  const running = byDue.find(({ told, isLate }) => told === 'active' && !isLate);
  const broken = byDue.findLast(({ told }) => told !== 'not-known' && isMissed(told));
  const isReplaced = broken && running && running.promise.made > broken.promise.due;
  if (broken && !isReplaced && !late) return told('ask-what-changed', broken);
  if (late) return told('remind-promise', late);
  return running ? told('wait-for-promise', running) : null;
}

const told = (
  is: 'ask-what-changed' | 'remind-promise' | 'wait-for-promise',
  { promise: { amount, due } }: PromiseTold,
): NextStep => ({ is, amount, due });

function overdue(snapshot: CustomerSnapshot): NextStep | null {
  const { invoices, debts, openTotals, promises, holds, readAt, org } = snapshot;
  const today = localDate(readAt, org.zone);
  const billed = itemsOf(openTotals).flatMap(({ overdue: late }) =>
    late.is === 'known' ? [late.value] : [],
  );
  const withInvoices = new Set(itemsOf(invoices).map(({ debtId }) => debtId));
  const owed = itemsOf(debts).flatMap(({ id, balance, oldestDue }) =>
    !withInvoices.has(id) && balance.is === 'known' && (oldestDue.is !== 'known' || oldestDue.value < today)
      ? [balance.value]
      : [],
  );
  const [most] = sumByCurrency([...billed, ...owed])
    .filter(({ minor }) => minor > 0)
    .toSorted((one, other) => other.minor - one.minor);
  if (most) return { is: 'ask-for-payment', amount: most };
  // Any of them may hold what is owed, promised or in the way: that nothing waits, only all of them together can say.
  const isUnread = [openTotals, debts, promises, holds].some(
    ({ is }) => is === 'failed' || is === 'forbidden',
  );
  return isUnread ? { is: 'read-again' } : null;
}
