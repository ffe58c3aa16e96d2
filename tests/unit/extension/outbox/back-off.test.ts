import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff, outboxTimes } from '../../../../extension/outbox/back-off.ts';

const least = () => 0;
const most = () => 1 - Number.EPSILON;

describe('backOff', () => {
  it.each([
    [0, 2_500, 5_000],
    [1, 2_500, 5_000],
    [2, 5_000, 10_000],
    [6, 80_000, 160_000],
    [7, 150_000, 300_000],
    [500, 150_000, 300_000],
  ])('after %i tries waits between %i and %i ms', (tries, from, to) => {
    expect(backOff(tries, null, outboxTimes, least)).toBe(from);
    expect(backOff(tries, null, outboxTimes, most)).toBe(to);
  });

  it('never comes back before the CRM said, whatever the dice', () => {
    const hints = fc.integer({ min: 0, max: 3_600_000 });
    const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(50), hints, dice, (tries, hint, throwOf) => {
        const wait = backOff(tries, hint, outboxTimes, () => throwOf);
        return wait >= hint && wait <= Math.max(hint, outboxTimes.longestWait);
      }),
    );
  });

  it('settles later than any answer can come', () => {
    expect(outboxTimes.settling).toBeGreaterThan(2 * outboxTimes.sendLimit);
  });
});
