import { beforeEach, describe, expect, it } from 'vitest';
import { readRecords } from '../../../../../crm-connector/odoo/records/read-records.ts';
import { reconcileCommand, submitCommand } from '../../../../../crm-connector/odoo/write/submit-command.ts';
import type { Conversation } from '../../../../../shared/domain/conversation.ts';
import type { LogAttempt, WriteCommand } from '../../../../../shared/domain/write-command.ts';
import { agreement, nothing, task } from '../../../../contract/connector/talks.ts';
import { KEY, noAnswer, ORIGIN } from '../records/commands.ts';
import { FakeOdoo, odooError } from './fake-odoo.ts';

const context = { apiOrigin: ORIGIN, zone: 'America/New_York' };
let odoo: FakeOdoo;
beforeEach(() => {
  odoo = new FakeOdoo();
});

const submit = (command: WriteCommand) => submitCommand(odoo.client(), command, context);
const reconcile = (command: WriteCommand) => reconcileCommand(odoo.client(), command, context);
const talk = (left: Partial<Conversation>): LogAttempt => ({
  ...noAnswer({ result: 'conversation', disposition: 'PTP' }),
  conversation: { ...nothing, ...left },
});
const followUp = (due: string, subject = 'Call again') => ({ followUp: { due, subject } });
const revised = (command: LogAttempt, change: Partial<LogAttempt>): LogAttempt => ({
  ...command,
  attempt: { ...command.attempt, revision: command.attempt.revision + 1 },
  ...change,
});
const readBack = () =>
  readRecords(odoo.messages.map((row) => ({ ...row, date: `${row.date.replace(' ', 'T')}.000Z` })));
const openActivities = () => odoo.activities.filter(({ active }) => active).map(({ values }) => values);
const writes = () => odoo.calls.filter(({ method }) => method.endsWith('/load'));

describe('a contact', () => {
  it('goes to Odoo in one request, as an internal note that mails nobody', async () => {
    expect(await submit(noAnswer())).toMatchObject({
      is: 'applied',
      records: [{ object: 'mail.message', id: '601', url: `${ORIGIN}/mail/message/601` }],
    });
    expect(odoo.calls.map(({ method }) => method)).toEqual(['mail.message/load']);
    const { body } = odoo.calls[0] ?? expect.fail('nothing was sent');
    expect(body).toMatchObject({
      context: { mode: 'update', noupdate: true, tz: 'UTC', mail_activity_quick_update: true },
    });
    const cells = Object.fromEntries((body.fields ?? []).map((field, at) => [field, body.data?.[0]?.[at]]));
    expect(cells).toMatchObject({
      id: `__parley__.log-attempt.${KEY}.1`,
      message_id: `<parley.v1.log-attempt.${KEY}.1@parley.invalid>`,
      model: 'res.partner',
      res_id: '9',
      'subtype_id/id': 'mail.mt_note',
      message_type: 'comment',
      date: '2026-11-20 15:30:40',
      'mail_activity_type_id/id': 'mail.mail_activity_data_call',
    });
    expect(readBack().records).toMatchObject([{ command: { attempt: noAnswer().attempt } }]);
  });

  it('that is no call is not marked as one', async () => {
    await submit(noAnswer({ channel: 'letter' }));
    const { fields = [], data = [] } = odoo.calls[0]?.body ?? {};
    expect(data[0]?.[fields.indexOf('mail_activity_type_id/id')]).toBe('');
  });

  it('sent again leaves the note as a colleague made it', async () => {
    odoo.order({ on: 'load', lost: true });
    expect(await submit(noAnswer())).toMatchObject({ is: 'unknown' });
    const [message] = odoo.messages;
    if (message) message.body = '<p>Spoke to reception as well.</p>';
    expect(await reconcile(noAnswer())).toMatchObject({ is: 'already-applied', records: [{ id: '601' }] });
    expect(await submit(noAnswer())).toMatchObject({ is: 'applied', records: [{ id: '601' }] });
    expect(odoo.messages).toMatchObject([{ body: '<p>Spoke to reception as well.</p>' }]);
  });

  it.each([
    [403, 'odoo.exceptions.AccessError', { is: 'unknown', code: 'no-access', isRefused: true }],
    [429, 'werkzeug.exceptions.TooManyRequests', { is: 'unknown', code: 'rate-limited' }],
    [401, 'werkzeug.exceptions.Unauthorized', { is: 'unknown', code: 'signed-out' }],
  ])('is not taken for missing when the question itself fails: %i', async (status, name, unknown) => {
    await submit(noAnswer());
    odoo.order({ on: 'search_read', answer: odooError(status, name, 'No.') });
    expect(await reconcile(noAnswer())).toEqual({ words: 'No.', ...unknown });
  });

  it('is refused for who may not write, in words an admin can act on', async () => {
    odoo.mayWrite = false;
    for (const command of [noAnswer(), { ...noAnswer(), ...followUp('2026-12-01') }]) {
      expect(await submit(command)).toMatchObject({ is: 'refused', code: 'no-access' });
    }
    expect(odoo.messages).toEqual([]);
  });

  it.each([
    ['another person', { userId: '6' }, 'wrong-user'],
    ['another database', { orgId: 'erp.example.com/other' }, 'wrong-org'],
    [
      'another host',
      { customer: { ...noAnswer().customer, apiOrigin: 'https://other.example.com' } },
      'wrong-org',
    ],
    ['an invoice', { customer: { ...noAnswer().customer, object: 'account.move' } }, 'not-a-customer'],
    ['no id of Odoo', { customer: { ...noAnswer().customer, id: '9; drop' } }, 'not-a-customer'],
    ['a subject too long', followUp('2026-12-01', 'x'.repeat(256)), 'follow-up-too-long'],
    ['a note too long', { attempt: { ...noAnswer().attempt, note: 'x'.repeat(32_001) } }, 'note-too-long'],
    ['evidence too long', { evidence: 'x'.repeat(131_072) }, 'evidence-too-long'],
  ])('under %s is refused before anything is sent', async (_name, change, code) => {
    expect(await submit({ ...noAnswer(), ...change })).toMatchObject({ is: 'refused', code });
    expect(odoo.calls).toEqual([]);
  });

  it('whose texts are just as long as they may be is written', async () => {
    const command = { ...noAnswer({ note: 'x'.repeat(32_000) }), ...followUp('2026-12-01', 'x'.repeat(255)) };
    expect(await submit({ ...command, evidence: 'x'.repeat(131_000) })).toMatchObject({ is: 'applied' });
  });
});

describe('a follow-up', () => {
  const command = { ...noAnswer(), ...followUp('2026-12-01') };

  it('is a call activity written with the note, all or nothing', async () => {
    const outcome = await submit(command);
    expect(outcome.is === 'applied' && outcome.records.map(({ object }) => object)).toEqual([
      'mail.message',
      'mail.activity',
    ]);
    expect(writes().map(({ method }) => method)).toEqual(['res.partner/load']);
    expect(openActivities()).toMatchObject([
      {
        summary: 'Call again',
        date_deadline: '2026-12-01',
        'user_id/.id': '5',
        'activity_type_id/id': 'mail.mail_activity_data_call',
      },
    ]);
    expect(await reconcile(command)).toEqual({ ...outcome, is: 'already-applied' });
    expect(await submit(command)).toEqual({ ...outcome, is: 'already-applied' });
    expect(openActivities()).toHaveLength(1);
  });

  it('of a customer that was archived is written all the same', async () => {
    odoo.partners.set(9, { ...odoo.partners.get(9), active: false });
    expect(await submit(command)).toMatchObject({ is: 'applied' });
    expect(openActivities()).toHaveLength(1);
  });

  it('is nothing, nor the note, when the look before it fails: nothing is unknown then', async () => {
    odoo.order({ on: 'search_read', answer: new Response('<html></html>', { status: 502 }) });
    expect(await submit(command)).toMatchObject({ is: 'not-written', code: 'HTTP_502', retryAfterMs: 5000 });
    expect(writes()).toEqual([]);
  });

  it('of a late first sending is refused by Odoo itself, and found', async () => {
    await submit(command);
    // What was there was not seen: the look before came too early.
    odoo.order({ on: 'mail.message/search_read', answer: new Response('[]') });
    expect(await submit(command)).toMatchObject({ is: 'already-applied' });
    expect(odoo.messages).toHaveLength(1);
  });

  it('is moved, renamed and closed by corrections, each a note of its own', async () => {
    await submit(command);
    const moved = revised(command, followUp('2026-12-02'));
    expect(await submit(moved)).toMatchObject({ is: 'applied' });
    expect(await submit(moved)).toMatchObject({ is: 'already-applied' });
    expect(openActivities()).toMatchObject([{ date_deadline: '2026-12-02', summary: 'Call again' }]);
    const [activity] = odoo.activities;
    // A colleague puts it off; the next correction is about its name alone.
    if (activity) activity.values.date_deadline = '2026-12-09';
    await submit(revised(moved, followUp('2026-12-02', 'Call Jane')));
    expect(openActivities()).toMatchObject([{ date_deadline: '2026-12-09', summary: 'Call Jane' }]);
    const closed = revised(revised(moved, {}), { followUp: null });
    await submit(closed);
    expect(openActivities()).toEqual([]);
    expect(odoo.activities).toHaveLength(1);
    expect(readBack().records.map(({ revision }) => revision)).toEqual([1, 2, 3, 4]);
  });

  it('that a colleague has done is opened anew only when it is moved', async () => {
    await submit(command);
    const [activity] = odoo.activities;
    if (activity) activity.active = false;
    const same = revised(command, {});
    await submit(same);
    expect(openActivities()).toEqual([]);
    await submit(revised(same, followUp('2026-12-05')));
    expect(openActivities()).toMatchObject([{ date_deadline: '2026-12-05' }]);
  });
});

describe('a follow-up that is due', () => {
  const second = '7c0b1c2d-1111-4222-8333-444455556666';
  /** Asked for on the 10th; the calls after it are on the 20th. */
  const asked = (due: string) => ({ ...noAnswer(), ...followUp(due) });
  const talked = noAnswer({ key: second, result: 'conversation', disposition: 'PTP' });

  it('is done when the call it asked for was a talk, and says so', async () => {
    await submit(asked('2026-11-20'));
    expect(await submit(talked)).toMatchObject({ is: 'applied' });
    expect(openActivities()).toEqual([]);
    expect(odoo.activities).toMatchObject([
      { active: false, values: { feedback: 'Called: conversation (PTP)', summary: 'Call again' } },
    ]);
    expect(odoo.messages).toHaveLength(2);
    expect(await reconcile(talked)).toMatchObject({ is: 'already-applied' });
  });

  it('is done when another takes its place, which stays', async () => {
    await submit(asked('2026-11-19'));
    await submit({ ...noAnswer({ key: second }), ...followUp('2026-11-20', 'Call later') });
    expect(openActivities()).toMatchObject([{ summary: 'Call later' }]);
  });

  it.each([
    ['nobody was reached and nothing else was agreed', '2026-11-20', noAnswer({ key: second })],
    ['it is for another day', '2026-11-21', talked],
    ['it was a letter', '2026-11-20', { ...talked, attempt: { ...talked.attempt, channel: 'letter' } }],
    ['it is a colleague’s', '2026-11-20', { ...talked, userId: '6' }],
    ['it is a correction', '2026-11-20', revised(talked, {})],
  ] as const)('stays open when %s', async (_why, due, command) => {
    await submit(asked(due));
    expect(await submitCommand(odoo.client(command.userId), command, context)).toMatchObject({
      is: 'applied',
    });
    expect(openActivities()).toHaveLength(1);
  });

  it('is no task of a talk', async () => {
    await submit(talk({ tasks: [task({ due: '2026-11-20' })] }));
    await submit(talked);
    expect(openActivities()).toHaveLength(1);
  });

  it('is only half done when the answer is lost before it: sent again, it is done, and the note there once', async () => {
    await submit(asked('2026-11-20'));
    odoo.order({ on: 'res.partner/load', answer: new Response('', { status: 502 }) });
    expect(await submit(talked)).toMatchObject({ is: 'unknown' });
    expect(await reconcile(talked)).toMatchObject({ is: 'not-written', code: 'half-written' });
    expect(await submit(talked)).toMatchObject({ is: 'already-applied' });
    expect(openActivities()).toEqual([]);
    expect(odoo.messages).toHaveLength(2);
  });

  it.each([
    ['is refused by Odoo', talk({ tasks: [task()], facts: ['PTP'] })],
    ['clashes with itself', talk({ facts: ['PTP'] })],
  ])('is done too when a late first sending %s', async (_how, { conversation }) => {
    await submit(asked('2026-11-20'));
    const command = { ...talked, conversation };
    odoo.order({ on: 'mail.activity/search_read', answer: new Response('[]') });
    odoo.order({ on: 'mail.activity/search_read', answer: new Response('[]') });
    await submit(command);
    expect(openActivities()).toContainEqual(expect.objectContaining({ summary: 'Call again' }));
    // The look before came too early to see the first.
    odoo.order({ on: 'mail.message/search_read', answer: new Response('[]') });
    const clash = { ids: false, messages: [{ type: 'error', message: 'duplicate key value' }] };
    if (command.conversation?.tasks.length === 0) {
      odoo.order({ on: 'mail.message/load', answer: new Response(JSON.stringify(clash)) });
    }
    expect(await submit(command)).toMatchObject({ is: 'already-applied' });
    expect(openActivities()).not.toContainEqual(expect.objectContaining({ summary: 'Call again' }));
  });

  it('that Odoo does not let be done is left to a person', async () => {
    await submit(asked('2026-11-20'));
    const body = { ids: false, messages: [{ type: 'error', message: 'No.' }] };
    odoo.order({ on: 'res.partner/load', answer: new Response(JSON.stringify(body)) });
    expect(await submit(talked)).toMatchObject({ is: 'applied', byHand: ['Mark as done: Call again'] });
  });
});

describe('a correction', () => {
  it('whose first revision never came is written, and covers it', async () => {
    const second = revised(noAnswer(), {});
    expect(await submit(second)).toMatchObject({ is: 'applied' });
    expect(await reconcile(noAnswer())).toMatchObject({ is: 'already-applied' });
    expect(await reconcile(revised(second, {}))).toMatchObject({ is: 'not-written', code: 'not-there' });
  });

  it('leaves an earlier note as it is, unreadable or not', async () => {
    await submit({ ...noAnswer(), ...followUp('2026-12-01') });
    const [first] = odoo.messages;
    if (first) first.body = '<p>gone</p>';
    expect(await submit(revised(noAnswer(), followUp('2026-12-03')))).toMatchObject({ is: 'applied' });
    expect(first?.body).toBe('<p>gone</p>');
    expect(openActivities()).toMatchObject([{ date_deadline: '2026-12-03' }]);
  });
});

describe('a conversation', () => {
  const line = { key: 'a0b1c2d3-1111-4222-8333-444455556666', object: 'account.move', invoiceId: '3' };
  const lines = { invoiceNotes: [{ ...line, number: 'INV/3', line: 'Promised <b>' }] };

  it('is one note with all it left on record, exactly', async () => {
    const command = talk({ agreements: [agreement(3)], accountStatus: 'plan', facts: ['PTP'] });
    expect(await submit(command)).toMatchObject({ is: 'applied' });
    expect(odoo.messages).toHaveLength(1);
    expect(readBack().records).toMatchObject([{ command: { conversation: command.conversation } }]);
    expect(odoo.messages[0]?.body).toContain('1. 150.00 USD due 2026-12-04<br>');
  });

  it('opens its tasks for whom they are: the associate, the salesperson, a colleague', async () => {
    const tasks = [task(), task({ to: 'owner' }), task({ to: { userId: '6', name: 'Cole' } })];
    await submit(talk({ tasks }));
    expect(openActivities().map((values) => values['user_id/.id'])).toEqual(['5', '7', '6']);
    odoo.partners.set(9, { phone: false, parent_id: false, user_id: false });
    const command = talk({ tasks: [task({ to: 'owner' })] });
    await submit({ ...command, attempt: { ...command.attempt, key: line.key } });
    expect(openActivities().at(-1)?.['user_id/.id']).toBe('5');
  });

  it('changes a number it replaces, an e-mail and an address, and asks for the rest by hand', async () => {
    const outcome = await submit(
      talk({
        changes: [
          { ...phone, phoneId: '18.phone', partyId: '18', number: '(614) 555-0142' },
          { ...phone, phoneId: null, partyId: null, number: '(614) 555-0143' },
          { ...phone, phoneId: '30.phone', partyId: '30', number: '(614) 555-0144' },
          { is: 'email', partyId: null, email: 'ap@example.com', source: 'said' },
          { is: 'address', partyId: null, address: { ...address, state: null, country: null }, source: 's' },
          { is: 'address', partyId: null, address, source: 's' },
          { is: 'language', partyId: null, language: 'es' },
          { is: 'validation-sent', debtId: 'd', on: '2026-11-20' },
        ],
      }),
    );
    expect(outcome.is === 'applied' && outcome.byHand).toEqual([
      'New number (mobile): (614) 555-0143; said',
      'Number corrected (mobile): (614) 555-0144; said',
      'Address: 1 Pier, Oakland, CA, 94607, US; s',
      'Language: es',
    ]);
    expect(odoo.partners.get(9)).toMatchObject({
      phone: '+1 415-555-0100',
      email: 'ap@example.com',
      street: '1 Pier',
      zip: '94607',
    });
    expect(odoo.partners.get(18)).toMatchObject({ phone: '(614) 555-0142' });
    expect(odoo.partners.get(30)).toMatchObject({ phone: false });
    expect(openActivities()).toMatchObject([{ summary: 'Record by hand' }]);
    expect(openActivities()[0]?.note).toContain('(614) 555-0143');
  });

  it('gives a number to who has none, and says so again when asked', async () => {
    const command = talk({ changes: [{ ...phone, phoneId: null, partyId: '18', number: '(614) 555-0150' }] });
    expect(await submit(command)).not.toHaveProperty('byHand');
    expect(odoo.partners.get(18)).toMatchObject({ phone: '(614) 555-0150' });
    expect(await reconcile(command)).not.toHaveProperty('byHand');
  });

  it('never empties one person’s field to write another’s', async () => {
    const outcome = await submit(
      talk({
        changes: [
          { is: 'email', partyId: '18', email: 'jane@example.com', source: 'said' },
          { is: 'contact', key: KEY, name: 'Nia New', role: null, phone: null, email: null, source: 'said' },
        ],
      }),
    );
    expect(outcome.is === 'applied' && outcome.byHand).toEqual(['E-mail: jane@example.com; said']);
    expect([...odoo.partners.values()].at(-1)).toMatchObject({ name: 'Nia New', type: 'contact' });
    const { fields = [], data = [] } = writes()[0]?.body ?? {};
    expect(data[0]?.[fields.indexOf('child_ids/name')]).toBe('Nia New');
    expect(fields).not.toContain('child_ids/.id');
  });

  it('puts its lines on the invoices, and is only half there without them', async () => {
    const command = talk(lines);
    odoo.order({ on: 'mail.message/load', answer: odooError(500, 'psycopg2.OperationalError', 'x') });
    // The customer's own note is the first of two.
    expect(await submit(command)).toMatchObject({ is: 'unknown' });
    expect(await reconcile(command)).toMatchObject({ is: 'not-written', code: 'not-there' });
    expect(await submit(command)).toMatchObject({ is: 'applied' });
    expect(odoo.messages).toMatchObject([
      { model: 'res.partner', res_id: 9 },
      { model: 'account.move', res_id: 3, body: '<p>Promised &lt;b&gt;</p>' },
    ]);
    odoo.messages.pop();
    expect(await reconcile(command)).toMatchObject({ is: 'not-written', code: 'half-written' });
  });

  it('says which line an invoice did not take', async () => {
    const command = talk({ ...lines, tasks: [task()] });
    const body = { ids: false, messages: [{ type: 'error', message: 'No.' }] };
    odoo.order({ on: 'mail.message/load', answer: new Response(JSON.stringify(body)) });
    expect(await submit(command)).toMatchObject({
      is: 'applied',
      byHand: ['Note on INV/3: Promised <b>'],
    });
  });
});

const phone = { is: 'phone', kind: 'mobile', status: null, source: 'said' } as const;
const address = { street: '1 Pier', city: 'Oakland', state: 'CA', postalCode: '94607', country: 'US' };
