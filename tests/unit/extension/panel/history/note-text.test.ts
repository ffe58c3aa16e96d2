// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CrmError } from '../../../../../crm-connector/crm-error.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import type { Note } from '../../../../../shared/domain/note.ts';
import type { FakeWorld } from '../fake-world.ts';
import { API_ORIGIN, read } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';
import { beside, closePanel, openPanel, press, region } from '../open-panel.ts';
import { on } from '../states.ts';

afterEach(closePanel);

const note: Note = {
  id: '069000000000009AAA',
  object: 'ContentDocument',
  title: 'Rang back',
  body: null,
  preview: 'She rang back about the card.',
  at: '2026-11-20T16:20:00.000Z',
  by: 'Maria Cruz',
};
const whole = `${note.preview}\nI am represented by an attorney, Mr Ogden.`;
const withNote = (change: Partial<Note> = {}): CustomerSnapshot => ({
  ...dana,
  notes: read({ ...note, ...change }),
});
const bodiesAsked = (world: FakeWorld) => world.asked.filter(({ channel }) => channel === 'note.body');
const historyText = async () => (await region('History')).textContent ?? '';
const SHOW = 'Show all of Rang back';

describe('a note in History', () => {
  it('begins with its preview, and shows all of it when asked, in one request', async () => {
    const world = on(withNote());
    let answer: (text: string) => void = () => undefined;
    world.answers['note.body'] = () => new Promise<string>((resolve) => (answer = resolve));
    await beside(world);
    expect(await historyText()).toContain(note.preview);
    expect(bodiesAsked(world)).toEqual([]);
    await press(SHOW);
    await screen.findByText('Reading the note…');
    expect(screen.queryByRole('button', { name: SHOW })).toBeNull();
    answer(whole);
    await waitFor(async () => expect(await historyText()).toContain('I am represented by an attorney'));
    expect(screen.queryByRole('button', { name: SHOW })).toBeNull();
    expect(bodiesAsked(world)).toEqual([
      { channel: 'note.body', request: { apiOrigin: API_ORIGIN, object: note.object, id: note.id } },
    ]);
  });

  it('is kept while the panel is open, until the note begins otherwise', async () => {
    const world = on(withNote());
    world.answers['note.body'] = () => whole;
    await beside(world);
    await press(SHOW);
    await waitFor(async () => expect(await historyText()).toContain('Mr Ogden'));
    await press('Refresh');
    await waitFor(() =>
      expect(world.asked.filter(({ channel }) => channel === 'customer.load')).toHaveLength(2),
    );
    expect(await historyText()).toContain('Mr Ogden');
    world.knows(withNote({ preview: 'Rewritten.' }));
    await press('Refresh');
    await waitFor(async () => expect(await historyText()).toContain('Rewritten.'));
    expect(await historyText()).not.toContain('Mr Ogden');
    expect(bodiesAsked(world)).toHaveLength(1);
    expect(screen.getByRole('button', { name: SHOW })).toBeTruthy();
  });

  it('that cannot be read says why and what to do, and can be asked for again', async () => {
    const world = on(withNote({ preview: null }));
    world.answers['note.body'] = () => {
      throw new CrmError({ code: 'forbidden', detail: 'insufficient access rights', retryable: false });
    };
    await beside(world);
    expect(await historyText()).toContain('text is in the CRM');
    await press(SHOW);
    const notice = await screen.findByText('You have no access to this record');
    expect(notice.closest('[role=alert]')?.textContent).toContain('insufficient access rights');
    world.answers['note.body'] = () => whole;
    await press('Try again');
    await waitFor(async () => expect(await historyText()).toContain('Mr Ogden'));
  });

  it('is searched for stops: its beginning at once, the whole text once it is there', async () => {
    const world = on(withNote());
    world.answers['note.body'] = () => whole;
    await beside(world);
    const hints = () => screen.queryAllByText(/represented by an attorney/, { selector: 'q, q *' });
    expect(hints()).toEqual([]);
    await press(SHOW);
    await waitFor(() => expect(hints().length).toBeGreaterThan(0));
    await beside(on(withNote({ preview: 'She is represented by an attorney.' })));
    await waitFor(() => expect(hints().length).toBeGreaterThan(0));
  });

  it('puts markup on the page as text, never as elements', async () => {
    const text = '<img src=x onerror="boom()"> & <b>bold</b>';
    await beside(on(withNote({ body: text })));
    expect(await historyText()).toContain(text);
    expect(document.querySelector('img, .note-text b')).toBeNull();
  });

  it('speaks Spanish', async () => {
    const world = on(withNote());
    world.answers['note.body'] = () => new Promise(() => undefined);
    await openPanel(world, ['es-MX']);
    fireEvent.click(await screen.findByRole('button', { name: 'Ver todo de Rang back' }));
    await screen.findByText('Leyendo la nota…');
  });
});
