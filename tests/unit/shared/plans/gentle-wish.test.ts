import { describe, expect, it } from 'vitest';
import type { PlanMatter, PlanWish } from '../../../../shared/plans/offer.ts';
import { codes, matter, usd, wished } from './made-up-plans.ts';

const judged = (gentle: PlanMatter['gentle'], wish: Partial<PlanWish>) => {
  const { terms, standing, why } = wished(wish, { matter: matter({ gentle }) });
  return { payments: terms?.payments.length ?? null, standing, why: codes(why) };
};
/** 198 weeks: nobody may agree to that. */
const tenAWeek = { amount: usd(1_000), frequency: 'weekly' } as const;

describe('a wish that is not possible', () => {
  it.each(['hardship', 'vulnerable', 'dispute'] as const)('is answered with no demand after %s', (gentle) => {
    const none = { payments: null, standing: 'counter', why: ['none-possible'] };
    expect(judged(gentle, tenAWeek)).toEqual(none);
    expect(judged(gentle, { count: 100, frequency: 'weekly' })).toEqual(none);
  });

  it('is answered with the nearest of it where no payment is above the wish, or nothing of the kind was heard', () => {
    expect(judged(null, tenAWeek)).toMatchObject({ payments: 4, why: ['nearest'] });
    // A day that has passed.
    expect(
      judged('hardship', { amount: usd(99_000), frequency: 'monthly', first: '2026-11-22' }),
    ).toMatchObject({
      payments: 2,
    });
    expect(judged('hardship', { by: '2026-11-20' })).toMatchObject({ payments: 1, why: ['nearest'] });
  });
});
