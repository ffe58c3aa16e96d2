import fc from 'fast-check';
import { expect } from 'vitest';
import { outboxTimes } from '../../../../extension/outbox/back-off.ts';
import { isAttempt, type OutboxEntry } from '../../../../extension/outbox/entry.ts';
import { dueEntries, nextDueAt, type Trigger } from '../../../../extension/outbox/order.ts';
import { needsAttention } from '../../../../extension/panel/models/outbox-model.ts';
import { millisecondsBetween } from '../../../../shared/calendar/instant.ts';
import { commandKey } from '../../../../shared/domain/command-id.ts';
import type { WriteCommand } from '../../../../shared/domain/write-command.ts';
import { command, identity } from '../samples.ts';
import type { Books } from './books.ts';
import { profileCommand, talkCommand } from './commands.ts';
import { type AskFault, faultNames, kindOfFault, type SubmitFault, saysNothingOfOrg } from './faults.ts';
import { ModelCrm } from './model-crm.ts';
import type { Tally } from './tally.ts';
import { World } from './world.ts';

type Kind = 'attempt' | 'talk' | 'profile';

/** One thing that happens. `pick` chooses among the entries there are by then. */
type Happening =
  | { do: 'press'; kind: Kind; customer: number }
  | { do: 'press-again' | 'fix' | 'undo' | 'retry'; pick: number }
  | { do: 'pass-time'; milliseconds: number }
  | { do: 'wait'; looks: number; submit: SubmitFault[] }
  | { do: 'clock-back' | 'clock-forward' | 'colleague-edits' }
  | { do: 'disk-full'; times: number }
  | { do: 'sign'; as: 'nobody' | 'stranger' | 'owner' }
  | {
      do: 'run';
      trigger: Trigger;
      submit: SubmitFault[];
      ask: AskFault[];
      fuse: { calls: number; after: boolean } | null;
      twin: boolean;
    };

const { settling, look, sendLimit } = outboxTimes;
const pick = fc.nat(20);
// Anything up to the settling time, and often just below it: what comes later is not covered, by definition.
const upTo = (limit: number) => fc.oneof(fc.integer({ min: 1, max: limit - 1 }), fc.constant(limit - 1));
const submitFault: fc.Arbitrary<SubmitFault> = fc.constantFrom('none' as const, ...faultNames).chain((is) => {
  if (is === 'none' || kindOfFault(is).commits !== 'late') return fc.constant({ is });
  const hangs = kindOfFault(is).meets === 'silence';
  return upTo(hangs ? sendLimit + settling : settling).map((after) => ({ is, after }));
});
const askFault = fc.constantFrom<AskFault>(
  ...(['none', 'none', 'unreachable', 'hang', 'throws', '401', 'no-access', '429', '500', '503'] as const),
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('press'),
      kind: fc.constantFrom<Kind>('attempt', 'attempt', 'talk', 'profile'),
      customer: fc.nat(2),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('press-again', 'fix', 'undo', 'retry'), pick }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pass-time'),
      milliseconds: fc.constantFrom(1, 3_000, 31_000, look - 1, look, settling - 1, settling, 600_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait'),
      looks: fc.integer({ min: 1, max: 5 }),
      submit: fc.array(submitFault, { maxLength: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('clock-back', 'clock-forward', 'colleague-edits') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('disk-full'), times: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('sign'), as: fc.constantFrom('nobody', 'stranger', 'owner') }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('run'),
      trigger: fc.constantFrom<Trigger>('wake', 'alarm', 'online', 'signed-in', 'startup'),
      submit: fc.array(submitFault, { maxLength: 4 }),
      ask: fc.array(askFault, { maxLength: 3 }),
      fuse: fc.option(fc.record({ calls: fc.integer({ min: 1, max: 14 }), after: fc.boolean() })),
      twin: fc.boolean(),
    }),
  },
) as fc.Arbitrary<Happening>;

/** Random days at work. */
export const schedule = fc.record({
  strategy: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
  happenings: fc.array(happening, { minLength: 3, maxLength: 30, size: 'max' }),
});
export type Schedule = typeof schedule extends fc.Arbitrary<infer S> ? S : never;

interface Day {
  readonly world: World;
  readonly pressed: Set<string>;
  readonly takenBack: Set<string>;
  /** How often what now waits for a person had been sent when it began to. */
  readonly refusedAfter: Map<string, number>;
  readonly tally: Tally;
  presses: number;
  hasJumped: boolean;
  wasSetBack: boolean;
}

/** Plays one schedule, then lets everything heal, and checks that nothing was lost, written twice or out of order. */
export async function play({ strategy, happenings }: Schedule, books: Books, tally: Tally): Promise<void> {
  const world = new World(new ModelCrm(strategy), books);
  const day: Day = {
    world,
    pressed: new Set(),
    takenBack: new Set(),
    refusedAfter: new Map(),
    tally,
    presses: 0,
    hasJumped: false,
    wasSetBack: false,
  };
  for (const one of happenings) {
    await happen(one, day);
    await checkEntries(day);
  }
  await heal(day);
  await checkDay(day);
  tally.add(strategy, world, day.pressed.size - day.takenBack.size);
  tally.meet(world.crm);
}

async function happen(one: Happening, day: Day): Promise<void> {
  const { world, tally } = day;
  switch (one.do) {
    case 'press':
      day.presses += 1;
      return press(day, commandOf(one.kind, { key: day.presses, customer: `customer ${one.customer}` }));
    case 'pass-time':
      return world.pass(one.milliseconds);
    case 'wait':
      return wait(one, world);
    case 'clock-back':
      day.wasSetBack = true;
      tally.count('clock jumps');
      return world.setClock(-3_600_000);
    case 'clock-forward':
      // Once a day: what stands against it is one look more than the settling time takes.
      if (day.hasJumped) return;
      day.hasJumped = true;
      tally.count('clock jumps');
      return world.setClock(86_400_000);
    case 'colleague-edits':
      return world.crm.edit();
    case 'disk-full':
      tally.count('full disks');
      world.fullFor = one.times;
      return;
    case 'sign':
      world.user = { nobody: null, stranger: '005000000000009AAA', owner: identity.userId }[one.as];
      return;
    case 'run':
      if (one.twin) tally.count('duplicate runs');
      return work(one, day);
    case 'press-again':
    case 'fix':
    case 'undo':
    case 'retry':
      return toEntry(one.do, one.pick, day);
  }
}

function commandOf(kind: Kind, options: Parameters<typeof command>[0]): WriteCommand {
  return { attempt: command, talk: talkCommand, profile: profileCommand }[kind](options);
}

/** Nobody does anything: alarms wake the worker, look by look. */
async function wait({ looks, submit }: Happening & { do: 'wait' }, world: World): Promise<void> {
  world.crm.submitFaults = [...submit];
  for (let times = 0; times < looks; times += 1) {
    world.pass(look);
    await world.run('alarm');
  }
}

async function work(one: Happening & { do: 'run' }, day: Day): Promise<void> {
  const { world } = day;
  world.crm.submitFaults = [...one.submit];
  world.crm.askFaults = [...one.ask];
  const hasRoom = world.fullFor === 0;
  // A second worker at the same time: the old one is not always gone when the new one starts.
  await Promise.all([
    world.run(one.trigger, { fuse: one.fuse, again: 'wake' }),
    ...(one.twin ? [world.run('wake')] : []),
  ]);
  await checkWaking(day);
  if (hasRoom) await checkNobodyHeld(one, day);
}

async function toEntry(
  what: 'press-again' | 'fix' | 'undo' | 'retry',
  chosen: number,
  day: Day,
): Promise<void> {
  const { world } = day;
  const entries = await world.books.list(world.now);
  const entry = entries[chosen % Math.max(entries.length, 1)];
  if (!entry) return;
  if (what === 'press-again') await press(day, entry.command);
  if (what === 'retry' && (await world.books.retryNow(entry.id, world.now))) {
    day.refusedAfter.delete(entry.id);
    world.alarms.push(world.now);
  }
  if (what === 'undo' && (await world.books.undo(entry.id, world.now))) {
    day.takenBack.add(entry.id);
    world.alarms.push(world.now);
  }
  if (what === 'fix' && isAttempt(entry)) {
    const { attempt } = entry.command;
    const latest = entries.filter((other) => commandKey(other.command) === attempt.key).length;
    const fixed = { ...entry.command, conversation: null };
    await press(day, { ...fixed, attempt: { ...attempt, revision: latest + 1 } });
  }
}

/** A press that finds the disk full is told to the person, and is none. */
async function press(day: Day, pressed: OutboxEntry['command']): Promise<void> {
  const { world } = day;
  try {
    world.needDisk();
  } catch {
    day.tally.notStored += 1;
    return;
  }
  const { id } = await world.books.add(pressed, world.now);
  world.alarms.push(world.now);
  day.pressed.add(id);
}

/** Whatever is still to be done, the worker is woken for it: nothing waits for a click that never comes. */
async function checkWaking({ world, wasSetBack }: Day): Promise<void> {
  const open = await world.books.listUnsettled(world.now);
  const due = nextDueAt(open, world.now);
  if (due === null) return;
  const alarm = world.alarms.at(-1) ?? null;
  // An alarm set before the clock was set back comes as late as it was set back; no worker can know.
  const isBy = (at: string) => alarm !== null && millisecondsBetween(alarm, at) >= 0;
  const isInTime = alarm !== null && (wasSetBack || isBy(due) || isBy(world.now));
  expect([due, alarm, isInTime]).toEqual([due, alarm, true]);
}

/**
 * Where the org answers, whatever it says of one write holds no other customer's: all that could be sent was. What it would
 * not let anybody look up says so.
 */
async function checkNobodyHeld(one: Happening & { do: 'run' }, { world, tally }: Day): Promise<void> {
  const isAnswering = one.submit.every(({ is }) => is === 'none') && one.ask.every(saysNothingOfOrg);
  if (!isAnswering || one.fuse || world.user !== identity.userId) return;
  const open = await world.books.listUnsettled(world.now);
  const nothing = { unreachable: new Set<string>(), sent: new Set<string>(), asked: new Set<string>() };
  const left = dueEntries(open, { now: world.now, trigger: one.trigger, ...nothing });
  expect(left.filter(({ state }) => state === 'queued')).toEqual([]);
  for (const entry of open.filter(({ lookRefused }) => lookRefused)) {
    tally.neededPerson += 1;
    expect([entry.state, needsAttention(entry), entry.code]).toEqual(['unknown', true, expect.any(String)]);
  }
}

/**
 * At any moment: a receipt says `applied` only of what the CRM has, and what was refused is not there, says so, and why,
 * and is not sent again before a person says so.
 */
async function checkEntries({ world, refusedAfter }: Day): Promise<void> {
  for (const entry of await world.books.list(world.now)) {
    if (entry.state === 'applied') expect(world.crm.writes).toContain(entry.id);
    if (entry.state !== 'refused') continue;
    expect(world.crm.writes).not.toContain(entry.id);
    const sent = world.crm.sent.filter((id) => id === entry.id).length;
    if (!refusedAfter.has(entry.id)) refusedAfter.set(entry.id, sent);
    expect(sent).toBe(refusedAfter.get(entry.id));
    expect([needsAttention(entry), entry.code]).toEqual([true, expect.any(String)]);
  }
}

/** The network is back, the disk has room, the right person signed in, and somebody presses "try again" on what was refused. */
async function heal({ world, refusedAfter, tally }: Day): Promise<void> {
  world.user = identity.userId;
  world.fullFor = 0;
  for (let round = 0; round < 200; round += 1) {
    world.crm.submitFaults = [];
    world.crm.askFaults = [];
    const entries = await world.books.list(world.now);
    const open = entries.filter(({ state }) => state !== 'applied' && state !== 'undone');
    if (open.length === 0) break;
    for (const { id, state } of open) {
      if (state !== 'refused') continue;
      tally.neededPerson += 1;
      refusedAfter.delete(id);
      await world.books.retryNow(id, world.now);
    }
    // Only what the runner asked for: an entry that nobody would wake for stays open, and fails the test.
    await world.run('alarm');
    world.pass(look);
    if (round > 10) world.pass(600_000);
  }
  world.pass(10 * settling);
}

async function checkDay({ world, pressed, takenBack }: Day): Promise<void> {
  const entries = await world.books.list(world.now);
  const { crm } = world;
  expect(world.forged).toEqual([]);
  expect([crm.wronged, crm.overwritten]).toEqual([[], []]);
  expect(entries.map((entry) => entry.id).toSorted()).toEqual([...pressed].toSorted());
  const expected = entries.filter((entry) => !takenBack.has(entry.id));
  expect(expected.filter((entry) => entry.state !== 'applied')).toEqual([]);
  expect(crm.writes.toSorted()).toEqual(expected.map((entry) => entry.id).toSorted());
  for (const customer of new Set(expected.map((entry) => entry.command.customer.id))) {
    const ofCustomer = expected.filter((entry) => entry.command.customer.id === customer).map(({ id }) => id);
    expect(crm.writes.filter((id) => ofCustomer.includes(id))).toEqual(ofCustomer);
  }
}
