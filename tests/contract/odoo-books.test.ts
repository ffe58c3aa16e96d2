import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { known } from '../../shared/domain/known.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { z } from '../../shared/schema.ts';
import { type OdooCall, odooApi } from '../real-erp/odoo-api.ts';
import { odooSeed } from '../real-erp/odoo-bed.ts';
import { connectToOdoo } from './odoo-harness.ts';

const seed = odooSeed();
const idsSchema = z.tuple([z.int()]);
const rowsSchema = z.array(z.looseObject({ id: z.int() }));
const lineSchema = z.tuple([z.looseObject({ id: z.int(), account_id: z.tuple([z.int(), z.string()]) })]);

const day = (days: number) => Temporal.Now.plainDateISO('UTC').add({ days }).toString();

/** What a bookkeeper does, through Odoo's own API. */
function bookkeeper(call: OdooCall) {
  const make = async (model: string, vals: object) =>
    idsSchema.parse(await call(model, 'create', { vals_list: [vals] }))[0];
  const first = async (model: string, domain: unknown[]) => {
    const [row] = rowsSchema.parse(await call(model, 'search_read', { domain, fields: ['id'], limit: 1 }));
    if (!row) throw new Error(`No ${model} ${JSON.stringify(domain)}`);
    return row.id;
  };
  const posted = async (vals: object) => {
    const id = await make('account.move', vals);
    await call('account.move', 'action_post', { ids: [id] });
    return id;
  };
  const receivableLine = async (move: number) => {
    const domain = [
      ['move_id', '=', move],
      ['account_type', '=', 'asset_receivable'],
    ];
    const asked = { domain, fields: ['account_id'], limit: 1 };
    return lineSchema.parse(await call('account.move.line', 'search_read', asked))[0];
  };
  return {
    first,
    customer: (name: string) => make('res.partner', { name, is_company: true }),
    invoice: (partner_id: number, price_unit: number, more: object = {}) =>
      posted({
        ...{ move_type: 'out_invoice', partner_id, invoice_date: day(-30), ...more },
        invoice_line_ids: [[0, 0, { name: 'Freight', quantity: 1, price_unit, tax_ids: [[6, 0, []]] }]],
      }),
    async entry(lines: readonly object[]) {
      const journal_id = await first('account.journal', [['type', '=', 'general']]);
      return posted({
        move_type: 'entry',
        journal_id,
        date: day(-20),
        line_ids: lines.map((line) => [0, 0, line]),
      });
    },
    receivableLine,
    async settle(moves: readonly number[]) {
      const ids = await Promise.all(moves.map(async (move) => (await receivableLine(move)).id));
      await call('account.move.line', 'reconcile', { ids });
    },
  };
}

/** Books as bookkeepers really keep them, in a real Odoo. */
describe.skipIf(seed === null)('the books of an Odoo', () => {
  let odoo: Awaited<ReturnType<typeof connectToOdoo>>;
  let books: ReturnType<typeof bookkeeper>;
  const users = () => {
    if (!seed) throw new Error('No Odoo');
    return seed.users;
  };
  const load = (partner: number) =>
    odoo.connectAs(users().agent).loadCustomer(odoo.refTo('res.partner', partner));

  beforeAll(async () => {
    if (!seed) return;
    odoo = await connectToOdoo(seed);
    books = bookkeeper(odooApi(seed.baseUrl, seed.database, users().admin.apiKey));
  });
  afterAll(() => odoo?.front.close());

  it('an invoice payable in parts has each part with its own day', async () => {
    const partner = await books.customer('Two Part Traders');
    const terms = await books.first('account.payment.term', [['name', '=', '30% Now, Balance 60 Days']]);
    await books.invoice(partner, 1000, { invoice_payment_term_id: terms });
    const { invoices, openTotals } = await load(partner);
    const usd = (minor: number) => ({ minor, currency: 'USD' });
    expect(itemsOf(invoices)[0]?.parts).toEqual([
      { due: day(-30), open: usd(30_000) },
      { due: day(30), open: usd(70_000) },
    ]);
    expect(itemsOf(openTotals)).toEqual([{ open: usd(100_000), overdue: known(usd(30_000)), count: 1 }]);
  });

  it('old debts of several customers and currencies, brought in by one entry, show each their own', async () => {
    const [own, other] = [await books.customer('Opening Balance Co'), await books.customer('Neighbour Co')];
    const euro = await books.first('res.currency', [['name', '=', 'EUR']]);
    const receivable = await books.first('account.account', [['account_type', '=', 'asset_receivable']]);
    const income = await books.first('account.account', [['account_type', '=', 'income']]);
    const owed = { account_id: receivable, date_maturity: day(-10) };
    const entry = await books.entry([
      { ...owed, partner_id: own, name: 'Old dollars', debit: 100 },
      { ...owed, partner_id: own, name: 'Old euros', debit: 50, amount_currency: 100, currency_id: euro },
      { ...owed, partner_id: other, name: 'Neighbour’s', debit: 25 },
      { ...owed, name: 'Nobody’s', debit: 5 },
      { account_id: income, name: 'Taken over', credit: 180 },
    ]);
    const { invoices, openTotals } = await load(own);
    expect(itemsOf(invoices)).toMatchObject([{ id: String(entry), open: { is: 'unknown' } }]);
    const totals = itemsOf(openTotals).map(({ open }) => `${open.minor} ${open.currency}`);
    expect(totals.toSorted()).toEqual(['10000 EUR', '10000 USD']);
    const connector = odoo.connectAs(users().agent);
    const lines = await connector.loadInvoiceLines({
      object: 'account.move',
      id: String(entry),
      currency: 'USD',
    });
    expect(itemsOf(lines)).toEqual([]);
    // Lines of nobody are nobody's day.
    expect((await connector.myDay(null)).worklist).toContain(String(own));
  });

  it('what is written off is a credit, and no payment anybody made', async () => {
    const partner = await books.customer('Written Off Ltd');
    const invoice = await books.invoice(partner, 77);
    const expense = await books.first('account.account', [['account_type', '=', 'expense']]);
    const { account_id } = await books.receivableLine(invoice);
    const entry = await books.entry([
      { account_id: account_id[0], partner_id: partner, name: 'Bad debt', credit: 50 },
      { account_id: expense, name: 'Bad debt', debit: 50 },
    ]);
    await books.settle([invoice, entry]);
    const connector = odoo.connectAs(users().agent);
    const { applied } = await connector.paymentHistory(odoo.refTo('res.partner', partner));
    expect(applied).toEqual({ is: 'read', items: [], complete: true, total: 0 });
    expect(itemsOf((await load(partner)).receipts)).toMatchObject([{ kind: 'credit' }]);
  });
});
