import { computed, type ReadonlySignal } from '@preact/signals';
import type { BusinessCalendar } from '../../../shared/calendar/business-day.ts';
import { type Instant, localDate } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { mayTellDebt } from '../../../shared/call-guide/curtain.ts';
import type { CallSession, Offering } from '../../../shared/call-guide/session.ts';
import { isStopHeard } from '../../../shared/call-guide/stops-heard.ts';
import type { Facts } from '../../../shared/compliance/facts.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { LawContext } from '../../../shared/plans/law-on-plan.ts';
import { currenciesOwed, matterOfCustomer } from '../../../shared/plans/matter-of-customer.ts';
import type { Offer, PlanMatter } from '../../../shared/plans/offer.ts';
import { proposePlans } from '../../../shared/plans/offers.ts';
import { type PlanRules, planRules } from '../../../shared/plans/plan-rules.ts';
import { followUpCalendar } from '../../../shared/wrap-up/follow-up.ts';
import { wrapUpPolicyOf } from '../../../shared/wrap-up/wrap-up-choices.ts';
import type { PlanPolicySetting } from '../../settings/plan-policy.ts';
import type { RunningCall } from '../during/running-call.ts';
import type { GuideWalk } from '../guide/guide-walk.ts';
import type { PanelModel } from '../models/panel-model.ts';
import { type Agreements, agreementsOf } from '../money/agreements.ts';
import { heardIn } from './heard-in-call.ts';
import { lawContextOf } from './law-of-call.ts';
import { type ReadWish, wishOf } from './wish-typed.ts';

/** Everything offers are made of, in one currency. */
export interface OpenTable extends ReadWish {
  readonly is: 'open';
  readonly session: CallSession;
  readonly offering: Offering;
  readonly running: RunningCall;
  readonly snapshot: CustomerSnapshot;
  readonly currency: string;
  readonly currencies: readonly string[];
  readonly matter: PlanMatter;
  readonly rules: PlanRules;
  readonly law: LawContext;
  readonly today: PlainDate;
  /** Days on which what follows from an agreement is done. */
  readonly workdays: BusinessCalendar;
  readonly offers: readonly Offer[];
  readonly agreements: Agreements;
}

/**
 * - `covered`: nobody knows yet who is on the line, or the disclosure was not made
 * - `stopped`: a stop was heard, and nothing is asked for any more
 */
export type OfferTable =
  | { readonly is: 'waiting' | 'covered' | 'stopped' | 'nothing-owed' }
  | { readonly is: 'unread'; readonly why: string }
  | OpenTable;

export const noOffering: Offering = { currency: null, typed: {}, maxMonthly: null, card: null };

/** What may be offered to the customer on the line now, anew with every word typed and every fact heard. */
export function offerTable(
  model: PanelModel,
  walk: GuideWalk,
  policy: ReadonlySignal<PlanPolicySetting | null>,
): ReadonlySignal<OfferTable> {
  return computed((): OfferTable => {
    const session = walk.session.value;
    const guide = walk.guide.value;
    const running = model.call.running.value;
    const snapshot = model.snapshot.value;
    const facts = model.verdict.current.value?.facts;
    const set = policy.value;
    if (!session || !guide || !running || !snapshot || !facts || !set) return { is: 'waiting' };
    if (isCovered(session, walk)) return { is: 'covered' };
    if (isStopHeard(guide, session)) return { is: 'stopped' };
    const at = model.clock.now.value;
    return tableOf({ session, running, snapshot, facts, set, at, workdays: workdaysOf(walk, snapshot) });
  });
}

interface Known {
  readonly session: CallSession;
  readonly running: RunningCall;
  readonly snapshot: CustomerSnapshot;
  readonly facts: Facts;
  readonly set: PlanPolicySetting;
  readonly at: Instant;
  readonly workdays: BusinessCalendar;
}

const workdaysOf = (walk: GuideWalk, { org, customer }: CustomerSnapshot): BusinessCalendar =>
  followUpCalendar({
    policy: wrapUpPolicyOf(walk.wrapUpChoices.value, customer.ref.apiOrigin),
    contact: { zone: org.zone },
  });

function tableOf({ session, running, snapshot, facts, set, at, workdays }: Known): OfferTable {
  const { debtIds } = running;
  const currencies = currenciesOwed(snapshot, debtIds);
  const offering = session.offering ?? noOffering;
  const currency = offering.currency ?? currencies[0];
  if (currency === undefined) return { is: 'nothing-owed' };
  const heard = heardIn(session, snapshot, running, facts);
  const known = matterOfCustomer(heard.snapshot, currency, at, heard.gentle, debtIds);
  if (known.is !== 'known') return { is: 'unread', why: known.is === 'unknown' ? known.why : '' };
  const matter = known.value;
  const { creditors } = matter;
  const today = localDate(at, snapshot.org.zone);
  const rules = planRules({ policy: set.policy, login: snapshot.org.login, creditors, currency });
  const law = lawContextOf(facts, session, rules);
  const { wish, mistaken } = wishOf(offering.typed, currency);
  const maxMonthly = offering.maxMonthly?.currency === currency ? offering.maxMonthly : null;
  const offers = proposePlans({ matter, wish, rules, law, rungs: session.rungs, maxMonthly });
  return {
    ...{ is: 'open', session, offering, running, snapshot, currency, currencies, matter, rules, law },
    ...{ today, workdays, wish, mistaken, offers, agreements: agreementsOf(snapshot, today) },
  };
}

/** In trade there is no stranger to keep it from; of a consumer's debt nothing is said before the gate. */
const isCovered = (session: CallSession, walk: GuideWalk): boolean =>
  session.profile !== 'b2b' && session.channel === 'call' && !mayTellDebt(session, walk.context.value);
