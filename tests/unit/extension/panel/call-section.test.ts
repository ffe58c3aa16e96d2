// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { oneClickOutcomes } from '../../../../shared/domain/disposition.ts';
import { northwind } from './fixtures/businesses.ts';
import { dana } from './fixtures/people.ts';
import { attemptsIn, beside, callsIn, closePanel, groupOf, outboxSays, press } from './open-panel.ts';
import { on } from './states.ts';

const MOBILE = '(614) 555-0142';
const WORK = '(614) 555-0177';
const OTTO = '(850) 555-0188';

afterEach(closePanel);

describe('the call section', () => {
  it('names every number’s group, and shows the outcomes of the chosen one alone', async () => {
    await beside(on(dana));
    const mobile = await groupOf(MOBILE);
    const names = within(mobile)
      .getAllByRole('button')
      .map((button) => button.textContent?.replace(/\d$/, ''));
    expect(names).toEqual(['Call', ...oneClickOutcomes.map(({ label }) => label)]);
    expect(within(await groupOf(WORK)).queryByRole('button', { name: 'No answer' })).toBeNull();
    expect(within(await groupOf(WORK)).getByRole('button', { name: 'Call' })).toBeTruthy();
  });

  it.each(oneClickOutcomes)(
    '$label is one click: logged as $result',
    async ({ label, code, result, numberStatus }) => {
      const world = await beside(on(dana));
      await press(label, await groupOf(MOBILE));
      await outboxSays('1 waiting');
      expect(attemptsIn(world)).toMatchObject([
        {
          disposition: code,
          result,
          numberStatus,
          number: MOBILE,
          startedAt: world.now,
          endedAt: null,
          revision: 1,
        },
      ]);
      const [entry] = world.outbox;
      expect(entry?.command).toMatchObject({
        orgId: dana.org.orgId,
        userId: dana.org.userId,
        customerName: 'Dana Reyes',
      });
      expect(callsIn(world)[0]?.followUp).toEqual(
        code === 'RPC-CB' ? { due: '2026-11-25', subject: 'Call later: Dana Reyes' } : null,
      );
      await waitFor(() => expect(world.asked.map(({ channel }) => channel)).toContain('outbox.wake'));
    },
  );

  it('counts from the press of Call, dials, and ends with the outcome', async () => {
    const world = await beside(on(northwind));
    const pressed = world.now;
    await press('Call', await groupOf(OTTO));
    expect(world.dialled).toEqual([OTTO]);
    world.pass(84_000);
    await screen.findByText('01:24');
    await press('Hung up', await groupOf(OTTO));
    await outboxSays('1 waiting');
    expect(attemptsIn(world)).toMatchObject([{ number: OTTO, startedAt: pressed, endedAt: world.now }]);
    expect(screen.queryByText('01:24')).toBeNull();
  });

  it('starts no second call while one runs', async () => {
    const world = await beside(on(dana));
    await press('Call', await groupOf(MOBILE));
    await press('Call', await groupOf(WORK));
    expect(world.dialled).toEqual([MOBILE]);
  });

  it('logs nothing for a call that was not placed', async () => {
    const world = await beside(on(dana));
    await press('Call', await groupOf(MOBILE));
    await press('Not placed');
    await waitFor(() => expect(world.runningCall).toBeNull());
    await outboxSays('All saved');
  });

  it('takes a double click for one attempt', async () => {
    const world = await beside(on(dana));
    const button = within(await groupOf(MOBILE)).getByRole('button', { name: 'No answer' });
    fireEvent.click(button, { detail: 1 });
    fireEvent.click(button, { detail: 2 });
    await outboxSays('1 waiting');
    expect(world.outbox).toHaveLength(1);
  });

  it('takes the same outcome again within 3 seconds for the same click, and after them for another call', async () => {
    const world = await beside(on(dana));
    const again = async () => press('No answer', await groupOf(MOBILE));
    await again();
    await outboxSays('1 waiting');
    world.pass(2_999);
    await again();
    await screen.findByText(/the same click twice/);
    expect(world.outbox).toHaveLength(1);
    world.pass(1);
    await again();
    await outboxSays('2 waiting');
  });

  it('logs another outcome at once as another attempt', async () => {
    await beside(on(dana));
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    await press('Line busy', await groupOf(MOBILE));
    await outboxSays('2 waiting');
  });

  it('keeps the call when it cannot be stored, and says so', async () => {
    const world = await beside(on(dana));
    world.failsToStore = true;
    await press('Call', await groupOf(MOBILE));
    await press('No answer', await groupOf(MOBILE));
    await screen.findByText(/Not saved\. Nothing was logged/);
    expect(world.runningCall).not.toBeNull();
    world.failsToStore = false;
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
  });

  it('carries the note into the attempt, and never a card number anywhere', async () => {
    const world = await beside(on(dana));
    const note = within(await groupOf(MOBILE)).getByRole('textbox', { name: 'Note' });
    fireEvent.input(note, { target: { value: 'card 4111 1111 1111 1111' } });
    await press('No answer', await groupOf(MOBILE));
    await screen.findByText(/card numbers are never stored/);
    expect(world.outbox).toEqual([]);
    expect([...world.notes.values()].join()).not.toContain('4111');
    fireEvent.input(note, { target: { value: 'Ring after five' } });
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    expect(attemptsIn(world)).toMatchObject([{ note: 'Ring after five' }]);
    expect([...world.notes.values()]).toEqual(['']);
  });

  it('is about the debts chosen, all but the fully disputed at first', async () => {
    const world = await beside(on(dana));
    fireEvent.click(screen.getByRole('checkbox', { name: /Medical/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Card/ }));
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    expect(attemptsIn(world)).toMatchObject([{ debtIds: ['a02000000000002AAA'] }]);
  });

  it('changes the debts of a running call with the choice', async () => {
    const world = await beside(on(dana));
    await press('Call', await groupOf(MOBILE));
    fireEvent.click(screen.getByRole('checkbox', { name: /Medical/ }));
    expect(world.runningCall?.debtIds).toEqual(['a02000000000001AAA', 'a02000000000002AAA']);
  });

  it('marks a number at once by what was just learnt of it', async () => {
    await beside(on(dana));
    await press('Not in service', await groupOf(MOBILE));
    await waitFor(async () => expect((await groupOf(MOBILE)).textContent).toMatch(/mobile · not in service/));
  });
});
