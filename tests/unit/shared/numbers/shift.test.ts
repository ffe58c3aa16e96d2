import { describe, expect, it } from 'vitest';
import { millisecondsBetween, plusMilliseconds } from '../../../../shared/calendar/instant.ts';
import {
  aroundShift,
  monthAt,
  type ShiftRule,
  shiftAt,
  shiftRuleSchema,
  shiftsOf,
  usualShift,
  weekAt,
} from '../../../../shared/numbers/shift.ts';

const MANILA = 'Asia/Manila';
const NEW_YORK = 'America/New_York';
const HOUR = 3_600_000;
const at10pm: ShiftRule = { is: 'starts', at: '22:00' };

describe('a shift that begins after a pause', () => {
  const first = '2026-11-22T13:30:00.000Z'; // 21:30 in Manila
  const last = '2026-11-22T18:00:00.000Z'; // 02:00 on the next day there

  it('is one shift across two dates', () => {
    const now = plusMilliseconds(last, 60_000);
    const range = shiftAt(usualShift, [last, first, plusMilliseconds(first, 3 * HOUR)], now, MANILA);
    expect(range).toEqual({ from: first, to: plusMilliseconds(now, 1) });
  });

  it('is another after six hours, and the same one millisecond before', () => {
    const close = plusMilliseconds(first, 6 * HOUR - 1);
    expect(shiftAt(usualShift, [first, close], close, MANILA)?.from).toBe(first);
    const far = plusMilliseconds(first, 6 * HOUR);
    expect(shiftAt(usualShift, [first, far], far, MANILA)?.from).toBe(far);
  });

  it('has not begun when the last activity is six hours ago, and runs until then', () => {
    expect(shiftAt(usualShift, [first], plusMilliseconds(first, 6 * HOUR), MANILA)).toBeNull();
    expect(shiftAt(usualShift, [first], plusMilliseconds(first, 6 * HOUR - 1), MANILA)?.from).toBe(first);
    expect(shiftAt(usualShift, [], first, MANILA)).toBeNull();
  });

  it('counts nothing that lies ahead', () => {
    expect(shiftAt(usualShift, [plusMilliseconds(first, HOUR)], first, MANILA)).toBeNull();
  });
});

describe('a shift that begins at a time', () => {
  it('is the one of the evening before until that time comes again', () => {
    const call = '2026-11-22T15:00:00.000Z'; // 23:00 in Manila
    const early = '2026-11-23T01:00:00.000Z'; // 09:00 the next day
    expect(shiftAt(at10pm, [call], early, MANILA)).toMatchObject({ from: '2026-11-22T14:00:00.000Z' });
    expect(shiftAt(at10pm, [call], '2026-11-23T13:59:59.999Z', MANILA)?.from).toBe(
      '2026-11-22T14:00:00.000Z',
    );
    // At 22:00 another begins, in which nothing was done yet.
    expect(shiftAt(at10pm, [call], '2026-11-23T14:00:00.000Z', MANILA)).toBeNull();
  });

  it('has the hours it has when clocks change', () => {
    const spring = shiftsOf({ is: 'starts', at: '02:30' }, [], NEW_YORK);
    expect(spring).toEqual([]);
    // 8 March 2026: 02:30 is not there in New York, and 03:30 stands for it.
    const range = shiftAt(
      { is: 'starts', at: '02:30' },
      ['2026-03-08T07:30:00.000Z'],
      '2026-03-08T12:00:00.000Z',
      NEW_YORK,
    );
    expect(range?.from).toBe('2026-03-08T07:30:00.000Z');
    // A night over it is an hour short, over 1 November an hour long.
    const starts = (day: string, now: string) => shiftAt(at10pm, [now], now, NEW_YORK)?.from ?? day;
    const night = (now: string) => millisecondsBetween(starts('', now), now) / HOUR;
    expect(night('2026-03-08T10:00:00.000Z')).toBe(7); // 06:00 there
    expect(night('2026-11-01T11:00:00.000Z')).toBe(9); // 06:00 there
    expect(night('2026-06-02T10:00:00.000Z')).toBe(8);
  });

  it('is a time of the day', () => {
    expect(shiftRuleSchema.safeParse({ is: 'starts', at: '24:00' }).success).toBe(false);
    expect(shiftRuleSchema.safeParse({ is: 'starts', at: '09:60' }).success).toBe(false);
    expect(shiftRuleSchema.safeParse(at10pm).success).toBe(true);
    expect(shiftRuleSchema.safeParse({ is: 'gap', hours: 0 }).success).toBe(false);
  });
});

describe('weeks and months', () => {
  it('begin at midnight where the associate is', () => {
    const now = '2026-11-22T17:00:00.000Z'; // Monday 01:00 in Manila, Sunday noon in New York
    expect(weekAt(now, MANILA, 1).from).toBe('2026-11-22T16:00:00.000Z');
    expect(weekAt(now, MANILA, 7).from).toBe('2026-11-21T16:00:00.000Z');
    expect(weekAt(now, NEW_YORK, 1).from).toBe('2026-11-16T05:00:00.000Z');
    expect(weekAt(now, NEW_YORK, 7).from).toBe('2026-11-22T05:00:00.000Z');
    expect(monthAt(now, NEW_YORK)).toEqual({
      from: '2026-11-01T04:00:00.000Z',
      to: '2026-11-22T17:00:00.001Z',
    });
    expect(millisecondsBetween(aroundShift(now).from, now)).toBe(30 * HOUR);
  });
});
