// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { numbers as english } from '../../../../../extension/panel/words/en/numbers.ts';
import { numbers as spanish } from '../../../../../extension/panel/words/es/numbers.ts';
import type { Activity } from '../../../../../shared/domain/activity.ts';
import { known } from '../../../../../shared/domain/known.ts';
import { API_ORIGIN, NOW, read } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dana } from '../fixtures/people.ts';
import { beside, closePanel, groupOf, openPanel, press } from '../open-panel.ts';
import { entryOf, on } from '../states.ts';

afterEach(closePanel);

const activity = (change: Partial<Activity> = {}): Activity => ({
  v: 1,
  range: { from: '2026-11-22T13:12:00.000Z', to: NOW },
  readAt: NOW,
  zone: 'Asia/Manila',
  attempts: read(),
  promises: read(),
  decisions: read(),
  holds: read(),
  assigned: known(12),
  ...change,
});
const numbers = (name = 'Numbers') => screen.findByRole('region', { name });
const tileOf = async (name: string) =>
  (await screen.findByText(name, { selector: '.tile dt' })).nextElementSibling?.textContent;
const key = (name: string) => fireEvent.keyDown(document.body, { key: name });

describe('the numbers', () => {
  it('open with their key, ask once for each period, and close with Escape', async () => {
    const world = on(northwind);
    world.answers['numbers.read'] = () => activity();
    await beside(world);
    key('t');
    await within(await numbers()).findByText('Nothing was done yet in this shift.');
    await press('Month');
    await within(await numbers()).findByText(/^Since/);
    const asked = world.asked.filter(({ channel }) => channel === 'numbers.read');
    expect(asked.map(({ request }) => request)).toEqual([
      { apiOrigin: API_ORIGIN, range: { from: '2026-11-22T13:12:00.000Z', to: '2026-11-23T19:12:00.001Z' } },
      { apiOrigin: API_ORIGIN, range: { from: '2026-10-31T16:00:00.000Z', to: '2026-11-23T19:12:00.001Z' } },
    ]);
    key('Escape');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Numbers' })).toBeNull());
  });

  it('count a call that waits, and one that was stopped', async () => {
    const world = on(northwind);
    world.answers['numbers.read'] = () => activity();
    world.blocked.push({ at: NOW, ruleId: 'hours' });
    await beside(world);
    await press('No answer');
    await waitFor(() => expect(world.outbox).toHaveLength(1));
    key('t');
    expect(await tileOf('Attempts')).toBe('1');
    expect(await tileOf('Blocked')).toMatch(/^1/);
    await within(await numbers()).findByText(/1 of it still to be written/);
  });

  it('begin the shift with what was done first, though a rule stopped it', async () => {
    const world = on(northwind);
    world.answers['numbers.read'] = () => activity();
    world.blocked.push({ at: '2026-11-23T18:00:00.000Z', ruleId: 'hours' });
    await beside(world);
    key('t');
    expect(await tileOf('Blocked')).toMatch(/^1/);
    expect(await tileOf('Attempts')).toBe('0');
  });

  it.each([
    ['en', '1 promise is due', '1 payment: 0 on time or early, 1 late, at most 1 day late'],
    ['es', '1 promesa venció', '1 pago: 0 a tiempo o antes, 1 con atraso, como mucho 1 día'],
  ] as const)('speak of one as of one, %s', async (spoken, promise, payment) => {
    const words = spoken === 'en' ? english.numbers : spanish.numbers;
    expect(words.notJudged(1)).toContain(promise);
    expect(words.customer.picture(1, 0, 1, 1)).toBe(payment);
    expect(words.customer.promisesUnknown(1)).not.toMatch(/pueden/);
  });

  it('tell what failed, what may not be read and what is not there apart', async () => {
    const world = on(northwind);
    world.answers['numbers.read'] = () => activity({ attempts: { is: 'absent' } });
    await beside(world);
    key('t');
    await screen.findByText(/does not keep contact attempts/);
    world.answers['numbers.read'] = () => activity({ attempts: { is: 'forbidden' } });
    await press('Count again');
    await screen.findByText(/You may not read these records/);
    world.answers['numbers.read'] = () => {
      throw new Error('offline');
    };
    await press('Count again');
    await screen.findByText(/could not be read/);
    world.answers['numbers.read'] = () => activity({ decisions: { is: 'failed', why: 'busy' } });
    await press('Count again');
    await screen.findByText('Decisions: Could not be read: busy. Count again.');
  });

  it('take the start of the shift a person sets', async () => {
    const world = on(northwind);
    world.answers['numbers.read'] = () => activity();
    await beside(world);
    key('t');
    const select = await screen.findByLabelText('My shift begins');
    fireEvent.change(select, { target: { value: 'starts' } });
    await waitFor(() => expect(world.shiftRule).toEqual({ is: 'starts', at: '08:00' }));
    fireEvent.change(await screen.findByLabelText('Start of the shift'), { target: { value: '22:00' } });
    await waitFor(() => expect(world.shiftRule).toEqual({ is: 'starts', at: '22:00' }));
  });

  it('check the last call, and no letter written after it', async () => {
    const world = on(northwind);
    world.answers['numbers.read'] = () => activity();
    const call = entryOf(northwind, 'NA', 1);
    const letter = entryOf(northwind, 'NA', 2);
    const attempt = { ...letter.command.attempt, channel: 'letter' as const };
    world.outbox = [
      { ...call, command: { ...call.command, customerName: 'Alder Supply' } },
      { ...letter, command: { ...letter.command, attempt, customerName: 'Birch Supply' } },
    ];
    await beside(world);
    key('t');
    await screen.findByText('Alder Supply');
    expect(screen.queryByText('Birch Supply')).toBeNull();
  });

  it('speak Spanish', async () => {
    const world = on(northwind);
    world.answers['numbers.read'] = () => activity();
    world.answers['payments.read'] = () => ({
      v: 1,
      readAt: NOW,
      applied: { is: 'forbidden' },
      terms: { paymentTerms: known('Net 30'), lateFee: { is: 'absent' }, creditLimit: { is: 'forbidden' } },
    });
    await openPanel(world, ['es-MX']);
    await screen.findAllByText(northwind.customer.name);
    key('t');
    await press('Cliente', await numbers('Números'));
    await screen.findByText('No tiene permiso para leer qué pago fue a qué factura.');
    await screen.findByText('Net 30');
    await screen.findByText('ninguno registrado');
    await screen.findByText('sin permiso para leerlo');
  });
});

describe('a press of Call that the verdict stops', () => {
  it('is counted with its rule, and for nobody', async () => {
    const world = on({ ...dana, holds: { is: 'failed', why: 'busy' } });
    await beside(world);
    await press('Call', await groupOf('(614) 555-0142'));
    await waitFor(() => expect(world.blocked).toHaveLength(1));
    expect(world.blocked[0]).toEqual({ at: world.now, ruleId: expect.stringMatching(/\w/) });
    expect(world.dialled).toEqual([]);
  });
});
