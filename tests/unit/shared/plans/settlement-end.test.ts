import { describe, expect, it } from 'vitest';
import { everyTier, offersFor, rules, usd, wished } from './made-up-plans.ts';

describe('a settlement whose offer ends on a weekend', () => {
  // Five days from Monday is the Saturday after Thanksgiving.
  const weekend = rules({
    settlement: [{ ...everyTier('60'), offerDays: 5 }],
    limits: { associate: { maxForgiven: { percent: '40' } } },
  });
  const rungs = {
    'full-today': 'refused',
    'full-by': 'refused',
    'part-now': 'refused',
    plan: 'refused',
  } as const;
  const ours = () => offersFor({ rules: weekend, rungs }).find(({ rung }) => rung === 'settlement');

  it.each([
    ['as wished', () => wished({ settleFor: usd(150_000) }, { rules: weekend })],
    ['as the nearest that settles', () => wished({ settleFor: usd(1_000) }, { rules: weekend })],
    ['as we offer it', ours],
  ])('is paid before it ends, %s', (_how, offer) => {
    expect(offer()?.terms).toMatchObject({
      expiresAt: '2026-11-28T22:00:00.000Z',
      payments: [{ due: '2026-11-27' }],
    });
  });
});
