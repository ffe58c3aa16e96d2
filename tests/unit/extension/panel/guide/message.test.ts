// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { dana } from '../fixtures/people.ts';
import { beside, closePanel, press, pressKey } from '../open-panel.ts';
import { on } from '../states.ts';
import { callShows, pressDigit, stored } from './on-a-call.ts';

afterEach(closePanel);

/** A letter of hers is being logged. */
async function letter() {
  const world = await beside(on(dana));
  await press('Other contact');
  await press('Letter in');
  await callShows('Wrap up');
  return world;
}

describe('a message on the desk', () => {
  it('marks a stop by its key, and has no script to go to', async () => {
    const world = await letter();
    pressDigit(3, true);
    await waitFor(() => expect(stored(world).facts).toMatchObject([{ code: 'CND' }]));
    expect(stored(world)).toMatchObject({ node: null, path: [] });
    await callShows('Wrap up');
    for (const key of ['a', 'm']) {
      pressKey(key);
      await callShows('Wrap up');
      expect(world.runningCall?.guided?.view).toBe('wrap-up');
    }
  });

  it('is come back to from the record without a key', async () => {
    const world = await letter();
    fireEvent.click(screen.getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(world.runningCall?.guided?.view).toBe('record'));
    fireEvent.click(await screen.findByRole('button', { name: 'Wrap up' }));
    await waitFor(() => expect(world.runningCall?.guided?.view).toBe('wrap-up'));
  });

  it('is offered no step of a call in the command box, but every stop', async () => {
    const world = await letter();
    pressKey('k');
    const box = await screen.findByRole('combobox', { name: 'Step, stop, outcome or screen' });
    const kinds = async (typed: string) => {
      fireEvent.input(box, { target: { value: typed } });
      await waitFor(() => expect((box as HTMLInputElement).value).toBe(typed));
      return screen.queryAllByRole('option').map(({ textContent }) => textContent);
    };
    expect((await kinds('C08')).join()).not.toMatch(/Ask for payment/);
    expect((await kinds('cease')).join()).toMatch(/Stop contacting/);
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(stored(world).facts).toMatchObject([{ code: 'CND' }]));
    await callShows('Wrap up');
  });
});
