import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUPERVISOR } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { AgreementDraft } from '../../shared/domain/agreement.ts';
import type { AnswerApproval, RequestApproval } from '../../shared/domain/write-command.ts';
import { deliver } from './connector/commands.ts';
import { agreement } from './connector/talks.ts';
import { talk } from './conversation-commands.ts';
import { connectTo, lookInto, noAnswerAt, post, startSalesforce } from './salesforce-harness.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startSalesforce();
}, 60_000);
afterAll(() => org?.close());

const row = (where: string) =>
  lookInto(org, `SELECT FIELDS(ALL) FROM Plan_Approval__c WHERE ${where} LIMIT 1`)[0];

/** What every command about Larkspur holds. */
function made() {
  const { v, orgId, userId, customer, customerName, attempt } = noAnswerAt(org);
  const common = { v, orgId, userId, customer, customerName, madeAt: '2026-11-20T15:40:00.000Z' };
  return { common, partyId: attempt.partyId };
}

function requestFor({ terms, fingerprint }: AgreementDraft): RequestApproval {
  const { common, partyId } = made();
  return {
    ...common,
    kind: 'request-approval',
    key: randomUUID(),
    terms,
    fingerprint,
    beyond: ['25.00 USD forgiven; you may forgive 0.00.', 'Six payments; you may take four.'],
    reason: 'She pays at once.',
    partyId,
  };
}

function answerTo(approvalId: string, change: Partial<AnswerApproval> = {}): AnswerApproval {
  return {
    ...made().common,
    userId: SUPERVISOR.id,
    kind: 'answer-approval',
    key: randomUUID(),
    approvalId,
    fingerprint: 'ab'.repeat(32),
    answer: 'approved',
    reason: 'Fine by me.',
    ...change,
  };
}

const connector = () => connectTo(org).connect();

/** Whoever asked does not answer. */
const supervisor = (options: Parameters<typeof connectTo>[1] = {}) =>
  connectTo(org, { username: SUPERVISOR.username, ...options }).connect();

/** A request that is in the org, by its id. */
async function requested(draft: AgreementDraft): Promise<string> {
  const command = requestFor(draft);
  expect(await connector().submit(command)).toMatchObject({ is: 'applied' });
  return String(row(`Key__c = '${command.key}'`)?.Id);
}

describe('asking for an approval', () => {
  it.each(['none', 'lost-answer', 'drop-before'])('is written once with its terms (%s)', async (fault) => {
    const draft = agreement(6, { kind: 'settlement' });
    const command = requestFor(draft);
    const own = connector();
    await own.capabilities();
    if (fault !== 'none') await post(org, '/__org/faults', { match: { path: '/composite' }, fault });
    expect(['applied', 'already-applied']).toContain((await deliver(own, command)).is);
    expect(await own.submit(command)).toMatchObject({ is: 'already-applied' });
    expect(lookInto(org, `SELECT Id FROM Plan_Approval__c WHERE Key__c = '${command.key}'`)).toHaveLength(1);
    const written = row(`Key__c = '${command.key}'`);
    expect(written).toMatchObject({
      Status__c: 'requested',
      Account__c: command.customer.id,
      Contact__c: command.partyId,
      Fingerprint__c: command.fingerprint,
      Beyond__c: command.beyond.join('\n'),
      Reason__c: 'She pays at once.',
      Total__c: 900,
      Forgiven__c: 25,
    });
    expect(JSON.parse(String(written?.Terms__c))).toEqual(draft.terms);
  });
});

describe('answering one', () => {
  it.each(['none', 'lost-answer', 'half-answer', 'lock'])('is written once (%s)', async (fault) => {
    const id = await requested(agreement(6));
    const command = answerTo(id);
    const own = supervisor();
    await own.capabilities();
    // The first composite reads the request; the fault meets the second, which writes.
    if (fault !== 'none') {
      await post(org, '/__org/faults', { match: { path: '/composite' }, fault: 'delay', ms: 0 });
      await post(org, '/__org/faults', { match: { path: '/composite' }, fault });
    }
    expect(['applied', 'already-applied']).toContain((await deliver(own, command)).is);
    expect(await own.submit(command)).toMatchObject({ is: 'already-applied', records: [{ id }] });
    expect(await own.reconcile(command)).toMatchObject({ is: 'already-applied' });
    expect(row(`Id = '${id}'`)).toMatchObject({
      Status__c: 'approved',
      Answer__c: 'Fine by me.',
      Answered_By__c: SUPERVISOR.id,
      Answer_Key__c: command.key,
      Answered_At__c: '2026-11-20T15:40:00.000+0000',
    });
  });

  it('counts once: a second answer is refused with the first one’s words', async () => {
    const id = await requested(agreement(6));
    await supervisor().submit(answerTo(id));
    const second = answerTo(id, { answer: 'refused', reason: 'Too long.' });
    expect(await supervisor().submit(second)).toMatchObject({
      is: 'refused',
      code: 'answered-already',
      words: expect.stringMatching(/approved by .+ on 2026-11-20: “Fine by me\.”/),
    });
    expect(await supervisor().reconcile(second)).toMatchObject({ is: 'not-written', code: 'not-there' });
    expect(row(`Id = '${id}'`)).toMatchObject({ Status__c: 'approved', Answer__c: 'Fine by me.' });
  });

  it('two at the same moment: one stands, the other is told so', async () => {
    const id = await requested(agreement(6));
    const rival = answerTo(id, { answer: 'refused', reason: 'No.' });
    let raced = false;
    const racing: typeof fetch = async (input, init) => {
      const isWrite = String(init?.body).includes('"PATCH"');
      if (isWrite && !raced) {
        raced = true;
        await supervisor().submit(rival);
      }
      return fetch(input, init);
    };
    const outcome = await supervisor({ fetch: racing }).submit(answerTo(id));
    expect(outcome).toMatchObject({
      is: 'refused',
      code: 'answered-already',
      words: expect.stringContaining('“No.”'),
    });
    expect(row(`Id = '${id}'`)).toMatchObject({ Status__c: 'refused', Answer_Key__c: rival.key });
  });

  it('is refused for other terms than those asked about, and for a request that is gone', async () => {
    const id = await requested(agreement(6));
    const other = answerTo(id, { fingerprint: 'cd'.repeat(32) });
    expect(await supervisor().submit(other)).toMatchObject({ is: 'refused', code: 'terms-changed' });
    expect(row(`Id = '${id}'`)).toMatchObject({ Status__c: 'requested' });
    const gone = answerTo('a0X000000000099AAA');
    expect(await supervisor().submit(gone)).toMatchObject({ is: 'refused', code: 'not-there' });
  });
});

describe('one’s own request', () => {
  it('is not approved by whoever asked, and may be withdrawn', async () => {
    const id = await requested(agreement(6));
    const { userId } = made().common;
    for (const answer of ['approved', 'refused'] as const) {
      expect(await connector().submit(answerTo(id, { userId, answer }))).toMatchObject({
        is: 'refused',
        code: 'own-request',
      });
    }
    expect(row(`Id = '${id}'`)).toMatchObject({ Status__c: 'requested' });
    const withdrawal = answerTo(id, { userId, answer: 'withdrawn' });
    expect(await connector().submit(withdrawal)).toMatchObject({ is: 'applied' });
    expect(row(`Id = '${id}'`)).toMatchObject({ Status__c: 'withdrawn' });
  });
});

describe('an agreement beyond the associate’s authority', () => {
  it('uses its approval up, once', async () => {
    const draft = agreement(6);
    const approvalId = await requested(draft);
    await supervisor().submit(answerTo(approvalId));
    const command = talk(org, { agreements: [{ ...draft, approvalId }] });
    const own = connector();
    await own.capabilities();
    const before = org.calls().length;
    expect(await own.submit(command)).toMatchObject({ is: 'applied' });
    expect(org.calls().length - before).toBe(1);
    expect(row(`Id = '${approvalId}'`)).toMatchObject({ Status__c: 'used' });
    expect(lookInto(org, `SELECT Approval__c FROM Payment_Plan__c WHERE Key__c = '${draft.key}'`)).toEqual([
      expect.objectContaining({ Approval__c: approvalId }),
    ]);
    expect(await own.submit(command)).toMatchObject({ is: 'already-applied' });
    const again = agreement(6, { approvalId });
    expect(await own.submit(talk(org, { agreements: [again] }))).toMatchObject({
      is: 'refused',
      code: 'approval-void',
      words: expect.stringContaining('approval'),
    });
    expect(lookInto(org, `SELECT Id FROM Payment_Plan__c WHERE Key__c = '${again.key}'`)).toEqual([]);
  });

  it.each(['not answered', 'refused', 'of other terms'])('is not written on one that is %s', async (how) => {
    const draft = agreement(6);
    const approvalId = await requested(draft);
    if (how !== 'not answered') {
      await supervisor().submit(answerTo(approvalId, { answer: how === 'refused' ? 'refused' : 'approved' }));
    }
    const fingerprint = how === 'of other terms' ? 'cd'.repeat(32) : draft.fingerprint;
    const command = talk(org, { agreements: [{ ...draft, fingerprint, approvalId }] });
    expect(await connector().submit(command)).toMatchObject({ is: 'refused', code: 'approval-void' });
    expect(await connector().reconcile(command)).toMatchObject({ is: 'not-written' });
    expect(row(`Id = '${approvalId}'`)?.Status__c).not.toBe('used');
  });
});

it('without the package is refused in words', async () => {
  const bare = await startSalesforce({ packageDir: null });
  const home = org;
  org = bare;
  try {
    const { userId } = made().common;
    const answer = answerTo('a0X000000000001AAA', { userId });
    for (const command of [requestFor(agreement(6)), answer]) {
      expect(await connector().submit(command)).toMatchObject({
        is: 'refused',
        code: 'no-package',
        words: expect.stringContaining('package'),
      });
    }
  } finally {
    org = home;
    await bare.close();
  }
});
