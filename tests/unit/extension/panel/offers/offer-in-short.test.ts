import { describe, expect, it } from 'vitest';
import { amountsInShort, isNearest } from '../../../../../extension/panel/offers/offer-in-short.ts';
import { decimalFromMoney } from '../../../../../shared/money/money.ts';
import { codes, usd, wished } from '../../../shared/plans/made-up-plans.ts';

describe('what is wished for', () => {
  it('is told as wished while it is, though it needs an approval', () => {
    expect(isNearest(wished({ count: 4, frequency: 'monthly' }))).toBe(false);
    const long = wished({ count: 6, frequency: 'monthly' });
    expect(long.standing).toBe('approval');
    expect(isNearest(long)).toBe(false);
  });

  it('is told as the nearest where it is not possible, approved or not', () => {
    expect(isNearest(wished({ amount: usd(6_000), per: 'payment', frequency: 'monthly' }))).toBe(true);
    // 400.00 a month takes five payments; an associate agrees four.
    const offer = wished({ amount: usd(198_000), per: 'payment' }, { maxMonthly: usd(40_000) });
    expect(codes(offer.why)).toContain('nearest-for-approval');
    expect(codes(offer.beyond)).toEqual(['count']);
    expect(offer.standing).toBe('approval');
    expect(isNearest(offer)).toBe(true);
  });
});

it('amounts that follow each other are told together', () => {
  const { terms } = wished({ amount: usd(60_000), per: 'payment', frequency: 'monthly' });
  if (!terms) throw new Error('No terms');
  expect(amountsInShort(terms, decimalFromMoney)).toBe('3 × 600.00 + 180.00');
});
