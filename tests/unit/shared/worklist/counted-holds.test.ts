import { describe, expect, it } from 'vitest';
import { countedHolds } from '../../../../shared/worklist/counted-holds.ts';

const attorney = { kind: 'attorney', debtId: 'card' } as const;
const dispute = { kind: 'dispute', debtId: 'card' } as const;

describe('holds that count for a place', () => {
  it('are those on one debt only while no other is free', () => {
    expect(countedHolds([attorney], ['card', 'retail'])).toEqual([]);
    expect(countedHolds([attorney], ['card'])).toEqual([attorney]);
    const other = { ...attorney, debtId: 'retail' };
    expect(countedHolds([attorney, other], ['card', 'retail'])).toEqual([attorney, other]);
  });

  it('are always those on everything, and disputes', () => {
    const whole = { ...attorney, debtId: null };
    expect(countedHolds([whole, attorney, dispute], ['card', 'retail'])).toEqual([whole, dispute]);
    expect(countedHolds([attorney], [])).toEqual([attorney]);
  });
});
