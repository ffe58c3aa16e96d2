import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '../../../../shared/calendar/business-day.ts';
import { dateFromDay, dayFromDate } from '../../../../shared/calendar/epoch-day.ts';
import {
  type AgreementTerms,
  agreementTermsSchema,
  frequencySchema,
  paymentMethodSchema,
} from '../../../../shared/domain/agreement.ts';
import { askedOf } from '../../../../shared/plans/asked.ts';
import { beyondLimits } from '../../../../shared/plans/authority.ts';
import { limitsOf, noLimits, stricterLimits } from '../../../../shared/plans/limits.ts';
import { proposePlans } from '../../../../shared/plans/offers.ts';
import { type PlanRules, planRules } from '../../../../shared/plans/plan-rules.ts';
import type { LimitsEntry, PlanPolicy } from '../../../../shared/plans/policy.ts';
import { noWish } from '../../../../shared/plans/wish.ts';
import { consumerLaw, everyTier, item, law, matter, request, TODAY, usd } from './made-up-plans.ts';

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const amount = fc.integer({ min: 1, max: 400_000 }).map(usd);
const day = fc.integer({ min: -20, max: 200 }).map((days) => dateFromDay(dayFromDate(TODAY) + days));

const someWish = fc
  .record({
    amount: orNull(amount),
    per: orNull(fc.constantFrom('payment' as const, 'month' as const)),
    count: orNull(fc.integer({ min: 1, max: 60 })),
    frequency: orNull(fc.constantFrom(...frequencySchema.options)),
    first: orNull(day),
    by: orNull(day),
    downPayment: orNull(amount),
    finalLumpSum: orNull(amount),
    stepUp: orNull(amount),
    settleFor: orNull(amount),
    method: orNull(fc.constantFrom(...paymentMethodSchema.options)),
    rows: orNull(fc.array(fc.record({ due: day, amount }), { minLength: 1, maxLength: 5 })),
  })
  .map((parts) => ({ ...noWish, ...parts }));

const someMatter = fc
  .record({
    opens: fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 6 }),
    disputed: fc.integer({ min: 0, max: 900_000 }),
    unapplied: fc.integer({ min: 0, max: 900_000 }),
    rest: fc.integer({ min: 0, max: 100_000 }),
    hour: fc.integer({ min: 0, max: 23 }),
    gentle: fc.constantFrom(null, null, null, 'hardship' as const, 'dispute' as const, 'vulnerable' as const),
  })
  .map(({ opens, disputed, unapplied, rest, hour, gentle }) =>
    matter({
      items: opens.map((minor, index) =>
        item(`${index}`, minor, '2026-08-15', index === 0 ? Math.min(minor, disputed) : 0),
      ),
      unapplied: usd(unapplied),
      rest: usd(rest),
      gentle,
      now: `2026-11-23T${String(hour).padStart(2, '0')}:30:00.000Z`,
    }),
  );

const dollars = fc.integer({ min: 0, max: 500 }).map((whole) => ({ USD: `${whole}.00` }));
const percent = fc.integer({ min: 0, max: 100 }).map(String);
const someLimits: fc.Arbitrary<LimitsEntry> = fc.record({
  minFirst: fc.record({ amount: dollars, percent }),
  minLater: dollars,
  maxCount: fc.integer({ min: 1, max: 60 }),
  maxDays: fc.integer({ min: 0, max: 900 }),
  maxDaysToFirst: fc.integer({ min: 0, max: 90 }),
  maxGapDays: fc.integer({ min: 1, max: 120 }),
  minDownPercent: percent,
  maxForgiven: fc.record({ percent }),
});

/** Made as the rules take them, whatever a supervisor may do beside. */
const rulesWith = (associate: LimitsEntry, settle: string | null) => {
  const policy: PlanPolicy = {
    v: 1,
    name: 'Any',
    limits: { associate },
    ...(settle === null ? {} : { settlement: [everyTier(settle)] }),
  };
  return planRules({ policy, login: 'pat@example.com', creditors: [], currency: 'USD' });
};

const someRules = fc.tuple(someLimits, orNull(percent)).map(([limits, settle]) => rulesWith(limits, settle));
const someLaw = fc.constantFrom(
  law(),
  consumerLaw('2026-10-01'),
  consumerLaw('2026-12-20'),
  consumerLaw(null),
);
const someRequest = fc
  .record({
    matter: someMatter,
    wish: someWish,
    rules: someRules,
    law: someLaw,
    rungs: fc.constantFrom({}, {
      'full-today': 'refused',
      'full-by': 'refused',
      'part-now': 'refused',
      plan: 'not-asked',
    } as const),
    maxMonthly: orNull(fc.integer({ min: 0, max: 200_000 }).map(usd)),
  })
  .map(request);

const runs = { numRuns: 100 };

const aYear = { weekly: 52, biweekly: 26, 'every-4-weeks': 13, semimonthly: 24, monthly: 12, quarterly: 4 };

/** Apart from the product: an instalment by what a year of them comes to, all else by what falls into its month. */
function isBorne({ payments, frequency }: AgreementTerms, most: number | undefined): boolean {
  if (most === undefined) return true;
  return payments.every(({ due, amount, sort }) => {
    if (frequency && sort === 'instalment') return amount.minor * aYear[frequency] <= most * 12;
    const inMonth = payments.filter((other) => other.due.startsWith(due.slice(0, 8)));
    return inMonth.reduce((sum, other) => sum + other.amount.minor, 0) <= most;
  });
}

describe('whatever is owed, wished, allowed', () => {
  it('rows add up, days ascend on business days from the first on which money can move, and the terms parse', () => {
    fc.assert(
      fc.property(someRequest, (given) => {
        const asked = askedOf(given.matter).total.minor;
        for (const terms of proposePlans(given).flatMap((offer) => offer.terms ?? [])) {
          expect(agreementTermsSchema.safeParse(terms).success).toBe(true);
          const sum = terms.payments.reduce((minor, { amount }) => minor + amount.minor, 0);
          expect(sum).toBe(terms.total.minor);
          expect(terms.balance.minor).toBe(asked);
          expect(terms.total.minor + terms.forgiven.minor).toBe(asked);
          let before = given.matter.today;
          for (const { due, expected, amount } of terms.payments) {
            expect(amount.minor).toBeGreaterThan(0);
            expect(due >= before && expected >= due).toBe(true);
            expect(isBusinessDay(dayFromDate(due), 'us-bank')).toBe(true);
            before = due;
          }
        }
      }),
      runs,
    );
  });

  it('offers of ours are within own limits and what can be borne, five at most, each rung once', () => {
    fc.assert(
      fc.property(someRequest, (given) => {
        const ours = proposePlans(given).filter(({ isWish }) => !isWish);
        expect(ours.length).toBeLessThanOrEqual(5);
        expect(new Set(ours.map(({ rung }) => rung)).size).toBe(ours.length);
        for (const { terms, standing, beyond } of ours) {
          expect([standing, beyond.length]).toEqual(['fits', 0]);
          if (!terms) continue;
          expect(beyondLimits(terms, given.rules.limits, TODAY)).toEqual([]);
          expect(isBorne(terms, given.maxMonthly?.minor)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('the wish stands as it is judged', () => {
    fc.assert(
      fc.property(someRequest, (given) => {
        const wish = proposePlans(given).find(({ isWish }) => isWish);
        if (!wish?.terms) return;
        const beyond = beyondLimits(wish.terms, given.rules.limits, TODAY);
        if (wish.standing === 'counter') expect(beyond).toEqual([]);
        expect(wish.beyond.length > 0).toBe(wish.standing === 'approval');
        if (wish.standing === 'fits') expect(beyond).toEqual([]);
        expect(isBorne(wish.terms, given.maxMonthly?.minor)).toBe(true);
      }),
      runs,
    );
  });

  it('what fits has no payment of a rhythm above the wished amount, but one that takes the rest', () => {
    const rhythmic = fc.record({
      amount,
      count: orNull(fc.integer({ min: 1, max: 60 })),
      frequency: fc.constantFrom(...frequencySchema.options),
    });
    fc.assert(
      fc.property(someRequest, rhythmic, (given, parts) => {
        const wish = proposePlans({ ...given, wish: { ...noWish, ...parts } }).find(({ isWish }) => isWish);
        if (wish?.standing !== 'fits') return;
        const plain = (wish.terms?.payments ?? []).filter(({ sort }) => sort !== 'final');
        // A rest below the least payment goes with the last.
        const rest = Math.max(0, given.rules.minLast.minor - 1);
        for (const one of plain) {
          expect(one.amount.minor).toBeLessThanOrEqual(
            parts.amount.minor + (one === plain.at(-1) ? rest : 0),
          );
        }
        if (parts.count !== null) expect(plain).toHaveLength(parts.count);
      }),
      runs,
    );
  });

  it('the same input gives the same offers', () => {
    fc.assert(
      fc.property(someRequest, (given) => {
        expect(proposePlans(structuredCloneOf(given))).toEqual(proposePlans(given));
      }),
      { numRuns: 100 },
    );
  });
});

/** Rules carry a function; the rest is data. */
const structuredCloneOf = (given: ReturnType<typeof request>) => ({
  ...structuredClone({ ...given, rules: null }),
  rules: given.rules,
});

describe('a stricter policy never widens', () => {
  const narrowed = fc.tuple(someRequest, someLimits, orNull(percent)).map(([given, other, settle]) => {
    const { rules } = given;
    const limits = stricterLimits(rules.limits, limitsOf(other, 'USD', noLimits));
    // A company without tiers opens none; a client's tiers stand beside those there are.
    const added = settle === null || rules.settlements.length === 0 ? [] : [everyTier(settle)];
    const stricter = { ...rules, limits, settlements: [...rules.settlements, ...added], above: [] };
    return { given, stricter };
  });

  it('what fits the stricter of two fits each', () => {
    fc.assert(
      fc.property(narrowed, ({ given, stricter }) => {
        const fitting = proposePlans({ ...given, rules: stricter }).filter(
          ({ standing }) => standing === 'fits',
        );
        for (const { terms } of fitting) {
          if (terms) expect(beyondLimits(terms, given.rules.limits, TODAY)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('nothing is forgiven that the laxer of two would not forgive', () => {
    fc.assert(
      fc.property(narrowed, fc.integer({ min: 1, max: 400_000 }), ({ given, stricter }, minor) => {
        const settle = { ...given, wish: { ...noWish, settleFor: usd(minor) } };
        const standing = (rules: PlanRules) => proposePlans({ ...settle, rules })[0]?.standing;
        if (standing(stricter) === 'fits') expect(standing({ ...given.rules, above: [] })).toBe('fits');
      }),
      runs,
    );
  });

  it('and a rung the stricter leaves open is open under the laxer', () => {
    fc.assert(
      fc.property(narrowed, ({ given, stricter }) => {
        const open = (rules: PlanRules) =>
          proposePlans({ ...given, wish: noWish, rungs: {}, rules })
            .map(({ rung }) => rung)
            // With fewer rungs above it that can be offered, it shows sooner.
            .filter((rung) => rung !== 'settlement');
        const wide = open({ ...given.rules, above: [] });
        for (const rung of open(stricter)) expect(wide).toContain(rung);
      }),
      runs,
    );
  });
});
