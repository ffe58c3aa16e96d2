import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import type { Money } from '../money/money.ts';
import { moneyFromDecimal } from '../money/money-from-decimal.ts';
import type { PromiseFact, WorklistFacts } from './facts.ts';
import type { WorklistPolicy } from './policy.ts';
import type { ScorePart } from './reason.ts';

export interface WorklistScore {
  /** Higher comes first; 0 for who is not to be called and who owes nothing. */
  readonly score: number;
  readonly standing: 'callable' | 'stopped' | 'nothing-owed';
  /** Every part with its points, also those that gave none; their sum is the score, unless it would fall below 0. */
  readonly parts: readonly ScorePart[];
}

/** The place of one customer in a worklist, part by part. The same facts, policy and day give the same answer. */
export function scoreCustomer(facts: WorklistFacts, policy: WorklistPolicy, today: PlainDate): WorklistScore {
  if (!facts.open.some(({ minor }) => minor > 0)) return { score: 0, standing: 'nothing-owed', parts: [] };
  const parts = [
    ...amountParts(facts, policy),
    ...ageParts(facts, policy, today),
    ...promiseParts(facts, policy, today),
    ...holdParts(facts, policy),
    ...moneyParts(facts, policy),
    ...contactParts(facts, policy, today),
    ...windowParts(facts, policy),
  ];
  if (parts.some(({ reason }) => reason.code === 'stop')) return { score: 0, standing: 'stopped', parts };
  const sum = parts.reduce((total, part) => total + part.points, 0);
  return { score: Math.max(0, sum), standing: 'callable', parts };
}

/** Points of the highest step that `value` reaches; none reached: 0. */
function stepPoints<T>(steps: readonly { from: T; points: number }[], reached: (from: T) => boolean): number {
  return steps.findLast(({ from }) => reached(from))?.points ?? 0;
}

/** Amounts of several currencies cannot be added: the one that gives most counts, the others are told. */
function amountParts({ open }: WorklistFacts, { amount }: WorklistPolicy): ScorePart[] {
  const parts = open
    .filter(({ minor }) => minor > 0)
    .map((money) => ({ points: pointsOf(money, amount), reason: { code: 'open', amount: money } as const }))
    .sort((one, other) => other.points - one.points);
  return parts.map((part, i) => (i === 0 ? part : { ...part, points: 0 }));
}

function pointsOf({ minor, currency }: Money, amount: WorklistPolicy['amount']): number {
  return stepPoints(amount[currency] ?? [], (from) => minor >= moneyFromDecimal(from, currency).minor);
}

function ageParts({ oldestDue }: WorklistFacts, { age }: WorklistPolicy, today: PlainDate): ScorePart[] {
  if (oldestDue === null || oldestDue >= today) return [];
  const days = daysBetween(oldestDue, today);
  return [{ points: stepPoints(age, (from) => days >= from), reason: { code: 'late', days } }];
}

function promiseParts(facts: WorklistFacts, policy: WorklistPolicy, today: PlainDate): ScorePart[] {
  const { each, atMost, days } = policy.brokenPromise;
  const broken = facts.broken.filter(({ on }) => daysBetween(on, today) <= days);
  const lastBroken = latest(broken);
  const due = latest(facts.promised.filter(({ on }) => on <= today));
  const waiting = earliest(facts.promised.filter(({ on }) => on > today));
  return [
    ...(lastBroken
      ? [
          {
            points: Math.min(atMost, each * broken.length),
            reason: { code: 'broken', ...lastBroken, count: broken.length } as const,
          },
        ]
      : []),
    ...(due ? [{ points: policy.promise.due, reason: { code: 'due', ...due } as const }] : []),
    ...(waiting
      ? [{ points: policy.promise.waiting, reason: { code: 'waiting', ...waiting } as const }]
      : []),
  ];
}

const latest = (promises: readonly PromiseFact[]): PromiseFact | undefined => promises.toSorted(byDay).at(-1);
const earliest = (promises: readonly PromiseFact[]): PromiseFact | undefined => promises.toSorted(byDay)[0];

/** Of one day the largest comes last. */
function byDay(one: PromiseFact, other: PromiseFact): number {
  return one.on < other.on ? -1 : one.on > other.on ? 1 : one.amount.minor - other.amount.minor;
}

/** A hold of a kind nobody can read stops: what cannot be told is never allowed. Several of one sort count once. */
function holdParts({ holds }: WorklistFacts, { stops, dispute, hold }: WorklistPolicy): ScorePart[] {
  const isStop = (kind: WorklistFacts['holds'][number]['kind']): boolean =>
    kind === null || stops.includes(kind);
  const stop = holds.find(({ kind }) => isStop(kind));
  const others = holds.filter(({ kind }) => !isStop(kind));
  const other = others.find(({ kind }) => kind !== 'dispute');
  return [
    ...(stop ? [{ points: 0, reason: { code: 'stop', ...stop } as const }] : []),
    ...(others.some(({ kind }) => kind === 'dispute')
      ? [{ points: dispute, reason: { code: 'dispute' } as const }]
      : []),
    ...(other ? [{ points: hold, reason: { code: 'hold', ...other } as const }] : []),
  ];
}

function moneyParts({ unapplied }: WorklistFacts, policy: WorklistPolicy): ScorePart[] {
  if (!unapplied || unapplied.amount.minor <= 0) return [];
  return [{ points: policy.unapplied, reason: { code: 'unapplied', ...unapplied } }];
}

function contactParts(
  { lastContact }: WorklistFacts,
  { lastContact: { steps, never } }: WorklistPolicy,
  today: PlainDate,
): ScorePart[] {
  if (lastContact === null) return [{ points: never, reason: { code: 'never' } }];
  // A contact "tomorrow" is one of today, seen from a zone further west.
  const days = Math.max(0, daysBetween(lastContact, today));
  return [{ points: stepPoints(steps, (from) => days >= from), reason: { code: 'last', on: lastContact } }];
}

function windowParts({ window }: WorklistFacts, policy: WorklistPolicy): ScorePart[] {
  switch (window?.is) {
    case 'open':
      return [{ points: policy.window.open, reason: { code: 'callable', until: window.until } }];
    case 'later':
      return [{ points: policy.window.later, reason: { code: 'later', from: window.from } }];
    case 'closed':
      return [{ points: 0, reason: { code: 'closed' } }];
    default:
      return [];
  }
}
