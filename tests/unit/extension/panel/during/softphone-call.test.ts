// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { startedAtFromOf } from '../../../../../extension/panel/after/correction-command.ts';
import { plusMilliseconds } from '../../../../../shared/calendar/instant.ts';
import type { CallInProgress } from '../../../../../shared/domain/contact-facts.ts';
import { NOW, read } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';
import { attemptsIn, beside, callsIn, closePanel, groupOf, outboxSays, press } from '../open-panel.ts';
import { on } from '../states.ts';

const MOBILE = '(614) 555-0142';
const HOUR = 60 * 60_000;
const DANA = dana.customer.ref.id;
const STARTED = plusMilliseconds(NOW, -4 * 60_000);

afterEach(closePanel);

const task = (change: Partial<CallInProgress> = {}): CallInProgress => ({
  id: '00T000000000092AAA',
  object: 'Task',
  startedAt: STARTED,
  startedAtExact: true,
  partyId: null,
  partyName: null,
  number: '+1 614 555 0142',
  by: 'Ana Lim',
  isOwn: true,
  ...change,
});

const logBeside = async (...calls: CallInProgress[]) => {
  const world = await beside(on({ ...dana, callsInProgress: read(...calls) }));
  await press('No answer', await groupOf(MOBILE));
  await outboxSays('1 waiting');
  return world;
};

describe('an outcome without a press of Call', () => {
  it.each([
    ['its number', task()],
    ['its person, where the task has no number', task({ number: null, partyId: DANA })],
    [
      'a task that is two hours old to the millisecond',
      task({ startedAt: plusMilliseconds(NOW, -2 * HOUR) }),
    ],
  ])('takes the start from the own softphone: %s', async (_which, call) => {
    const world = await logBeside(call);
    expect(attemptsIn(world)).toMatchObject([{ startedAt: call.startedAt, endedAt: null }]);
    expect(callsIn(world).map(startedAtFromOf)).toEqual(['softphone']);
    await screen.findByText(/when your softphone began the call/);
  });

  it.each([
    ['a colleague’s', task({ isOwn: false })],
    ['to another number', task({ number: '(614) 555-0177', partyId: DANA })],
    ['of another person', task({ number: null, partyId: '003000000000099AAA' })],
    ['of nobody', task({ number: null })],
    ['left open for longer than two hours', task({ startedAt: plusMilliseconds(NOW, -2 * HOUR - 1) })],
    ['that has yet to begin', task({ startedAt: plusMilliseconds(NOW, 1) })],
  ])('keeps the time of the click beside a task %s', async (_which, call) => {
    const world = await logBeside(call);
    expect(attemptsIn(world)).toMatchObject([{ startedAt: NOW }]);
    expect(callsIn(world).map(startedAtFromOf)).toEqual(['outcome-click']);
    await screen.findByText(/the time of your click/);
  });

  it('takes the latest of several, and each for one attempt only', async () => {
    const earlier = plusMilliseconds(STARTED, -HOUR);
    const world = await logBeside(task({ startedAt: earlier }), task());
    world.pass(3_000);
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('2 waiting');
    world.pass(3_000);
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('3 waiting');
    expect(attemptsIn(world).map(({ startedAt }) => startedAt)).toEqual([STARTED, earlier, world.now]);
  });

  it('may take the start again after the attempt was undone', async () => {
    const world = await logBeside(task());
    await press('Undo');
    await outboxSays('All saved');
    await press('Line busy', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    expect(attemptsIn(world)[1]).toMatchObject({ startedAt: STARTED });
  });
});
