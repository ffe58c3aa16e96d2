import { expect, it } from 'vitest';
import { cardGoodUntil, chargedAfter } from '../../../../shared/plans/card-expiry.ts';
import { wished } from './made-up-plans.ts';

it.each([
  ['02/28', '2028-02-29'],
  ['2/2027', '2027-02-28'],
  [' 12 / 26 ', '2026-12-31'],
  ['12-26', '2026-12-31'],
  ['13/27', null],
  ['0/27', null],
  ['12/2', null],
  ['4111', null],
  ['', null],
])('%s on a card is its last day %s', (text, day) => {
  expect(cardGoodUntil(text)).toBe(day);
});

it('a card must last to the last payment, any other way need not', () => {
  const plan = (method: 'card' | 'ach') => {
    const { terms } = wished({ count: 4, frequency: 'monthly', first: '2026-12-31', method });
    if (!terms) throw new Error('No terms');
    return terms;
  };
  const after = (until: string, method: 'card' | 'ach' = 'card') =>
    chargedAfter(plan(method), until).map(({ sequence }) => sequence);
  expect(after('2026-12-31')).toEqual([2, 3, 4]);
  expect(after('2027-03-31')).toEqual([]);
  expect(after('2026-11-30', 'ach')).toEqual([]);
});
