import { describe, expect, it } from 'vitest';
import { absent, known } from '../../../../shared/domain/known.ts';
import { itemsOf } from '../../../../shared/domain/part.ts';
import type { Party } from '../../../../shared/domain/party.ts';
import { escalatedInvoices } from '../../../../shared/papers/escalated-invoices.ts';
import { emailOf } from '../../../../shared/papers/frame.ts';
import { duesTable, statementTable } from '../../../../shared/papers/invoice-tables.ts';
import { paperFor } from '../../../../shared/papers/paper-for.ts';
import type { PaperMatter } from '../../../../shared/papers/paper-matter.ts';
import { ourTemplates } from '../../../../shared/papers/templates/our-templates.ts';
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

  it('calls no part of an invoice past due that is not due yet', () => {
    const parts = [
      { due: '2026-11-01', open: usd(3_000) },
      { due: '2026-12-31', open: usd(7_000) },
    ];
    const invoices = read(invoice('1', '2026-11-01', 10_000, { parts }));
    const found = values({ invoices });
    expect(found.amountDue).toEqual(known([usd(10_000)]));
    expect(found.overdueAmount).toEqual(known([usd(3_000)]));
    const world = { matter: matterOf(customerOf('b2b', { invoices })), context: contextOf() };
    const rows = (table: ReturnType<typeof duesTable>) => (table.is === 'known' ? table.value.rows : []);
    expect(rows(duesTable(world)).map((row) => row.at(-1))).toEqual(['$30.00']);
    expect(rows(statementTable(world)).map((row) => [row[4], row.at(-1)])).toEqual([
      ['Past due', '$30.00'],
      ['Not due', '$70.00'],
    ]);
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

describe('the balance of a consumer', () => {
  const [large, small] = [
    card({ balance: known(usd(490_512)) }),
    card({ id: 'small', name: 'Store card', balance: known(usd(21_000)) }),
  ];
  const ofSmall = invoice('1', '2026-09-14', 21_000, { debtId: 'small' });
  const beside = invoice('2', '2026-09-14', 5_000);
  const statementOf = (change: Parameters<typeof customerOf>[1], more: Partial<PaperMatter> = {}) => {
    const customer = customerOf('third-party', { debts: read(large, small), ...change });
    const template = ourTemplates.get('statement');
    if (!template) throw new Error('No statement');
    const result = paperFor(template, matterOf(customer, more), contextOf());
    return result.is === 'paper' ? result.text : result.missing.map(({ field, why }) => `${field} ${why}`);
  };

  it('is that of the debts, whatever invoices they were billed by', () => {
    const text = statementOf({ invoices: read(ofSmall) });
    expect(text).toContain('Total | $5,115.12');
    expect(text).toContain('Open, gross | $5,115.12');
    expect(text).toContain('Open, net | $5,115.12');
    expect(text).not.toContain('INV-1');
    expect(statementOf({ invoices: read(ofSmall) }, { debtIds: ['small'] })).toContain('Open, net | $210.00');
  });

  it('has invoices of no debt beside them, each in its table', () => {
    const text = statementOf({ invoices: read(ofSmall, beside) });
    expect(text).toContain('INV-2');
    expect(text).not.toContain('INV-1');
    expect(text).toContain('Open, gross | $5,165.12');
    expect(statementOf({ debts: read(), invoices: read(beside) })).toContain('Open, gross | $50.00');
    expect(statementOf({ debts: { is: 'absent' }, invoices: read(ofSmall) })).toContain(
      'Open, net | $210.00',
    );
  });

  it('is none where either could not be read', () => {
    expect(statementOf({ invoices: { is: 'forbidden' } })).toEqual(['table:net forbidden']);
    expect(statementOf({ debts: { is: 'failed', why: 'Timed out' } })).toEqual(['table:net unknown']);
    expect(statementOf({ invoices: { is: 'absent' } })).toContain('Open, net | $5,115.12');
  });
});

describe('a reminder to whoever has paid in money that is not applied', () => {
  const reminderTo = (
    profile: 'third-party' | 'b2b',
    unapplied: number | null,
    language: 'en' | 'es' = 'en',
  ) => {
    const template = ourTemplates.get('reminder-1');
    if (!template) throw new Error('No reminder');
    const [base] = itemsOf(customerOf('b2b').receipts);
    if (!base) throw new Error('No receipt');
    const customer = customerOf(profile, {
      ...(profile === 'b2b' ? {} : { debts: read(card({ balance: known(usd(124_050)) })) }),
      receipts: unapplied === null ? read() : read({ ...base, unapplied: known(usd(unapplied)) }),
    });
    const result = paperFor(template, matterOf(customer), contextOf({ language }));
    return result.is === 'paper' ? result.text : result.missing.map(({ field }) => field);
  };

  it('tells a consumer the balance, what is held and what that leaves', () => {
    const text = reminderTo('third-party', 5_000);
    expect(text).toContain('Balance: $1,240.50.');
    expect(text).toContain(
      'We also hold $50.00 from you that is not applied yet. Applied to this balance, it leaves $1,190.50.',
    );
    expect(reminderTo('third-party', 5_000, 'es')).toContain(
      'También tenemos $50.00 suyos sin aplicar. Aplicado a este saldo, deja $1,190.50.',
    );
    expect(reminderTo('third-party', null)).not.toContain('not applied');
  });

  it('asks no consumer for what is paid already', () => {
    expect(reminderTo('third-party', 124_049)).toContain('it leaves $0.01.');
    expect(reminderTo('third-party', 124_050)).toEqual(['netAsked']);
  });

  it('tells a business the net of the invoices past due, and asks what more than that is for', () => {
    expect(reminderTo('b2b', 30_000)).toContain('Applied to the invoices above, it leaves $1,550.00.');
    const covered = reminderTo('b2b', 185_000);
    expect(covered).toContain('tell us what it is for');
    expect(covered).not.toContain('it leaves');
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

describe('the mailing address of the person written to', () => {
  const home = { street: '5 Oak Ave', city: 'Columbus', state: 'OH', postalCode: '43215', country: null };
  const addressOf = (profile: 'b2b' | 'third-party', other: Partial<Party>, personId: string) => {
    const base = customerOf(profile);
    const customer = {
      ...base,
      customer: { ...base.customer, address: known(home) },
      parties: read(party({ address: absent }), party({ id: 'other', name: 'Lena Ortiz, Esq.', ...other })),
    };
    return valuesOf({ matter: matterOf(customer), context: contextOf({ personId }) }).addresseeAddress;
  };
  const atHome = known('5 Oak Ave, Columbus, OH 43215');

  it('is the customer’s for the customer alone', () => {
    expect(addressOf('third-party', {}, PERSON)).toEqual(atHome);
    const roles: readonly Party['debtRole'][] = [known('consumer-attorney'), known('co-debtor'), absent];
    for (const debtRole of roles)
      expect(addressOf('third-party', { debtRole, address: absent }, 'other').is).toBe('absent');
    expect(addressOf('third-party', { address: { is: 'forbidden' } }, 'other').is).toBe('forbidden');
    expect(addressOf('third-party', { address: absent }, 'nobody').is).toBe('absent');
    expect(addressOf('third-party', { address: known({ ...home, street: '9 Bar St' }) }, 'other')).toEqual(
      known('9 Bar St, Columbus, OH 43215'),
    );
  });

  it('is the business’s for those who work there, and for nobody else', () => {
    expect(addressOf('b2b', { address: absent }, 'other')).toEqual(atHome);
    expect(addressOf('b2b', { address: absent, debtRole: known('consumer-attorney') }, 'other').is).toBe(
      'absent',
    );
  });
});
