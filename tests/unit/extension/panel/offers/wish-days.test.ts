import { expect, it } from 'vitest';
import { wishLine } from '../../../../../extension/panel/offers/wish-line.ts';
import { wishOf } from '../../../../../extension/panel/offers/wish-typed.ts';
import { nominalDates } from '../../../../../shared/plans/due-dates.ts';
import { rhythmOfWish } from '../../../../../shared/plans/wish.ts';

const daysOf = (line: string, today: string, processing: string) => {
  const { wish } = wishOf(wishLine(line, today) ?? {}, 'USD');
  const rhythm = rhythmOfWish(wish, { today, processing } as never);
  return nominalDates({ ...rhythm, count: 3, roll: 'none', calendar: 'none' });
};

it.each([
  ['150 on Fridays', ['2026-11-27', '2026-12-04', '2026-12-11']],
  ['300 on the 1st and 15th', ['2026-12-01', '2026-12-15', '2027-01-01']],
  ['300 quincenal el 15 y el último', ['2026-11-30', '2026-12-15', '2026-12-31']],
  ['300 a month on the 15th', ['2026-12-15', '2027-01-15', '2027-02-15']],
])('%s falls on the days that were said', (line, days) => {
  expect(daysOf(line, '2026-11-23', '2026-11-24')).toEqual(days);
});

it('keeps the 31st of a rhythm that starts in a shorter month', () => {
  const days = daysOf('300 monthly on the 31st from 2/28', '2027-02-01', '2027-02-02');
  expect(days).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
});
