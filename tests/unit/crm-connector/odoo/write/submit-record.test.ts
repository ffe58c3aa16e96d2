import { beforeEach, describe, expect, it } from 'vitest';
import { reconcileCommand, submitCommand } from '../../../../../crm-connector/odoo/write/submit-command.ts';
import type {
  AnswerApproval,
  LiftHold,
  RequestApproval,
  WriteCommand,
} from '../../../../../shared/domain/write-command.ts';
import { agreement, disputeHold, nothing } from '../../../../contract/connector/talks.ts';
import { KEY, made, noAnswer, ORIGIN } from '../records/commands.ts';
import { FakeOdoo, odooError } from './fake-odoo.ts';

const context = { apiOrigin: ORIGIN, zone: 'America/New_York' };
let odoo: FakeOdoo;
beforeEach(() => {
  odoo = new FakeOdoo();
});
const submit = (command: WriteCommand) => submitCommand(odoo.client(command.userId), command, context);
const reconcile = (command: WriteCommand) => reconcileCommand(odoo.client(command.userId), command, context);

const OTHER_KEY = '22222222-2222-4333-8444-555555555555';

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

describe('what a colleague reads', () => {
  const hold = (change: object) =>
    ({ ...made, kind: 'record-hold', key: KEY, hold: disputeHold(change).hold }) as const;
  const lift = (holdId: string): LiftHold => ({
    ...made,
    kind: 'lift-hold',
    key: OTHER_KEY,
    holdId,
    status: 'recorded-in-error',
    reason: 'Another Acme',
  });
  const words = () => odoo.messages.at(-1)?.body.split('<p style')[0];

  it.each([
    ['one of its people, asked for by one question', '18', 'Person: Jane Payable', 1],
    ['the customer itself, which the command names', '9', 'Person: Acme Logistics &amp; Sons, Inc.', 0],
  ])('names whom a hold is about: %s', async (_who, partyId, line, questions) => {
    expect(await submit(hold({ partyId }))).toMatchObject({ is: 'applied' });
    expect(words()).toContain(line);
    expect(odoo.calls.filter(({ method }) => method === 'res.partner/search_read')).toHaveLength(questions);
  });

  it('has no line for whom nobody knows, and a refused question keeps nothing from being written', async () => {
    odoo.order({
      on: 'res.partner/search_read',
      answer: odooError(403, 'odoo.exceptions.AccessError', 'no'),
    });
    expect(await submit(hold({ partyId: '18' }))).toMatchObject({ is: 'applied' });
    expect(words()).not.toContain('Person');
  });

  it('is not written when the name could not be asked for, which is no doubt', async () => {
    odoo.order({ on: 'res.partner/search_read', lost: true });
    expect(await submit(hold({ partyId: '18' }))).toMatchObject({ is: 'not-written' });
    expect(odoo.messages).toEqual([]);
  });

  it('is told which hold was taken back, by its kind and day', async () => {
    await submit(hold({}));
    await submit(lift(KEY));
    expect(words()).toBe(
      '<p>Hold recorded in error<br>Hold: dispute, recorded 2026-11-20 by Ada Agent<br>Reason: Another Acme</p>',
    );
  });

  it('is told so of a hold from a call, and nothing of one that is not there', async () => {
    const [one, other] = [disputeHold({ kind: 'hardship' }), disputeHold()];
    const talk = { ...nothing, holds: [other, one] };
    await submit({ ...noAnswer({ key: OTHER_KEY }), conversation: talk });
    await submit(lift(one.key));
    expect(words()).toContain('Hold: hardship, recorded 2026-11-20 by Ada Agent');
    await submit({ ...lift('11111111-2222-4333-8444-000000000000'), key: KEY });
    expect(words()).toBe('<p>Hold recorded in error<br>Reason: Another Acme</p>');
  });

  it('is told what an answer answers', async () => {
    await submit(request);
    await submit(answer());
    expect(words()).toMatch(
      /Request: \d+\.\d\d USD of \d+\.\d\d USD, asked 2026-11-20 by Ada Agent<br>Reason: fine/,
    );
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
