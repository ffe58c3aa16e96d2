import { describe, expect, it } from 'vitest';
import { absent, known } from '../../../../shared/domain/known.ts';
import { escalatedInvoices } from '../../../../shared/papers/escalated-invoices.ts';
import { emailOf } from '../../../../shared/papers/frame.ts';
import { valuesOf } from '../../../../shared/papers/values-of.ts';
import { PERSON, party, read } from '../compliance/snapshot-of.ts';
import { card, contextOf, customerOf, invoice, matterOf, usd } from './made-up-papers.ts';

const payBy = (profile: 'third-party' | 'first-party', validationEndsOn: string | null) => {
  const legal = {
    ...card().legal,
    validationSentOn: validationEndsOn === null ? absent : known('2026-11-02'),
    validationEndsOn: validationEndsOn === null ? absent : known(validationEndsOn),
  };
  const customer = customerOf(profile, { debts: read(card({ profile: known(profile), legal })) });
  return valuesOf({ matter: matterOf(customer), context: contextOf() }).payBy;
};

describe('the day a reminder asks for payment by', () => {
  it.each([
    ['2026-11-22', '2026-12-03'],
    ['2026-11-23', '2026-12-03'],
    ['2026-12-02', '2026-12-03'],
    ['2026-12-03', '2026-12-04'],
    ['2026-12-18', '2026-12-19'],
  ])('period to %s: %s, ten days on and never within it', (end, day) => {
    expect(payBy('third-party', end)).toEqual(known(day));
  });

  it('is not known where the end of the period is not, and needs none for a creditor', () => {
    expect(payBy('third-party', null).is).toBe('unknown');
    expect(payBy('first-party', null)).toEqual(known('2026-12-03'));
  });
});

describe('what is owed', () => {
  const values = (change: Parameters<typeof customerOf>[1], profile: 'b2b' | 'third-party' = 'b2b') =>
    valuesOf({ matter: matterOf(customerOf(profile, change)), context: contextOf() });

  it('leaves disputed invoices out of what is asked, and what is not due out of what is overdue', () => {
    const found = values({
      invoices: read(
        invoice('1', '2026-11-22', 100),
        invoice('2', '2026-11-23', 30),
        invoice('3', '2026-07-01', 5, { disputed: known(true) }),
      ),
    });
    expect(found.amountDue).toEqual(known([usd(130)]));
    expect(found.overdueAmount).toEqual(known([usd(100)]));
    expect(found.disputedInvoices).toEqual(known(['INV-3']));
    // Gross is everything, less what came in and is not applied.
    expect(found.netAmount).toEqual(known([usd(135 - 30_000)]));
  });

  it('keeps currencies apart', () => {
    const euro = { minor: 700, currency: 'EUR' };
    const found = values({
      invoices: read(invoice('1', '2026-07-01', 100), invoice('2', '2026-07-01', 0, { open: known(euro) })),
    });
    expect(found.amountDue).toEqual(known([usd(100), euro]));
  });

  it('has no sum where the list is cut off, hidden or was not read', () => {
    const cut = {
      is: 'read',
      items: [invoice('1', '2026-07-01', 100)],
      complete: false,
      total: 400,
    } as const;
    expect(values({ invoices: { ...cut, items: [...cut.items] } }).amountDue.is).toBe('unknown');
    expect(values({ invoices: { is: 'forbidden' } }).amountDue.is).toBe('forbidden');
    expect(values({ invoices: { is: 'failed', why: 'Timed out' } }).amountDue.is).toBe('unknown');
    expect(values({ debts: { is: 'forbidden' } }, 'third-party').amountAsked.is).toBe('forbidden');
  });
});

describe('escalated invoices', () => {
  it('are those of sixty days and those in dispute, oldest first, as plain values for a sheet', () => {
    const customer = customerOf('b2b', {
      invoices: read(
        invoice('young', '2026-09-25', 100),
        invoice('old', '2026-09-24', 12_345),
        invoice('argued', '2026-12-20', 70, { disputed: known(true), poNumber: absent }),
        invoice('paid', '2026-01-01', 0),
      ),
    });
    const rows = escalatedInvoices(customer, '2026-11-23');
    expect(rows.is === 'known' && rows.value).toEqual([
      {
        ...{ customer: 'Larkspur Bakery', accountNumber: '44-2290', owner: 'Sam Rowe', invoice: 'INV-old' },
        ...{ purchaseOrder: 'PO-old', due: '2026-09-24', daysPastDue: 60, open: '123.45', currency: 'USD' },
        reason: 'old',
      },
      expect.objectContaining({
        invoice: 'INV-argued',
        purchaseOrder: '',
        daysPastDue: 0,
        reason: 'disputed',
      }),
    ]);
    const unread = escalatedInvoices(customerOf('b2b', { invoices: { is: 'forbidden' } }), '2026-11-23');
    expect(unread.is).toBe('forbidden');
  });
});

it('the address of the person written to is theirs alone', () => {
  const other = party({ id: 'other', email: known('lee@example.org') });
  const matter = matterOf(customerOf('b2b', { parties: read(party({ email: absent }), other) }));
  expect(emailOf({ matter, context: contextOf({ personId: 'other' }) })).toBe('lee@example.org');
  expect(emailOf({ matter, context: contextOf({ personId: PERSON }) })).toBeNull();
});
