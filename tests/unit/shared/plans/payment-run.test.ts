import { describe, expect, it } from 'vitest';
import { nextFeasibleRun, type PaymentRun } from '../../../../shared/plans/payment-run.ts';

/** Thursdays, approved by Tuesday noon in New York, here two bank days later. */
const thursdays: PaymentRun = {
  every: { is: 'week', weekday: 4 },
  cutOff: { businessDaysBefore: 2, time: '12:00', zone: 'America/New_York' },
  lagDays: 2,
};

describe('the next payment run that can still be made', () => {
  it('before the cut-off this week, at it the next', () => {
    // Tuesday 1 December 2026, noon in New York.
    expect(nextFeasibleRun(thursdays, '2026-12-01T16:59:59.999Z', '2026-12-01')).toEqual({
      approveBy: '2026-12-01T17:00:00.000Z',
      runsOn: '2026-12-03',
      expected: '2026-12-07',
    });
    expect(nextFeasibleRun(thursdays, '2026-12-01T17:00:00.000Z', '2026-12-01').runsOn).toBe('2026-12-10');
  });

  it('a run on a holiday is made the business day before, and closes earlier with it', () => {
    // Thanksgiving, Thursday 26 November 2026: the run of Wednesday closes on Monday noon.
    const run = nextFeasibleRun(thursdays, '2026-11-23T16:00:00.000Z', '2026-11-23');
    expect(run).toEqual({
      approveBy: '2026-11-23T17:00:00.000Z',
      runsOn: '2026-11-25',
      expected: '2026-11-30',
    });
    expect(nextFeasibleRun(thursdays, '2026-11-23T17:00:00.000Z', '2026-11-23').runsOn).toBe('2026-12-03');
  });

  it('at the end of a month, rolled back into it', () => {
    const monthEnd: PaymentRun = { ...thursdays, every: { is: 'month', day: 31 }, lagDays: 0 };
    // 31 January 2027 is a Sunday, 28 February too.
    expect(nextFeasibleRun(monthEnd, '2027-01-04T15:00:00.000Z', '2027-01-04').runsOn).toBe('2027-01-29');
    const next = nextFeasibleRun(monthEnd, '2027-01-28T15:00:00.000Z', '2027-01-28');
    expect([next.runsOn, next.expected]).toEqual(['2027-02-26', '2027-02-26']);
  });

  it('every two weeks from a known one, past or to come', () => {
    const every = (known: string): PaymentRun => ({ ...thursdays, every: { is: 'two-weeks', known } });
    expect(nextFeasibleRun(every('2026-11-05'), '2026-11-23T15:00:00.000Z', '2026-11-27').runsOn).toBe(
      '2026-12-03',
    );
    expect(nextFeasibleRun(every('2027-01-14'), '2026-11-23T15:00:00.000Z', '2026-11-27').runsOn).toBe(
      '2026-12-03',
    );
  });
});
