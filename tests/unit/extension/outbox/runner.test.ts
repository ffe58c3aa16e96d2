import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { outboxTimes } from '../../../../extension/outbox/back-off.ts';
import { addToOutbox, listOutbox, moveEntry, retryNow } from '../../../../extension/outbox/outbox-store.ts';
import { millisecondsBetween, plusMilliseconds } from '../../../../shared/calendar/instant.ts';
import { resetBrowser } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { AT, command } from '../samples.ts';
import { lost, worldWith } from './world-with.ts';

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
});

describe('sending', () => {
  it('stores the claim before the request: a worker killed at any call leaves a trace', async () => {
    const { world, entry } = await worldWith('A', 'acme');
    // list, wakeAt, org, claim: the fifth call is the request, and it is never heard of again.
    await world.run('wake', { fuse: { calls: 5, after: true } });
    expect(world.crm.writes).toHaveLength(1);
    expect(await entry()).toMatchObject({ state: 'sending', tries: 1, sentAt: AT });
    await world.run('alarm');
    expect(await entry()).toMatchObject({ state: 'applied', tries: 1 });
    expect(world.crm.writes).toHaveLength(1);
  });

  it('postpones what nobody is signed in for, and sends it on the next sign-in but not on an early alarm', async () => {
    const { world, entry, run } = await worldWith('A', 'acme', 'other');
    world.user = null;
    await run('wake');
    expect(await entry(0)).toMatchObject({
      state: 'waiting',
      code: 'signed-out',
      tries: 0,
      untilCauseGone: true,
    });
    // The org is known to be out of reach: its other entries are left as they are.
    expect(await entry(1)).toMatchObject({ state: 'queued' });
    world.user = command({}).userId;
    await world.run('signed-in');
    expect(world.crm.writes).toHaveLength(2);
  });

  it.each(['wrong-org', 'wrong-user'])('refuses what was made under another: %s', async (code) => {
    const { world } = await worldWith('A');
    await addToOutbox(command(code === 'wrong-org' ? { orgId: '00Dother' } : { userId: '005other' }), AT);
    await world.run('wake');
    expect(await listOutbox()).toMatchObject([{ state: 'refused', code, tries: 0 }]);
    expect(world.crm.writes).toEqual([]);
  });

  it('waits as long as the CRM asked, and not for a trigger', async () => {
    const { world, entry, run } = await worldWith('A', 'acme');
    await run('wake', [{ is: '429-too-many' }]);
    const wait = 0.75 * outboxTimes.firstWait;
    expect(await entry()).toMatchObject({
      state: 'waiting',
      code: 'rate-limited',
      words: 'Too many requests',
      nextTryAt: plusMilliseconds(AT, wait),
      untilCauseGone: false,
    });
    world.pass(wait - 1);
    await run('online');
    expect(world.crm.writes).toEqual([]);
    world.pass(1);
    await run('alarm');
    expect(await entry()).toMatchObject({ state: 'applied', code: null, words: null, tries: 2 });
  });

  it('tries what waits for the network when it is back, before the back-off ends', async () => {
    const { entry, run } = await worldWith('A', 'acme');
    await run('wake', [{ is: 'offline' }]);
    await run('alarm');
    expect(await entry()).toMatchObject({ state: 'waiting', code: 'offline', tries: 1 });
    await run('online');
    expect(await entry()).toMatchObject({ state: 'applied' });
  });

  it.each(['answered', 'lost'])('says on the receipt what the CRM had no place for (%s)', async (how) => {
    const { world, entry, run } = await worldWith('A', 'acme');
    world.crm.byHand = ['Hold, dispute: two tents short', 'Preference, inconvenient: not on Mondays'];
    await run('wake', how === 'lost' ? [{ is: 'lost-answer' }] : []);
    expect(await entry()).toMatchObject({
      state: 'applied',
      code: 'by-hand',
      words: 'Hold, dispute: two tents short\nPreference, inconvenient: not on Mondays',
    });
  });

  it('makes no more calls to an org at its limit, for any customer, until the org said', async () => {
    const { world, ids, entry, run } = await worldWith('C', 'acme', 'other', 'third');
    await run('wake', [{ is: '403-limit' }]);
    expect(world.crm.sent).toEqual([ids[0]]);
    const { nextTryAt } = (await entry()) ?? {};
    expect(millisecondsBetween(AT, nextTryAt ?? AT)).toBe(3_600_000);
    expect(world.alarms.at(-1)).toBe(nextTryAt);
    world.pass(3_599_999);
    for (const trigger of ['wake', 'online', 'alarm'] as const) await run(trigger);
    expect(world.crm.sent).toHaveLength(1);
    world.pass(1);
    await run('alarm');
    expect(world.crm.writes).toEqual(ids);
  });

  it('calls it all the same when a person wants it tried now', async () => {
    const { world, ids, run } = await worldWith('C', 'acme', 'other');
    await run('wake', [{ is: '403-limit' }]);
    await retryNow(ids[0] ?? '');
    await run('wake');
    expect(world.crm.writes).toEqual(ids);
  });

  it('shows a refusal in the org’s own words, and tries again only when a person says so', async () => {
    const { ids, entry, run } = await worldWith('A', 'acme');
    await run('wake', [{ is: 'rule' }]);
    const refused = { state: 'refused', code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', words: 'No.' };
    expect(await entry()).toMatchObject(refused);
    await run('online');
    expect(await entry()).toMatchObject(refused);
    await retryNow(ids[0] ?? '');
    await run('wake');
    expect(await entry()).toMatchObject({ state: 'applied' });
  });
});

describe('order', () => {
  it.each([
    ['refused', { is: 'rule' }],
    ['unknown', lost],
    ['waiting', { is: 'lock' }],
  ] as const)('an entry that is %s holds its own customer only', async (state, fault) => {
    const { world, ids, entry, run } = await worldWith('C', 'acme', 'acme', 'other');
    await run('wake', [fault]);
    expect(await entry(0)).toMatchObject({ state });
    expect(await entry(1)).toMatchObject({ state: 'queued' });
    expect(world.crm.writes).toEqual([ids[2]]);
  });

  it('does not hold one person’s writes behind what only another’s sign-in can settle', async () => {
    const { world, entry, run } = await worldWith('C', 'acme');
    await run('wake', [lost]);
    const next = '005000000000002AAA';
    const { id } = await addToOutbox(command({ key: 2, customer: 'acme', userId: next }), AT);
    world.user = next;
    await run('wake');
    expect(await entry(0)).toMatchObject({ state: 'unknown' });
    expect(world.crm.writes).toEqual([id]);
  });

  it('keeps revision 2 behind revision 1, even filed under another customer', async () => {
    const { world, run } = await worldWith('C', 'acme');
    await addToOutbox(command({ key: 1, revision: 2, customer: 'merged into' }), AT);
    await run('wake', [lost]);
    expect(world.crm.writes).toEqual([]);
    await world.settle();
    expect(world.crm.writes.map((id) => id.slice(-1))).toEqual(['1', '2']);
  });
});

describe('waking', () => {
  it('asks less and less often while the org stays away, five minutes at most', async () => {
    const { world, entry, run } = await worldWith('A', 'acme');
    await run('wake', [lost], ['unreachable']);
    const waits: number[] = [];
    for (let round = 0; round < 16; round += 1) {
      const { nextTryAt } = (await entry()) ?? {};
      waits.push(millisecondsBetween(world.now, nextTryAt ?? world.now));
      world.pass(waits.at(-1) ?? 0);
      await run('alarm', [], ['unreachable']);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect([waits[0], waits.at(-1)]).toEqual([3_750, outboxTimes.longestWait]);
  });

  it('looks for a sign-in it has not heard of every five minutes', async () => {
    const { world, run } = await worldWith('A', 'acme');
    world.user = null;
    await run('wake');
    expect(world.alarms.at(-1)).toBe(plusMilliseconds(AT, outboxTimes.longestWait));
  });

  it('leaves an entry taken back between looking and claiming alone', async () => {
    const { world, ids } = await worldWith('A', 'acme');
    const runs = world.run('wake');
    await moveEntry(ids[0] ?? '', 'undo', AT);
    await runs;
    const [entry] = await listOutbox();
    expect([entry?.state, world.crm.writes.length]).toEqual(
      entry?.state === 'undone' ? ['undone', 0] : ['applied', 1],
    );
  });

  it('has the alarm set before it sends, for the next try while something waits, and cleared at the end', async () => {
    const { world, run } = await worldWith('A', 'acme');
    await run('wake', [{ is: '429-too-many' }]);
    expect(world.alarms).toEqual([AT, plusMilliseconds(AT, 3_750)]);
    world.pass(10_000);
    await run('alarm');
    expect(world.alarms.at(-1)).toBeNull();
  });

  it('needs no waking for a refused entry', async () => {
    const { world, run } = await worldWith('A', 'acme');
    await run('wake', [{ is: 'rule' }]);
    expect(world.alarms.at(-1)).toBeNull();
  });
});
