import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BusinessCalendar,
  isBusinessDay,
  type RollRule,
} from '../../../../shared/calendar/business-day.ts';
import { dateFromDay, dayFromDate } from '../../../../shared/calendar/epoch-day.ts';
import {
  dueDates,
  type Interval,
  nextPayday,
  nominalDates,
  type Rhythm,
  sharedDays,
} from '../../../../shared/plans/due-dates.ts';

const rhythm = (change: Partial<Rhythm>): Rhythm => ({
  first: '2026-01-31',
  frequency: 'monthly',
  count: 4,
  anchorDays: null,
  roll: 'none',
  calendar: 'none',
  ...change,
});

const someDate = fc
  .integer({ min: dayFromDate('2024-01-01'), max: dayFromDate('2040-12-31') })
  .map(dateFromDay);
const someInterval = fc.constantFrom<Interval>(
  'weekly',
  'biweekly',
  'every-4-weeks',
  'semimonthly',
  'monthly',
  'quarterly',
  { everyDays: 10 },
);
const someRoll = fc.constantFrom<RollRule>('following', 'preceding', 'modified-following');
const someRhythm = fc
  .record({
    first: someDate,
    frequency: someInterval,
    roll: someRoll,
    count: fc.integer({ min: 1, max: 60 }),
  })
  .map((parts) => rhythm({ ...parts, calendar: 'us-bank' }));

describe('due dates', () => {
  it('come in the number asked for, on business days, never going back', () => {
    fc.assert(
      fc.property(someRhythm, (one) => {
        const dates = dueDates(one);
        expect(dates).toHaveLength(one.count);
        expect(dates.every((date) => isBusinessDay(dayFromDate(date), 'us-bank'))).toBe(true);
        expect(dates).toEqual(dates.toSorted());
      }),
    );
  });

  it('keep the anchor day: a date far out is what it is when asked for alone', () => {
    fc.assert(
      fc.property(
        someDate,
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 80 }),
        (first, anchor, count) => {
          const dates = nominalDates(rhythm({ first, anchorDays: [anchor], count }));
          expect(new Set(dates.map((date) => date.slice(0, 7))).size).toBe(count);
          for (const date of dates) {
            const [year = 0, month = 1, day = 0] = date.split('-').map(Number);
            expect(day).toBe(Math.min(anchor, new Date(Date.UTC(year, month, 0)).getUTCDate()));
          }
          expect(dates[0] && dates[0] >= first).toBe(true);
        },
      ),
    );
  });

  it('roll each for itself: the rolled date of a row depends on its nominal date alone', () => {
    fc.assert(
      fc.property(someRhythm, (one) => {
        const alone = nominalDates(one).map((first) =>
          dueDates(rhythm({ first, frequency: 'weekly', count: 1, roll: one.roll, calendar: one.calendar })),
        );
        expect(dueDates(one)).toEqual(alone.flat());
      }),
    );
  });

  it('a quarter runs from the first payment, also when the anchor has passed in its month', () => {
    const quarterly = { frequency: 'quarterly', count: 3 } as const;
    expect(nominalDates(rhythm({ ...quarterly, first: '2026-01-20', anchorDays: [15] }))).toEqual([
      '2026-02-15',
      '2026-05-15',
      '2026-08-15',
    ]);
    expect(nominalDates(rhythm({ ...quarterly, first: '2026-11-30' }))).toEqual([
      '2026-11-30',
      '2027-02-28',
      '2027-05-30',
    ]);
  });

  it('twice a month without days named: half a month apart', () => {
    const twice = { frequency: 'semimonthly', count: 3 } as const;
    expect(nominalDates(rhythm({ ...twice, first: '2026-03-05' }))).toEqual([
      '2026-03-05',
      '2026-03-20',
      '2026-04-05',
    ]);
    expect(nominalDates(rhythm({ ...twice, first: '2026-03-31' }))).toEqual([
      '2026-03-31',
      '2026-04-16',
      '2026-04-30',
    ]);
  });

  it('two payments rolled onto one day stay two, and it is told', () => {
    const dates = dueDates(
      rhythm({
        first: '2026-08-01',
        frequency: 'semimonthly',
        anchorDays: [1, 2],
        roll: 'following',
        calendar: 'us-bank',
      }),
    );
    expect(dates.slice(0, 2)).toEqual(['2026-08-03', '2026-08-03']);
    expect(sharedDays(dates)).toEqual(['2026-08-03']);
  });

  it.each([
    [{ count: 0 }, 'number of payments'],
    [{ frequency: { everyDays: 0 } }, 'interval'],
    [{ frequency: 'semimonthly', anchorDays: [15, 15] }, 'two days'],
    [{ frequency: 'semimonthly', anchorDays: [15] }, 'two days'],
    [{ anchorDays: [32] }, 'from 1 to 31'],
    [{ anchorDays: [0] }, 'from 1 to 31'],
    [{ first: '2026-02-30' }, 'calendar day'],
  ] as [Partial<Rhythm>, string][])('%o is refused', (change, words) => {
    expect(() => dueDates(rhythm(change))).toThrow(words);
  });
});

describe('the next payday', () => {
  it.each<[string, Interval, string, string]>([
    ['2026-03-06', 'biweekly', '2026-03-07', '2026-03-20'],
    ['2026-03-06', 'biweekly', '2026-03-20', '2026-03-20'],
    ['2026-04-03', 'biweekly', '2026-03-07', '2026-03-20'],
    ['2026-01-31', 'monthly', '2026-02-01', '2026-02-28'],
    ['2026-12-31', 'monthly', '2026-02-01', '2026-02-28'],
    ['2026-12-31', 'monthly', '2026-03-01', '2026-03-31'],
    ['2026-03-15', 'quarterly', '2026-04-01', '2026-06-15'],
    ['2026-09-15', 'quarterly', '2026-04-01', '2026-06-15'],
    ['2026-02-15', 'semimonthly', '2026-02-16', '2026-02-28'],
  ])('of one paid on %s, %s, at or after %s is %s', (payday, frequency, notBefore, expected) => {
    expect(nextPayday(payday, frequency, notBefore)).toBe(expected);
  });

  it('is at or after the day asked for and one of the rhythm', () => {
    fc.assert(
      fc.property(someDate, someInterval, fc.integer({ min: 0, max: 2000 }), (payday, frequency, ahead) => {
        const notBefore = dateFromDay(dayFromDate(payday) + ahead);
        const found = nextPayday(payday, frequency, notBefore);
        expect(found >= notBefore).toBe(true);
        expect(nominalDates(rhythm({ first: payday, frequency, count: 400 }))).toContain(found);
      }),
    );
  });
});

const calendars: BusinessCalendar[] = ['us-bank', 'agent'];

describe('a stricter calendar', () => {
  it('has no business day the looser one has not', () => {
    fc.assert(
      fc.property(someDate, (date) => {
        const [bank, agent] = calendars.map((calendar) => isBusinessDay(dayFromDate(date), calendar));
        expect(agent && !bank).toBe(false);
      }),
    );
  });
});
