import { describe, expect, it } from 'vitest';
import { ageBand, ageings } from '../../../../../extension/panel/money/ageing.ts';
import { debtGroups } from '../../../../../extension/panel/money/debt-groups.ts';
import { owed } from '../../../../../extension/panel/money/owed.ts';
import { hasOneCurrency } from '../../../../../extension/panel/money/row-amount.ts';
import { unapplied } from '../../../../../extension/panel/money/unapplied.ts';
import { absent, forbidden, known, unknown } from '../../../../../shared/domain/known.ts';
import { debt, invoice, read, receipt, snapshotOf, usd } from '../fixtures/build.ts';
import { long, northwind } from '../fixtures/businesses.ts';
import { bare, dana, hidden } from '../fixtures/people.ts';

const TODAY = '2026-11-23';

describe('ageBand', () => {
  it.each([
    ['2026-11-24', 'not-due'],
    ['2026-11-23', 'not-due'],
    ['2026-11-22', '1-30'],
    ['2026-10-24', '1-30'],
    ['2026-10-23', '31-60'],
    ['2026-09-24', '31-60'],
    ['2026-09-23', '61-90'],
    ['2026-08-25', '61-90'],
    ['2026-08-24', '90+'],
  ])('due %s: %s', (due, band) => {
    expect(ageBand(known(due), TODAY)).toBe(band);
  });

  it.each([absent, forbidden, unknown('x')])('$is: undated', (due) => {
    expect(ageBand(due, TODAY)).toBe('undated');
  });
});

describe('ageings', () => {
  it('age a debt with invoices by these, and one without by its oldest due date', () => {
    const snapshot = snapshotOf(
      {},
      {
        debts: read(
          debt('d1', 'With', 150, { oldestDue: known('2020-01-01') }),
          debt('d2', 'Without', 50, { oldestDue: known('2026-11-01') }),
        ),
        invoices: read(
          invoice('i1', '1', '2026-12-01', 100, { debtId: 'd1' }),
          invoice('i2', '2', '2026-07-01', 50, { debtId: 'd1' }),
        ),
      },
    );
    expect(ageings(snapshot, TODAY)).toEqual([
      {
        currency: 'USD',
        bands: [
          { band: 'not-due', minor: 10_000 },
          { band: '1-30', minor: 5_000 },
          { band: '90+', minor: 5_000 },
        ],
      },
    ]);
  });

  it('show what the exact total says beyond the listed invoices as not listed', () => {
    const [dollars, euros] = ageings(northwind, TODAY);
    const sum = (bands: readonly { minor: number }[] = []) =>
      bands.reduce((all, { minor }) => all + minor, 0);
    expect(dollars?.bands.at(-1)?.band).toBe('unlisted');
    expect(sum(dollars?.bands)).toBe(9_876_543);
    expect(euros).toEqual({ currency: 'EUR', bands: [{ band: 'unlisted', minor: 1_250_000 }] });
  });

  it('age each part of an invoice by its own day', () => {
    const parts = [
      { due: '2026-11-01', open: usd(30) },
      { due: '2026-12-31', open: usd(70) },
    ];
    const snapshot = snapshotOf({}, { invoices: read(invoice('i1', '1', '2026-11-01', 100, { parts })) });
    expect(ageings(snapshot, TODAY)[0]?.bands).toEqual([
      { band: 'not-due', minor: 7_000 },
      { band: '1-30', minor: 3_000 },
    ]);
  });

  it('leave a credit balance and an unreadable amount out', () => {
    const snapshot = snapshotOf(
      {},
      {
        invoices: read(invoice('i1', '1', TODAY, -20), invoice('i2', '2', TODAY, 0, { open: forbidden })),
      },
    );
    expect(ageings(snapshot, TODAY)).toEqual([]);
  });
});

describe('owed', () => {
  const exact = (minor: number, currency = 'USD') => ({ money: { minor, currency }, isExact: true });

  it('is the debts’ balances and the invoices of no debt', () => {
    expect(owed(dana)).toEqual([exact(229_240)]);
    expect(owed(long)).toEqual([exact(12_345_678_901), exact(1_234_567, 'KWD'), exact(98_765_432, 'JPY')]);
  });

  it('is the exact totals where there are no debts, however many invoices were read', () => {
    expect(owed(northwind)).toEqual([exact(9_876_543), exact(1_250_000, 'EUR')]);
  });

  it('is nothing when nothing is there', () => {
    expect(owed(bare)).toEqual([]);
  });

  it('is at least what could be read when a balance is hidden', () => {
    expect(owed(hidden)).toEqual([{ money: usd(84.1), isExact: false }]);
  });

  it.each([absent, forbidden])('is at least the invoices of a debt whose balance is $is', (balance) => {
    const snapshot = snapshotOf(
      {},
      {
        debts: read(debt('d1', 'Card', 0, { balance }), debt('d2', 'Loan', 10)),
        invoices: read(
          invoice('i1', '1', TODAY, 5, { debtId: 'd1' }),
          invoice('i2', '2', TODAY, 7, { debtId: 'd2' }),
        ),
      },
    );
    expect(owed(snapshot)).toEqual([{ money: usd(15), isExact: false }]);
  });

  it('is not known when neither debts nor totals could be read', () => {
    const failed = { is: 'failed', why: 'timeout' } as const;
    expect(owed({ ...dana, debts: failed, openTotals: failed })).toBeNull();
    expect(owed({ ...dana, debts: { is: 'absent' }, openTotals: { is: 'forbidden' } })).toBeNull();
  });

  it('is not known when every balance is hidden', () => {
    const debts = read(debt('d1', 'Loan', 0, { balance: forbidden }));
    expect(owed(snapshotOf({}, { debts }))).toBeNull();
  });

  it('is at least the rest when debts and a cut list of invoices stand beside each other', () => {
    const snapshot = snapshotOf(
      {},
      {
        debts: read(debt('d1', 'Card', 10)),
        invoices: { is: 'read', items: [invoice('i1', '1', TODAY, 5)], complete: false, total: 400 },
      },
    );
    expect(owed(snapshot)).toEqual([{ money: usd(15), isExact: false }]);
  });
});

describe('unapplied', () => {
  it('adds up by currency', () => {
    expect(unapplied(northwind)).toEqual(known([usd(1280)]));
    expect(unapplied(dana)).toEqual(known([]));
  });

  it('is unknown, forbidden or absent as its list is, and unknown when the amounts are hidden', () => {
    expect(unapplied(hidden)).toEqual(unknown('timeout'));
    expect(unapplied({ ...dana, receipts: { is: 'forbidden' } })).toEqual(forbidden);
    expect(unapplied({ ...dana, receipts: { is: 'absent' } })).toEqual(absent);
    const receipts = read(receipt('P1', TODAY, 10, 0, { unapplied: forbidden }));
    expect(unapplied({ ...dana, receipts }).is).toBe('unknown');
  });
});

describe('debtGroups', () => {
  it('puts invoices under their debt, and those of no known debt last', () => {
    const groups = debtGroups(long).map(({ debt: one, invoices }) => [one?.id ?? null, invoices.length]);
    expect(groups).toEqual([
      ['a02000000000041AAA', 2],
      [null, 2],
    ]);
    const orphan = snapshotOf({}, { invoices: read(invoice('i', '1', TODAY, 1, { debtId: 'not-read' })) });
    expect(debtGroups(orphan)).toMatchObject([{ debt: null, invoices: [{ id: 'i' }] }]);
  });
});

describe('hasOneCurrency', () => {
  it.each([
    [dana, true],
    [bare, true],
    [northwind, false],
    [long, false],
  ])('%#', (snapshot, expected) => {
    expect(hasOneCurrency(snapshot)).toBe(expected);
  });
});
