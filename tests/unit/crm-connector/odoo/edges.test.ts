import { describe, expect, it } from 'vitest';
import type { LedgerGroup, LedgerLine } from '../../../../crm-connector/odoo/ledger/ledger-request.ts';
import type { Message } from '../../../../crm-connector/odoo/partner/message-fields.ts';
import { itemsOf } from '../../../../shared/domain/part.ts';
import { ANY, type Exchange, HARBOR, odooOf, recorded, refTo, TESS } from './recorded-odoo.ts';

type MessageRow = Omit<Message, 'date'> & { date: string };
type Partner = Omit<LedgerGroup['__values'], 'message_ids'> & {
  message_ids: (MessageRow | { id: number })[];
};
interface Group {
  __count: number;
  __records: LedgerLine[];
  __values: Partner;
}

const LEDGER = 'account.move.line/web_read_group';

/** The recorded customer with something changed in Odoo. */
function harborWith(change: (group: Group) => void, more: readonly Exchange[] = []) {
  const exchanges = recorded('customer').map((exchange) => {
    if (exchange.call !== LEDGER) return exchange;
    const answer = structuredClone(exchange.answer) as { groups: [Group] };
    change(answer.groups[0]);
    return { ...exchange, answer };
  });
  return odooOf([...exchanges, ...more]);
}

const load = ({ connector }: ReturnType<typeof odooOf>) =>
  connector.loadCustomer(refTo('res.partner', HARBOR));

const answering = (call: string, answer: unknown, status = 200): Exchange => ({
  ...{ call, body: ANY, status, answer },
});

const isRead = (row: MessageRow | { id: number }): row is MessageRow => 'body' in row;
const messagesOf = ({ __values: partner }: Group) => partner.message_ids.filter(isRead);
const ofKind = (group: Group, kind: string) =>
  messagesOf(group).filter(({ message_id }) => String(message_id).startsWith(`<parley.v1.${kind}.`));

function messageLike(group: Group, change: Partial<MessageRow>): MessageRow {
  const [pattern] = messagesOf(group).filter(({ message_id }) => !String(message_id).includes('parley'));
  if (!pattern) throw new Error('No message was recorded');
  return { ...structuredClone(pattern), id: 9_000 + group.__values.message_ids.length, ...change };
}

describe('messages that are not what they seem', () => {
  it('takes nobody’s word but an employee’s for a record of Parley’s', async () => {
    const odoo = harborWith((group) => {
      for (const { create_uid } of ofKind(group, 'record-hold')) {
        if (create_uid !== false) create_uid.share = true;
      }
    });
    const { holds } = await load(odoo);
    expect(itemsOf(holds).map(({ kind }) => kind)).toEqual([{ is: 'known', value: 'dispute' }]);
  });

  it('takes no e-mail for one, whoever made it', async () => {
    const odoo = harborWith((group) => {
      for (const message of ofKind(group, 'record-hold')) message.message_type = 'email';
    });
    expect(itemsOf((await load(odoo)).holds)).toHaveLength(1);
  });

  it('does not call a list whole when one of our records is damaged', async () => {
    const odoo = harborWith((group) => {
      const [message] = ofKind(group, 'record-hold');
      if (message) message.body = String(message.body).replace(/parley:v1:\w{9}/, 'parley:v1:AAAAAAAAA');
    });
    const { holds, preferences, attempts, notes } = await load(odoo);
    for (const part of [holds, preferences, attempts]) {
      expect(part).toMatchObject({ is: 'read', complete: false, total: null });
    }
    expect(notes).toMatchObject({ complete: true });
  });
});

describe('a customer about whom much was written', () => {
  const cut = (group: Group) => {
    const gone = ofKind(group, 'record-hold').map(({ id }) => id);
    group.__values.message_ids = group.__values.message_ids.map((row) =>
      gone.includes(row.id) ? { id: row.id } : row,
    );
  };
  const holdRow = () => {
    let found: object | undefined;
    harborWith((group) => {
      [found] = ofKind(group, 'record-hold');
    });
    return { ...found, res_id: Number(HARBOR) };
  };

  it('has what Parley recorded behind the limit too, for one request more', async () => {
    const older = answering('mail.message/web_search_read', { length: 1, records: [holdRow()] });
    const odoo = harborWith(cut, [older]);
    const { holds, attempts, notes } = await load(odoo);
    expect(holds).toMatchObject({ complete: true, total: 2 });
    expect(attempts).toMatchObject({ complete: true });
    // Other people's plain notes were not asked for.
    expect(notes).toMatchObject({ complete: false, total: null });
    const question = odoo.questions.find(({ call }) => call.startsWith('mail.message'));
    expect(question?.body).toMatchObject({ domain: expect.arrayContaining([['res_id', 'in', [22]]]) });
  });

  it('counts a call of others once that came along and is told again with what lies behind', async () => {
    let ids: string[] = [];
    let rows: object[] = [];
    const withCalls = (group: Group) => {
      const call = { message_type: 'notification' } as const;
      const mail_activity_type_id = { id: 2, name: 'Call', category: 'phonecall' } as const;
      const made = [9_100, 9_099, 7].map((id) =>
        messageLike(group, { ...call, mail_activity_type_id, id, message_id: false }),
      );
      ids = made.map(({ id }) => String(id));
      rows = made.map((row) => ({ ...row, res_id: Number(HARBOR) }));
      // The last of the three lies behind the limit.
      group.__values.message_ids.unshift(...made.slice(0, 2));
      group.__values.message_ids.push({ id: 7 });
    };
    harborWith(withCalls);
    const older = answering('mail.message/web_search_read', { length: 3, records: rows });
    const { attempts } = await load(harborWith(withCalls, [older]));
    expect(attempts).toMatchObject({ complete: true });
    const counted = itemsOf(attempts).flatMap(({ id }) => (ids.includes(id) ? [id] : []));
    expect(counted.toSorted()).toEqual(ids.toSorted());
  });

  it('is not whole when even that is cut', async () => {
    const older = answering('mail.message/web_search_read', { length: 2, records: [holdRow()] });
    const { holds, attempts } = await load(harborWith(cut, [older]));
    expect(holds).toMatchObject({ complete: false, total: null });
    expect(attempts).toMatchObject({ complete: false, total: null });
  });
});

describe('a follow-up that was marked done in Odoo', () => {
  const CALLED_AT = Date.parse('2026-11-21T15:30:00.000Z');
  const done = (seconds: number, change: Partial<MessageRow> = {}) =>
    harborWith((group) => {
      group.__values.message_ids.unshift(
        messageLike(group, {
          date: new Date(CALLED_AT + seconds * 1000).toISOString().slice(0, 19).replace('T', ' '),
          body: '<p>Call done</p><p style="display:none">parley:a1:key.follow-up.1;</p>',
          message_type: 'notification',
          mail_activity_type_id: { id: 2, name: 'Call', category: 'phonecall' },
          create_uid: { id: 5, name: 'Ada Agent', share: false },
          ...change,
        }),
      );
    });
  const twins = async (odoo: ReturnType<typeof odooOf>) =>
    itemsOf((await load(odoo)).attempts).filter(({ twinOf }) => twinOf !== null);

  it('is the call its owner logged in the twelve hours before', async () => {
    const [twin] = await twins(done(12 * 3600));
    expect(twin).toMatchObject({ note: 'Call done', twinOf: expect.stringMatching(/^\d+$/) });
    expect(await twins(done(12 * 3600 + 1))).toEqual([]);
    expect(await twins(done(0))).toHaveLength(1);
  });

  it('counts for itself where nothing tells that it is the same', async () => {
    expect(await twins(done(60, { create_uid: { id: 6, name: 'Ben', share: false } }))).toEqual([]);
    expect(await twins(done(60, { body: '<p>Call done</p>' }))).toEqual([]);
  });
});

describe('an account with more lines than come along', () => {
  it('is whole in what is open as long as used credits alone are cut', async () => {
    const { invoices, openTotals, receipts, attempts } = await load(
      harborWith((group) => {
        group.__count += 1;
      }),
    );
    expect(invoices).toMatchObject({ complete: true, total: 3 });
    expect(openTotals).toMatchObject({ is: 'read', total: 1 });
    expect(receipts).toMatchObject({ complete: false, total: null });
    // A call may be logged on an invoice that did not come.
    expect(attempts).toMatchObject({ complete: false });
  });

  it('has its exact totals from Odoo when open lines are cut', async () => {
    const sum = (open: number, count: number) => [
      {
        currency_id: [1, 'USD'],
        'amount_residual_currency:sum': open,
        'move_id:count_distinct': count,
      },
    ];
    const old: object[] = [];
    const odoo = harborWith(
      (group) => {
        group.__records = group.__records.filter(({ reconciled, balance }) => !reconciled && balance > 0);
        group.__count = 900;
        const line = structuredClone(group.__records[0]);
        if (!line) return;
        Object.assign(line, { id: 7, date_maturity: '2024-01-15' });
        Object.assign(line.move_id, { id: 5, name: 'INV/2024/00005' });
        old.push(line);
      },
      [
        answering('account.move.line/formatted_read_group', sum(99_999.99, 812)),
        answering('account.move.line/web_search_read', { length: 812, records: old }),
      ],
    );
    const { invoices, openTotals } = await load(odoo);
    const amount = { minor: 9_999_999, currency: 'USD' };
    expect(itemsOf(openTotals)).toEqual([
      { open: amount, overdue: { is: 'known', value: amount }, count: 812 },
    ]);
    expect(invoices).toMatchObject({ complete: false, total: null });
    // Those that came along with the customer are the newest.
    expect(itemsOf(invoices).map(({ number }) => number)).toEqual(['INV/2024/00005']);
    const oldest = odoo.questions.find(({ call }) => call === 'account.move.line/web_search_read');
    expect(oldest?.body).toMatchObject({ order: 'date asc, id asc', limit: 500 });
    const sums = odoo.questions.filter(({ call }) => call.endsWith('formatted_read_group'));
    expect(sums).toHaveLength(2);
    expect(JSON.stringify(sums[1]?.body)).toContain('["date_maturity","<","2026-11-22"]');
  });
});

describe('a customer of several companies in one database', () => {
  it('is shown with whose claims are added up; of one, nothing is said', async () => {
    expect((await load(harborWith(() => undefined))).companies).toBeUndefined();
    const odoo = harborWith(({ __records }) => {
      const line = __records.find(({ balance, reconciled }) => balance > 0 && !reconciled);
      if (line) line.company_id = { id: 2, name: 'Harbor East Ltd' };
    });
    expect((await load(odoo)).companies).toEqual(['Harbor East Ltd', 'My Company']);
  });
});

describe('records that lie deep below their company', () => {
  const known = recorded('customer').filter(({ call }) => call === 'res.users/web_read');
  const partner = recorded('customer')
    .filter(({ call }) => call === LEDGER)
    .map(({ answer }) => (answer as { groups: [Group] }).groups[0].__values)[0];

  it('an invoice of one takes three requests', async () => {
    const first = answering(LEDGER, { groups: [] });
    const move = answering('account.move/web_read', [
      { id: 285, move_type: 'out_invoice', commercial_partner_id: partner },
    ]);
    const odoo = odooOf([...known, first, move]);
    const snapshot = await odoo.connector.loadCustomer(refTo('account.move', '285'));
    expect(odoo.calls.filter((call) => call !== 'res.users/web_read')).toEqual([
      LEDGER,
      'account.move/web_read',
      LEDGER,
    ]);
    expect(snapshot.customer.ref.id).toBe(HARBOR);
    expect(JSON.stringify(odoo.questions.at(-1)?.body)).toContain('["partner_id","=",22]');
  });

  it('a refusal of the one customer does not close the accounts of all others', async () => {
    const refusal = {
      name: 'odoo.exceptions.AccessError',
      message: "You are not allowed to access 'Contact' (res.partner) records.",
    };
    const odoo = odooOf([
      ...known,
      answering(LEDGER, refusal, 403),
      answering('res.partner/web_read', refusal, 403),
    ]);
    for (const id of [HARBOR, TESS]) {
      await expect(odoo.connector.loadCustomer(refTo('res.partner', id))).rejects.toMatchObject({
        fault: { code: 'forbidden' },
      });
    }
    expect(odoo.calls.filter((call) => call === LEDGER)).toHaveLength(2);
  });

  it.each([
    ['a page of a proxy', '<html>no</html>', 'bad-answer'],
    ['a key of another user', { name: 'odoo.exceptions.AccessDenied', message: 'No' }, 'barred'],
  ])('%s is no word of Odoo’s on who may see the accounts', async (_what, refusal, code) => {
    const odoo = odooOf([...known, answering(LEDGER, refusal, 403)]);
    await expect(load(odoo)).rejects.toMatchObject({ fault: { code } });
  });

  it('an Odoo without accounting has no money to show', async () => {
    const missing = {
      name: 'werkzeug.exceptions.NotFound',
      message: "the model 'account.move.line' does not exist",
    };
    const odoo = odooOf([
      ...known,
      answering(LEDGER, missing, 404),
      answering('res.partner/web_read', [{ id: 22, commercial_partner_id: partner }]),
    ]);
    const { invoices, receipts, attempts } = await load(odoo);
    expect([invoices, receipts]).toEqual([{ is: 'absent' }, { is: 'absent' }]);
    expect(attempts).toMatchObject({ complete: true });
  });
});

describe('where a customer may be', () => {
  const zonesWith = async (change: Partial<Partner>) => {
    const odoo = harborWith((group) => {
      Object.assign(group.__values, { child_ids: [], ...change });
    });
    return (await load(odoo)).customer.zones;
  };
  const nowhere = { zip: false, state_id: false, country_id: false } as const;

  it('is told by address and number, not by the zone of the clerk who made the record', async () => {
    expect(await zonesWith({ tz: 'Asia/Manila' })).toEqual(['America/Los_Angeles']);
    expect(await zonesWith({ ...nowhere, tz: 'Asia/Manila' })).toEqual(['America/Los_Angeles']);
  });

  it('is told by the zone of the record where nothing else tells, and by none that there is not', async () => {
    const unreached = { ...nowhere, phone: false } as const;
    expect(await zonesWith({ ...unreached, tz: 'America/Denver' })).toEqual(['America/Denver']);
    expect(await zonesWith({ ...unreached, tz: 'Mars/Olympus' })).toEqual([]);
    expect(await zonesWith({ ...unreached, tz: false })).toEqual([]);
  });
});
