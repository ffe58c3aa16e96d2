import type { Finding } from '../compliance/finding.ts';
import type { Money } from '../money/money.ts';
import { askedOf } from './asked.ts';
import { judgeWish } from './judge-wish.ts';
import { openRungs, type RungAnswers } from './ladder.ts';
import { costsAllowed, type LawContext, lawOnPlan, validationRuns } from './law-on-plan.ts';
import type { Offer, PlanMatter, PlanWish, Reason, Rung } from './offer.ts';
import type { PlanRules } from './plan-rules.ts';
import { processingDay } from './processing-day.ts';
import { amountInText, reason } from './reason.ts';
import { dayAfter, isSameAsk, type RungMatter, termsOfRung, usualCount } from './rung-terms.ts';
import { settlementFloor } from './settlement-floor.ts';
import type { BuiltTerms, Ground } from './terms-of.ts';

export interface OfferRequest {
  readonly matter: PlanMatter;
  /** `noWish` while nothing was said. */
  readonly wish: PlanWish;
  readonly rules: PlanRules;
  readonly law: LawContext;
  readonly rungs: RungAnswers;
  /** The most a month may be asked for, where income and costs were gone through; null: they were not. */
  readonly maxMonthly: Money | null;
}

/**
 * What may be offered now: the wish first, judged, then up to five offers of ours, top of the ladder first. Ours are always
 * within own authority. Pure: the same facts give the same offers.
 */
export function proposePlans(request: OfferRequest): Offer[] {
  const { matter, rules, law } = request;
  const asked = askedOf(matter);
  const costs = costsAllowed(rules, law, matter.today);
  const ground: Ground = {
    asked,
    rules,
    today: matter.today,
    processing: processingDay(matter, rules),
    method: request.wish.method,
    fee: costs.fee,
    interest: costs.interest,
  };
  if (asked.total.minor <= 0) return matter.gentle ? [hardshipOffer(request, ground)] : [];
  const given = rungMatter(request, ground);
  const wish = judgeWish(given);
  const wished = wish?.terms ?? null;
  const several = wished && wished.payments.length > 2 ? wished.payments.length : usualCount;
  const ours = ownOffers(request, { ...given, planCount: several }, wished);
  return [...(wish ? [wish] : []), ...ours].map((offer) => ({
    ...offer,
    why: [...offer.why, ...leftOut(given)],
    law: offer.terms ? [...costs.findings, ...lawOnPlan(offer.terms, law, matter.today)] : ([] as Finding[]),
  }));
}

function rungMatter(request: OfferRequest, ground: Ground): RungMatter {
  const { matter, wish, law, maxMonthly } = request;
  const runs = validationRuns(law, ground.asked.debtIds, ground.processing);
  return {
    matter,
    wish,
    bounds: { ground, limits: ground.rules.limits, maxMonthly },
    floor: settlementFloor(ground, matter.ageDays),
    notBefore: runs === null || runs === 'unknown' ? null : dayAfter(runs),
    planCount: usualCount,
  };
}

const rungsWithTerms: readonly Rung[] = ['full-today', 'full-by', 'part-now', 'plan', 'settlement'];

function ownOffers(request: OfferRequest, given: RungMatter, wished: Offer['terms']): Offer[] {
  const { matter, rungs, maxMonthly } = request;
  const { ground } = given.bounds;
  // Nothing is left to live on: no plan, whatever the limits say.
  const gentle = maxMonthly !== null && maxMonthly.minor <= 0 ? 'vulnerable' : matter.gentle;
  const built = new Map<Rung, BuiltTerms>();
  for (const rung of rungsWithTerms) {
    const terms = termsOfRung(rung, given);
    if (terms) built.set(rung, terms);
  }
  return openRungs(rungs, gentle, new Set(built.keys())).flatMap((rung): Offer[] => {
    if (rung === 'hardship') return [hardshipOffer(request, ground)];
    const terms = built.get(rung);
    if (!terms || (wished && isSameAsk(wished, terms.terms))) return [];
    return [
      {
        id: rung,
        rung,
        isWish: false,
        terms: terms.terms,
        standing: 'fits',
        why: [whyRung(rung, terms), ...notDemanded(gentle), ...affordable(maxMonthly)],
        limits: [...terms.notes, ...validationLimit(given)],
        beyond: [],
        law: [],
      },
    ];
  });
}

function hardshipOffer({ matter, maxMonthly }: OfferRequest, { rules }: Ground): Offer {
  return {
    id: 'hardship',
    rung: 'hardship',
    isWish: false,
    terms: null,
    standing: 'fits',
    why: [
      reason('no-demand', 'Nothing is asked for now: a pause, and free debt advice'),
      ...notDemanded(matter.gentle),
      ...affordable(maxMonthly),
    ],
    limits: [reason('policy', 'By {policy}', { policy: rules.policyName })],
    beyond: [],
    law: [],
  };
}

function whyRung(rung: Rung, { terms }: BuiltTerms): Reason {
  const total = amountInText(terms.total);
  const due = terms.payments[0]?.due ?? '';
  switch (rung) {
    case 'full-today':
      return reason('whole-today', 'The whole {total} on the next day money can move, {due}', { total, due });
    case 'full-by':
      return reason('whole-by', 'The whole {total} by {due}', { total, due });
    case 'part-now':
      return reason('part-now', 'A part on {due}, the rest by {rest}', {
        due,
        rest: terms.payments.at(-1)?.due ?? due,
      });
    case 'settlement':
      return reason('settlement', '{total} settles it, {forgiven} is forgiven', {
        total,
        forgiven: amountInText(terms.forgiven),
      });
    default:
      return reason('spread', 'Spread over {count} payments', { count: terms.payments.length });
  }
}

const notDemanded = (gentle: PlanMatter['gentle']): Reason[] =>
  gentle === null
    ? []
    : [
        reason(`gentle-${gentle}`, 'After {heard} nothing is demanded: only what is wished', {
          heard: heard[gentle],
        }),
      ];

const heard = { hardship: 'hardship', vulnerable: 'signs of distress', dispute: 'a dispute' } as const;

const affordable = (maxMonthly: Money | null): Reason[] =>
  maxMonthly === null
    ? []
    : [reason('affordable', 'At most {most} a month can be borne', { most: amountInText(maxMonthly) })];

const validationLimit = ({ notBefore }: RungMatter): Reason[] =>
  notBefore === null
    ? []
    : [
        reason('validation-period', 'No day named by us before {day}, after the validation period', {
          day: notBefore,
        }),
      ];

/** What the offers leave out of all that is open. */
function leftOut({ bounds }: RungMatter): Reason[] {
  const { disputed, offset } = bounds.ground.asked;
  return [
    ...(disputed.minor > 0
      ? [reason('disputed-out', '{amount} in dispute is left out', { amount: amountInText(disputed) })]
      : []),
    ...(offset.minor > 0
      ? [reason('money-here', '{amount} not applied yet is taken off', { amount: amountInText(offset) })]
      : []),
  ];
}
