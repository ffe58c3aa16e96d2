import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { LogAttempt, WriteOutcome } from '../../shared/domain/write-command.ts';
import { correctionOf } from './connector/commands.ts';
import { talk } from './conversation-commands.ts';
import { connectTo, lookInto, noAnswerAt, orgOptions, post, startSalesforce } from './salesforce-harness.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce();
}, 60_000);
afterAll(() => org?.close());

const attempts = (number: number): LogAttempt[] =>
  Array.from({ length: number }, () => noAnswerAt(org, { key: randomUUID() }));
const count = (object: string, field: string, key: string) =>
  lookInto(org, `SELECT Id FROM ${object} WHERE ${field} = '${key}'`).length;
const written = ({ attempt }: LogAttempt) => [
  count('Contact_Attempt__c', 'Key__c', attempt.key),
  count('Task', 'Parley_Key__c', attempt.key),
];
const isOf = (outcomes: readonly WriteOutcome[] | null) => outcomes?.map((outcome) => outcome.is);
const ready = async () => {
  const connector = connectTo(org).connect();
  await connector.capabilities();
  return {
    connector,
    submit: (commands: readonly LogAttempt[]) => connector.submitTogether?.(commands) ?? null,
  };
};

describe('attempts sent together', () => {
  it('takes one request and one API call, and names the records of each', async () => {
    const { submit } = await ready();
    const commands = [
      ...attempts(11),
      { ...noAnswerAt(org, {}), followUp: { due: '2026-11-27', subject: 'Ring' } },
    ];
    const before = org.calls().length;
    const outcomes = await submit(commands);
    const calls = org.calls().slice(before);
    expect(calls.map(({ path, apiCalls }) => [path.split('/').at(-1), apiCalls])).toEqual([['graph', 1]]);
    expect(isOf(outcomes)).toEqual(commands.map(() => 'applied'));
    expect(outcomes?.map((one) => one.is === 'applied' && one.records.length)).toEqual([
      ...Array(11).fill(2),
      3,
    ]);
    expect(commands.map(written)).toEqual(commands.map(() => [1, 1]));
    const [record] = lookInto(
      org,
      `SELECT Task__c FROM Contact_Attempt__c WHERE Key__c = '${commands[0]?.attempt.key}'`,
    );
    expect(record?.Task__c).toMatch(/^00T/);
  });

  it('keeps out what is there already, and only that', async () => {
    const { connector, submit } = await ready();
    const commands = attempts(3);
    await connector.submit(commands[1] as LogAttempt);
    expect(isOf(await submit(commands))).toEqual(['applied', 'already-applied', 'applied']);
    expect(isOf(await submit(commands))).toEqual(commands.map(() => 'already-applied'));
    expect(commands.map(written)).toEqual(commands.map(() => [1, 1]));
  });

  it('one that the org or Parley refuses holds no other up', async () => {
    const { submit } = await ready();
    const [one, two, three] = attempts(3) as [LogAttempt, LogAttempt, LogAttempt];
    const unknownDebtor = { ...two, customer: { ...two.customer, id: '0018M00000zzzz1AAA' } };
    const long = { ...three, attempt: { ...three.attempt, note: 'x'.repeat(32_001) } };
    const outcomes = await submit([unknownDebtor, long, one]);
    expect(isOf(outcomes)).toEqual(['refused', 'refused', 'applied']);
    expect([unknownDebtor, long, one].map(written)).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
  });

  it('what was halted behind 14 failures is not written, and says so', async () => {
    const { submit } = await ready();
    const bad = attempts(14).map((one) => ({
      ...one,
      customer: { ...one.customer, id: '0018M00000zzzz1AAA' },
    }));
    const commands = [...bad, ...attempts(1)];
    expect((await submit(commands))?.at(-1)).toMatchObject({ is: 'not-written', code: 'halted' });
    expect(written(commands.at(-1) as LogAttempt)).toEqual([0, 0]);
  });

  it.each([
    ['lost-answer', 'unknown', 1],
    ['half-answer', 'unknown', 1],
    ['drop-before', 'unknown', 0],
    ['503', 'unknown', 0],
    ['429', 'not-written', 0],
    ['lock', 'not-written', 0],
    ['401', 'applied', 1],
  ] as const)('%s is %s for each', async (fault, is, there) => {
    const { submit } = await ready();
    const commands = attempts(4);
    await post(org, '/__org/faults', { match: { path: '/composite/graph' }, fault });
    expect(isOf(await submit(commands))).toEqual(commands.map(() => is));
    expect(commands.map(written)).toEqual(commands.map(() => [there, there]));
  });

  it('is null, with nothing sent, for what must go alone', async () => {
    const { submit } = await ready();
    const [one] = attempts(1) as [LogAttempt];
    const before = org.calls().length;
    expect(await submit([one, talk(org, {})])).toBeNull();
    expect(await submit([one, correctionOf(one, {})])).toBeNull();
    expect(await submit([one, { ...one, userId: '005000000000009AAA' }])).toBeNull();
    expect(org.calls().length).toBe(before);
  });

  it('is null under strategy C: no key would keep a second out', async () => {
    await inOrg('C', async ({ other, submit, commands }) => {
      const before = other.calls().length;
      expect(await submit(commands)).toBeNull();
      expect(other.calls().length).toBe(before);
    });
  });
});

/** An org in which attempts are Tasks alone, and attempts for it. */
async function inOrg(
  strategy: 'B' | 'C',
  look: (there: {
    other: RunningOrg;
    submit: (commands: readonly LogAttempt[]) => Promise<readonly WriteOutcome[] | null>;
    commands: readonly LogAttempt[];
    tasks: (command: LogAttempt) => unknown[];
  }) => Promise<void>,
): Promise<void> {
  const other = await startSalesforce(orgOptions(strategy));
  try {
    const connector = connectTo(other).connect();
    await connector.capabilities();
    await look({
      other,
      submit: async (commands) => (await connector.submitTogether?.(commands)) ?? null,
      commands: Array.from({ length: 3 }, () => noAnswerAt(other, { key: randomUUID() })),
      tasks: ({ attempt }) =>
        lookInto(other, `SELECT Description FROM Task WHERE Parley_Key__c = '${attempt.key}'`).map(
          (row) => row.Description,
        ),
    });
  } finally {
    await other.close();
  }
}

describe('attempts sent together where the unique key is the Task’s own', () => {
  it('take one request, each behind its key', async () => {
    await inOrg('B', async ({ other, submit, commands, tasks }) => {
      const before = other.calls().length;
      expect(isOf(await submit(commands))).toEqual(commands.map(() => 'applied'));
      expect(other.calls().slice(before)).toMatchObject([{ apiCalls: 1 }]);
      expect(commands.map((one) => tasks(one).length)).toEqual([1, 1, 1]);
    });
  });

  it('what is there already is found, and not written over', async () => {
    await inOrg('B', async ({ other, submit, commands, tasks }) => {
      const [first] = commands as [LogAttempt];
      const outcomes = await submit([first, { ...first, attempt: { ...first.attempt, key: randomUUID() } }]);
      const written = outcomes?.[0];
      const id = written?.is === 'applied' ? written.records[0]?.id : undefined;
      const edited = await fetch(`${other.baseUrl}/services/data/v68.0/sobjects/Task/${id}`, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${other.openSession(other.username)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ Description: 'as a colleague has it' }),
      });
      expect(edited.status).toBe(204);
      const again = await submit(commands);
      expect(isOf(again)).toEqual(['already-applied', 'applied', 'applied']);
      expect(tasks(first)).toEqual(['as a colleague has it']);
    });
  });

  it('a lost answer is in doubt for each', async () => {
    await inOrg('B', async ({ other, submit, commands, tasks }) => {
      await post(other, '/__org/faults', { match: { path: '/composite/graph' }, fault: 'lost-answer' });
      expect(isOf(await submit(commands))).toEqual(commands.map(() => 'unknown'));
      expect(commands.map((one) => tasks(one).length)).toEqual([1, 1, 1]);
    });
  });
});
