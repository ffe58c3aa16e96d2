// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../../shared/domain/record-ref.ts';
import { FakeWorld } from './fake-world.ts';
import { identity, PAGE_ORIGIN } from './fixtures/build.ts';
import { northwind } from './fixtures/businesses.ts';
import { dana } from './fixtures/people.ts';
import { beside, closePanel, openPanel, press, pressKey } from './open-panel.ts';
import { on, pageOf } from './states.ts';

afterEach(closePanel);

const heading = () => screen.findByRole('heading', { level: 1 });
const loads = (world: FakeWorld) => world.asked.filter(({ channel }) => channel === 'customer.load').length;
const shows = (name: string) => waitFor(async () => expect((await heading()).textContent).toBe(name));

/** Answers `customer.load` only when told to. */
class SlowAnswers {
  readonly waiting: {
    ref: RecordRef;
    settle: (snapshot: CustomerSnapshot) => void;
    fail: (error: Error) => void;
  }[] = [];
  constructor(world: FakeWorld) {
    world.answers['customer.load'] = ({ ref }: { ref: RecordRef }) =>
      new Promise<CustomerSnapshot>((settle, fail) => this.waiting.push({ ref, settle, fail }));
  }
}

describe('following the page', () => {
  it('shows the next customer, and never an answer that comes late for the one before', async () => {
    const world = on(dana);
    const slow = new SlowAnswers(world);
    await openPanel(world);
    await waitFor(() => expect(slow.waiting).toHaveLength(1));
    world.goTo(pageOf(northwind));
    await waitFor(() => expect(slow.waiting).toHaveLength(2));
    slow.waiting[1]?.settle(northwind);
    await shows('Northwind Bakery Supply');
    slow.waiting[0]?.settle(dana);
    slow.waiting[0]?.fail(new Error('late'));
    await Promise.resolve();
    await shows('Northwind Bakery Supply');
  });

  it('shows nothing of the old customer while the new one is read', async () => {
    const world = await beside(on(dana));
    new SlowAnswers(world);
    world.goTo(pageOf(northwind));
    await screen.findByText('Reading the customer…');
    expect(screen.queryByRole('region', { name: 'Call' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'No answer' })).toBeNull();
  });

  it('keeps the customer and moves the mark on a record of the same customer, without another read', async () => {
    const world = await beside(on(northwind));
    world.goTo(`${PAGE_ORIGIN}/lightning/r/Contact/003000000000022AAA/view`);
    await screen.findByText(/Page shows contact Otto Lindqvist/);
    expect(loads(world)).toBe(1);
    expect(document.querySelector('.phone.marked')?.getAttribute('aria-label')).toBe('(850) 555-0188');
  });

  it('paints the cached customer before the CRM answers, with its age, then the answer', async () => {
    const world = on(dana);
    world.cache.set(dana.customer.ref.id, { ...dana, readAt: '2026-11-23T11:02:00.000Z' });
    const slow = new SlowAnswers(world);
    await openPanel(world);
    await screen.findByText(/as of Nov 23/);
    await shows('Dana Reyes');
    slow.waiting[0]?.settle({ ...dana, customer: { ...dana.customer, name: 'Dana Reyes-Ortiz' } });
    await shows('Dana Reyes-Ortiz');
    expect(screen.queryByText(/as of Nov 23/)).toBeNull();
  });

  it('keeps the cached customer when the CRM cannot be read, and reads again on return of the network', async () => {
    const world = on(dana);
    world.cache.set(dana.customer.ref.id, dana);
    const slow = new SlowAnswers(world);
    await openPanel(world);
    await waitFor(() => expect(slow.waiting).toHaveLength(1));
    slow.waiting[0]?.fail(new CrmError({ code: 'offline', detail: '', retryable: true }));
    await screen.findByText(/Offline\. What you log is kept/);
    await shows('Dana Reyes');
    world.comeOnline();
    await waitFor(() => expect(slow.waiting).toHaveLength(2));
    slow.waiting[1]?.settle(dana);
    await waitFor(() => expect(screen.queryByText(/Offline/)).toBeNull());
  });

  it('never shows what was read as another user', async () => {
    const world = on(dana);
    world.cache.set(dana.customer.ref.id, { ...dana, org: { ...identity, userId: '005000000000009AAA' } });
    const slow = new SlowAnswers(world);
    await openPanel(world);
    await waitFor(() => expect(slow.waiting.length).toBeGreaterThan(0));
    await screen.findByText('Reading the customer…');
    expect(screen.queryByRole('heading', { name: 'Dana Reyes' })).toBeNull();
  });

  it('reads again what is five minutes old, while it is looked at', async () => {
    const world = await beside(on({ ...dana, readAt: '2026-11-23T19:12:00.000Z' }));
    world.isVisible = false;
    world.pass(5 * 60_000);
    expect(loads(world)).toBe(1);
    world.now = '2026-11-23T19:16:59.999Z';
    world.isVisible = true;
    world.pass(0);
    expect(loads(world)).toBe(1);
    world.pass(1);
    await waitFor(() => expect(loads(world)).toBe(2));
  });

  it('reads again a minute after the CRM took a write', async () => {
    const world = await beside(on({ ...dana, readAt: '2026-11-23T19:12:00.000Z' }));
    await press('No answer');
    await screen.findByRole('button', { name: 'Undo' });
    world.settle(world.outbox[0]?.id ?? '', { state: 'applied', settledAt: '2026-11-23T19:12:05.000Z' });
    await screen.findByText(/No answer/, { selector: '.receipt b' });
    world.pass(64_999);
    expect(loads(world)).toBe(1);
    world.pass(1);
    await waitFor(() => expect(loads(world)).toBe(2));
  });
});

describe('a customer chosen by hand', () => {
  it('is found from any page, and says that it is not the page’s', async () => {
    const world = on(dana).knows(dana, northwind);
    world.answers['customer.search'] = () => [
      { ref: northwind.customer.ref, name: 'Northwind Bakery Supply', matched: 'INV-1042' },
    ];
    await beside(world);
    pressKey('/');
    const field = await screen.findByRole('searchbox');
    Object.assign(field, { value: '1042' });
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Find', document.querySelector('main') ?? undefined);
    await press('Northwind Bakery Supply INV-1042');
    await shows('Northwind Bakery Supply');
    await screen.findByText(/not the page beside/);
    await press('Back to the page');
    await shows('Dana Reyes');
  });

  it.each([
    ['an address', `${PAGE_ORIGIN}/lightning/r/Account/001000000000002AAA/view`],
    ['an id', '001000000000002AAA'],
    ['a short id', '001000000000002'],
  ])('is opened by %s without a search', async (_what, text) => {
    const world = new FakeWorld().knows(northwind);
    world.goTo('https://example.com/');
    await openPanel(world);
    const field = await screen.findByRole('searchbox');
    Object.assign(field, { value: text });
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Find', document.querySelector('main') ?? undefined);
    await shows('Northwind Bakery Supply');
    expect(world.asked.map(({ channel }) => channel)).not.toContain('customer.search');
  });
});

describe('Find', () => {
  it('gives way as soon as the page moves to another record', async () => {
    const world = await beside(on(dana).knows(dana, northwind));
    pressKey('/');
    await screen.findByRole('searchbox');
    world.goTo(`${PAGE_ORIGIN}/lightning/o/Account/list`);
    await screen.findByRole('heading', { name: 'Find' });
    world.goTo(pageOf(northwind));
    await shows('Northwind Bakery Supply');
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('leaves nothing of a search under the empty field of another screen', async () => {
    const world = await beside(on(dana));
    world.answers['customer.search'] = () => [];
    pressKey('/');
    const field = await screen.findByRole('searchbox');
    Object.assign(field, { value: 'zzqq' });
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Find', document.querySelector('main') ?? undefined);
    await screen.findByText(/Nothing found for “zzqq”/);
    pressKey('Escape');
    world.goTo(`${PAGE_ORIGIN}/lightning/o/Account/list`);
    await screen.findByRole('heading', { name: 'No record on this page' });
    await screen.findByRole('searchbox');
    expect(screen.queryByText(/Nothing found/)).toBeNull();
  });
});

describe('connecting', () => {
  it('asks the browser for both hosts inside the click, signs in, and loads', async () => {
    const world = on(dana);
    world.sessions = [];
    world.granted = false;
    world.answers['session.connect'] = () => {
      world.sessions = [
        { system: 'salesforce', apiOrigin: dana.customer.ref.apiOrigin, state: 'signed-in', identity },
      ];
      return world.sessions[0];
    };
    await openPanel(world);
    await press('Connect');
    expect(world.requestedOrigins).toEqual([[`${PAGE_ORIGIN}/*`, `${dana.customer.ref.apiOrigin}/*`]]);
    world.goTo(pageOf(dana));
    await shows('Dana Reyes');
    expect(world.asked.find(({ channel }) => channel === 'session.connect')?.request).toEqual({
      apiOrigin: dana.customer.ref.apiOrigin,
      wish: { system: 'salesforce' },
    });
  });

  it('asks the CRM for nothing before the org is connected', async () => {
    const world = on(dana);
    world.sessions = [];
    world.granted = false;
    await openPanel(world);
    await screen.findByRole('heading', { name: 'Connect this org' });
    expect(loads(world)).toBe(0);
  });
});

/** A list of sessions that is new each time, as answers of the worker are. */
function listAnew(world: FakeWorld): void {
  world.answers['session.list'] = () => structuredClone(world.sessions);
}

describe('an org that refuses what it has only just given a token for', () => {
  const refuses = (world: FakeWorld) => {
    world.answers['customer.load'] = async () => {
      // Whoever goes on asking is left waiting, so that the test ends.
      if (loads(world) > 5) await new Promise(() => undefined);
      throw new CrmError({ code: 'signed-out', detail: 'Session expired or invalid', retryable: false });
    };
  };
  const settled = async () => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };

  it('is asked once, however often the list of sessions comes, and a person can sign in', async () => {
    const world = on(dana);
    listAnew(world);
    refuses(world);
    await openPanel(world);
    await screen.findByRole('button', { name: 'Sign in' });
    await settled();
    expect(loads(world)).toBe(1);
  });

  it('is asked again when somebody has signed in, here or in another window', async () => {
    const world = on(dana);
    listAnew(world);
    refuses(world);
    await openPanel(world);
    await screen.findByRole('button', { name: 'Sign in' });
    world.knows(dana);
    world.notice('session.changed');
    await shows('Dana Reyes');
    expect(loads(world)).toBe(2);
  });
});
