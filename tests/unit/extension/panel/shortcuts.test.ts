// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { outcomeByKey } from '../../../../extension/panel/during/outcomes.tsx';
import { oneClickOutcomes } from '../../../../shared/domain/disposition.ts';
import { northwind } from './fixtures/businesses.ts';
import { dayOf } from './fixtures/day.ts';
import { dana } from './fixtures/people.ts';
import { attemptsIn, beside, closePanel, groupOf, outboxSays, pressKey, region } from './open-panel.ts';
import { on, pageOf } from './states.ts';

afterEach(closePanel);

const chosen = () => document.querySelector('.phone.selected')?.getAttribute('aria-label');

describe('keys', () => {
  it('1 to 9 and 0 are the ten outcomes in their order', () => {
    const inTurn = [...'1234567890'].map((key) => outcomeByKey(key)?.code);
    expect(inTurn).toEqual(oneClickOutcomes.map(({ code }) => code));
    expect(['a', '10', 'F1', ' '].map(outcomeByKey)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('a digit logs its outcome', async () => {
    const world = await beside(on(dana));
    pressKey('5');
    await outboxSays('1 waiting');
    expect(attemptsIn(world)).toMatchObject([{ disposition: 'BZ' }]);
  });

  it('a digit in a field, held down, or with a modifier logs nothing', async () => {
    const world = await beside(on(dana));
    pressKey('1', within(await groupOf('(614) 555-0142')).getByRole('textbox', { name: 'Note' }));
    fireEvent.keyDown(document.body, { key: '1', repeat: true });
    fireEvent.keyDown(document.body, { key: '1', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: '1', altKey: true });
    fireEvent.keyDown(document.body, { key: '1', metaKey: true });
    pressKey('2', screen.getByRole('checkbox', { name: /Card/ }));
    await outboxSays('1 waiting');
    expect(attemptsIn(world)).toMatchObject([{ disposition: 'VM-L' }]);
  });

  it('a digit logs nothing behind Find or the outbox', async () => {
    const world = await beside(on(dana));
    pressKey('/');
    await screen.findByRole('searchbox');
    pressKey('1');
    pressKey('Escape');
    fireEvent.click(await screen.findByRole('button', { name: 'Show what was saved' }));
    pressKey('1');
    pressKey('Escape');
    await region('Customer');
    pressKey('3');
    await outboxSays('1 waiting');
    expect(attemptsIn(world)).toMatchObject([{ disposition: 'VM-N' }]);
  });

  it('a digit logs nothing, and no outcome names one, where digits are turned off', async () => {
    const world = on(dana);
    world.shortcuts = { digits: '' };
    await beside(world);
    await waitFor(() =>
      expect(document.querySelector('.outcome')?.getAttribute('aria-keyshortcuts')).toBeNull(),
    );
    expect(document.querySelector('.outcome .key')).toBeNull();
    pressKey('5');
    pressKey('r');
    await waitFor(() =>
      expect(world.asked.filter(({ channel }) => channel === 'customer.load')).toHaveLength(2),
    );
    expect(attemptsIn(world)).toEqual([]);
  });

  it('arrows choose the number, and stop at the ends', async () => {
    await beside(on(dana));
    expect(chosen()).toBe('(614) 555-0142');
    pressKey('ArrowUp');
    pressKey('ArrowDown');
    await waitFor(() => expect(chosen()).toBe('(614) 555-0177'));
    pressKey('ArrowDown');
    pressKey('ArrowDown');
    await waitFor(() => expect(chosen()).toBe('(614) 555-0109'));
    pressKey('ArrowUp');
    await waitFor(() => expect(chosen()).toBe('(614) 555-0177'));
  });

  it('r reads the customer again', async () => {
    const world = await beside(on(dana));
    const loads = () => world.asked.filter(({ channel }) => channel === 'customer.load').length;
    expect(loads()).toBe(1);
    pressKey('r');
    await waitFor(() => expect(loads()).toBe(2));
  });

  it('/ opens Find with the focus in it, and Esc closes it from there', async () => {
    await beside(on(dana));
    pressKey('/');
    const field = await screen.findByRole('searchbox');
    await waitFor(() => expect(document.activeElement).toBe(field));
    pressKey('Escape', field);
    await region('Customer');
  });

  it('n goes to the next customer', async () => {
    const world = on(dana);
    world.answers['day.read'] = () => dayOf([northwind]);
    await beside(world);
    pressKey('n');
    const url = pageOf(northwind);
    await waitFor(() => expect(world.opened).toEqual([{ tabId: 1, url }]));
  });
});
