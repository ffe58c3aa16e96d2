import fc from 'fast-check';
import { expect } from 'vitest';
import { outboxTimes } from '../../../../extension/outbox/back-off.ts';
import { isAttempt, type OutboxEntry } from '../../../../extension/outbox/entry.ts';
import type { Trigger } from '../../../../extension/outbox/order.ts';
import { addToOutbox, listOutbox, retryNow, undo } from '../../../../extension/outbox/outbox-store.ts';
import { commandKey } from '../../../../shared/domain/write-command.ts';
import { resetBrowser } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { command, identity } from '../samples.ts';
import { type AskFault, ModelCrm, type SubmitFault } from './model-crm.ts';
import { World } from './world.ts';

/** One thing that happens. `pick` chooses among the entries there are by then. */
type Happening =
  | { do: 'press'; customer: number }
  | { do: 'press-again' | 'fix' | 'undo' | 'retry'; pick: number }
  | { do: 'pass-time'; milliseconds: number }
  | { do: 'clock-back' }
  | { do: 'sign'; as: 'nobody' | 'stranger' | 'owner' }
  | {
      do: 'run';
      trigger: Trigger;
      submit: SubmitFault[];
      ask: AskFault[];
      fuse: { calls: number; after: boolean } | null;
      twin: boolean;
    };

const { settling, sendLimit } = outboxTimes;
const pick = fc.nat(20);
// Anything up to the settling time, and often just below it: what comes later is not covered, by definition.
const upTo = (limit: number) => fc.oneof(fc.integer({ min: 1, max: limit - 1 }), fc.constant(limit - 1));
const submitFault: fc.Arbitrary<SubmitFault> = fc.oneof(
  fc.record({
    is: fc.constantFrom('none', 'lost-answer', 'drop-before', 'offline', 'busy', 'rule', 'throws'),
  }) as fc.Arbitrary<SubmitFault>,
  fc.record({ is: fc.constant('late'), after: upTo(settling) }),
  fc.record({ is: fc.constant('hang'), after: upTo(sendLimit + settling) }),
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('press'), customer: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('press-again', 'fix', 'undo', 'retry'), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass-time'),
      milliseconds: fc.constantFrom(1, 3_000, 31_000, settling - 2_000, settling - 1, settling, 600_000),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'clock-back' }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('sign'), as: fc.constantFrom('nobody', 'stranger', 'owner') }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('run'),
      trigger: fc.constantFrom<Trigger>('wake', 'alarm', 'online', 'signed-in', 'startup'),
      submit: fc.array(submitFault, { maxLength: 4 }),
      ask: fc.array(fc.constantFrom<AskFault>('none', 'unreachable', 'hang', 'throws'), { maxLength: 3 }),
      fuse: fc.option(fc.record({ calls: fc.integer({ min: 1, max: 14 }), after: fc.boolean() })),
      twin: fc.boolean(),
    }),
  },
) as fc.Arbitrary<Happening>;

/** Random days at work. */
export const schedule = fc.record({
  strategy: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
  happenings: fc.array(happening, { minLength: 3, maxLength: 30 }),
});
export type Schedule = typeof schedule extends fc.Arbitrary<infer S> ? S : never;

/** Plays one schedule, then lets everything heal, and checks that nothing was lost, written twice or out of order. */
export async function play({ strategy, happenings }: Schedule): Promise<void> {
  resetBrowser();
  await freshDatabase();
  const world = new World(new ModelCrm(strategy));
  const day = { world, pressed: new Set<string>(), takenBack: new Set<string>(), presses: 0 };
  for (const one of happenings) {
    await happen(one, day);
    await checkReceipts(world);
  }
  await heal(world);
  await checkDay(day);
}

interface Day {
  world: World;
  pressed: Set<string>;
  takenBack: Set<string>;
  presses: number;
}

async function happen(one: Happening, day: Day): Promise<void> {
  const { world } = day;
  switch (one.do) {
    case 'press':
      day.presses += 1;
      return press(day, command({ key: day.presses, customer: `customer ${one.customer}` }));
    case 'pass-time':
      return world.pass(one.milliseconds);
    case 'clock-back':
      return world.setClockBack(3_600_000);
    case 'sign':
      world.user = { nobody: null, stranger: '005000000000009AAA', owner: identity.userId }[one.as];
      return;
    case 'run': {
      world.crm.submitFaults = [...one.submit];
      world.crm.askFaults = [...one.ask];
      // A second worker at the same time: the old one is not always gone when the new one starts.
      await Promise.all([
        world.run(one.trigger, { fuse: one.fuse, again: 'wake' }),
        ...(one.twin ? [world.run('wake')] : []),
      ]);
      return;
    }
    case 'press-again':
    case 'fix':
    case 'undo':
    case 'retry':
      return toEntry(one.do, one.pick, day);
  }
}

async function toEntry(
  what: 'press-again' | 'fix' | 'undo' | 'retry',
  pick: number,
  day: Day,
): Promise<void> {
  const entries = await listOutbox({ now: () => day.world.now });
  const entry = entries[pick % Math.max(entries.length, 1)];
  if (!entry) return;
  if (what === 'press-again') await press(day, entry.command);
  if (what === 'retry') await retryNow(entry.id);
  if (what === 'undo' && (await undo(entry.id, day.world.now))) day.takenBack.add(entry.id);
  if (what === 'fix' && isAttempt(entry)) {
    const { attempt } = entry.command;
    const latest = entries.filter((other) => commandKey(other.command) === attempt.key).length;
    await press(day, { ...entry.command, attempt: { ...attempt, revision: latest + 1 } });
  }
}

async function press(day: Day, pressed: OutboxEntry['command']): Promise<void> {
  const { id } = await addToOutbox(pressed, day.world.now);
  day.pressed.add(id);
}

/** At any moment: a receipt says `applied` only of what the CRM has. */
async function checkReceipts(world: World): Promise<void> {
  for (const entry of await listOutbox({ now: () => world.now })) {
    if (entry.state === 'applied') expect(world.crm.writes).toContain(entry.id);
  }
}

/** The network is back, the right person signed in, and somebody presses "try again" on what was refused. */
async function heal(world: World): Promise<void> {
  world.user = identity.userId;
  for (let round = 0; round < 200; round += 1) {
    world.crm.submitFaults = [];
    world.crm.askFaults = [];
    const entries = await listOutbox({ now: () => world.now });
    const open = entries.filter(({ state }) => state !== 'applied' && state !== 'undone');
    if (open.length === 0) break;
    for (const { id, state } of open) if (state === 'refused') await retryNow(id);
    // Only what the runner asked for: an entry that nobody would wake for stays open, and fails the test.
    await world.run('alarm');
    world.pass(settling);
  }
  world.pass(10 * settling);
}

async function checkDay({ world, pressed, takenBack }: Day): Promise<void> {
  const entries = await listOutbox({ now: () => world.now });
  expect(world.forged).toEqual([]);
  expect(entries.map((entry) => entry.id).toSorted()).toEqual([...pressed].toSorted());
  const expected = entries.filter((entry) => !takenBack.has(entry.id));
  expect(expected.filter((entry) => entry.state !== 'applied')).toEqual([]);
  expect(world.crm.writes.toSorted()).toEqual(expected.map((entry) => entry.id).toSorted());
  for (const customer of new Set(expected.map((entry) => entry.command.customer.id))) {
    const ofCustomer = expected.filter((entry) => entry.command.customer.id === customer).map(({ id }) => id);
    expect(world.crm.writes.filter((id) => ofCustomer.includes(id))).toEqual(ofCustomer);
  }
}
