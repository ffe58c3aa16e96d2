import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../../../crm-connector/crm-error.ts';
import type { OrgSession } from '../../../../../extension/messaging/channels.ts';
import { PanelModel } from '../../../../../extension/panel/models/panel-model.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import type { FakeWorld } from '../fake-world.ts';
import { API_ORIGIN, identity, PAGE_ORIGIN, ref } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dana } from '../fixtures/people.ts';
import { entryOf, on, pageOf } from '../states.ts';

const LIST = `${PAGE_ORIGIN}/lightning/o/Account/list`;
const nameOf = ({ customer }: CustomerSnapshot) => ({ ref: customer.ref, name: customer.name });
const signedOut: OrgSession = { apiOrigin: API_ORIGIN, state: 'signed-out', identity };
const questions = (world: FakeWorld) =>
  world.asked.filter(({ channel }) => channel === 'customer.next').map(({ request }) => request);

async function beside(world: FakeWorld): Promise<PanelModel> {
  const model = new PanelModel(world.ports, 'en');
  model.start();
  await expect.poll(() => model.screen.value.is).toMatch(/^(record|no-record|rest|connect|signed-out)$/);
  await expect.poll(() => model.outbox.entries.value).not.toBeNull();
  return model;
}

/** A world in which the next customer is known. */
function leadingTo(next: { ref: unknown; name: string } | null, world = on(dana)): FakeWorld {
  world.knows(dana, northwind);
  world.answers['customer.next'] = () => next;
  return world;
}

describe('Next', () => {
  it('asks who comes behind the customer on screen and opens them in the same tab', async () => {
    const world = leadingTo(nameOf(northwind));
    const model = await beside(world);
    await model.next.goOn();
    expect(questions(world)).toEqual([{ apiOrigin: API_ORIGIN, after: nameOf(dana), contacted: [] }]);
    expect(world.opened).toEqual([{ tabId: 1, url: pageOf(northwind) }]);
    expect(model.next.seeking.value).toEqual({ is: 'idle' });
  });

  it('counts as contacted whoever was called today where the associate is, sent or not, and not undone', async () => {
    const world = leadingTo(null);
    // 2026-11-24, 03:12 in Manila: the day began at 16:00Z.
    const at = (startedAt: string, state: 'applied' | 'waiting' | 'refused' | 'undone', id: string) => {
      const entry = entryOf(dana, 'NA', 1, { state, id: `${id}:1` });
      const { command } = entry;
      const attempt = { ...command.attempt, startedAt };
      return { ...entry, command: { ...command, customer: ref(id), attempt } };
    };
    world.outbox = [
      at('2026-11-23T15:59:59.999Z', 'applied', 'yesterday'),
      at('2026-11-23T16:00:00.000Z', 'applied', 'midnight'),
      at('2026-11-23T19:00:00.000Z', 'waiting', 'waiting'),
      at('2026-11-23T19:01:00.000Z', 'waiting', 'waiting'),
      at('2026-11-23T19:02:00.000Z', 'refused', 'refused'),
      at('2026-11-23T19:03:00.000Z', 'undone', 'undone'),
    ];
    const model = await beside(world);
    await model.next.goOn();
    expect(questions(world)).toMatchObject([{ contacted: ['midnight', 'waiting', 'refused'] }]);
  });

  it('goes on from the last one on a page without a customer, from the start when there was none', async () => {
    const world = leadingTo(nameOf(dana));
    world.goTo(LIST);
    const model = await beside(world);
    await model.next.goOn();
    await model.next.goOn();
    expect(questions(world)).toMatchObject([{ after: null }, { after: nameOf(dana) }]);
  });

  it('says that nobody is left until the page moves on', async () => {
    const world = leadingTo(null);
    const model = await beside(world);
    await model.next.goOn();
    expect(model.next.seeking.value).toEqual({ is: 'nobody' });
    expect(world.opened).toEqual([]);
    world.goTo(pageOf(northwind));
    await expect.poll(() => model.next.seeking.value).toEqual({ is: 'idle' });
  });

  it('says why it could not be asked, which is not that nobody is left', async () => {
    const world = on(dana);
    const fault = { code: 'offline', detail: '', retryable: true } as const;
    world.answers['customer.next'] = () => {
      throw new CrmError(fault);
    };
    const model = await beside(world);
    await model.next.goOn();
    expect(model.next.seeking.value).toEqual({ is: 'failed', fault });
  });

  it('asks once however often it is pressed, and leaves alone what was opened meanwhile', async () => {
    const world = leadingTo(null);
    let answer: (next: unknown) => void = () => undefined;
    world.answers['customer.next'] = () => new Promise((resolve) => (answer = resolve));
    const model = await beside(world);
    const pressed = [model.next.goOn(), model.next.goOn()];
    expect(questions(world)).toHaveLength(1);
    world.goTo(LIST);
    await expect.poll(() => model.screen.value.is).toBe('no-record');
    answer(nameOf(northwind));
    await Promise.all(pressed);
    expect(world.opened).toEqual([]);
    expect(model.next.seeking.value).toEqual({ is: 'idle' });
  });

  it('shows the page’s own customer again when they come next after one that was found', async () => {
    const world = leadingTo(nameOf(dana));
    const model = await beside(world);
    model.pick(northwind.customer.ref);
    await expect.poll(() => model.snapshot.value?.customer.name).toBe(northwind.customer.name);
    await model.next.goOn();
    expect(questions(world)).toMatchObject([{ after: nameOf(northwind) }]);
    await expect.poll(() => model.snapshot.value?.customer.name).toBe(dana.customer.name);
    expect(world.opened).toEqual([]);
  });

  it.each([
    ['on no page of a CRM', {}, 'https://example.com/'],
    ['before the org is connected', { sessions: [] }, pageOf(dana)],
    ['while access to the org is taken back', { granted: false }, pageOf(dana)],
    ['while signed out', { sessions: [signedOut] }, LIST],
  ])('is not offered %s', async (_when, change, url) => {
    const world = Object.assign(leadingTo(nameOf(northwind)), change);
    world.goTo(url);
    const model = await beside(world);
    await expect.poll(() => model.sessions.sessions.value).not.toBeNull();
    expect(model.next.isOffered.value).toBe(false);
    await model.next.goOn();
    expect(questions(world)).toEqual([]);
  });

  it.each([pageOf(dana), LIST])('is offered beside %s', async (url) => {
    const world = leadingTo(null);
    world.goTo(url);
    const model = await beside(world);
    await expect.poll(() => model.next.isOffered.value).toBe(true);
  });
});
