import { describe, expect, it } from 'vitest';
import { callTo } from '../../../../../extension/panel/during/call-to.ts';
import type { RunningCall } from '../../../../../extension/panel/during/running-call.ts';
import { keptCall } from '../../../../../extension/panel/models/kept-call.ts';
import type { PanelPorts } from '../../../../../extension/panel/panel-ports.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import { identity, NOW } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';

const call = (key: string): RunningCall => {
  const [phone] = itemsOf(dana.phones);
  if (!phone) throw new Error('no number');
  return callTo(phone, dana, { key, debtIds: [], startedAt: NOW });
};

describe('the call on the line', () => {
  it('begins with nothing of a conversation whose owner has signed out', async () => {
    let stored: RunningCall | null = null;
    const drafts = {
      runningCall: async () => null,
      keepRunningCall: async (_owner: unknown, kept: RunningCall | null) => {
        stored = kept;
      },
    } as unknown as PanelPorts['drafts'];
    const { keep, converse, restore, running } = keptCall({ drafts });
    const mine = call('00000000-0000-4000-8000-000000000001');
    keep(mine);
    converse({ view: 'guide', isCovered: true, ticked: [], session: 'what she said' });
    const { apiOrigin } = mine.customer;
    const other = { ...identity, userId: '005000000000099AAA' };
    await restore([{ apiOrigin, identity: other } as never]);
    expect(running.value).toBeNull();
    keep(call('00000000-0000-4000-8000-000000000002'));
    expect(stored).toMatchObject({ key: '00000000-0000-4000-8000-000000000002', guided: null });
  });
});
