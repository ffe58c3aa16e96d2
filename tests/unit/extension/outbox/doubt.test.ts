import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { outboxTimes } from '../../../../extension/outbox/back-off.ts';
import type { OutboxEntry } from '../../../../extension/outbox/entry.ts';
import { addToOutbox, listOutbox, retryNow } from '../../../../extension/outbox/outbox-store.ts';
import { needsAttention } from '../../../../extension/panel/models/outbox-model.ts';
import { plusMilliseconds } from '../../../../shared/calendar/instant.ts';
import { resetBrowser } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { AT, command } from '../samples.ts';
import { profileCommand } from './commands.ts';
import { lost, worldWith } from './world-with.ts';

const { settling, look } = outboxTimes;

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
});

describe('doubt', () => {
  it('asks at once when the answer is lost', async () => {
    const { world, entry, run } = await worldWith('C', 'acme');
    await run('wake', [{ is: 'lost-answer' }]);
    expect(await entry()).toMatchObject({ state: 'applied', tries: 1 });
    expect(world.crm.writes).toHaveLength(1);
  });

  it('sends again at once where the CRM keeps the second out (A)', async () => {
    const { world, entry, run } = await worldWith('A', 'acme');
    await run('wake', [{ is: 'late', after: 60_000 }]);
    expect(await entry()).toMatchObject({ state: 'applied', tries: 2 });
    world.pass(60_000);
    expect(world.crm.writes).toHaveLength(1);
  });

  it.each(['B', 'C'] as const)(
    'looks again and again until no earlier send can come any more, where it does not (%s)',
    async (strategy) => {
      const { world, ids, entry, run } = await worldWith(strategy, 'acme');
      await run('wake', [{ is: 'late', after: settling - 1 }]);
      expect(await entry()).toMatchObject({
        state: 'unknown',
        nextTryAt: plusMilliseconds(AT, look),
        untilCauseGone: false,
      });
      world.pass(look - 1);
      await retryNow(ids[0] ?? ''); // an impatient person
      await run('wake');
      expect(await entry()).toMatchObject({ state: 'unknown', tries: 1, settledFor: look - 1 });
      await world.settle();
      expect(await entry()).toMatchObject({ state: 'applied', tries: 1 });
      expect(world.crm.writes).toHaveLength(1);
    },
  );

  it('waits it out for a correction under A as well: only the first revision has a unique key', async () => {
    const { world, run } = await worldWith('A', 'acme');
    await run('wake');
    await addToOutbox(command({ key: 1, revision: 2, customer: 'acme' }), AT);
    await run('wake', [{ is: 'late', after: settling - 1 }]);
    expect((await listOutbox())[1]).toMatchObject({ state: 'unknown', tries: 1 });
    await world.settle();
    expect(world.crm.writes).toHaveLength(2);
  });

  it('waits it out for anything but an attempt: other writes change records that are there', async () => {
    const { world } = await worldWith('A');
    await addToOutbox(profileCommand({}), AT);
    world.crm.submitFaults = [lost];
    await world.run('wake');
    expect(await listOutbox()).toMatchObject([{ state: 'unknown', tries: 1 }]);
    await world.settle();
    expect(await listOutbox()).toMatchObject([{ state: 'applied', tries: 2 }]);
  });

  it('sends again after the settling time what never arrived, and not a millisecond sooner', async () => {
    const { world, ids, entry, run } = await worldWith('C', 'acme');
    await run('wake', [lost]);
    for (let looks = 0; looks < 3; looks += 1) {
      world.pass(look);
      await run('alarm');
    }
    world.pass(look - 1);
    await retryNow(ids[0] ?? '');
    await run('wake');
    expect(await entry()).toMatchObject({ state: 'unknown', tries: 1, settledFor: settling + look - 1 });
    world.pass(1);
    await run('alarm');
    expect(await entry()).toMatchObject({ state: 'applied', tries: 2 });
  });

  it.each([
    ['set forward by a day', 86_400_000],
    ['set back by an hour', -3_600_000],
  ])('is not shortened by a clock that was %s', async (_how, milliseconds) => {
    const { world, ids, entry, run } = await worldWith('C', 'acme');
    await run('wake', [{ is: 'late', after: settling - 1 }]);
    world.pass(1_000);
    world.setClock(milliseconds);
    const jumpedAt = world.now;
    await retryNow(ids[0] ?? '');
    await run('wake');
    const settledFor = milliseconds < 0 ? 0 : look;
    expect(await entry()).toMatchObject({ state: 'unknown', tries: 1, settledFor, lookedAt: jumpedAt });
    await world.settle();
    expect(await entry()).toMatchObject({ state: 'applied', tries: 1 });
    expect(world.crm.writes).toHaveLength(1);
  });

  it('is not ended by a night in which the laptop slept', async () => {
    const { world, entry, run } = await worldWith('C', 'acme');
    await run('wake', [lost]);
    world.pass(8 * 3_600_000);
    await run('alarm');
    expect(await entry()).toMatchObject({ state: 'unknown', tries: 1, settledFor: look });
  });

  it('does not believe a refusal while the first send may still land (A)', async () => {
    const { world, entry, run } = await worldWith('A', 'acme');
    await run('wake', [{ is: 'late', after: 60_000 }, { is: 'rule' }]);
    expect(await entry()).toMatchObject({ state: 'unknown', words: 'No.' });
    await world.settle();
    expect(await entry()).toMatchObject({ state: 'applied' });
  });

  it('begins anew with every send of which nobody knows', async () => {
    const { world, entry, run } = await worldWith('A', 'acme');
    await run('wake', [lost, lost]);
    world.pass(look);
    await run('alarm', [lost]);
    expect(await entry()).toMatchObject({ state: 'unknown', tries: 3, settledFor: 0, lookedAt: world.now });
  });

  it('believes it afterwards', async () => {
    const { world, entry, run } = await worldWith('A', 'acme');
    await run('wake', [lost, { is: 'rule' }]);
    world.crm.submitFaults = Array.from({ length: 5 }, () => ({ is: 'rule' }) as const);
    await world.settle();
    expect(await entry()).toMatchObject({ state: 'refused', words: 'No.' });
  });

  it.each(['unreachable', 'hang', '401', '429', '500', '503'] as const)(
    'stays in doubt when nobody can be asked: %s',
    async (fault) => {
      const { entry, run } = await worldWith('C', 'acme', 'other');
      await run('wake', [{ is: 'lost-answer' }], [fault]);
      expect(await entry(0)).toMatchObject({ state: 'unknown', untilCauseGone: true });
      expect(await entry(1)).toMatchObject({ state: 'queued' });
      await run('online');
      expect(await entry(0)).toMatchObject({ state: 'applied' });
      expect(await entry(1)).toMatchObject({ state: 'applied' });
    },
  );

  it.each(['no-access', 'throws'] as const)(
    'tells a person when the question itself is refused, and holds no other customer: %s',
    async (fault) => {
      const { world, entry, run } = await worldWith('C', 'acme', 'other');
      await run('wake', [{ is: 'lost-answer' }], [fault]);
      expect(await entry(0)).toMatchObject({ state: 'unknown', lookRefused: true, untilCauseGone: false });
      expect(needsAttention((await entry(0)) as OutboxEntry)).toBe(true);
      expect(await entry(1)).toMatchObject({ state: 'applied' });
      for (const minutes of [60, 420]) {
        world.pass(minutes * 60_000);
        await run('alarm', [], [fault]);
        expect(await entry(0)).toMatchObject({ state: 'unknown', lookRefused: true });
      }
      world.pass(outboxTimes.longestWait);
      await run('alarm');
      expect(await entry(0)).toMatchObject({ state: 'applied', tries: 1, lookRefused: false });
    },
  );

  it('is nothing to tell a person once the question has an answer, or none is to be had', async () => {
    const { world, ids, entry, run } = await worldWith('C', 'acme');
    await run('wake', [lost], ['no-access']);
    await retryNow(ids[0] ?? '');
    await run('wake');
    expect(await entry()).toMatchObject({ state: 'unknown', lookRefused: false });
    world.pass(look);
    await run('alarm', [], ['no-access']);
    expect(await entry()).toMatchObject({ lookRefused: true });
    await retryNow(ids[0] ?? '');
    await run('wake', [], ['unreachable']);
    expect(await entry()).toMatchObject({ state: 'unknown', lookRefused: false, untilCauseGone: true });
  });

  it('of a locked row, met by a second send, holds no other customer', async () => {
    const { entry, run } = await worldWith('A', 'acme', 'other');
    await run('wake', [lost, { is: 'lock' }]);
    expect(await entry(0)).toMatchObject({ state: 'unknown', code: 'UNABLE_TO_LOCK_ROW' });
    expect(await entry(1)).toMatchObject({ state: 'applied' });
  });

  it('asks only as the person who sent it', async () => {
    const { world, entry, run } = await worldWith('A', 'acme');
    await run('wake', [{ is: 'lost-answer' }], ['unreachable']);
    world.user = '005000000000009AAA';
    await run('online');
    expect(await entry()).toMatchObject({ state: 'unknown', code: 'wrong-user' });
  });
});
