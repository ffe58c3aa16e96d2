// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { API_ORIGIN, PAGE_ORIGIN } from './fixtures/build.ts';
import { dana, hidden } from './fixtures/people.ts';
import {
  attemptsIn,
  beside,
  callsIn,
  closePanel,
  groupOf,
  openPanel,
  outboxSays,
  press,
} from './open-panel.ts';
import { entryOf, on } from './states.ts';

const MOBILE = '(614) 555-0142';
const WORK = '(614) 555-0177';

afterEach(closePanel);

/** Said where everybody sees it. */
const seenAtFoot = async (text: RegExp) => {
  const said = await within(screen.getByRole('contentinfo')).findByText(text);
  expect(said.closest('.sr-only')).toBeNull();
};

describe('a receipt', () => {
  it('is undone while it waits', async () => {
    const world = await beside(on(dana));
    await press('No answer', await groupOf(MOBILE));
    await press('Undo');
    await outboxSays('All saved');
    expect(world.outbox[0]?.state).toBe('undone');
    await screen.findByText(/nothing was written/);
  });

  it('says when it is too late to undo', async () => {
    const world = await beside(on(dana));
    await press('No answer', await groupOf(MOBILE));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    world.outbox = world.outbox.map((entry) => ({ ...entry, state: 'sending' as const }));
    fireEvent.click(undo);
    await seenAtFoot(/Too late to undo/);
    expect(world.outbox[0]?.state).toBe('sending');
  });

  it('links to what was written', async () => {
    const world = await beside(on(dana));
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    const id = '00T000000000901AAA';
    const records = [
      { object: 'Task', id, url: `${PAGE_ORIGIN}/lightning/r/Task/${id}/view` },
      { object: 'Odd', id: 'x', url: 'javascript:alert(1)' },
    ];
    world.settle(world.outbox[0]?.id ?? '', { state: 'applied', settledAt: world.now, records });
    const link = await screen.findByRole('link', { name: `Open Task ${id}` });
    expect(link.getAttribute('href')).toBe(records[0]?.url);
    expect(screen.queryByRole('link', { name: /Odd/ })).toBeNull();
    await outboxSays('All saved');
  });

  it('is fixed: same key, next revision, all that it caused decided anew', async () => {
    const world = await beside(on(dana));
    await press('Call later', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    world.settle(world.outbox[0]?.id ?? '', { state: 'applied', settledAt: world.now });
    await press('Fix');
    const form = await screen.findByRole('form', { name: 'Fix this call' });
    fireEvent.change(within(form).getByLabelText('What happened'), { target: { value: 'NIS' } });
    fireEvent.change(within(form).getByLabelText('Number'), {
      target: { value: `${dana.customer.ref.id}.Phone` },
    });
    fireEvent.input(within(form).getByLabelText('Note'), { target: { value: 'Tone' } });
    fireEvent.submit(form);
    await outboxSays('1 waiting');
    const [first, second] = callsIn(world);
    expect(second?.attempt).toEqual({
      ...first?.attempt,
      revision: 2,
      disposition: 'NIS',
      result: 'not_in_service',
      numberStatus: 'not-in-service',
      number: WORK,
      phoneId: `${dana.customer.ref.id}.Phone`,
      note: 'Tone',
    });
    expect(first?.followUp).not.toBeNull();
    expect(second?.followUp).toBeNull();
  });

  it('is fixed again after its correction was taken back', async () => {
    const world = await beside(on(dana));
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    world.settle(world.outbox[0]?.id ?? '', { state: 'applied', settledAt: world.now });
    const fixTo = async (code: string) => {
      await press('Fix');
      const form = await screen.findByRole('form', { name: 'Fix this call' });
      fireEvent.change(within(form).getByLabelText('What happened'), { target: { value: code } });
      fireEvent.submit(form);
      await outboxSays('1 waiting');
    };
    await fixTo('NIS');
    await press('Undo');
    await outboxSays('All saved');
    await fixTo('WN');
    expect(world.outbox.map(({ id, state }) => [id.slice(-1), state])).toEqual([
      ['1', 'applied'],
      ['2', 'undone'],
      ['3', 'queued'],
    ]);
    expect(attemptsIn(world).at(-1)).toMatchObject({ disposition: 'WN', revision: 3 });
  });

  it('is not fixed over a correction another window has made, and says so', async () => {
    const world = await beside(on(dana));
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    await press('Fix');
    const form = await screen.findByRole('form', { name: 'Fix this call' });
    fireEvent.change(within(form).getByLabelText('What happened'), { target: { value: 'NIS' } });
    const theirs = entryOf(dana, 'WN', 1, {});
    const first = callsIn(world)[0];
    if (!first) throw new Error('nothing logged');
    const attempt = { ...theirs.command.attempt, key: first.attempt.key, revision: 2 };
    const id = `${first.attempt.key}:2`;
    world.outbox = [...world.outbox, { ...theirs, id, seq: 2, command: { ...theirs.command, attempt } }];
    fireEvent.submit(form);
    await seenAtFoot(/another window has corrected this call/);
    expect(attemptsIn(world).map(({ disposition }) => disposition)).toEqual(['NA', 'WN']);
    await press('Fix');
    const again = await screen.findByRole('form', { name: 'Fix this call' });
    fireEvent.change(within(again).getByLabelText('What happened'), { target: { value: 'NIS' } });
    fireEvent.submit(again);
    await waitFor(() => expect(attemptsIn(world).at(-1)).toMatchObject({ disposition: 'NIS', revision: 3 }));
  });

  it('is not fixed into the future, nor into what it was', async () => {
    const world = await beside(on(dana));
    await press('No answer', await groupOf(MOBILE));
    await press('Fix');
    const form = await screen.findByRole('form', { name: 'Fix this call' });
    fireEvent.submit(form);
    await within(form).findByText('Nothing was changed.');
    fireEvent.input(within(form).getByLabelText(/Called at/), { target: { value: '2026-11-24T03:13' } });
    fireEvent.submit(form);
    await within(form).findByText('Give a time that has already been.');
    fireEvent.input(within(form).getByLabelText(/Called at/), { target: { value: '2026-11-24T03:05' } });
    fireEvent.submit(form);
    await waitFor(() => expect(world.outbox).toHaveLength(2));
    expect(attemptsIn(world)[1]).toMatchObject({ startedAt: '2026-11-23T19:05:00.000Z', endedAt: null });
  });

  it('can be fixed for twelve hours, and not after', async () => {
    const world = await beside(on(dana));
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    world.pass(12 * 3_600_000 - 1);
    await screen.findByRole('button', { name: 'Fix' });
    world.pass(1);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Fix' })).toBeNull());
  });

  it('of a refused call shows the org’s words, and its correction does not wait behind it', async () => {
    const world = on(dana);
    world.outbox = [
      entryOf(dana, 'NA', 1, {
        state: 'refused',
        code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        words: 'Say which <b>message</b> was left',
      }),
    ];
    await beside(world);
    await outboxSays('1 needs attention');
    await screen.findByText('Say which <b>message</b> was left');
    await press('Fix');
    const form = await screen.findByRole('form', { name: 'Fix this call' });
    fireEvent.input(within(form).getByLabelText('Note'), { target: { value: 'M-7' } });
    fireEvent.submit(form);
    await outboxSays('1 waiting');
    expect(world.outbox.map(({ id, state }) => [id.slice(-2), state])).toEqual([
      [':1', 'undone'],
      [':2', 'queued'],
    ]);
  });

  it('of what Parley itself did not write says so in the panel’s language', async () => {
    const world = on(dana);
    world.outbox = [
      entryOf(dana, 'NA', 1, { state: 'refused', code: 'approval-void', words: 'No approval stands.' }),
    ];
    await openPanel(world, ['es-MX']);
    await screen.findAllByText('Ninguna aprobación vale para exactamente estas condiciones.');
    expect(screen.queryByText('No approval stands.')).toBeNull();
  });

  it('of another customer does not show here', async () => {
    const world = on(dana);
    world.outbox = [entryOf(hidden, 'NA', 1)];
    await beside(world);
    await outboxSays('1 waiting');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(world.asked.filter(({ channel }) => channel === 'customer.load')).toEqual([
      { channel: 'customer.load', request: { ref: { ...dana.customer.ref, apiOrigin: API_ORIGIN } } },
    ]);
  });
});
