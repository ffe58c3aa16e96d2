import { describe, expect, it } from 'vitest';
import type { Debt } from '../../../../shared/domain/debt.ts';
import type { Invoice, Receipt } from '../../../../shared/domain/invoice.ts';
import { absent, forbidden, known, valueOr } from '../../../../shared/domain/known.ts';
import { atOnce } from '../../../../shared/plans/already-paid.ts';
import { askedOf } from '../../../../shared/plans/asked.ts';
import { currenciesOwed, matterOfCustomer } from '../../../../shared/plans/matter-of-customer.ts';
import { moneyAlreadyHere } from '../../../../shared/plans/money-already-here.ts';
import { AT, DEBT, debt, hold, read, snapshot } from '../compliance/snapshot-of.ts';

const invoice = (
  id: string,
  minor: number,
  changes: Partial<Invoice> & { currency?: string } = {},
): Invoice => {
  const { currency = 'USD', ...rest } = changes;
  return {
    id,
    object: 'Invoice__c',
    number: `INV-${id}`,
    debtId: null,
    issued: absent,
    due: known('2026-10-01'),
    total: absent,
    open: known({ minor, currency }),
    status: absent,
    poNumber: absent,
    terms: absent,
    disputed: known(false),
    ...rest,
  };
};

const receipt = (id: string, minor: number, on = '2026-11-20'): Receipt => ({
  id,
  object: 'Payment__c',
  kind: 'payment',
  number: id,
  on: known(on),
  amount: known({ minor, currency: 'USD' }),
  unapplied: known({ minor, currency: 'USD' }),
  status: absent,
});

const total = (minor: number, currency = 'USD', count = 1) => ({
  open: { minor, currency },
  overdue: absent,
  count,
});

const noDebts = { debts: read<Debt>() };
const matterIn = (change: Parameters<typeof snapshot>[0], currency = 'USD') => {
  const found = matterOfCustomer(snapshot({ ...noDebts, ...change }), currency, AT, null, []);
  if (found.is !== 'known') throw new Error(`Not known: ${JSON.stringify(found)}`);
  return found.value;
};
const asked = (change: Parameters<typeof snapshot>[0], currency = 'USD') =>
  askedOf(matterIn(change, currency)).total.minor;

describe('what is owed', () => {
  it('comes currency by currency, and all currencies together are all that is open', () => {
    const invoices = read(
      invoice('1', 1_000),
      invoice('2', 2_500, { currency: 'EUR' }),
      invoice('3', 300, { currency: 'EUR' }),
    );
    const customer = snapshot({
      ...noDebts,
      invoices,
      openTotals: read(total(1_000), total(2_800, 'EUR', 2)),
    });
    expect(currenciesOwed(customer, [])).toEqual(['EUR', 'USD']);
    const sums = currenciesOwed(customer, []).map((currency) => {
      const matter = valueOr(matterOfCustomer(customer, currency, AT, null, []), null);
      return matter ? askedOf(matter).total : null;
    });
    expect(sums).toEqual([
      { minor: 2_800, currency: 'EUR' },
      { minor: 1_000, currency: 'USD' },
    ]);
  });

  it('holds what lies beyond the listed invoices by the exact total', () => {
    const some = { ...read(invoice('1', 1_000)), complete: false, total: 300 };
    expect(asked({ invoices: some, openTotals: read(total(9_000, 'USD', 300)) })).toBe(9_000);
    // An amount this user may not see is in the total all the same.
    const hidden = read(invoice('1', 1_000), invoice('2', 0, { open: forbidden }));
    expect(asked({ invoices: hidden, openTotals: read(total(1_700, 'USD', 2)) })).toBe(1_700);
  });

  it('is unknown when invoices were not read, or more are open and nobody knows how much', () => {
    const found = (change: Parameters<typeof snapshot>[0]) =>
      matterOfCustomer(snapshot({ ...noDebts, ...change }), 'USD', AT, null, []).is;
    expect(found({ invoices: { is: 'failed', why: 'timeout' } })).toBe('unknown');
    expect(found({ invoices: { is: 'forbidden' } })).toBe('unknown');
    const some = { ...read(invoice('1', 1_000)), complete: false };
    expect(found({ invoices: some, openTotals: { is: 'failed', why: 'timeout' } })).toBe('unknown');
  });

  it('counts a debt without invoices, one with invoices by these alone', () => {
    const debts = read(debt(), debt({ id: 'other', balance: known({ minor: 500, currency: 'USD' }) }));
    const invoices = read(invoice('1', 1_000, { debtId: 'other' }));
    const matter = matterIn({ debts, invoices });
    expect(matter.items.map(({ id }) => id)).toEqual(['1', DEBT]);
    expect(askedOf(matter).invoices.map(({ id }) => id)).toEqual(['1']);
    expect(askedOf(matter).debtIds).toEqual(['other', DEBT]);
    expect(asked({ debts: read(debt({ status: known('Paid') })) })).toBe(0);
  });
});

describe('a talk about some of the debts', () => {
  const usd = (minor: number) => known({ minor, currency: 'USD' });
  const debts = read(
    debt({ id: 'card', balance: usd(7_000) }),
    debt({ id: 'medical', balance: known({ minor: 900, currency: 'EUR' }) }),
    debt({ id: 'gym', balance: usd(400) }),
  );
  const invoices = read(invoice('1', 1_000, { debtId: 'gym' }), invoice('2', 50));
  const about = (debtIds: string[], change: Parameters<typeof snapshot>[0] = {}) => {
    const found = matterOfCustomer(snapshot({ debts, invoices, ...change }), 'USD', AT, null, debtIds);
    return found.is === 'known' ? askedOf(found.value).total.minor : found.is;
  };

  it('asks for these alone, neither for another debt nor for what belongs to none', () => {
    expect(about(['card'])).toBe(7_000);
    expect(about(['card', 'medical'])).toBe(7_000);
    expect(about(['gym'])).toBe(1_000);
    expect(about(['medical'])).toBe(0);
    const matter = matterOfCustomer(snapshot({ debts, invoices }), 'USD', AT, null, ['card']);
    expect(matter.is === 'known' && matter.value.items.map(({ debtId }) => debtId)).toEqual(['card']);
  });

  it('asks for all where it names none, or every one', () => {
    expect(about([])).toBe(8_050);
    expect(about(['card', 'medical', 'gym'])).toBe(8_050);
  });

  it('offers nothing on what lies beyond the list: nobody knows whose debt it is', () => {
    const more = { openTotals: read(total(9_000, 'USD', 300)) };
    expect(about(['card'], more)).toBe('unknown');
    expect(about([], more)).toBe(9_000 + 7_000);
    expect(about(['card'], { openTotals: read(total(1_050, 'USD', 2)) })).toBe(7_000);
  });

  it('has the currencies of these debts', () => {
    const customer = snapshot({ debts, invoices });
    expect(currenciesOwed(customer, ['medical'])).toEqual(['EUR']);
    expect(currenciesOwed(customer, ['card'])).toEqual(['USD']);
    expect(currenciesOwed(customer, [])).toEqual(['USD', 'EUR']);
  });
});

describe('what is disputed is left out', () => {
  const invoices = read(invoice('1', 1_000), invoice('2', 500, { disputed: known(true) }));

  it('a marked invoice, a disputed invoice on record, a part of one', () => {
    expect(asked({ invoices })).toBe(1_000);
    const dispute = hold({ kind: known('dispute'), invoiceId: known('1') });
    expect(asked({ invoices, holds: read(dispute) })).toBe(0);
    const part = hold({
      kind: known('dispute'),
      invoiceId: known('1'),
      disputedAmount: known({ minor: 400, currency: 'USD' }),
    });
    expect(asked({ invoices, holds: read(part) })).toBe(600);
    expect(asked({ invoices, holds: read({ ...dispute, status: known('lifted') }) })).toBe(1_000);
    // Nobody knows that one whose status is hidden is over.
    expect(asked({ invoices, holds: read({ ...dispute, status: forbidden }) })).toBe(0);
  });

  it('the disputed part of a debt, told on the debt and as a hold, counts once', () => {
    const disputed = known({ minor: 8_000, currency: 'USD' });
    const both = {
      debts: read(debt({ disputed })),
      holds: read(hold({ kind: known('dispute'), debtId: known(DEBT), disputedAmount: disputed })),
    };
    expect(asked(both)).toBe(190_000);
  });

  it('takes the demand out when nothing else is left, and after hardship on record', () => {
    expect(matterIn({ invoices }).gentle).toBeNull();
    expect(matterIn({ invoices: read(invoice('2', 500, { disputed: known(true) })) }).gentle).toBe('dispute');
    const pause = (effectiveTo: string) => hold({ kind: known('hardship'), effectiveTo: known(effectiveTo) });
    expect(matterIn({ invoices, holds: read(pause('2026-11-23')) }).gentle).toBe('hardship');
    expect(matterIn({ invoices, holds: read(pause('2026-11-22')) }).gentle).toBeNull();
  });
});

describe('money that is here already', () => {
  it('is set against what is open, and the invoices it may be for are found', () => {
    const invoices = read(invoice('1', 1_000), invoice('2', 500), invoice('3', 700));
    const customer = snapshot({ ...noDebts, invoices, receipts: read(receipt('r', 1_200)) });
    expect(asked({ invoices, receipts: read(receipt('r', 1_200)) })).toBe(1_000);
    const here = atOnce(moneyAlreadyHere(customer, AT));
    if (here.is !== 'read') throw new Error(here.why);
    expect(here.byCurrency[0]?.found[0]?.sets.map((set) => [...set].sort())).toEqual([['2', '3']]);
    expect(here.ledger).toEqual({ newestOn: '2026-11-20', daysOld: 3 });
  });

  it('is not "none" when receipts or invoices were not read', () => {
    const unread = atOnce(moneyAlreadyHere(snapshot({ receipts: { is: 'failed', why: 'timeout' } }), AT));
    expect(unread).toEqual({ is: 'unread', why: 'The receipts could not be read: timeout' });
    const none = atOnce(moneyAlreadyHere(snapshot(), AT));
    expect(none).toEqual({ is: 'read', byCurrency: [], ledger: { newestOn: null, daysOld: null } });
  });
});
