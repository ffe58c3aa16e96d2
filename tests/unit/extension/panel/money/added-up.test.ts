// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { absent, known } from '../../../../../shared/domain/known.ts';
import { invoice, read, receipt, usd } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';
import { beside, closePanel, region } from '../open-panel.ts';
import { on } from '../states.ts';

afterEach(closePanel);

const moneyOf = async (change: Partial<typeof dana>) => {
  await beside(on({ ...dana, debts: read(), ...change }));
  return (await region('Money')).textContent;
};

it('says whose claims are added up where they are those of several companies', async () => {
  const companies = ['Harbor East Ltd', 'My Company'];
  expect(await moneyOf({ companies })).toContain(
    'several companies, added up here: Harbor East Ltd; My Company',
  );
});

it('says nothing of companies where there is one', async () => {
  expect(await moneyOf({})).not.toContain('several companies');
});

it('ages several currencies in the order of the totals, each bar by its name', async () => {
  const total = (currency: string, minor: number) => ({
    open: { currency, minor },
    overdue: absent,
    count: 1,
  });
  const inYen = invoice('i2', 'INV-2', '2026-11-02', 0, { open: known({ currency: 'JPY', minor: 900 }) });
  const money = await moneyOf({
    invoices: read(inYen, invoice('i1', 'INV-1', '2026-11-01', 100)),
    openTotals: read(total('USD', 10_000), total('JPY', 900)),
  });
  expect(money).toMatch(/Owed100\.00 USD900 JPYUSD.*1–30.*100\.00JPY.*1–30.*900/);
});

it('says how much of an invoice payable in parts is due on the day that is told', async () => {
  const parts = [
    { due: '2026-11-01', open: usd(30) },
    { due: '2026-12-31', open: usd(70) },
  ];
  const invoices = read(invoice('i1', 'INV-1', '2026-11-01', 100, { parts }));
  expect(await moneyOf({ invoices })).toMatch(/23 days late, 30\.00 of it/);
});

it('leaves no dot where what is owed may not be read', async () => {
  const closed = { is: 'forbidden' } as const;
  await beside(
    on({ ...dana, debts: { is: 'absent' }, invoices: closed, openTotals: closed, receipts: closed }),
  );
  const money = await region('Money');
  expect(money.textContent).toContain('unapplied cash not known');
  expect(money.textContent).not.toMatch(/·\s*unapplied/);
});

it('finds the part of an invoice that came in and was set against nothing', async () => {
  const parts = [
    { due: '2026-11-01', open: usd(30) },
    { due: '2026-12-31', open: usd(70) },
  ];
  const invoices = read(invoice('i1', 'INV-1', '2026-11-01', 100, { parts }));
  const receipts = read(receipt('r1', '2026-11-20', 70, 70));
  await beside(on({ ...dana, debts: read(), invoices, receipts }));
  await screen.findByText('INV-1: 70.00 of it');
});
