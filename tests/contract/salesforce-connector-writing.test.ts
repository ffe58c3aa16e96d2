import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { LogAttempt } from '../../shared/domain/write-command.ts';
import { z } from '../../shared/schema.ts';
import { correctionOf } from './connector/commands.ts';
import { connectTo, lookInto, noAnswerAt, refTo, startSalesforce } from './salesforce-harness.ts';

const COLLEAGUE = '005000000000003AAA';
let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce();
}, 60_000);
afterAll(() => org?.close());

const logged = (change: Partial<LogAttempt['attempt']> = {}) => noAnswerAt(org, change);

const recordWith = (key: string) =>
  lookInto(org, `SELECT FIELDS(ALL) FROM Contact_Attempt__c WHERE Key__c = '${key}' LIMIT 1`)[0];
const taskWith = (key: string) =>
  lookInto(org, `SELECT FIELDS(ALL) FROM Task WHERE Parley_Key__c = '${key}' LIMIT 1`)[0];

const evidenceSchema = z.array(
  z.looseObject({ revision: z.int(), attempt: z.looseObject({ note: z.string() }) }),
);
const revisionsOf = (key: string) => evidenceSchema.parse(JSON.parse(String(recordWith(key)?.Evidence__c)));

/** A fetch that keeps the composites that were sent, and may do something before one goes out. */
function watching(before: (composite: number) => void = () => {}) {
  const sent: { allOrNone: boolean; compositeRequest: Record<string, unknown>[] }[] = [];
  const watched: typeof fetch = (input, init) => {
    if (String(input).endsWith('/composite')) {
      before(sent.length);
      sent.push(JSON.parse(String(init?.body)));
    }
    return fetch(input, init);
  };
  return { sent, fetch: watched };
}

describe('with the package', () => {
  it('guards with the unique key first, all or nothing', async () => {
    const watch = watching();
    const { connect } = connectTo(org, { fetch: watch.fetch });
    await connect().capabilities();
    watch.sent.length = 0;
    const command = { ...logged(), followUp: { due: '2026-11-24', subject: 'Call Harriet again' } };
    const outcome = await connect().submit(command);
    expect(outcome).toMatchObject({
      is: 'applied',
      records: [{ object: 'Contact_Attempt__c' }, { object: 'Task' }, { object: 'Task' }],
    });
    expect(watch.sent).toHaveLength(1);
    expect(watch.sent[0]).toMatchObject({
      allOrNone: true,
      compositeRequest: [
        {
          method: 'POST',
          url: '/services/data/v68.0/sobjects/Contact_Attempt__c',
          body: { Key__c: command.attempt.key },
        },
        { method: 'POST', url: '/services/data/v68.0/sobjects/Task' },
        { method: 'POST', url: '/services/data/v68.0/sobjects/Task' },
        { method: 'PATCH', url: '/services/data/v68.0/sobjects/Contact_Attempt__c/@{attempt.id}' },
      ],
    });
  });

  it('writes the record of truth and the task that mirrors it', async () => {
    const { attempt, ...command } = logged();
    await connectTo(org)
      .connect()
      .submit({ ...command, attempt });
    const task = taskWith(attempt.key);
    expect(task).toMatchObject({
      Subject: 'Call – No answer',
      Status: 'Completed',
      IsClosed: true,
      TaskSubtype: 'Call',
      CallType: 'Outbound',
      CallDisposition: 'No answer',
      CallDurationInSeconds: 25,
      ActivityDate: '2026-11-20',
      WhatId: command.customer.id,
      WhoId: attempt.partyId,
      Description: attempt.note,
      Parley_Number__c: attempt.number,
      Parley_Started_At__c: '2026-11-20T15:30:00.000+0000',
    });
    expect(recordWith(attempt.key)).toMatchObject({
      Account__c: command.customer.id,
      Contact__c: attempt.partyId,
      Direction__c: 'out',
      Channel__c: 'call',
      Number__c: attempt.number,
      Phone_Field__c: attempt.phoneId,
      Debts__c: '["a018M0000000001QAA"]',
      Result__c: 'no_answer',
      Disposition__c: 'NA',
      Started_At__c: '2026-11-20T15:30:00.000+0000',
      Ended_At__c: '2026-11-20T15:30:25.000+0000',
      Language__c: 'en',
      Revision__c: 1,
      Note__c: attempt.note,
      Task__c: task?.Id,
      Follow_Up__c: null,
    });
    expect(revisionsOf(attempt.key)).toMatchObject([
      { revision: 1, madeAt: command.madeAt, verdict: { verdict: 'allow' } },
    ]);
  });

  it('keeps every revision as evidence', async () => {
    const connector = connectTo(org).connect();
    const first = logged();
    const second = correctionOf(first, { result: 'busy', disposition: 'BZ', note: 'Busy.' });
    const third = correctionOf(second, {
      result: 'voicemail_lcm',
      disposition: 'VM-L',
      note: 'Left the message.',
    });
    for (const command of [first, second, third])
      expect(await connector.submit(command)).toMatchObject({ is: 'applied' });
    expect(revisionsOf(first.attempt.key).map(({ revision, attempt }) => [revision, attempt.note])).toEqual([
      [1, 'Rang eight times.'],
      [2, 'Busy.'],
      [3, 'Left the message.'],
    ]);
    expect(recordWith(first.attempt.key)).toMatchObject({
      Revision__c: 3,
      Result__c: 'voicemail_lcm',
      Note__c: 'Left the message.',
    });
    expect(taskWith(first.attempt.key)).toMatchObject({
      CallDisposition: 'Left voicemail',
      Subject: 'Call – Left voicemail',
      Description: 'Left the message.',
    });
  });

  it('a correction leaves what a colleague changed elsewhere on the records', async () => {
    const connector = connectTo(org).connect();
    const first = logged();
    await connector.submit(first);
    const colleague = org.store.user(COLLEAGUE);
    org.store.update(
      'Task',
      String(taskWith(first.attempt.key)?.Id),
      { Priority: 'High', Subject: 'Rang twice' },
      colleague,
    );
    await connector.submit(correctionOf(first, { number: '(916) 555-0112' }));
    expect(taskWith(first.attempt.key)).toMatchObject({
      Priority: 'High',
      Subject: 'Rang twice',
      Parley_Number__c: '(916) 555-0112',
    });
  });

  it('a change between reading and writing is merged, not overwritten', async () => {
    const first = logged();
    await connectTo(org).connect().submit(first);
    const id = String(taskWith(first.attempt.key)?.Id);
    const { connect } = connectTo(org, {
      fetch: watching((composite) => {
        // Composite 1 reads the attempt (0 reads the describes), 2 writes: somebody gets in between.
        if (composite === 2)
          org.store.update('Task', id, { Description: 'Mine!' }, org.store.user(COLLEAGUE));
      }).fetch,
    });
    const fix = correctionOf(first, { note: 'Nobody there.' });
    expect(await connect().submit(fix)).toMatchObject({ is: 'applied' });
    expect(taskWith(first.attempt.key)?.Description).toBe('Mine!\n\nNobody there.');
    expect(revisionsOf(first.attempt.key).map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('a correction that a later one overtook does not undo it', async () => {
    const connector = connectTo(org).connect();
    const first = logged();
    const second = correctionOf(first, { disposition: 'BZ', result: 'busy' });
    const third = correctionOf(second, { disposition: 'NIS', result: 'not_in_service' });
    await connector.submit(first);
    await connector.submit(third);
    expect(await connector.submit(second)).toMatchObject({ is: 'refused', code: 'superseded' });
    expect(recordWith(first.attempt.key)).toMatchObject({ Revision__c: 3, Result__c: 'not_in_service' });
  });

  it('a follow-up that was completed is not opened again by a correction of the call', async () => {
    const connector = connectTo(org).connect();
    const first = { ...logged(), followUp: { due: '2026-11-24', subject: 'Once only' } };
    await connector.submit(first);
    const id = String(recordWith(first.attempt.key)?.Follow_Up__c);
    org.store.update('Task', id, { Status: 'Completed' }, org.store.user(COLLEAGUE));
    await connector.submit(correctionOf(first, { note: 'Rang nine times.' }));
    expect(lookInto(org, "SELECT Id FROM Task WHERE Subject = 'Once only'")).toHaveLength(1);
  });

  it('logs on a lead', async () => {
    const lead = refTo(org, 'Lead', 'IsConverted = false');
    const command = { ...logged({ partyId: lead.id }), customer: lead };
    expect(await connectTo(org).connect().submit(command)).toMatchObject({ is: 'applied' });
    expect(recordWith(command.attempt.key)).toMatchObject({
      Lead__c: lead.id,
      Account__c: null,
      Contact__c: null,
    });
    expect(taskWith(command.attempt.key)).toMatchObject({ WhoId: lead.id, WhatId: null });
  });

  it('points no activity at a person where only the business was reached', async () => {
    const command = logged();
    const business = { ...command, attempt: { ...command.attempt, partyId: command.customer.id } };
    expect(await connectTo(org).connect().submit(business)).toMatchObject({ is: 'applied' });
    expect(taskWith(command.attempt.key)).toMatchObject({ WhoId: null, WhatId: command.customer.id });
  });
});
