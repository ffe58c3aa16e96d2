// @vitest-environment happy-dom

import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { forgetReleased } from '../../../../../extension/panel/masks/held.ts';
import { heldInCommand } from '../../../../../extension/panel/masks/held-in-command.ts';
import { command } from '../../samples.ts';
import type { FakeWorld } from '../fake-world.ts';
import { dana } from '../fixtures/people.ts';
import { answered, pressDigit, stored } from '../guide/on-a-call.ts';
import { beside, closePanel, groupOf, openPanel, outboxSays, press, pressKey } from '../open-panel.ts';
import { on } from '../states.ts';

const MOBILE = '(614) 555-0142';
const CARD = '4111 1111 1111 1111';

afterEach(async () => {
  await closePanel();
  forgetReleased();
});

const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const noteField = async () => within(await groupOf(MOBILE)).getByRole('textbox', { name: 'Note' });
const onDisk = (world: FakeWorld) => JSON.stringify([...world.notes.values(), world.outbox]);

describe('a number that is never stored', () => {
  it.each([
    ['a card', `pays with ${CARD}`, '4111', /•••• 1111 looks like a card number/, 'It is no card'],
    ['a Social Security number', 'social 078051120', '078051120', /Social Security/, 'It is no such number'],
    ['a bank account', 'routing 021000021', '021000021', /bank account number/, 'It is no bank account'],
  ])('%s in a note is named as it is typed, kept from disk, and released in one press', async (...row) => {
    const [, text, digits, named, release] = row;
    const world = await beside(on(dana));
    type(await noteField(), text);
    await screen.findByText(named);
    await press('No answer', await groupOf(MOBILE));
    await waitFor(() => expect([...world.notes.values()].join()).toContain('••••'));
    expect(onDisk(world)).not.toContain(digits);
    expect(((await noteField()) as HTMLInputElement).value).toBe(text);

    await press(`${release} (•••• ${text.replace(/\D/g, '').slice(-4)})`);
    await waitFor(() => expect(screen.queryByText(named)).toBeNull());
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    expect(onDisk(world)).toContain(text);
  });

  it('is told in Spanish too', async () => {
    await openPanel(on(dana), ['es']);
    type(within(await groupOf(MOBILE)).getByRole('textbox', { name: 'Nota' }), CARD);
    await screen.findByRole('button', { name: 'No es una tarjeta (•••• 1111)' });
  });

  it('that is only long is saved, and kept from the draft until a person wants it there', async () => {
    const world = await beside(on(dana));
    type(await noteField(), 'order 123456789012');
    await waitFor(() => expect([...world.notes.values()]).toEqual(['order ••••']));
    await press('Keep it (•••• 9012)');
    await waitFor(() => expect([...world.notes.values()]).toEqual(['order 123456789012']));
  });

  it('that was released in a conversation is in its draft at once', async () => {
    const world = await answered(dana);
    pressDigit(1, true);
    const words = await screen.findByRole('textbox', { name: /words/i });
    type(words, 'order 4111 1111 1111 1111');
    await waitFor(() => expect(JSON.stringify(stored(world).facts)).toContain('order ••••'));
    await press('It is no card (•••• 1111)');
    await waitFor(() => expect(JSON.stringify(stored(world).facts)).toContain('order 4111 1111 1111 1111'));
  });

  it('is not searched for in the CRM', async () => {
    const world = await beside(on(dana));
    pressKey('/');
    const field = await screen.findByRole('searchbox');
    type(field, CARD);
    await screen.findByText(/looks like a card number/);
    await press('Find', field.closest('form') ?? undefined);
    expect(world.asked.map(({ channel }) => channel)).not.toContain('customer.search');
  });
});

describe('the last look before a command is stored', () => {
  const card = (text: string) => heldInCommand(command({ note: text })).map(({ kind }) => kind);
  const reasoned = (reason: string) => {
    const { orgId, userId, customer, customerName, madeAt } = command({});
    return heldInCommand({
      ...{ v: 1, kind: 'lift-hold', orgId, userId, customer, customerName, madeAt },
      ...{ key: command({}).attempt.key, holdId: '4111111111111111', status: 'lifted', reason },
    }).map(({ kind }) => kind);
  };

  it('finds what was typed into a note or a reason, and takes no id for it', () => {
    expect(card(`x ${CARD}`)).toEqual(['card']);
    expect(card('my social is 078-05-1120')).toEqual(['social']);
    expect(card('order 123456789012345')).toEqual([]);
    expect(reasoned('the card 4111-1111-1111-1111')).toEqual(['card']);
    expect(reasoned('recorded in error')).toEqual([]);
  });

  it('looks through what Parley put together for cards alone', () => {
    const made = command({ note: 'Account number 12345678, routing 021000021' });
    const nothing = { path: [], said: [], facts: [], holds: [], preferences: [], agreements: [] };
    const conversation = {
      ...{ ...nothing, changes: [], accountStatus: null, sensitive: null },
      ...{ invoiceNotes: [], tasks: [] },
    };
    expect(heldInCommand(made)).not.toEqual([]);
    expect(heldInCommand({ ...made, conversation })).toEqual([]);
    const attempt = { ...made.attempt, note: CARD };
    expect(heldInCommand({ ...made, attempt, conversation })).toMatchObject([{ kind: 'card' }]);
  });
});
