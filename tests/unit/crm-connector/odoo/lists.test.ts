import { describe, expect, it } from 'vitest';
import { activitySchema } from '../../../../shared/domain/activity.ts';
import { DAY_CUSTOMERS, myDaySchema } from '../../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../../shared/domain/part.ts';
import { paymentHistorySchema } from '../../../../shared/domain/payment-history.ts';
import { receivablesReadSchema } from '../../../../shared/domain/receivables.ts';
import { type Exchange, HARBOR, odooOf, recorded, recordedOdoo, refTo, TESS } from './recorded-odoo.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const known = <T>(value: T) => ({ is: 'known', value });

describe('what is read on demand', () => {
  it('the lines of an invoice', async () => {
    const { connector, calls } = recordedOdoo('invoice-lines');
    const lines = await connector.loadInvoiceLines({ object: 'account.move', id: '281', currency: 'USD' });
    expect(itemsOf(lines)).toMatchObject([
      {
        description: known('Freight HL-1'),
        quantity: known(2),
        unitPrice: known(usd(60_025)),
        amount: known(usd(120_050)),
      },
    ]);
    expect(calls).toHaveLength(1);
    expect(await connector.loadInvoiceLines({ object: 'Invoice', id: '281', currency: 'USD' })).toEqual({
      is: 'absent',
    });
    const noId = connector.loadInvoiceLines({ object: 'account.move', id: 'x', currency: 'USD' });
    await expect(noId).rejects.toMatchObject({ fault: { code: 'not-found' } });
  });

  it('the files of invoices; of none, without a request', async () => {
    const { connector, calls } = recordedOdoo('invoice-files');
    expect(await connector.loadInvoiceFiles(['281', '282'])).toEqual({
      is: 'read',
      items: [],
      complete: true,
      total: 0,
    });
    await connector.loadInvoiceFiles([]);
    expect(calls).toHaveLength(1);
  });

  it('how a customer paid', async () => {
    const { connector, calls } = recordedOdoo('payments');
    const history = await connector.paymentHistory(refTo('res.partner', HARBOR));
    expect(paymentHistorySchema.parse(history)).toEqual(history);
    expect(itemsOf(history.applied).map(({ amount, paidOn, due }) => [amount, paidOn, due])).toEqual([
      [usd(50_000), '2026-11-19', '2026-10-08'],
      [usd(6_400), '2026-10-03', '2026-09-23'],
    ]);
    expect(calls).toHaveLength(2);
  });

  it('people by name', async () => {
    const { connector } = recordedOdoo('people');
    expect(await connector.findPeople('be')).toEqual([{ id: '6', name: 'Ben Colleague', title: null }]);
  });
});

describe('finding customers', () => {
  it('finds a person by a number however it is typed', async () => {
    const { connector } = recordedOdoo('search-phone');
    expect(await connector.search('+1 (503) 555-0131')).toEqual([
      {
        ref: refTo('res.partner', TESS),
        name: 'Harbor Lights Freight, LLC',
        matched: 'Tess Ledger, (503) 555-0131',
      },
    ]);
  });

  it('finds an invoice by what the customer calls it', async () => {
    const { connector, calls } = recordedOdoo('search-invoice');
    expect(await connector.search('HL-1')).toMatchObject([
      { ref: { object: 'account.move', id: '281' }, matched: 'INV/2026/00274, HL-1' },
    ]);
    expect(calls).toHaveLength(2);
  });

  it('asks for two letters at least', async () => {
    const { connector, calls } = recordedOdoo('search-phone');
    await expect(connector.search(' a- ')).rejects.toMatchObject({ fault: { code: 'refused' } });
    expect(calls).toEqual([]);
  });
});

describe('the associate’s own', () => {
  it('day: whose money is overdue, what is to be done, what was promised', async () => {
    const { connector, calls } = recordedOdoo('day');
    const day = await connector.myDay(null);
    expect(myDaySchema.parse(JSON.parse(JSON.stringify(day)))).toEqual(day);
    // Three at once, and one for a customer that only an activity names.
    expect(calls).toHaveLength(1 + 3 + 1);
    expect(day.worklist).toEqual(['12']);
    expect(day.order).toBe('money');
    const [maria, harbor] = itemsOf(day.customers).map(({ snapshot }) => snapshot);
    expect(maria?.customer).toMatchObject({ name: 'Maria Quillfeather', kind: 'person' });
    expect(maria?.parties).toMatchObject({ items: [{ isPrimary: true }] });
    expect(harbor?.customer.name).toBe('Harbor Lights Freight, LLC');
    expect(harbor?.invoices).toMatchObject({ complete: false, total: null });
    expect(harbor?.holds).toMatchObject({ complete: true, total: 2 });
    const own = itemsOf(day.followUps).filter(({ customer }) => customer.id === HARBOR);
    // When they were made tells the contact a task came from, which answers nothing, from those made for it.
    expect(own.map(({ subject, due, madeAt }) => [subject, due, madeAt])).toEqual([
      ['Send a copy', '2026-11-21', '2026-11-21T09:59:59.000Z'],
      ['Call Tess', '2026-11-24', '2026-11-21T09:59:58.000Z'],
    ]);
  });

  it('day: the next page of customers, from where the last one ended', async () => {
    const day = recorded('day');
    const worklist = day.find(({ body }) => JSON.stringify(body).includes('"limit":50'));
    if (!worklist) throw new Error('No worklist was recorded');
    const { groups } = worklist.answer as { groups: { __values: { id: number } }[] };
    const page = (size: number, skip: number): Exchange => ({
      call: worklist.call,
      body: { ...(worklist.body as object), offset: skip },
      status: 200,
      answer: {
        groups: Array.from({ length: size }, (_one, index) => {
          const copy = structuredClone(groups[0]);
          if (copy) copy.__values = { ...copy.__values, id: 1_000 + skip + index };
          return copy;
        }),
      },
    });
    const { connector } = odooOf([...day, page(DAY_CUSTOMERS, 50), page(3, 100)]);
    const second = await connector.myDay(null, { skip: 50, order: 'money', also: [] });
    expect(second).toMatchObject({ skipped: 50, next: 100, customers: { complete: false } });
    expect(second.worklist[0]).toBe('1050');
    expect(second.worklist).toHaveLength(DAY_CUSTOMERS);
    const last = await connector.myDay(null, { skip: 100, order: 'money', also: [] });
    expect(last).toMatchObject({ skipped: 100, next: null, worklist: ['1100', '1101', '1102'] });
  });

  it('requests for approval, and what became of them', async () => {
    const { connector } = recordedOdoo('approvals');
    const rows = itemsOf(await connector.approvals());
    expect(rows.filter(({ customer }) => customer.id === HARBOR)).toMatchObject([
      { customerName: 'Harbor Lights Freight, LLC', approval: { status: known('approved') } },
    ]);
  });

  it('work in a range of time', async () => {
    const range = { from: '2026-11-21T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' };
    const { connector } = recordedOdoo('activity');
    const activity = await connector.activity(range);
    expect(activitySchema.parse(JSON.parse(JSON.stringify(activity)))).toEqual(activity);
    const own = itemsOf(activity.attempts).filter(({ customerId }) => customerId === HARBOR);
    expect(
      own.map(({ disposition, isOwnCustomer, disclosure }) => [disposition, isOwnCustomer, disclosure]),
    ).toEqual([
      ['PTP', true, 'made'],
      ['PLN', true, null],
    ]);
    expect(own[0]?.delinquencyReason).toBe('cash-flow');
    expect(itemsOf(activity.promises).length).toBeGreaterThan(3);
    for (const { at } of itemsOf(activity.promises)) expect(at >= range.from && at < range.to).toBe(true);
  });

  it('receivables, month by month', async () => {
    const { connector, calls } = recordedOdoo('receivables');
    const { rows } = receivablesReadSchema.parse(await connector.receivables());
    expect(calls).toHaveLength(3);
    const dinars = itemsOf(rows).find(({ currency }) => currency === 'KWD');
    expect(dinars).toMatchObject({
      open: { minor: 12_345, currency: 'KWD' },
      overdue: known({ minor: 12_345, currency: 'KWD' }),
      over90: known({ minor: 0, currency: 'KWD' }),
    });
    const months = dinars?.months.is === 'known' ? dinars.months.value : [];
    expect(months.map(({ from }) => from)).toHaveLength(12);
    expect(months.find(({ from }) => from === '2026-10-01')?.sales.minor).toBe(12_345);
    expect(months[0]).toMatchObject({ from: '2026-11-01', days: 22 });
  });
});
