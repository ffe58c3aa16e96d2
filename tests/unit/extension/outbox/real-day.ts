import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { outboxTimes } from '../../../../extension/outbox/back-off.ts';
import { isAttempt } from '../../../../extension/outbox/entry.ts';
import type { Trigger } from '../../../../extension/outbox/order.ts';
import { addToOutbox, listOutbox, retryNow } from '../../../../extension/outbox/outbox-store.ts';
import type { LogAttempt } from '../../../../shared/domain/write-command.ts';
import { correctionOf } from '../../../contract/connector/commands.ts';
import { agreement, disputeHold, task } from '../../../contract/connector/talks.ts';
import { talk } from '../../../contract/conversation-commands.ts';
import { lookInto, noAnswerAt, refTo } from '../../../contract/salesforce-harness.ts';
import { storedBooks } from './books.ts';
import { type RealOrg, type WireFault, wireFaults } from './real-org.ts';
import type { Tally } from './tally.ts';
import { World } from './world.ts';

const COLLEAGUE = '005000000000003AAA';
const EDIT = 'A colleague was here';
const PAYMENTS = 3;

type Happening =
  | { do: 'press'; kind: 'attempt' | 'talk'; customer: number }
  | { do: 'fix'; pick: number }
  | { do: 'look' }
  | {
      do: 'run';
      trigger: Trigger;
      submit: WireFault[];
      ask: WireFault[];
      fuse: { calls: number; after: boolean } | null;
      twin: boolean;
    };

const fault = fc.constantFrom<WireFault>(...wireFaults);
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('press'),
      kind: fc.constantFrom('attempt', 'talk'),
      customer: fc.nat(1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fix'), pick: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'look' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('run'),
      trigger: fc.constantFrom<Trigger>('wake', 'alarm', 'online'),
      submit: fc.array(fault, { minLength: 1, maxLength: 3 }),
      ask: fc.array(fault, { maxLength: 1 }),
      fuse: fc.option(fc.record({ calls: fc.integer({ min: 3, max: 14 }), after: fc.boolean() })),
      twin: fc.boolean(),
    }),
  },
) as fc.Arbitrary<Happening>;

/** Random days at work, short ones: each request is a real one. */
export const realDay = fc.array(happening, { minLength: 2, maxLength: 8, size: 'max' });

/** Plays one day against an org that other days have been played against, and looks for each record in its database. */
export async function playReal(happenings: readonly Happening[], crm: RealOrg, tally: Tally): Promise<void> {
  const { org } = crm;
  const world = new World(crm, storedBooks, { orgId: org.orgId, userId: org.userId });
  const edits: string[] = [];
  crm.submitFaults = [];
  crm.askFaults = [];
  for (const one of happenings) {
    if (one.do === 'run' && one.twin) tally.count('duplicate runs');
    await happen(one, world, edits);
  }
  await heal(world, tally);
  const entries = await listOutbox({ now: () => world.now });
  expect(entries.filter(({ state }) => state !== 'applied')).toEqual([]);
  const commands = entries.filter(isAttempt).map(({ command }) => command);
  for (const command of commands) checkOnce(command, commands, crm);
  checkOrder(commands, crm);
  for (const id of edits) {
    expect(lookInto(org, `SELECT Description FROM Task WHERE Id = '${id}'`)).toMatchObject([
      { Description: EDIT },
    ]);
    crm.edited.add(id);
  }
  tally.add(crm.strategy, world, commands.length);
}

async function happen(one: Happening, world: World<RealOrg>, edits: string[]): Promise<void> {
  const { crm } = world;
  switch (one.do) {
    case 'press':
      await addToOutbox(pressed(one.kind, one.customer, crm), world.now);
      return;
    case 'fix':
      return fix(one.pick, world, edits);
    case 'look':
      await crm.quiet();
      return world.pass(outboxTimes.look);
    case 'run':
      crm.submitFaults = [...one.submit];
      crm.askFaults = [...one.ask];
      await Promise.all([
        world.run(one.trigger, { fuse: one.fuse }),
        ...(one.twin ? [world.run('wake')] : []),
      ]);
      return edit(world, edits);
  }
}

/** Two accounts, so that order is kept in each and neither holds the other. */
const ACCOUNTS = ['LOS-4471', 'DE-10021'];

function pressed(kind: 'attempt' | 'talk', customer: number, { org }: RealOrg): LogAttempt {
  const key = randomUUID();
  const ref = refTo(org, 'Account', `AccountNumber = '${ACCOUNTS[customer]}'`);
  const parts = { attempt: noAnswerAt(org, { key }), customer: ref };
  if (kind === 'attempt') return { ...parts.attempt, customer: ref };
  const left = {
    agreements: [agreement(PAYMENTS)],
    holds: [disputeHold()],
    tasks: [task({ subject: `Send ${key}` })],
  };
  const said = talk(org, left);
  return {
    ...said,
    attempt: { ...said.attempt, key },
    customer: ref,
    followUp: { due: '2026-12-07', subject: `Ring ${key}` },
  };
}

/** A correction of an attempt that no colleague has touched: what is merged into a colleague's words is another test's. */
async function fix(pick: number, world: World<RealOrg>, edits: readonly string[]): Promise<void> {
  const entries = (await listOutbox({ now: () => world.now })).filter(isAttempt);
  const commands = entries.map(({ command }) => command);
  const command = commands[pick % Math.max(commands.length, 1)];
  if (!command || tasksOf(command, world.crm).some((id) => edits.includes(id))) return;
  const latest = commands.filter(({ attempt }) => attempt.key === command.attempt.key).length;
  const fixed = correctionOf({ ...command, followUp: null }, { revision: latest + 1 });
  await addToOutbox({ ...fixed, conversation: null }, world.now);
}

/** A colleague changes what was written and is in doubt. */
async function edit(world: World<RealOrg>, edits: string[]): Promise<void> {
  const { crm, now } = world;
  const entries = (await listOutbox({ now: () => now })).filter(isAttempt);
  const isCorrected = (key: string) =>
    entries.some(({ command }) => command.attempt.key === key && command.attempt.revision > 1);
  for (const { state, command } of entries) {
    if ((state !== 'unknown' && state !== 'sending') || isCorrected(command.attempt.key)) continue;
    for (const id of tasksOf(command, crm)) {
      crm.org.store.update('Task', id, { Description: EDIT }, crm.org.store.user(COLLEAGUE));
      edits.push(id);
    }
  }
}

/** Time passes, faults end, and a person tries again what was refused. */
async function heal(world: World<RealOrg>, tally: Tally): Promise<void> {
  const { crm } = world;
  for (let round = 0; round < 60; round += 1) {
    crm.submitFaults = [];
    crm.askFaults = [];
    await crm.quiet();
    const open = await storedBooks.listUnsettled(world.now);
    if (open.length === 0) return;
    for (const { id, state } of open) {
      if (state !== 'refused') continue;
      tally.neededPerson += 1;
      await retryNow(id);
    }
    await world.run('alarm');
    world.pass(round > 10 ? 3_600_000 : outboxTimes.look);
  }
}

const ids = (crm: RealOrg, object: string, where: string) =>
  lookInto(crm.org, `SELECT Id FROM ${object} WHERE ${where} ORDER BY Id`).map(({ Id }) => String(Id));

function tasksOf({ attempt }: LogAttempt, crm: RealOrg): string[] {
  const where =
    crm.strategy === 'C' ? `CallObject LIKE 'parley:${attempt.key}:_'` : `Parley_Key__c = '${attempt.key}'`;
  return ids(crm, 'Task', where);
}

/** Exactly one of each record the command stands for. */
function checkOnce(command: LogAttempt, all: readonly LogAttempt[], crm: RealOrg): void {
  const { attempt, conversation } = command;
  const count = (object: string, where: string) => ids(crm, object, where).length;
  expect(tasksOf(command, crm)).toHaveLength(1);
  if (crm.strategy === 'A') {
    const latest = Math.max(
      ...all.filter((one) => one.attempt.key === attempt.key).map((one) => one.attempt.revision),
    );
    const where = `Key__c = '${attempt.key}'`;
    const rows = lookInto(crm.org, `SELECT Revision__c FROM Contact_Attempt__c WHERE ${where}`);
    expect(rows).toMatchObject([{ Revision__c: latest }]);
  }
  if (!conversation) return;
  const [plan] = conversation.agreements;
  const [hold] = conversation.holds;
  const written = {
    followUp: count('Task', `Subject = 'Ring ${attempt.key}'`),
    task: count('Task', `Subject = 'Send ${attempt.key}'`),
    ...(crm.strategy === 'A' && {
      plan: count('Payment_Plan__c', `Key__c = '${plan?.key}'`),
      payments: count('Promise_To_Pay__c', `Plan__r.Key__c = '${plan?.key}'`),
      hold: count('Contact_Hold__c', `Key__c = '${hold?.key}'`),
    }),
  };
  const once = { followUp: 1, task: 1 };
  expect(written).toEqual(crm.strategy === 'A' ? { ...once, plan: 1, payments: PAYMENTS, hold: 1 } : once);
}

/** Ids grow: each customer's tasks were written in the order of the presses. */
function checkOrder(commands: readonly LogAttempt[], crm: RealOrg): void {
  for (const customer of new Set(commands.map((command) => command.customer.id))) {
    const firsts = commands.filter((one) => one.customer.id === customer && one.attempt.revision === 1);
    const tasks = firsts.flatMap((one) => tasksOf(one, crm));
    expect(tasks).toEqual(tasks.toSorted());
  }
}
