import { describe, expect, it } from 'vitest';
import { canFix, canUndo, SHIFT_MS } from '../../../../../extension/panel/after/corrections.ts';
import { plusMilliseconds } from '../../../../../shared/calendar/instant.ts';
import { dana } from '../fixtures/people.ts';
import { entryOf } from '../states.ts';

describe('what can still be done', () => {
  it.each([
    ['queued', true, true],
    ['waiting', true, true],
    ['sending', false, true],
    ['unknown', false, true],
    ['applied', false, true],
    ['refused', false, true],
    ['undone', false, false],
  ] as const)('%s: undo %s, fix %s', (state, undo, fix) => {
    const entry = entryOf(dana, 'NA', 1, { state });
    expect([canUndo(entry), canFix(entry, entry.queuedAt)]).toEqual([undo, fix]);
  });

  it('fix ends with the shift', () => {
    const entry = entryOf(dana, 'NA', 1);
    const { startedAt } = entry.command.attempt;
    expect(canFix(entry, plusMilliseconds(startedAt, SHIFT_MS - 1))).toBe(true);
    expect(canFix(entry, plusMilliseconds(startedAt, SHIFT_MS))).toBe(false);
  });
});
