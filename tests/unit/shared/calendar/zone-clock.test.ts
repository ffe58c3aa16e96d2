import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromDay, dayFromDate } from '../../../../shared/calendar/epoch-day.ts';
import { localDay, localMinute, momentOf } from '../../../../shared/calendar/zone-clock.ts';

const zones = [
  'America/New_York',
  'America/Phoenix',
  'America/St_Johns',
  'Pacific/Guam',
  'Pacific/Pago_Pago',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
];
const moment = fc.integer({
  min: Date.parse('2001-01-01T00:00:00Z'),
  max: Date.parse('2050-01-01T00:00:00Z'),
});

describe('the clock of a zone', () => {
  it('shows what the platform shows', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (ms, zone) => {
        const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        expect(dateFromDay(localDay(ms, zone))).toBe(there.toPlainDate().toString());
        const minute = there.hour * 60 + there.minute + there.second / 60 + there.millisecond / 60_000;
        expect(localMinute(ms, zone)).toBeCloseTo(minute, 6);
      }),
    );
  });

  it('finds the moment of a time as the platform does', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(...zones),
        (ms, minute, zone) => {
          const day = localDay(ms, zone);
          const there = Temporal.PlainDate.from(dateFromDay(day)).toZonedDateTime({
            timeZone: zone,
            plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
          });
          const shown = momentOf(day, minute, zone);
          if (there.hour * 60 + there.minute === minute) expect(shown).toBe(there.epochMilliseconds);
          else expect(localMinute(shown, zone)).toBeGreaterThan(minute);
        },
      ),
    );
  });

  it('opens at the change when spring skips the time', () => {
    const change = momentOf(dayFromDate('2026-03-08'), 2 * 60 + 30, 'America/New_York');
    expect(new Date(change).toISOString()).toBe('2026-03-08T07:00:00.000Z');
  });

  it('takes the first showing when autumn repeats the time', () => {
    const first = momentOf(dayFromDate('2026-11-01'), 90, 'America/New_York');
    expect(new Date(first).toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });
});
