import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { WriteOutcome } from '../../shared/domain/write-command.ts';
import { correctionOf, deliver } from './connector/commands.ts';
import { agreement, disputeHold, task } from './connector/talks.ts';
import { talk } from './conversation-commands.ts';
import { canned, connectTo, lookInto, post, startSalesforce } from './salesforce-harness.ts';

const COLLEAGUE = '005000000000003AAA';
let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce();
}, 60_000);
afterAll(() => org?.close());

const count = (object: string, where: string) =>
  lookInto(org, `SELECT Id FROM ${object} WHERE ${where}`).length;

/** A plan, a hold and a task in one talk, and what should be there of them. */
function planned() {
  const plan = agreement(6);
  const hold = disputeHold();
  const own = task();
  const command = {
    ...talk(org, { agreements: [plan], holds: [hold], tasks: [own] }),
    followUp: { due: '2026-12-07', subject: `Payment 1 of plan ${plan.key}` },
  };
  const there = () => ({
    attempt: count('Contact_Attempt__c', `Key__c = '${command.attempt.key}'`),
    mirror: count('Task', `Parley_Key__c = '${command.attempt.key}'`),
    followUp: count('Task', `Subject = '${command.followUp.subject}'`),
    plan: count('Payment_Plan__c', `Key__c = '${plan.key}'`),
    payments: count('Promise_To_Pay__c', `Plan__r.Key__c = '${plan.key}'`),
    hold: count('Contact_Hold__c', `Key__c = '${hold.key}'`),
    task: count('Task', `Parley_Key__c = '${own.key}'`),
  });
  return { command, there, plan };
}

const ONCE = { attempt: 1, mirror: 1, followUp: 1, plan: 1, payments: 6, hold: 1, task: 1 };
const NOTHING = { attempt: 0, mirror: 0, followUp: 0, plan: 0, payments: 0, hold: 0, task: 0 };
const RECORDS = 1 + 1 + 1 + 1 + 6 + 1 + 1;

const isThere = (outcome: WriteOutcome) => outcome.is === 'applied' || outcome.is === 'already-applied';

describe('whatever happens in the middle of the all-or-nothing write', () => {
  it.each(['lost-answer', 'half-answer', 'drop-before', '503', 'lock', '401', '429'])(
    '%s: exactly one of everything, and the receipt names each',
    async (fault) => {
      const { command, there } = planned();
      const connector = connectTo(org).connect();
      await connector.capabilities();
      await post(org, '/__org/faults', { match: { path: '/composite' }, fault });
      const outcome = await deliver(connector, command);
      expect(there()).toEqual(ONCE);
      expect(isThere(outcome) && new Set(outcome.records.map(({ id }) => id)).size).toBe(RECORDS);
    },
  );

  it('late-commit: sent again while the first is still on its way, it is there once', async () => {
    const { command, there } = planned();
    const connector = connectTo(org).connect();
    await connector.capabilities();
    await post(org, '/__org/faults', { match: { path: '/composite' }, fault: 'late-commit', ms: 300 });
    const held = org.calls().length;
    expect(await connector.submit(command)).toMatchObject({ is: 'unknown' });
    expect(await connector.reconcile(command)).toMatchObject({ is: 'not-written' });
    expect(isThere(await connector.submit(command))).toBe(true);
    expect(there()).toEqual(ONCE);
    // The late one comes now, and meets the key.
    await expect.poll(() => org.calls()[held]?.status, { timeout: 5000 }).toBe(200);
    expect(there()).toEqual(ONCE);
    expect(await connector.submit(command)).toMatchObject({ is: 'already-applied' });
    expect(there()).toEqual(ONCE);
  });

  it('a colleague’s edit made before the second sending stands', async () => {
    const { command, there, plan } = planned();
    const connector = connectTo(org).connect();
    await connector.submit(command);
    const [record] = lookInto(org, `SELECT Id FROM Payment_Plan__c WHERE Key__c = '${plan.key}'`);
    const reason = { Status_Reason__c: 'Confirmed by letter.' };
    org.store.update('Payment_Plan__c', String(record?.Id), reason, org.store.user(COLLEAGUE));
    expect(await connector.submit(command)).toMatchObject({ is: 'already-applied' });
    expect(
      lookInto(org, `SELECT Status_Reason__c FROM Payment_Plan__c WHERE Key__c = '${plan.key}'`),
    ).toMatchObject([reason]);
    expect(there()).toEqual(ONCE);
  });

  it('a correction touches the attempt and its task, and none of the facts', async () => {
    const { command, there } = planned();
    const connector = connectTo(org).connect();
    await connector.submit(command);
    const fix = { ...correctionOf(command, { note: 'She pays on Thursdays.' }), conversation: null };
    expect(await connector.submit(fix)).toMatchObject({ is: 'applied' });
    expect(there()).toEqual(ONCE);
    expect(await connector.reconcile(command)).toMatchObject({ is: 'already-applied' });
  });

  it('an answer that names too few records is no proof: it is asked for by key', async () => {
    const { command, there } = planned();
    const broken = connectTo(org, { fetch: canned('made0', 200, [{ id: 'x', success: true, errors: [] }]) });
    expect(await broken.connect().submit(command)).toMatchObject({ is: 'unknown', code: 'bad-answer' });
    expect(isThere(await deliver(connectTo(org).connect(), command))).toBe(true);
    expect(there()).toEqual(ONCE);
  });
});

describe('all or nothing', () => {
  it('one record the org refuses keeps everything out, in the org’s own words', async () => {
    const rules = {
      Contact_Hold__c: [
        {
          name: 'Lawyers_First',
          formula: 'ISPICKVAL(Kind__c, "dispute")',
          message: 'Disputes go through legal.',
          field: null,
        },
      ],
    };
    const strict = await startSalesforce({ customisation: { extraRules: rules } });
    const home = org;
    org = strict;
    try {
      const { command, there } = planned();
      expect(await connectTo(strict).connect().submit(command)).toEqual({
        is: 'refused',
        code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        words: 'Disputes go through legal.',
      });
      expect(there()).toEqual(NOTHING);
      expect(await connectTo(strict).connect().reconcile(command)).toMatchObject({ is: 'not-written' });
    } finally {
      org = home;
      await strict.close();
    }
  });

  it('more than one request takes is refused before sending, never split', async () => {
    const connector = connectTo(org).connect();
    await connector.capabilities();
    const before = org.calls().length;
    const many = Array.from({ length: 22 }, () => agreement(2));
    const command = talk(org, { agreements: many });
    expect(await connector.submit(command)).toMatchObject({
      is: 'refused',
      code: 'too-much-at-once',
      words: expect.stringContaining('Nothing was written'),
    });
    expect(org.calls().length).toBe(before);
  });
});
