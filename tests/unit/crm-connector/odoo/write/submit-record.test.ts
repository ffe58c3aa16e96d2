import { beforeEach, describe, expect, it } from 'vitest';
import { reconcileCommand, submitCommand } from '../../../../../crm-connector/odoo/write/submit-command.ts';
import type {
  AnswerApproval,
  RequestApproval,
  WriteCommand,
} from '../../../../../shared/domain/write-command.ts';
import { agreement, disputeHold } from '../../../../contract/connector/talks.ts';
import { KEY, made, ORIGIN } from '../records/commands.ts';
import { FakeOdoo } from './fake-odoo.ts';

const context = { apiOrigin: ORIGIN, zone: 'America/New_York' };
let odoo: FakeOdoo;
beforeEach(() => {
  odoo = new FakeOdoo();
});
const submit = (command: WriteCommand) => submitCommand(odoo.client(command.userId), command, context);
const reconcile = (command: WriteCommand) => reconcileCommand(odoo.client(command.userId), command, context);

describe('a hold', () => {
  const hold = { ...made, kind: 'record-hold', key: KEY, hold: disputeHold().hold } as const;

  it('is a note of its own, once', async () => {
    expect(await reconcile(hold)).toMatchObject({ is: 'not-written', code: 'not-there' });
    expect(await submit(hold)).toMatchObject({ is: 'applied', records: [{ id: '601' }] });
    expect(await submit(hold)).toMatchObject({ is: 'already-applied', records: [{ id: '601' }] });
    expect(await reconcile(hold)).toMatchObject({ is: 'already-applied', records: [{ id: '601' }] });
    expect(odoo.messages).toHaveLength(1);
    expect(odoo.messages[0]?.body).toContain('In dispute: 420.50 USD');
  });

  it('is told from other records of the same key', async () => {
    await submit(hold);
    const lift = {
      ...made,
      kind: 'lift-hold',
      key: KEY,
      holdId: KEY,
      status: 'lifted',
      reason: 'r',
    } as const;
    expect(await reconcile(lift)).toMatchObject({ is: 'not-written' });
  });
});

it('an e-mail draft has no place in Odoo', async () => {
  const draft = { to: 'jane@example.com', subject: 's', text: 't', evidence: '{}', partyId: '18' };
  expect(await submit({ ...made, kind: 'draft-mail', key: KEY, ...draft })).toMatchObject({
    is: 'refused',
    code: 'no-drafts',
  });
  expect(odoo.calls).toEqual([]);
});

describe('an answer to a request for approval', () => {
  const request: RequestApproval = {
    ...made,
    kind: 'request-approval',
    key: KEY,
    terms: agreement(2).terms,
    fingerprint: 'ab'.repeat(32),
    beyond: ['longer than 12 months'],
    reason: 'r',
    partyId: null,
  };
  const answer = (change: Partial<AnswerApproval> = {}): AnswerApproval => ({
    ...made,
    kind: 'answer-approval',
    key: '11111111-2222-4333-8444-555555555555',
    userId: '2',
    approvalId: KEY,
    fingerprint: request.fingerprint,
    answer: 'approved',
    reason: 'fine',
    ...change,
  });
  const other = { key: '99999999-2222-4333-8444-555555555555' };

  it('counts when it is the first', async () => {
    await submit(request);
    odoo.user = [2, 'Ruth Supervisor'];
    expect(await reconcile(answer())).toMatchObject({ is: 'not-written' });
    expect(await submit(answer())).toMatchObject({ is: 'applied' });
    expect(await submit(answer())).toMatchObject({ is: 'already-applied' });
    expect(await reconcile(answer())).toMatchObject({ is: 'already-applied' });
    const second = answer({ ...other, answer: 'refused' });
    expect(await submit(second)).toMatchObject({
      is: 'refused',
      code: 'answered-already',
      words: 'It was answered already, approved by Ruth Supervisor on 2026-11-20: “fine”.',
    });
    expect(await reconcile(second)).toMatchObject({ is: 'not-written', code: 'not-there' });
  });

  it('does not count when another was written between its look and its write', async () => {
    await submit(request);
    odoo.user = [2, 'Ruth Supervisor'];
    await submit(answer());
    // As both were when neither saw the other's.
    const [asked, answered] = [odoo.messages[0], odoo.messages[1]];
    const row = (message: typeof asked) => new Response(JSON.stringify(message ? [message] : []));
    odoo.order({ on: 'mail.message/search_read', answer: row(asked) });
    odoo.order({ on: 'mail.message/search_read', answer: row(undefined) });
    expect(await submit(answer({ ...other, answer: 'refused' }))).toMatchObject({ code: 'answered-already' });
    expect(odoo.messages).toEqual([asked, answered]);
  });

  it.each([
    ['to one’s own request', { userId: '5' }, 'own-request'],
    ['to terms that changed', { fingerprint: 'cd'.repeat(32) }, 'terms-changed'],
    ['to a request that is gone', { approvalId: other.key }, 'not-there'],
  ])('%s is refused', async (_name, change, code) => {
    await submit(request);
    expect(await submit(answer(change))).toMatchObject({ is: 'refused', code });
    expect(odoo.messages).toHaveLength(1);
  });

  it('of who asked may take the request back', async () => {
    await submit(request);
    expect(await submit(answer({ userId: '5', answer: 'withdrawn' }))).toMatchObject({ is: 'applied' });
  });
});
