import { describe, expect, it } from 'vitest';
import {
  MOST_INVOICES,
  readInvoices,
  readReceipts,
  readTotals,
} from '../../../../../crm-connector/odoo/ledger/read-ledger.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import { ledgerLine, USD } from './ledger-rows.ts';

const TODAY = '2026-11-22';
const usd = (minor: number) => ({ minor, currency: 'USD' });
const known = <T>(value: T) => ({ is: 'known', value });

describe('invoices from the lines of an account', () => {
  it('makes one invoice of its parts, due when the next open one is', () => {
    const lines = [
      ledgerLine({ move: 1, amount: 300, open: 0, due: '2026-10-01', total: 1000 }),
      ledgerLine({ move: 1, amount: 700, due: '2026-12-01', total: 1000 }),
    ];
    expect(itemsOf(readInvoices(lines, true, null))).toMatchObject([
      { total: known(usd(100_000)), open: known(usd(70_000)), due: known('2026-12-01') },
    ]);
    expect(itemsOf(readTotals(lines, TODAY))).toEqual([
      { open: usd(70_000), overdue: known(usd(0)), count: 1 },
    ]);
  });

  it('tells each part with the day it is due, and one that is due at once as a whole', () => {
    const part = (due: string | false, amount: number) => ledgerLine({ move: 1, amount, due, total: 1000 });
    const partsOf = (...lines: ReturnType<typeof part>[]) =>
      itemsOf(readInvoices(lines, true, null))[0]?.parts;
    expect(partsOf(part('2026-12-31', 600), part('2026-11-01', 300), part('2026-12-31', 100))).toEqual([
      { due: '2026-11-01', open: usd(30_000) },
      { due: '2026-12-31', open: usd(70_000) },
    ]);
    expect(partsOf(part('2026-11-01', 300), part('2026-11-01', 700))).toBeUndefined();
    expect(partsOf(part('2026-11-01', 300), part(false, 700))).toBeUndefined();
  });

  it('is overdue the day after it was due, not on the day', () => {
    const due = (day: string | false) => readTotals([ledgerLine({ move: 1, amount: 5, due: day })], TODAY);
    expect(itemsOf(due('2026-11-21'))[0]?.overdue).toEqual(known(usd(500)));
    expect(itemsOf(due(TODAY))[0]?.overdue).toEqual(known(usd(0)));
    expect(itemsOf(due(false))[0]?.overdue).toEqual(known(usd(0)));
  });

  it('shows the first 200, oldest due first, and counts them all', () => {
    const day = (index: number) => Temporal.PlainDate.from('2026-01-01').add({ days: index }).toString();
    const lines = (count: number) =>
      Array.from({ length: count }, (_one, index) =>
        ledgerLine({ move: index + 1, amount: 1, due: day(count - index) }),
      );
    const whole = readInvoices(lines(MOST_INVOICES), true, null);
    expect(whole).toMatchObject({ complete: true, total: MOST_INVOICES });
    const cut = readInvoices(lines(MOST_INVOICES + 1), true, null);
    expect(cut).toMatchObject({ complete: false, total: MOST_INVOICES + 1 });
    expect(itemsOf(cut)).toHaveLength(MOST_INVOICES);
    expect(itemsOf(cut)[0]?.due).toEqual(known(day(1)));
    expect(itemsOf(readTotals(lines(MOST_INVOICES + 1), TODAY))[0]?.count).toBe(MOST_INVOICES + 1);
  });

  it('shows the one the page shows even when it is settled, but no draft', () => {
    const settled = ledgerLine({ move: 7, amount: 64, open: 0 });
    expect(itemsOf(readInvoices([settled], true, null))).toEqual([]);
    expect(itemsOf(readInvoices([settled], true, 7))).toMatchObject([{ id: '7', open: known(usd(0)) }]);
    expect(readInvoices([settled], true, 7)).toMatchObject({ complete: true, total: 0 });
    const draft = ledgerLine({ move: 8, amount: 64, state: 'draft' });
    expect(itemsOf(readInvoices([draft], true, 8))).toEqual([]);
    expect(itemsOf(readTotals([draft], TODAY))).toEqual([]);
  });

  it('counts an old debt that was brought in as a plain entry', () => {
    const entry = ledgerLine({ move: 3, amount: 12.5, type: 'entry', total: 9_999 });
    expect(itemsOf(readInvoices([entry], true, null))).toMatchObject([{ total: known(usd(1_250)) }]);
  });

  it('does not know how many there are when lines lie behind the limit', () => {
    expect(readInvoices([ledgerLine({ move: 1, amount: 1 })], false, null)).toMatchObject({
      complete: false,
      total: null,
    });
  });

  it('says that totals failed rather than add up what is not exact', () => {
    const odd = ledgerLine({ move: 1, amount: 1, open: 0.001 });
    expect(readTotals([odd], TODAY).is).toBe('failed');
  });

  it('opens a customer whose old debts in two currencies were brought in by one entry', () => {
    const entry = { move: 3, type: 'entry' };
    const euros = { ...USD, id: 2, name: 'EUR' };
    const lines = [
      ledgerLine({ ...entry, amount: 12.5 }),
      { ...ledgerLine({ ...entry, amount: 9 }), currency_id: euros },
    ];
    expect(itemsOf(readInvoices(lines, true, null))).toMatchObject([
      { id: '3', open: { is: 'unknown' }, total: { is: 'unknown' } },
    ]);
    expect(itemsOf(readTotals(lines, TODAY)).map(({ open }) => open)).toEqual([
      usd(1_250),
      { minor: 900, currency: 'EUR' },
    ]);
    const paid = lines.map((line) => ({ ...line, balance: -line.balance }));
    expect(itemsOf(readReceipts(paid, true))).toMatchObject([{ amount: { is: 'unknown' } }]);
  });

  it('owes nothing on an invoice that a payment on its way is to settle, also where the page shows it', () => {
    const line = ledgerLine({ move: 5, amount: 80 });
    const onItsWay = { ...line, move_id: { ...line.move_id, payment_state: 'in_payment' } };
    expect(itemsOf(readTotals([onItsWay], TODAY))).toEqual([]);
    expect(readInvoices([onItsWay], true, null)).toMatchObject({ items: [], total: 0 });
    expect(itemsOf(readInvoices([onItsWay], true, 5))).toMatchObject([
      { status: known('in_payment'), open: known(usd(0)) },
    ]);
  });

  it('takes what was paid back to the customer for no debt', () => {
    const back = ledgerLine({ move: 6, amount: 80, type: 'entry', payment: 4 });
    expect(itemsOf(readTotals([back], TODAY))).toEqual([]);
    expect(itemsOf(readInvoices([back], true, null))).toEqual([]);
  });

  it('keeps currencies apart', () => {
    const eur = { ...ledgerLine({ move: 2, amount: 9 }), currency_id: { ...USD, id: 2, name: 'EUR' } };
    const totals = itemsOf(readTotals([ledgerLine({ move: 1, amount: 1 }), eur], TODAY));
    expect(totals.map(({ open }) => open)).toEqual([usd(100), { minor: 900, currency: 'EUR' }]);
  });
});

describe('money in and credits from the lines of an account', () => {
  it('tells payments from credits, and what is not used up', () => {
    const receipts = readReceipts(
      [
        ledgerLine({ move: 1, amount: -40.1, type: 'entry', payment: 9 }),
        ledgerLine({ move: 2, amount: -500, open: 0, type: 'entry', statement: 3 }),
        ledgerLine({ move: 3, amount: -75, open: -25, type: 'out_refund' }),
        ledgerLine({ move: 4, amount: -5, type: 'entry' }),
        ledgerLine({ move: 5, amount: 80 }),
        ledgerLine({ move: 6, amount: -80, state: 'draft', type: 'out_refund' }),
      ],
      true,
    );
    expect(
      itemsOf(receipts).map(({ kind, object, id, amount, unapplied }) => [
        kind,
        object,
        id,
        amount,
        unapplied,
      ]),
    ).toEqual([
      ['payment', 'account.payment', '9', known(usd(4_010)), known(usd(4_010))],
      ['payment', 'account.move', '2', known(usd(50_000)), known(usd(0))],
      ['credit', 'account.move', '3', known(usd(7_500)), known(usd(2_500))],
      ['credit', 'account.move', '4', known(usd(500)), known(usd(500))],
    ]);
    expect(receipts).toMatchObject({ complete: true, total: 4 });
    expect(readReceipts([], false)).toMatchObject({ complete: false, total: null });
  });
});
