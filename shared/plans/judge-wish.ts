import type { AgreementTerms } from '../domain/agreement.ts';
import { isAffordable } from './affordable.ts';
import { notAsWished, withoutJoined } from './as-wished.ts';
import { type Authority, authorityOver, beyondLimits } from './authority.ts';
import { nearestTerms, withinBounds } from './nearest-terms.ts';
import type { Offer, PlanWish, Reason, Rung } from './offer.ts';
import type { PaymentShape } from './payment-shape.ts';
import type { Role } from './policy.ts';
import { amountInText, reason } from './reason.ts';
import type { RungMatter } from './rung-terms.ts';
import { endOfOffer, leastSettlement } from './settlement-floor.ts';
import { type BuiltTerms, type SettleFor, termsOf } from './terms-of.ts';
import { amountEach, isOtherCurrency, shapeOfWish } from './wish.ts';

/** The wish as an offer: as it is, for approval, or the nearest terms that are possible; null: nothing was wished. */
export function judgeWish(given: RungMatter): Offer | null {
  const { wish, bounds, matter } = given;
  const { ground, maxMonthly } = bounds;
  const { currency } = matter;
  if (isOtherCurrency(wish, currency)) {
    return counter(given, 1, [
      reason('other-currency', 'One plan, one currency: what is owed here is in {currency}', { currency }),
    ]);
  }
  const settle = settleFor(given);
  const shape = shapeOfWish(wish, ground, settle?.lastDay ?? ground.processing);
  if (shape === null) return null;
  const built = build(shape, given, settle);
  if ('why' in built) return counter(given, countOf(wish), [built.why]);
  const { terms } = built;
  if (!isAffordable(terms, maxMonthly)) {
    const most = maxMonthly ? amountInText(maxMonthly) : '';
    return counter(given, terms.payments.length, [
      reason('not-affordable', 'More than the {most} a month that can be borne', { most }),
    ]);
  }
  const authority = authorityOver(terms, ground.rules, ground.today, given.floor);
  if (authority.is === 'nobody') return counter(given, terms.payments.length, authority.beyond);
  const off = notAsWished(wish, shape, built, ground);
  if (off.length === 0) return wishOffer(built, authority, rungOf(terms.kind, terms.payments.length));
  const apart = withoutJoined(wish, shape, built, settle, given.bounds);
  // Apart again, the payments are no longer as few as the joined ones were.
  if (apart)
    return countered(
      apart,
      off.filter(({ code }) => code !== 'wish-count'),
    );
  return authority.is === 'own'
    ? countered(built, off)
    : forApproval(built, authority.by, authority.beyond, off);
}

interface Settle extends SettleFor {
  readonly lastDay: string;
}

/** What is wished for as a settlement. One for all that is owed, or more, is none. */
function settleFor({ wish, bounds, floor, matter }: RungMatter): Settle | null {
  const { ground } = bounds;
  if (!wish.settleFor || wish.settleFor.minor >= ground.asked.total.minor) return null;
  const end = endOfOffer(ground, ground.rules, matter, floor?.offerDays ?? 0);
  return { total: wish.settleFor, expiresAt: floor ? end.at : null, lastDay: end.day };
}

function build(
  shape: PaymentShape,
  { bounds }: RungMatter,
  settle: Settle | null,
): BuiltTerms | { readonly why: Reason } {
  try {
    return termsOf(shape, bounds.ground, settle);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { why: reason('not-possible', '{why}', { why: error.message }) };
  }
}

function wishOffer(built: BuiltTerms, authority: Exclude<Authority, { is: 'nobody' }>, rung: Rung): Offer {
  const isOwn = authority.is === 'own';
  return {
    id: 'wish',
    rung,
    isWish: true,
    terms: built.terms,
    standing: isOwn ? 'fits' : 'approval',
    why: [
      isOwn
        ? reason('as-wished', 'As wished, within own authority')
        : reason('needs-approval', 'As wished, once the {role} approves', { role: authority.by }),
    ],
    limits: built.notes,
    beyond: isOwn ? [] : authority.beyond,
    law: [],
  };
}

/** The nearest terms of the same kind; where none are, nothing is asked and hardship is spoken of. */
function counter(given: RungMatter, count: number, limits: readonly Reason[]): Offer {
  const wish = ownCurrency(given);
  const built = nearestSettlement(given) ?? nearestTerms(wish, count, given.bounds);
  const offer = built ? countered(built, limits) : counterForApproval(given, wish, count, limits);
  // After hardship, distress or a dispute nothing is demanded: more than was wished would be a demand.
  const isDemand = given.matter.gentle !== null && offer?.terms && asksMore(offer.terms, wish);
  return offer && !isDemand ? offer : noneNear(limits);
}

/** A payment above what each was to be, or fewer of them. */
function asksMore({ payments, frequency }: AgreementTerms, wish: PlanWish): boolean {
  const each = amountEach(wish, frequency ?? wish.frequency ?? 'monthly');
  const isAbove = each !== null && payments.some(({ amount }) => amount.minor > each.minor);
  return isAbove || (wish.count !== null && payments.length < wish.count);
}

const countered = ({ terms, notes }: BuiltTerms, limits: readonly Reason[]): Offer => ({
  id: 'wish',
  rung: rungOf(terms.kind, terms.payments.length),
  isWish: true,
  terms,
  standing: 'counter',
  why: [reason('nearest', 'Not possible as wished: these are the nearest terms that are')],
  limits: [...limits, ...notes],
  beyond: [],
  law: [],
});

/** Where own limits leave nothing near, the nearest that somebody above may approve. */
function counterForApproval(
  given: RungMatter,
  wish: PlanWish,
  count: number,
  limits: readonly Reason[],
): Offer | null {
  const { rules, today } = given.bounds.ground;
  for (const { role, limits: theirs } of rules.above) {
    const built = nearestTerms(wish, count, { ...given.bounds, limits: theirs });
    if (!built) continue;
    const beyond = beyondLimits(built.terms, rules.limits, today);
    if (beyond.length > 0) return forApproval(built, role, beyond, limits);
  }
  return null;
}

const forApproval = (
  { terms, notes }: BuiltTerms,
  role: Role,
  beyond: readonly Reason[],
  limits: readonly Reason[],
): Offer => ({
  id: 'wish',
  rung: rungOf(terms.kind, terms.payments.length),
  isWish: true,
  terms,
  standing: 'approval',
  why: [
    reason('nearest-for-approval', 'The nearest terms that are possible, once the {role} approves', {
      role,
    }),
  ],
  limits: [...limits, ...notes],
  beyond,
  law: [],
});

const noneNear = (limits: readonly Reason[]): Offer => ({
  id: 'wish',
  rung: 'hardship',
  isWish: true,
  terms: null,
  standing: 'counter',
  why: [reason('none-possible', 'Not possible as wished, and nothing near it is')],
  limits,
  beyond: [],
  law: [],
});

/** A settlement below what may be forgiven comes back as the least that settles. */
function nearestSettlement({ wish, bounds, floor, matter }: RungMatter): BuiltTerms | null {
  const { ground } = bounds;
  const least = floor && wish.settleFor && leastSettlement(ground, ground.rules.limits, floor);
  if (floor === null || !least) return null;
  const end = endOfOffer(ground, ground.rules, matter, floor.offerDays);
  const total = { ...ground.asked.total, minor: Math.max(least, wish.settleFor?.minor ?? 0) };
  const settle = { total, expiresAt: end.at };
  return withinBounds(() => termsOf({ is: 'single', on: end.day }, ground, settle), bounds);
}

/** Amounts in another currency say nothing about this debt; days and rhythm do. */
const ownCurrency = ({ wish, matter }: RungMatter): PlanWish =>
  isOtherCurrency(wish, matter.currency)
    ? {
        ...wish,
        amount: null,
        downPayment: null,
        finalLumpSum: null,
        stepUp: null,
        settleFor: null,
        rows: null,
      }
    : wish;

const countOf = ({ count, rows }: PlanWish): number => rows?.length ?? count ?? 4;

function rungOf(kind: string, payments: number): Rung {
  if (kind === 'settlement') return 'settlement';
  return payments === 1 ? 'full-by' : payments === 2 ? 'part-now' : 'plan';
}
