import { describe, expect, it } from 'vitest';
import {
  federalHolidays,
  isBankDay,
  isFederalHoliday,
  shiftCountedDays,
} from '../../../../shared/calendar/bank-holidays.ts';
import { dateFromDay, dayFromDate } from '../../../../shared/calendar/epoch-day.ts';

describe('holidays of 5 USC 6103(a)', () => {
  it('are the actual dates of the year', () => {
    expect([...federalHolidays(2026).keys()].map(dateFromDay)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  it('know Juneteenth from 2021 on', () => {
    expect(isFederalHoliday(dayFromDate('2020-06-19'))).toBe(false);
    expect(isFederalHoliday(dayFromDate('2021-06-19'))).toBe(true);
  });

  it.each([
    ['2026-07-03', true, 'the Friday before a Saturday holiday is a bank day'],
    ['2027-07-05', false, 'the Monday after a Sunday holiday is none'],
    ['2027-07-06', true, 'the day after it is'],
    ['2026-11-21', false, 'a Saturday is none'],
  ])('%s bank day: %s (%s)', (date, expected) => expect(isBankDay(dayFromDate(date))).toBe(expected));

  it.each([
    ['2026-10-05', 5, '2026-10-13'],
    ['2026-08-14', -3, '2026-08-11'],
    ['2026-08-14', -10, '2026-07-31'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('%s and %s counted days is %s', (date, count, expected) =>
    expect(shiftCountedDays(date, count)).toBe(expected),
  );
});
