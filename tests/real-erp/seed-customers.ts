import { z } from '../../shared/schema.ts';
import type { OdooCall } from './odoo-api.ts';

const idsSchema = z.array(z.int());
const rowSchema = z.tuple([z.looseObject({ id: z.int() })]);

/** Whoever fills the database, each with the rights of their own. */
export interface SeedHands {
  readonly admin: OdooCall;
  readonly agent: OdooCall;
  readonly colleague: OdooCall;
  readonly agentUid: number;
}

interface InvoiceToMake {
  readonly partner: number;
  readonly reference: string;
  /** Days from today. */
  readonly issued: number;
  readonly due: number;
  readonly amount: number;
  readonly currency?: number;
  readonly type?: 'out_invoice' | 'out_refund' | 'in_invoice';
}

/** How many invoices the customer of many has: more than one page of anything. */
const MANY = 260;

const company = (name: string, change: object) => ({ name, is_company: true, customer_rank: 1, ...change });

/** Customers of every kind Parley meets. @returns their ids and those of their records, by name */
export async function seedCustomers(hands: SeedHands): Promise<Record<string, number>> {
  const { admin, agent, colleague } = hands;
  const us = await idOf(admin, 'res.country', [['code', '=', 'US']]);
  const germany = await idOf(admin, 'res.country', [['code', '=', 'DE']]);
  const state = (code: string) =>
    idOf(admin, 'res.country.state', [
      ['country_id', '=', us],
      ['code', '=', code],
    ]);
  const california = await state('CA');
  const texas = await state('TX');
  const currency = (name: string) => idOf(admin, 'res.currency', [['name', '=', name]]);
  const [eur, jpy, kwd] = [await currency('EUR'), await currency('JPY'), await currency('KWD')];

  const partners = await create(agent, 'res.partner', {
    acme: company('Acme Logistics & Sons, Inc.', {
      ref: 'C-1001',
      email: 'ap@acme.example.com',
      phone: '+1 415-555-0100',
      street: '1 Market St',
      city: 'San Francisco',
      zip: '94105',
      state_id: california,
      country_id: us,
      tz: 'America/Los_Angeles',
      user_id: hands.agentUid,
    }),
    berlin: company('Spedition Nordlicht GmbH', {
      ref: 'C-1002',
      email: 'buchhaltung@nordlicht.example.net',
      phone: '+49 30 55501 02',
      street: 'Lindenallee 5',
      city: 'Berlin',
      zip: '10115',
      country_id: germany,
      tz: 'Europe/Berlin',
    }),
    cleared: company('Cleared Freight LLC', {
      ref: 'C-1003',
      phone: '+1 212-555-0199',
      city: 'New York',
      state_id: await state('NY'),
      country_id: us,
    }),
    consumer: {
      name: 'Maria Quillfeather',
      is_company: false,
      customer_rank: 1,
      ref: 'C-1004',
      email: 'maria@quillfeather.example.org',
      phone: '+1 512-555-0141',
      street: '12 Elm St',
      city: 'Austin',
      zip: '78701',
      state_id: texas,
      country_id: us,
    },
    many: company('Thousand Lakes Distribution, LLC', {
      ref: 'C-1005',
      phone: '+1 612-555-0150',
      city: 'Minneapolis',
      state_id: await state('MN'),
      country_id: us,
      tz: 'America/Chicago',
    }),
    odd: company(`<b>Bold</b> & "Quoted" <img src=x onerror=alert(1)> O'Neil – ${'long '.repeat(30)}Co.`, {
      ref: '<script>alert(1)</script>',
      phone: '+1 303-555-0160',
      comment: '<p>Asks for <i>Zoë</i></p>',
      country_id: us,
    }),
    currencies: company('Meridian Imports, Inc.', {
      ref: 'C-1007',
      phone: '+1 305-555-0170',
      country_id: us,
    }),
    quiet: company('Quiet Harbor Co.', { ref: 'C-1008', phone: '+1 206-555-0180', country_id: us }),
    supplier: company('Paper & Ink Supply', { ref: 'S-2001', supplier_rank: 1, customer_rank: 0 }),
  });
  const people = await create(agent, 'res.partner', {
    jane: {
      name: 'Jane Payable',
      parent_id: partners.acme,
      type: 'contact',
      function: 'AP Manager',
      email: 'jane@acme.example.com',
      phone: '+1 415-555-0101',
    },
    raul: {
      name: 'Raúl Invoice',
      parent_id: partners.acme,
      type: 'invoice',
      email: 'raul@acme.example.com',
      phone: '+1 212-555-0102',
      lang: 'en_US',
    },
    branch: company('Acme West', { parent_id: partners.acme, ref: 'C-1001-W', phone: '+1 503-555-0103' }),
  });
  const ids = { ...partners, ...people };

  const invoices = await invoice(agent, {
    overdue: { partner: ids.acme, reference: 'PO-1', issued: -75, due: -45, amount: 1200.5 },
    partial: { partner: ids.acme, reference: 'PO-2', issued: -40, due: -10, amount: 800 },
    notDue: { partner: ids.jane, reference: 'PO-3', issued: -5, due: 25, amount: 300.25 },
    settled: { partner: ids.acme, reference: 'PO-4', issued: -90, due: -60, amount: 410 },
    refund: {
      partner: ids.acme,
      reference: 'PO-1 return',
      issued: -8,
      due: -8,
      amount: 75,
      type: 'out_refund',
    },
    branchInvoice: { partner: ids.branch, reference: 'PW-1', issued: -30, due: -1, amount: 55 },
    euro: { partner: ids.berlin, reference: 'PO-5', issued: -60, due: -30, amount: 99.99, currency: eur },
    paid: { partner: ids.cleared, reference: 'PO-6', issued: -50, due: -20, amount: 640 },
    owedByMaria: { partner: ids.consumer, reference: 'PO-7', issued: -45, due: -15, amount: 240 },
    oddInvoice: { partner: ids.odd, reference: '<u>PO-8</u>', issued: -45, due: -15, amount: 10.1 },
    dollars: { partner: ids.currencies, reference: 'PO-9', issued: -45, due: -15, amount: 50 },
    yen: { partner: ids.currencies, reference: 'PO-10', issued: -45, due: -15, amount: 12345, currency: jpy },
    dinars: {
      partner: ids.currencies,
      reference: 'PO-11',
      issued: -45,
      due: -15,
      amount: 12.345,
      currency: kwd,
    },
    bill: { partner: ids.supplier, reference: 'B-1', issued: -30, due: 5, amount: 77, type: 'in_invoice' },
  });
  const drafts = await create(agent, 'account.move', {
    draft: moveOf({ partner: ids.acme, reference: 'Draft', issued: 0, due: 30, amount: 999 }),
    cancelled: moveOf({ partner: ids.acme, reference: 'Cancelled', issued: -20, due: -2, amount: 888 }),
  });
  await agent('account.move', 'button_cancel', { ids: [drafts.cancelled] });
  const ofMany = Array.from(
    { length: MANY },
    (_, index): InvoiceToMake => ({
      partner: ids.many,
      reference: `LOAD-${index + 1}`,
      issued: -30 - (index % 60),
      due: -(index % 60),
      amount: 10 + index,
    }),
  );
  await agent('account.move', 'action_post', {
    ids: idsSchema.parse(await agent('account.move', 'create', { vals_list: ofMany.map(moveOf) })),
  });

  await pay(agent, invoices.partial, { amount: 500, days: -3 });
  await pay(agent, invoices.settled, { amount: 410, days: -58 });
  await pay(agent, invoices.paid, { amount: 640, days: -15 });
  const { unapplied } = await create(agent, 'account.payment', {
    unapplied: {
      payment_type: 'inbound',
      partner_type: 'customer',
      partner_id: ids.acme,
      amount: 120.4,
      date: day(-2),
      memo: 'Wire without a reference',
    },
  });
  await agent('account.payment', 'action_post', { ids: [unapplied] });

  const note = { message_type: 'comment', subtype_xmlid: 'mail.mt_note' };
  const messages = {
    agentNote: await message(agent, ids.acme, { body: 'Left word with Jane that PO-1 is open', ...note }),
    colleagueNote: await message(colleague, ids.acme, {
      body: 'Jane is back <on> Monday & asks for a copy',
      ...note,
    }),
  };
  const activities = {
    callDue: await activity(agent, ids.acme, 'Call about PO-1', 2, hands.agentUid),
    // Nobody's, as Odoo allows.
    overdueCall: await activity(colleague, ids.acme, 'Send the copy of PO-2', -3),
  };
  const leads = await create(agent, 'crm.lead', {
    lead: { name: 'Cold lanes 2027', partner_id: ids.acme, type: 'opportunity' },
    stranger: { name: 'Somebody who asked for prices', type: 'opportunity' },
  });
  return { ...ids, ...invoices, ...drafts, unapplied, ...messages, ...activities, ...leads };
}

/** A customer of the second database, alike in nothing but the id. */
export async function seedNamesake(agent: OdooCall): Promise<number> {
  const { other } = await create(agent, 'res.partner', {
    other: company('Second Ledger Traders', { ref: 'Z-1', phone: '+1 617-555-0190' }),
  });
  await invoice(agent, { one: { partner: other, reference: 'ZL-1', issued: -40, due: -12, amount: 64.2 } });
  return other;
}

/** Makes records one by one in the order of their names, so that ids are the same every time. */
async function create<Name extends string>(
  call: OdooCall,
  model: string,
  records: Readonly<Record<Name, object>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(records) as Name[];
  const made = idsSchema.parse(await call(model, 'create', { vals_list: Object.values(records) }));
  return Object.fromEntries(names.map((name, index) => [name, made[index]])) as Record<Name, number>;
}

async function invoice<Name extends string>(
  call: OdooCall,
  invoices: Readonly<Record<Name, InvoiceToMake>>,
): Promise<Record<Name, number>> {
  const moves = Object.entries<InvoiceToMake>(invoices).map(([name, made]) => [name, moveOf(made)]);
  const made = await create<Name>(call, 'account.move', Object.fromEntries(moves));
  await call('account.move', 'action_post', { ids: Object.values(made) });
  return made;
}

function moveOf({ partner, reference, issued, due, amount, currency, type }: InvoiceToMake): object {
  const line = { name: `Freight ${reference}`, quantity: 1, price_unit: amount, tax_ids: [[6, 0, []]] };
  return {
    move_type: type ?? 'out_invoice',
    partner_id: partner,
    ref: reference,
    invoice_date: day(issued),
    invoice_date_due: day(due),
    invoice_line_ids: [[0, 0, line]],
    ...(currency === undefined ? {} : { currency_id: currency }),
  };
}

async function pay(call: OdooCall, move: number, { amount, days }: { amount: number; days: number }) {
  const context = { active_model: 'account.move', active_ids: [move] };
  const vals = { amount, payment_date: day(days), communication: `wire ${amount}` };
  const ids = idsSchema.parse(
    await call('account.payment.register', 'create', { vals_list: [vals], context }),
  );
  await call('account.payment.register', 'action_create_payments', { ids, context });
}

async function message(call: OdooCall, partner: number, values: object): Promise<number> {
  const [id = 0] = idsSchema.parse(await call('res.partner', 'message_post', { ids: [partner], ...values }));
  return id;
}

async function activity(
  call: OdooCall,
  partner: number,
  summary: string,
  days: number,
  user?: number,
): Promise<number> {
  const [id = 0] = idsSchema.parse(
    await call('res.partner', 'activity_schedule', {
      ids: [partner],
      act_type_xmlid: 'mail.mail_activity_data_call',
      date_deadline: day(days),
      summary,
      ...(user === undefined ? {} : { user_id: user }),
    }),
  );
  return id;
}

async function idOf(call: OdooCall, model: string, domain: readonly unknown[]): Promise<number> {
  const [row] = rowSchema.parse(await call(model, 'search_read', { domain, fields: ['id'], limit: 1 }));
  return row.id;
}

function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}
