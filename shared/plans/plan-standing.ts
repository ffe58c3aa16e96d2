import type { PlainDate } from '../calendar/plain-date.ts';
import type { BreakRule } from '../domain/agreement.ts';
import { type Money, sumMoney } from '../money/money.ts';
import type { PromiseStanding, SharedOut } from './share-out.ts';
import { isKept, isMissed, type PostedPayment, type StandingStatus } from './standing.ts';

/** A plan and what decides whether missed payments break it. */
export interface MadePlan {
  readonly id: string;
  readonly made: PlainDate;
  readonly breakRule: BreakRule;
  /** With `late-allowed`: so many payments may come late or not at all. */
  readonly lateAllowed: number;
  readonly ended: 'superseded' | 'cancelled' | null;
}

export interface PlanStanding {
  readonly id: string;
  readonly status: StandingStatus;
  /** All that came in for it, payments after their days included. */
  readonly paid: Money;
  readonly missing: Money;
  readonly missed: readonly PromiseStanding[];
  /** The payment that is due next or is late. */
  readonly next: PromiseStanding | null;
  /** What the break rule asks for now. */
  readonly needs: 'move-to-end' | 're-plan' | null;
}

/**
 * Where plans stand by their payments as {@link shareOut} judged them. Money that no promise took goes to the plan made
 * first: it mends no payment that was missed, but a plan paid to the full in the end was kept, late.
 */
export function planStandings(plans: readonly MadePlan[], { standings, left }: SharedOut): PlanStanding[] {
  let spare = left;
  return plans
    .toSorted((one, other) => one.made.localeCompare(other.made))
    .flatMap((plan) => {
      const rows = standings.filter(({ promise }) => promise.planId === plan.id);
      if (rows.length === 0) return [];
      const { standing, rest } = planStanding(plan, rows, spare);
      spare = rest;
      return [standing];
    });
}

function planStanding(
  plan: MadePlan,
  rows: readonly PromiseStanding[],
  spare: readonly PostedPayment[],
): { standing: PlanStanding; rest: PostedPayment[] } {
  const currency = rows[0]?.promise.amount.currency ?? '';
  const sum = (amounts: readonly Money[]): number => sumMoney(amounts, currency).minor;
  const total = sum(rows.map(({ promise }) => promise.amount));
  const matched = sum(rows.map((row) => row.matched));
  const { taken, rest } =
    plan.ended === null ? takeLate(plan, spare, currency, total - matched) : { taken: 0, rest: [...spare] };
  const paid = matched + taken;
  const missed = rows.filter(({ status }) => isMissed(status));
  const status = plan.ended ?? statusOf(plan, rows, missed, paid, total);
  const asks = plan.breakRule === 'move-to-end' || plan.breakRule === 're-plan' ? plan.breakRule : null;
  const standing: PlanStanding = {
    id: plan.id,
    status,
    paid: { minor: paid, currency },
    missing: { minor: total - paid, currency },
    missed,
    next: rows.find((row) => row.status === 'active') ?? null,
    needs: missed.length > 0 && status === 'active' ? asks : null,
  };
  return { standing, rest };
}

/** What the spare payments since the plan was made give towards what is missing, and what is left of them. */
function takeLate({ made }: MadePlan, spare: readonly PostedPayment[], currency: string, missing: number) {
  let taken = 0;
  const rest = spare.flatMap((payment) => {
    if (payment.amount.currency !== currency || payment.on < made) return [payment];
    const part = Math.min(payment.amount.minor, missing - taken);
    taken += part;
    const left = payment.amount.minor - part;
    return left > 0 ? [{ ...payment, amount: { minor: left, currency } }] : [];
  });
  return { taken, rest };
}

function statusOf(
  { breakRule, lateAllowed }: MadePlan,
  rows: readonly PromiseStanding[],
  missed: readonly PromiseStanding[],
  paid: number,
  total: number,
): StandingStatus {
  if (rows.every(({ status }) => status === 'kept')) return 'kept';
  if (rows.every(({ status }) => isKept(status)) || paid >= total) return 'kept-late';
  const late = rows.filter(({ status }) => status === 'kept-late').length + missed.length;
  const isBroken =
    (breakRule === 'whole-plan' && missed.length > 0) || (breakRule === 'late-allowed' && late > lateAllowed);
  if (isBroken) return isAllTakenBack(missed) ? 'void' : 'broken';
  if (rows.some(({ status }) => status === 'active')) return 'active';
  return paid > 0 ? 'partly-kept' : 'broken';
}

const isAllTakenBack = (missed: readonly PromiseStanding[]): boolean =>
  missed.length > 0 && missed.every(({ status }) => status === 'void');
