import { describe, expect, it } from 'vitest';
import { resolveRelativeDate } from '../../../../../crm-connector/local-org/seed/relative-date.ts';

/** Three in the morning in UTC is still the evening before in the org's zone. */
const now = Temporal.Instant.from('2026-11-22T03:00:00Z');

describe('relative dates of seeds', () => {
  it.each([
    ['@today', '2026-11-21'],
    ['@today-21', '2026-10-31'],
    ['@today+10', '2026-12-01'],
    ['@today-5T14:05', '2026-11-16T19:05:00.000Z'],
    // Before the clocks changed on 1 November 2026 the same local time was an hour earlier in UTC.
    ['@today-30T14:05', '2026-10-22T18:05:00.000Z'],
  ])('%s is %s', (written, resolved) => {
    expect(resolveRelativeDate(written, now)).toBe(resolved);
  });

  it.each(['today', '@tomorrow', '@today-', '@today-5T25:00', '@today 5', '@dana', '2026-11-22'])(
    '%s is none',
    (written) => {
      expect(resolveRelativeDate(written, now)).toBeUndefined();
    },
  );
});
