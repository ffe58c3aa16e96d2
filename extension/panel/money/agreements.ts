import { localDate } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { type AgreementTerms, isLeftOpen } from '../../../shared/domain/agreement.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { PaymentPlan, PromiseToPay } from '../../../shared/domain/promise-to-pay.ts';
import { type MadePlan, type PlanStanding, planStandings } from '../../../shared/plans/plan-standing.ts';
import type { PlanPolicy } from '../../../shared/plans/policy.ts';
import { type PlanEnd, type PromiseHabits, promiseTermsOf } from '../../../shared/plans/promise-terms.ts';
import { receivedPayments } from '../../../shared/plans/received.ts';
import { type PromiseStanding, type SharedOut, shareOut } from '../../../shared/plans/share-out.ts';
import { isMissed, type StandingStatus } from '../../../shared/plans/standing.ts';
import { policyInForce } from '../models/policy-in-force.ts';

/** Where a promise stands, as far as it can be told: what was not read may have kept it. */
export type ToldStatus = StandingStatus | 'not-known';

/** A promise of its own, or one payment of a plan. */
export interface KnownPromise {
  readonly promise: PromiseToPay;
  readonly standing: PromiseStanding;
  readonly told: ToldStatus;
  readonly isLate: boolean;
}

export interface KnownPlan {
  readonly plan: PaymentPlan;
  readonly standing: PlanStanding;
  readonly told: ToldStatus;
  /** In the order of their days. */
  readonly payments: readonly KnownPromise[];
}

/** What was offered and left open: nobody agreed to it yet. */
export interface KnownOffer {
  readonly plan: PaymentPlan;
  readonly terms: AgreementTerms;
}

/** Everything this customer has agreed to, computed from what was paid; nothing of it is as somebody typed it. */
export interface Agreements {
  readonly plans: readonly KnownPlan[];
  /** Those that are no payment of a plan. */
  readonly promises: readonly KnownPromise[];
  /** Those that end today or later and were not replaced. */
  readonly offers: readonly KnownOffer[];
  /** False: payments could not all be read, so that nothing is called broken. */
  readonly isSure: boolean;
  readonly shared: SharedOut;
}

/** Where the record of a promise says nothing: the grace of the built-in policy. */
const usualHabits = { graceDays: 3, tolerance: '0' } as const;

/** By the plan policy in force, which says what early money and more than was due count for. */
export function agreementsOf(snapshot: CustomerSnapshot, today: PlainDate): Agreements {
  const policy = policyInForce.value;
  const before = found.get(snapshot);
  if (before?.today === today && before.policy === policy) return before.agreements;
  const agreements = findAgreements(snapshot, today, policy);
  found.set(snapshot, { today, policy, agreements });
  return agreements;
}

/** Money, History and Offers ask the same of one snapshot. */
const found = new WeakMap<
  CustomerSnapshot,
  { today: PlainDate; policy: PlanPolicy | null; agreements: Agreements }
>();

function findAgreements(snapshot: CustomerSnapshot, today: PlainDate, policy: PlanPolicy | null): Agreements {
  const habits: PromiseHabits = { ...usualHabits, earlyDays: policy?.earlyDays ?? null };
  const received = receivedPayments(snapshot.receipts);
  const isSure = received.is === 'read' && received.isComplete;
  const payments = received.is === 'read' ? received.payments : [];
  const offers = itemsOf(snapshot.plans).flatMap(leftOpen);
  const offered = new Set(offers.map(({ plan }) => plan.id));
  const plans = itemsOf(snapshot.plans).filter(({ id }) => !offered.has(id));
  const promises = itemsOf(snapshot.promises).filter(({ planId }) => !offered.has(planId ?? ''));
  const ends = planEnds(plans);
  const shared = shareOut(
    promises.map((promise) => promiseTermsOf(promise, habits, ends.get(promise.planId ?? '') ?? null)),
    payments,
    today,
    policy?.overpay?.does,
  );
  const byId = new Map(promises.map((promise) => [promise.id, promise]));
  const known = shared.standings.flatMap((standing): KnownPromise[] => {
    const promise = byId.get(standing.promise.id);
    if (!promise) return [];
    const told = tell(standing.status, isSure);
    return [
      { promise, standing: asTold(promise, standing, isSure), told, isLate: isSure && standing.isLate },
    ];
  });
  const standings = planStandings(plans.map(ruleOf), shared);
  const planIds = new Set(plans.map(({ id }) => id));
  return {
    isSure,
    shared,
    offers: offers.filter((offer) => ruleOf(offer.plan).ended === null && endsOn(offer, snapshot) >= today),
    promises: known.filter(({ promise }) => promise.planId === null || !planIds.has(promise.planId)),
    plans: standings.flatMap((standing): KnownPlan[] => {
      const plan = plans.find(({ id }) => id === standing.id);
      if (!plan) return [];
      const own = known.filter(({ promise }) => promise.planId === plan.id);
      const needs = isSure ? standing.needs : null;
      return [{ plan, standing: { ...standing, needs }, told: tell(standing.status, isSure), payments: own }];
    }),
  };
}

const leftOpen = (plan: PaymentPlan): KnownOffer[] =>
  plan.terms.is === 'known' && isLeftOpen(plan.terms.value) ? [{ plan, terms: plan.terms.value }] : [];

/** Plain dates compare as text. */
const endsOn = ({ terms }: KnownOffer, { org }: CustomerSnapshot): PlainDate =>
  terms.expiresAt === null ? '' : localDate(terms.expiresAt, org.zone);

/**
 * Ids of the promises and plans that still run, of the plans' open payments, and of the offers that are open: what a new
 * agreement may take the place of. A broken plan with payments to come is among them, or those would take the money meant
 * for the new one.
 */
export function runningIds({ plans, promises, offers }: Agreements): ReadonlySet<string> {
  const runs = ({ told }: { told: ToldStatus }) => told === 'active' || told === 'not-known';
  const running = plans.filter((one) => !hasEnded(one) && (runs(one) || one.payments.some(runs)));
  const open = [...promises, ...running.flatMap(({ payments }) => payments)].filter(runs);
  return new Set([
    ...[...running, ...offers].map(({ plan }) => plan.id),
    ...open.map(({ promise }) => promise.id),
  ]);
}

const hasEnded = ({ told }: KnownPlan): boolean =>
  told === 'superseded' || told === 'cancelled' || told === 'kept' || told === 'kept-late';

/** A promise, or a payment of a plan, as it stands. */
export const promiseById = ({ plans, promises }: Agreements, id: string): KnownPromise | undefined =>
  [...promises, ...plans.flatMap(({ payments }) => payments)].find(({ promise }) => promise.id === id);

const tell = (status: StandingStatus, isSure: boolean): ToldStatus =>
  isMissed(status) && !isSure ? 'not-known' : status;

/** Paid already, as the customer says; until it is posted nobody knows. */
export const isClaimed = ({ kind }: PromiseToPay): boolean => kind.is === 'known' && kind.value === 'claimed';

/** With payments unread, only what is on record tells of a risk; what is claimed has left by its own account. */
function asTold(promise: PromiseToPay, standing: PromiseStanding, isSure: boolean): PromiseStanding {
  const risks = standing.risks.filter(
    (risk) => risk === 'reversed' || (isSure && !(risk === 'left-late' && isClaimed(promise))),
  );
  return { ...standing, risks };
}

/** Plans that ended, with the day of the plan that came instead. */
const planEnds = (plans: readonly PaymentPlan[]): ReadonlyMap<string, PlanEnd> =>
  new Map(
    plans.flatMap((plan) => {
      const { ended } = ruleOf(plan);
      const next = plans.find(({ id }) => id === plan.supersededById);
      return ended === null ? [] : [[plan.id, { is: ended, on: next?.made ?? null }] as const];
    }),
  );

/** What the agreement itself says of missed payments; where its terms cannot be read, the most lenient. */
function ruleOf({ id, made, terms, status, supersededById }: PaymentPlan): MadePlan {
  const typed = status.is === 'known' ? status.value : null;
  const isReplaced = typed === 'superseded' || supersededById !== null;
  return {
    id,
    made,
    breakRule: terms.is === 'known' ? terms.value.breakRule : 're-plan',
    lateAllowed: terms.is === 'known' ? terms.value.lateAllowed : 0,
    ended: isReplaced ? 'superseded' : typed === 'cancelled' ? 'cancelled' : null,
  };
}
