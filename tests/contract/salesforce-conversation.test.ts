import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { LogAttempt } from '../../shared/domain/write-command.ts';
import { agreement, disputeHold, task, wishHold } from './connector/talks.ts';
import { talk } from './conversation-commands.ts';
import { connectTo, lookInto, refTo, startSalesforce } from './salesforce-harness.ts';

const COLLEAGUE = '005000000000003AAA';
let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce();
}, 60_000);
afterAll(() => org?.close());

const rows = (object: string, where: string) =>
  lookInto(org, `SELECT FIELDS(ALL) FROM ${object} WHERE ${where} ORDER BY Id LIMIT 200`);
const byKey = (object: string, key: string) => rows(object, `Key__c = '${key}'`)[0];
const attemptOf = ({ attempt }: LogAttempt) => byKey('Contact_Attempt__c', attempt.key);

/** Submits in a connector that knows the org already, and says how many requests that took. */
async function submit(command: LogAttempt) {
  const { connect } = connectTo(org);
  const connector = connect();
  await connector.capabilities();
  const before = org.calls().length;
  const outcome = await connector.submit(command);
  return { outcome, requests: org.calls().length - before, connector };
}

describe('a conversation', () => {
  it('leaves all of it on record in one request', async () => {
    const single = agreement(1);
    const hold = disputeHold();
    const wish = wishHold();
    const toOwner = task({ to: 'owner', sort: 'hand-over', subject: 'Larkspur asks for new terms' });
    const toUser = task({ to: { userId: COLLEAGUE, name: 'Colleague' }, sort: 'duty' });
    const own = task({ subject: 'Call about the dispute', text: null });
    const note = {
      key: randomUUID(),
      object: 'Invoice',
      invoiceId: '3tt000000000001AAA',
      number: 'INV-10412',
      line: 'Two tents short, 420.50 in dispute.',
    };
    const command = {
      ...talk(org, {
        path: [
          { node: 'ask-payment', answer: 'promise', at: '2026-11-20T15:31:00.000Z', reason: 'She offered.' },
        ],
        said: [
          {
            textId: 'mini-miranda',
            language: 'en',
            text: 'This is an attempt…',
            at: '2026-11-20T15:30:30.000Z',
          },
        ],
        facts: ['PTP', 'DISP'],
        agreements: [single],
        holds: [hold],
        preferences: [wish],
        invoiceNotes: [note],
        tasks: [toOwner, toUser, own],
        accountStatus: 'disputed',
        sensitive: true,
      }),
      followUp: { due: '2026-11-24', subject: 'Look for the payment' },
    };
    const { outcome, requests } = await submit(command);
    expect(outcome).toMatchObject({ is: 'applied' });
    expect(requests).toBe(1);
    const attempt = attemptOf(command);
    expect(attempt).toMatchObject({ Facts__c: 'PTP;DISP', Result__c: 'conversation' });
    expect(JSON.parse(String(attempt?.Path__c))).toMatchObject({
      path: [{ node: 'ask-payment', answer: 'promise' }],
      said: [{ textId: 'mini-miranda' }],
      facts: ['PTP', 'DISP'],
    });
    const [payment] = single.terms.payments;
    expect(byKey('Promise_To_Pay__c', payment?.key ?? '')).toMatchObject({
      Account__c: command.customer.id,
      Contact__c: command.attempt.partyId,
      Attempt__c: attempt?.Id,
      Plan__c: null,
      Kind__c: 'promise',
      Status__c: 'active',
      Amount__c: 150,
      Made__c: '2026-11-20',
      Due__c: '2026-12-04',
      Expected__c: '2026-12-07',
      Sequence__c: 1,
      Grace_Days__c: 3,
      Tolerance__c: '0.02',
      Method__c: 'ach',
      Invoices__c: '["a00000000000001AAA"]',
      Reference__c: 'CHK-204',
      Words__c: 'I can do 150 on Fridays.',
      Read_Back__c: single.readBack?.text,
      Read_Back_Language__c: 'en',
      Confirmed__c: 'amount;dates',
      Fingerprint__c: single.fingerprint,
    });
    expect(byKey('Contact_Hold__c', hold.key)).toMatchObject({
      Attempt__c: attempt?.Id,
      Account__c: command.customer.id,
      Kind__c: 'dispute',
      Status__c: 'active',
      Disputed_Amount__c: 420.5,
      Invoice_Number__c: 'INV-10412',
      Reason__c: 'short-delivery',
      Words__c: 'Two of the tents never came.',
    });
    expect(byKey('Contact_Preference__c', wish.key)).toMatchObject({
      Kind__c: 'inconvenient',
      Active__c: true,
    });
    expect(byKey('Invoice_Note__c', note.key)).toMatchObject({
      Attempt__c: attempt?.Id,
      Account__c: command.customer.id,
      Invoice_Object__c: 'Invoice',
      Line__c: note.line,
    });
    const account = rows('Account', `Id = '${command.customer.id}'`)[0];
    expect(account).toMatchObject({ Parley_Status__c: 'disputed', Parley_Sensitive__c: true });
    const taskOf = (key: string) => rows('Task', `Parley_Key__c = '${key}'`)[0];
    expect(taskOf(toOwner.key)).toMatchObject({
      OwnerId: account?.OwnerId,
      Subject: toOwner.subject,
      IsClosed: false,
    });
    expect(taskOf(toUser.key)).toMatchObject({ OwnerId: COLLEAGUE, Description: 'For INV-10412.' });
    expect(taskOf(own.key)).toMatchObject({
      OwnerId: org.userId,
      ActivityDate: '2026-11-27',
      WhatId: command.customer.id,
      WhoId: command.attempt.partyId,
    });
    if (outcome.is !== 'applied') throw new Error(outcome.is);
    const nameOf = (object: string) => outcome.records.find((one) => one.object === object)?.name;
    expect(nameOf('Promise_To_Pay__c')).toBe(byKey('Promise_To_Pay__c', payment?.key ?? '')?.Name);
    expect(nameOf('Contact_Attempt__c')).toBe(attempt?.Name);
    expect(outcome.records.map(({ object }) => object).toSorted()).toEqual([
      'Contact_Attempt__c',
      'Contact_Hold__c',
      'Contact_Preference__c',
      'Invoice_Note__c',
      'Promise_To_Pay__c',
      'Task',
      'Task',
      'Task',
      'Task',
      'Task',
    ]);
  });

  it('a plan of sixty payments and ten facts fits in one request', async () => {
    const plan = agreement(60, { kind: 'settlement' });
    const command = talk(org, {
      agreements: [plan],
      holds: [disputeHold()],
      tasks: Array.from({ length: 10 }, (_one, index) => task({ subject: `Step ${index}` })),
    });
    const { outcome, requests, connector } = await submit(command);
    expect([outcome.is, requests]).toEqual(['applied', 1]);
    const record = byKey('Payment_Plan__c', plan.key);
    expect(record).toMatchObject({
      Attempt__c: attemptOf(command)?.Id,
      Kind__c: 'settlement',
      Total__c: 9000,
      Balance__c: 9025,
      Forgiven__c: 25,
      First_Due__c: '2026-12-04',
      Payments__c: 60,
      Frequency__c: 'weekly',
      Fingerprint__c: plan.fingerprint,
      Read_Back__c: plan.readBack?.text,
    });
    expect(JSON.parse(String(record?.Terms__c))).toEqual(plan.terms);
    const payments = rows('Promise_To_Pay__c', `Plan__c = '${record?.Id}'`);
    expect(
      payments.map((one) => [one.Key__c, one.Sequence__c, one.Due__c, one.Amount__c]).toSorted(),
    ).toEqual(plan.terms.payments.map(({ key, sequence, due }) => [key, sequence, due, 150]).toSorted());
    const again = await connector.reconcile(command);
    if (outcome.is !== 'applied' || again.is !== 'already-applied') throw new Error(again.is);
    const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).toSorted();
    expect(ids(again.records)).toEqual(ids(outcome.records));
    expect(outcome.records).toHaveLength(2 + 61 + 1 + 10);
  });

  it('on a lead is kept on the lead', async () => {
    const lead = refTo(org, 'Lead', 'IsConverted = false');
    const single = agreement(1);
    const hold = disputeHold();
    const own = task({ to: 'owner' });
    const spoken = talk(org, {
      agreements: [single],
      holds: [hold],
      tasks: [own],
      changes: [{ is: 'email', partyId: lead.id, email: 'lead@example.com', source: 'customer' }],
    });
    const command = {
      ...spoken,
      customer: lead,
      attempt: { ...spoken.attempt, partyId: lead.id, phoneId: null },
    };
    const { outcome, requests } = await submit(command);
    expect([outcome.is, requests]).toEqual(['applied', 1]);
    const kept = { Lead__c: lead.id, Account__c: null };
    expect(byKey('Promise_To_Pay__c', single.terms.payments[0]?.key ?? '')).toMatchObject(kept);
    expect(byKey('Contact_Hold__c', hold.key)).toMatchObject(kept);
    expect(rows('Task', `Parley_Key__c = '${own.key}'`)).toMatchObject([{ WhoId: lead.id, WhatId: null }]);
    expect(rows('Lead', `Id = '${lead.id}'`)).toMatchObject([{ Email: 'lead@example.com' }]);
  });
});
