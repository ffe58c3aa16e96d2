// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { API_ORIGIN, identity } from './fixtures/build.ts';
import { northwind } from './fixtures/businesses.ts';
import { dana } from './fixtures/people.ts';
import {
  attemptsIn,
  beside,
  closePanel,
  groupOf,
  openPanel,
  outboxSays,
  press,
  region,
} from './open-panel.ts';
import { on, pageOf } from './states.ts';

const MOBILE = '(614) 555-0142';

afterEach(closePanel);

describe('a running call', () => {
  const elsewhere = async () => {
    const world = await beside(on(dana).knows(dana, northwind));
    await press('Call', await groupOf(MOBILE));
    world.goTo(pageOf(northwind));
    await screen.findByRole('heading', { name: 'Northwind Bakery Supply' });
    return world;
  };

  it('stays with its customer when the page moves, and is logged there', async () => {
    const world = await elsewhere();
    expect(screen.getByRole('complementary', { name: 'Running call' }).textContent).toContain('Dana Reyes');
    expect(screen.getAllByRole('button', { name: 'No answer' })).toHaveLength(1);
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    expect(world.outbox[0]?.command).toMatchObject({
      customerName: 'Dana Reyes',
      customer: dana.customer.ref,
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Northwind Bakery Supply');
  });

  it('leads back to its customer, and gives way again when the page moves', async () => {
    const world = await elsewhere();
    await press('Back');
    await screen.findByRole('heading', { name: 'Dana Reyes' });
    await screen.findByText(/not the page beside/);
    world.goTo(pageOf(dana));
    await waitFor(() => expect(screen.queryByText(/not the page beside/)).toBeNull());
  });

  it('keeps its outcomes on a page without a record', async () => {
    const world = await beside(on(dana));
    await press('Call', await groupOf(MOBILE));
    world.goTo('https://example.com/');
    await screen.findByRole('heading', { name: 'Open a customer' });
    await press('Wrong number', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    expect(attemptsIn(world)).toMatchObject([{ number: MOBILE, numberStatus: 'wrong-number' }]);
  });

  it('leaves what was typed while the call went to disk for the next note', async () => {
    const world = await beside(on(dana));
    const { add } = world.ports.outbox;
    let stored = () => {};
    const disk = new Promise<void>((resolve) => {
      stored = resolve;
    });
    world.ports.outbox.add = async (command, at) => {
      await disk;
      return add(command, at);
    };
    const type = async (value: string) => {
      const note = within(await groupOf(MOBILE)).getByRole('textbox', { name: 'Note' });
      fireEvent.input(note, { target: { value } });
    };
    await type('Rang out.');
    await press('No answer', await groupOf(MOBILE));
    await type('Rang out. His brother will be in at six');
    stored();
    await outboxSays('1 waiting');
    expect(attemptsIn(world)).toMatchObject([{ note: 'Rang out.' }]);
    await screen.findByDisplayValue('His brother will be in at six');
  });

  it('survives the panel, with its note and its key', async () => {
    const world = await beside(on(dana));
    await press('Call', await groupOf(MOBILE));
    const key = world.runningCall?.key;
    const note = within(await groupOf(MOBILE)).getByRole('textbox', { name: 'Note' });
    fireEvent.input(note, { target: { value: 'half a sent' } });
    await openPanel(world);
    await screen.findByDisplayValue('half a sent');
    await region('Customer');
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    expect(attemptsIn(world)).toMatchObject([{ key, note: 'half a sent' }]);
  });

  it('and its note are not shown to the next person who signs in, nor without anybody', async () => {
    const world = await beside(on(dana));
    await press('Call', await groupOf(MOBILE));
    const note = within(await groupOf(MOBILE)).getByRole('textbox', { name: 'Note' });
    fireEvent.input(note, { target: { value: 'half a sent' } });
    const own = world.sessions;
    const running = () => screen.queryByRole('button', { name: 'Not placed' });
    expect(running()).not.toBeNull();
    const other = { ...identity, userId: '005000000000099AAA', userName: 'Ben Ortiz' };
    world.sessions = [{ system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-out', identity: null }];
    world.notice('session.changed');
    await waitFor(() => expect(running()).toBeNull());
    world.knows({ ...dana, org: other });
    world.sessions = [{ system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-in', identity: other }];
    await openPanel(world);
    const empty = within(await groupOf(MOBILE)).getByRole('textbox', { name: 'Note' });
    expect((empty as HTMLInputElement).value).toBe('');
    expect(running()).toBeNull();
    world.knows(dana);
    world.sessions = own;
    await openPanel(world);
    await screen.findByDisplayValue('half a sent');
    await screen.findByRole('button', { name: 'Not placed' });
  });
});
