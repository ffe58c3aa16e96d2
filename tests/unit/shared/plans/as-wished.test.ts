import { describe, expect, it } from 'vitest';
import { codes, item, matter, rules, usd, wished } from './made-up-plans.ts';

const days = (offer: ReturnType<typeof wished>) => offer.terms?.payments.map(({ due }) => due);
const minors = (offer: ReturnType<typeof wished>) => offer.terms?.payments.map(({ amount }) => amount.minor);

describe('a wish that only nearly comes about is not as wished', () => {
  it('joins no two payments into one above what was wished', () => {
    const offer = wished({ amount: usd(60_000), per: 'month', frequency: 'quarterly', first: '2026-12-01' });
    expect(offer.standing).toBe('counter');
    expect(codes(offer.limits)).toContain('wish-amount');
    // Own limits take no quarter between two payments: every month, within 600.00.
    expect(minors(offer)).toEqual([49_500, 49_500, 49_500, 49_500]);
    expect(days(offer)?.[0]).toBe('2026-12-01');
  });

  it('spreads a joined last payment over the days of the wish, on both sides of the least last', () => {
    const monthly = (minor: number) =>
      wished({ amount: usd(minor), frequency: 'monthly', first: '2026-12-01' });
    // A quarter of 880.00 is 220.00: left over exactly, and a cent less.
    expect(minors(monthly(88_000))).toEqual([88_000, 88_000, 22_000]);
    expect(monthly(88_000).standing).toBe('fits');
    expect(minors(monthly(88_001))).toEqual([66_000, 66_000, 66_000]);
    expect(monthly(88_001).standing).toBe('counter');
    const counted = wished({ amount: usd(88_001), count: 3, frequency: 'monthly', first: '2026-12-01' });
    expect([counted.standing, minors(counted)?.length]).toEqual(['counter', 3]);
    expect(codes(counted.limits)).not.toContain('wish-count');
    const down = wished({ downPayment: usd(30_000), amount: usd(80_000), frequency: 'monthly' });
    expect([down.standing, minors(down)]).toEqual(['counter', [30_000, 56_000, 56_000, 56_000]]);
  });

  it('lets the last take in a rest below the least payment, as wished', () => {
    const wide = rules({ limits: { associate: { maxCount: 12, maxDays: 400, maxGapDays: 100 } } });
    const at200 = (minor: number) =>
      wished(
        { amount: usd(20_000), frequency: 'monthly', first: '2026-12-01' },
        { rules: wide, matter: matter({ items: [item('a', minor, '2026-09-01')] }) },
      );
    expect([at200(100_005).standing, minors(at200(100_005))]).toEqual([
      'fits',
      [20_000, 20_000, 20_000, 20_000, 20_005],
    ]);
    expect([at200(100_999).standing, minors(at200(100_999))?.at(-1)]).toEqual(['fits', 20_999]);
    expect(at200(101_000).standing).toBe('counter');
  });

  it('tells of fewer payments than were wished', () => {
    const offer = (count: number) => wished({ amount: usd(50_000), count, first: '2026-12-01' });
    expect([offer(40).standing, codes(offer(40).limits)[0]]).toEqual(['counter', 'wish-count']);
    expect(minors(offer(40))).toEqual([50_000, 50_000, 50_000, 48_000]);
    expect(offer(5).standing).toBe('counter');
    expect(offer(4).standing).toBe('fits');
    // What is left over after three is the remainder.
    expect(offer(3).standing).toBe('fits');
    expect(wished({ amount: usd(198_000), count: 2, frequency: 'monthly' }).standing).toBe('counter');
  });

  it('tells of another first day, unless a day off moved it', () => {
    const late = { matter: matter({ now: '2026-11-23T22:00:00.000Z' }) };
    const today = wished({ amount: usd(66_000), frequency: 'monthly', first: '2026-11-23' }, late);
    expect([today.standing, codes(today.limits)[0]]).toEqual(['counter', 'wish-day']);
    expect(days(today)?.[0]).toBe('2026-11-24');
    expect(wished({ amount: usd(66_000), frequency: 'monthly', first: '2026-11-26' }).standing).toBe('fits');
    expect(wished({ by: '2026-11-23' }, late).standing).toBe('counter');
    expect(wished({ by: '2026-11-23' }).standing).toBe('fits');
    expect(wished({ by: '2026-11-29' }).standing).toBe('fits');
    // A day in the past is a payday.
    const payday = wished({ amount: usd(99_000), frequency: 'biweekly', first: '2026-11-13' });
    expect(payday.standing).toBe('fits');
  });

  it('asks for approval of what is near, not of what was wished', () => {
    const offer = wished({ amount: usd(33_000), count: 40, frequency: 'monthly', first: '2026-12-01' });
    expect([offer.standing, codes(offer.why)[0]]).toEqual(['approval', 'nearest-for-approval']);
    expect(codes(offer.limits)).toContain('wish-count');
    expect(minors(offer)).toHaveLength(6);
  });
});
