import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../../../crm-connector/crm-error.ts';
import type { OrgSession } from '../../../../../extension/messaging/channels.ts';
import { PanelModel } from '../../../../../extension/panel/models/panel-model.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { type DayPage, firstPage } from '../../../../../shared/domain/my-day.ts';
import type { FakeWorld } from '../fake-world.ts';
import { API_ORIGIN, identity, PAGE_ORIGIN, ref } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dayOf } from '../fixtures/day.ts';
import { dana } from '../fixtures/people.ts';
import { entryOf, on, pageOf } from '../states.ts';

const LIST = `${PAGE_ORIGIN}/lightning/o/Account/list`;
const signedOut: OrgSession = { system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-out', identity };
const questions = (world: FakeWorld) =>
  world.asked.filter(({ channel }) => channel === 'day.read').map(({ request }) => request);

/** Another business, callable as Northwind is. */
function twin(id: string, name: string): CustomerSnapshot {
  return { ...northwind, customer: { ...northwind.customer, ref: ref(id), name }, opened: ref(id) };
}
const birch = twin('001000000000012AAA', 'Birch & Sons');
const cedar = twin('001000000000013AAA', 'Cedar');

async function beside(world: FakeWorld): Promise<PanelModel> {
  const model = new PanelModel(world.ports, 'en');
  model.start();
  await expect.poll(() => model.screen.value.is).toMatch(/^(record|no-record|rest|connect|signed-out)$/);
  await expect.poll(() => model.outbox.entries.value).not.toBeNull();
  return model;
}

/** A world whose day is these customers. */
function withDay(snapshots: readonly CustomerSnapshot[], world = on(dana)): FakeWorld {
  // The twins hold Northwind's own ids.
  world.knows(dana, northwind, ...snapshots);
  world.answers['day.read'] = () => dayOf(snapshots);
  return world;
}

describe('Next', () => {
  it('opens the first of the day who may be called in the same tab, for one question', async () => {
    const world = withDay([birch]);
    const model = await beside(world);
    await model.next.goOn();
    expect(questions(world)).toEqual([{ apiOrigin: API_ORIGIN, view: null, page: firstPage }]);
    expect(world.opened).toEqual([{ tabId: 1, url: pageOf(birch) }]);
    expect(model.next.seeking.value).toEqual({ is: 'idle' });
  });

  it('leads to everybody once before anybody twice, and asks no more for it', async () => {
    const world = withDay([birch, cedar, northwind]);
    const model = await beside(world);
    for (let step = 0; step < 4; step++) {
      await model.next.goOn();
      world.goTo(world.opened.at(-1)?.url ?? '');
      await expect
        .poll(() => model.snapshot.value && pageOf(model.snapshot.value))
        .toBe(world.opened.at(-1)?.url);
    }
    const met = world.opened.map(({ url }) => url);
    expect(new Set(met.slice(0, 3))).toEqual(new Set([birch, cedar, northwind].map(pageOf)));
    expect(met[3]).toBe(met[0]);
    expect(questions(world)).toHaveLength(1);
  });

  it('leaves out whoever was called today, there or where the associate is, sent or not, and not undone', async () => {
    // 2026-11-24, 03:12 in Manila; 2026-11-23 in Pensacola, where the day began at 06:00Z.
    const at = (customer: CustomerSnapshot, startedAt: string, state: 'applied' | 'refused' | 'undone') => {
      const entry = entryOf(customer, 'NA', 1, { state, id: `${customer.customer.name}:1` });
      const { command } = entry;
      return { ...entry, command: { ...command, attempt: { ...command.attempt, startedAt } } };
    };
    const callable = async (startedAt: string, state: 'applied' | 'refused' | 'undone') => {
      const world = withDay([birch]);
      world.outbox = [at(birch, startedAt, state)];
      const model = await beside(world);
      await model.next.goOn();
      return world.opened.length > 0;
    };
    expect(await callable('2026-11-23T05:59:59.999Z', 'refused')).toBe(true);
    expect(await callable('2026-11-23T06:00:00.000Z', 'refused')).toBe(false);
    expect(await callable('2026-11-23T19:03:00.000Z', 'undone')).toBe(true);
  });

  it('goes on to the customers after those a day shows, and begins with the first again after the last', async () => {
    const world = withDay([birch, cedar]);
    world.answers['day.read'] = ({ page }: { page: DayPage }) =>
      page.skip === 0
        ? dayOf([birch], { order: 'ranked', next: 50 })
        : dayOf([cedar], { order: 'ranked', skipped: 50 });
    const model = await beside(world);
    for (const expected of [birch, cedar, birch]) {
      await model.next.goOn();
      expect(world.opened.at(-1)?.url).toBe(pageOf(expected));
      world.goTo(pageOf(expected));
      await expect.poll(() => model.snapshot.value && pageOf(model.snapshot.value)).toBe(pageOf(expected));
    }
    expect(questions(world)).toMatchObject([
      { page: { skip: 0, order: null } },
      { page: { skip: 50, order: 'ranked' } },
      { page: { skip: 0 } },
    ]);
  });

  it('says that nobody is left only when the whole worklist was looked through', async () => {
    const world = withDay([birch]);
    world.answers['day.read'] = ({ page }: { page: DayPage }) =>
      dayOf([], { skipped: page.skip, next: page.skip < 100 ? page.skip + 50 : null });
    const model = await beside(world);
    await model.next.goOn();
    expect(model.next.seeking.value).toEqual({ is: 'nobody' });
    expect(questions(world)).toMatchObject([0, 50, 100, 0].map((skip) => ({ page: { skip } })));
  });

  it('reads no more than three further pages a press, and says that there are more', async () => {
    const world = withDay([birch]);
    world.answers['day.read'] = ({ page }: { page: DayPage }) =>
      dayOf(page.skip === 200 ? [birch] : [], {
        skipped: page.skip,
        next: page.skip < 250 ? page.skip + 50 : null,
      });
    const model = await beside(world);
    await model.next.goOn();
    expect(questions(world)).toMatchObject([0, 50, 100, 150].map((skip) => ({ page: { skip } })));
    expect(model.next.seeking.value).toEqual({ is: 'more' });
    expect(world.opened).toEqual([]);
    await model.next.goOn();
    expect(questions(world)).toHaveLength(5);
    expect(world.opened).toEqual([{ tabId: 1, url: pageOf(birch) }]);
  });

  it('looks through a worklist that had nobody again only when that is too long ago', async () => {
    const world = withDay([birch]);
    world.answers['day.read'] = ({ page }: { page: DayPage }) =>
      dayOf([], { readAt: world.now, skipped: page.skip, next: page.skip < 100 ? page.skip + 50 : null });
    const model = await beside(world);
    const press = async () => {
      await model.next.goOn();
      expect(model.next.seeking.value).toEqual({ is: 'nobody' });
      const day = await model.next.openDay();
      await expect.poll(() => day.isReading.value).toBe(false);
      return questions(world).length;
    };
    expect(await press()).toBe(4);
    expect(await press()).toBe(4);
    world.pass(10 * 60_000 - 1);
    // The first page alone, behind one's back.
    expect(await press()).toBe(5);
    world.pass(1);
    expect(await press()).toBe(8);
  });

  it('asks for whom was pinned, put off or has a note begun, wherever they stand', async () => {
    const world = withDay([birch]);
    const owner = `${identity.orgId} ${identity.userId}`;
    const key = (id: string) => `${API_ORIGIN}/${id}`;
    world.notes.set(`${owner} ${key('001000000000031AAA')}`, 'asks');
    world.dayMarks.set(owner, {
      v: 1,
      pinned: [key('001000000000032AAA')],
      snoozed: { [key('001000000000033AAA')]: { until: '2026-11-24T00:00:00.000Z', reason: 'on leave' } },
    });
    const model = await beside(world);
    await model.next.goOn();
    expect(questions(world)).toMatchObject([
      { page: { also: ['001000000000032AAA', '001000000000033AAA', '001000000000031AAA'] } },
    ]);
  });

  it('says that nobody is left until the page moves on', async () => {
    const world = withDay([]);
    const model = await beside(world);
    await model.next.goOn();
    expect(model.next.seeking.value).toEqual({ is: 'nobody' });
    expect(world.opened).toEqual([]);
    world.goTo(pageOf(northwind));
    await expect.poll(() => model.next.seeking.value).toEqual({ is: 'idle' });
  });

  it('says why it could not be asked, which is not that nobody is left, and asks again', async () => {
    const world = on(dana);
    const fault = { code: 'offline', detail: '', retryable: true } as const;
    world.answers['day.read'] = () => {
      throw new CrmError(fault);
    };
    const model = await beside(world);
    await model.next.goOn();
    expect(model.next.seeking.value).toEqual({ is: 'failed', fault });
    withDay([birch], world);
    await model.next.goOn();
    expect(world.opened).toEqual([{ tabId: 1, url: pageOf(birch) }]);
  });

  it('asks once however often it is pressed, and leaves alone what was opened meanwhile', async () => {
    const world = withDay([birch]);
    let answer: (day: unknown) => void = () => undefined;
    world.answers['day.read'] = () => new Promise((resolve) => (answer = resolve));
    const model = await beside(world);
    const pressed = [model.next.goOn(), model.next.goOn()];
    await expect.poll(() => questions(world)).toHaveLength(1);
    world.goTo(LIST);
    await expect.poll(() => model.screen.value.is).toBe('no-record');
    answer(dayOf([birch]));
    await Promise.all(pressed);
    expect(world.opened).toEqual([]);
    expect(model.next.seeking.value).toEqual({ is: 'idle' });
  });

  it('reads a day that is old behind one’s back, and one that is too old first', async () => {
    const world = withDay([birch, cedar]);
    const model = await beside(world);
    await model.next.goOn();
    world.answers['day.read'] = () => dayOf([cedar], { readAt: world.now });
    world.pass(60_000);
    await model.next.goOn();
    expect(questions(world)).toHaveLength(1);
    world.pass(1);
    await model.next.goOn();
    expect(questions(world)).toHaveLength(2);
    const day = await model.next.openDay();
    await expect.poll(() => day.isReading.value).toBe(false);
    world.answers['day.read'] = () => dayOf([northwind], { readAt: world.now });
    world.pass(10 * 60_000 + 1);
    await model.next.goOn();
    expect(world.opened.at(-1)?.url).toBe(pageOf(northwind));
  });

  it('forgets the day of somebody who signed out', async () => {
    const world = withDay([birch]);
    const model = await beside(world);
    await model.next.goOn();
    const day = await model.next.openDay();
    expect(day.rows.value).toHaveLength(1);
    world.sessions = [signedOut];
    world.notice('session.changed');
    await expect.poll(() => day.rows.value).toBeNull();
  });

  it('shows the page’s own customer again when they come next after one that was found', async () => {
    const world = withDay([northwind], on(northwind));
    const model = await beside(world);
    model.pick(dana.customer.ref);
    await expect.poll(() => model.snapshot.value?.customer.name).toBe(dana.customer.name);
    await model.next.goOn();
    await expect.poll(() => model.snapshot.value?.customer.name).toBe(northwind.customer.name);
    expect(world.opened).toEqual([]);
  });

  it.each([
    ['on no page of a CRM', {}, 'https://example.com/'],
    ['before the org is connected', { sessions: [] }, pageOf(dana)],
    ['while access to the org is taken back', { granted: false }, pageOf(dana)],
    ['while signed out', { sessions: [signedOut] }, LIST],
  ])('is not offered %s', async (_when, change, url) => {
    const world = Object.assign(withDay([birch]), change);
    world.goTo(url);
    const model = await beside(world);
    await expect.poll(() => model.sessions.sessions.value).not.toBeNull();
    expect(model.next.isOffered.value).toBe(false);
    await model.next.goOn();
    expect(questions(world)).toEqual([]);
  });

  it.each([pageOf(dana), LIST])('is offered beside %s', async (url) => {
    const world = withDay([]);
    world.goTo(url);
    const model = await beside(world);
    await expect.poll(() => model.next.isOffered.value).toBe(true);
  });
});
