import { describe, expect, it } from 'vitest';
import {
  isBusinessDay,
  nextProcessingDay,
  plusBusinessDays,
  rollDate,
  shiftBusinessDays,
} from '../../../../shared/calendar/business-day.ts';
import { dateFromDay, dayFromDate } from '../../../../shared/calendar/epoch-day.ts';
import {
  isPhilippineWorkingDay,
  philippineHolidays,
} from '../../../../shared/calendar/philippine-holidays.ts';

describe('rolling', () => {
  it.each([
    ['2026-10-31', 'following', '2026-11-02'],
    ['2026-10-31', 'modified-following', '2026-10-30'],
    ['2026-10-31', 'preceding', '2026-10-30'],
    ['2026-10-31', 'none', '2026-10-31'],
    ['2026-10-24', 'modified-following', '2026-10-26'],
    // 2027-01-01 is a Friday: the month before has the nearest bank day, and "modified" stays in its own.
    ['2027-01-01', 'modified-following', '2027-01-04'],
    ['2027-01-01', 'preceding', '2026-12-31'],
  ] as const)('%s %s is %s', (date, rule, expected) =>
    expect(rollDate(date, rule, 'us-bank')).toBe(expected),
  );

  it('without a calendar every day is a business day', () => {
    expect(rollDate('2026-10-31', 'following', 'none')).toBe('2026-10-31');
  });

  it.each([
    ['2026-11-25', 1, '2026-11-27'],
    ['2026-11-26', 0, '2026-11-27'],
    ['2026-11-28', 1, '2026-12-01'],
  ])('%s and %s bank days is %s', (date, count, expected) => {
    expect(plusBusinessDays(date, count, 'us-bank')).toBe(expected);
  });
});

describe('the next processing day', () => {
  const chicago = 'America/Chicago';
  it.each([
    ['2026-11-20T22:59:59Z', '2026-11-20', 'Friday, a second before five'],
    ['2026-11-20T23:00:00Z', '2026-11-23', 'five o’clock'],
    ['2026-11-21T15:00:00Z', '2026-11-23', 'a Saturday'],
    ['2026-11-26T03:00:00Z', '2026-11-27', 'Wednesday night before Thanksgiving'],
    ['2026-07-20T21:59:59Z', '2026-07-20', 'in summer time'],
  ])('at %s is %s: %s', (now, expected) => {
    expect(nextProcessingDay(now, chicago, '17:00', 'us-bank')).toBe(expected);
  });
});

describe('days off in the Philippines', () => {
  const named = (year: number, name: string) =>
    [...philippineHolidays(year)].filter(([, one]) => one.name === name).map(([day]) => dateFromDay(day));

  it('are those proclaimed where a year is proclaimed (Proclamation 1006, for 2026)', () => {
    expect([...philippineHolidays(2026).keys()].sort((one, other) => one - other).map(dateFromDay)).toEqual([
      '2026-01-01',
      '2026-02-17',
      '2026-03-20',
      '2026-04-02',
      '2026-04-03',
      '2026-04-04',
      '2026-04-09',
      '2026-05-01',
      '2026-05-27',
      '2026-06-12',
      '2026-08-21',
      '2026-08-31',
      '2026-11-01',
      '2026-11-02',
      '2026-11-30',
      '2026-12-08',
      '2026-12-24',
      '2026-12-25',
      '2026-12-30',
      '2026-12-31',
    ]);
    expect([...philippineHolidays(2026).values()].some(({ isEstimate }) => isEstimate)).toBe(false);
  });

  it.each([
    [2025, '2025-04-18'],
    [2026, '2026-04-03'],
    [2027, '2027-03-26'],
    [2028, '2028-04-14'],
    [2038, '2038-04-23'],
    [2035, '2035-03-23'],
  ])('Good Friday of %s is %s', (year, date) => expect(named(year, 'Good Friday')).toEqual([date]));

  it('of another year say what is an estimate', () => {
    const estimates = [...philippineHolidays(2027).values()].filter(({ isEstimate }) => isEstimate);
    expect(estimates.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Eid'l Fitr", "Eid'l Adha", 'Chinese New Year', "All Souls' Day", 'Rizal Day']),
    );
    expect(estimates.map(({ name }) => name)).not.toContain('Christmas Day');
    expect(named(2027, 'National Heroes Day')).toEqual(['2027-08-30']);
  });

  it('the moon brings a feast twice in some years', () => {
    // An Islamic year is eleven days shorter: 2033 has the feast in its first and in its last days.
    expect(named(2033, "Eid'l Fitr")).toHaveLength(2);
  });

  it('a follow-up is for a day on which both countries work', () => {
    const day = dayFromDate('2026-11-30');
    expect([isPhilippineWorkingDay(day), isBusinessDay(day, 'us-bank'), isBusinessDay(day, 'agent')]).toEqual(
      [false, true, false],
    );
    expect(isBusinessDay(dayFromDate('2026-11-26'), 'agent')).toBe(false);
    expect(plusBusinessDays('2026-12-23', 1, 'agent')).toBe('2026-12-28');
    // Saturday: the first of the days after it is Monday, the first of those before it Friday.
    expect(shiftBusinessDays('2026-11-21', 1, 'agent')).toBe('2026-11-23');
    expect(shiftBusinessDays('2026-11-27', 1, 'agent')).toBe('2026-12-01');
    expect(shiftBusinessDays('2026-12-01', -1, 'agent')).toBe('2026-11-27');
  });
});
