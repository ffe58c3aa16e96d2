import { beforeEach, describe, expect, it } from 'vitest';
import { blockedPresses, keepBlockedPress } from '../../../../../extension/panel/numbers/blocked-presses.ts';
import { forgetOwner } from '../../../../../extension/storage/forget-owner.ts';
import { freshDatabase } from '../../fresh-database.ts';

const mine = { orgId: '00D1', userId: '0051' };
const theirs = { orgId: '00D1', userId: '0052' };
const press = (at: string) => ({ at, ruleId: 'hours' });

describe('calls that were stopped', () => {
  beforeEach(freshDatabase);

  it('are kept for the one who pressed, with when and why alone', async () => {
    await keepBlockedPress(mine, press('2026-11-20T14:00:00.000Z'));
    await keepBlockedPress(theirs, press('2026-11-20T15:00:00.000Z'));
    expect(await blockedPresses(mine)).toEqual([press('2026-11-20T14:00:00.000Z')]);
  });

  it('are forgotten after 62 days, and no day sooner', async () => {
    await keepBlockedPress(mine, press('2026-09-19T14:00:00.000Z'));
    await keepBlockedPress(mine, press('2026-11-20T14:00:00.000Z'));
    expect(await blockedPresses(mine)).toHaveLength(2);
    await keepBlockedPress(mine, press('2026-11-20T14:00:00.001Z'));
    expect((await blockedPresses(mine)).map(({ at }) => at)).toEqual([
      '2026-11-20T14:00:00.000Z',
      '2026-11-20T14:00:00.001Z',
    ]);
  });

  it('go when the person signs out', async () => {
    await keepBlockedPress(mine, press('2026-11-20T14:00:00.000Z'));
    await forgetOwner(mine);
    expect(await blockedPresses(mine)).toEqual([]);
  });
});
