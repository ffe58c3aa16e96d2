import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWN } from '../../../../../crm-connector/local-org/seed/known-customers.ts';
import { type SeededOrg, seededOrg } from '../seeded-org.ts';
import { minorUnits, sumOf } from './minor-units.ts';

let org: SeededOrg;
beforeAll(() => {
  org = seededOrg('small');
});
afterAll(() => org.store.close());

const account = (name: string) => org.idOf('Account', name);

describe('money', () => {
  it('itemises every debt to its balance', () => {
    const debts = org.rows(
      'SELECT Name, Balance__c, Principal__c, Interest__c, Fees__c, Payments__c, Credits__c, Disputed__c FROM Debt__c',
    );
    expect(debts.length).toBe(19);
    for (const debt of debts) {
      const cents = (field: string) => minorUnits(debt[`${field}__c`]);
      const itemised =
        cents('Principal') + cents('Interest') + cents('Fees') - cents('Payments') - cents('Credits');
      expect(itemised, String(debt.Name)).toBe(cents('Balance'));
      expect(cents('Disputed')).toBeLessThanOrEqual(cents('Balance'));
    }
  });

  it('adds the open invoices of a debt up to its balance, where it has invoices', () => {
    const debts = org.rows(
      'SELECT Name, Balance__c, (SELECT Balance FROM Invoices__r) FROM Debt__c WHERE Id IN (SELECT Debt__c FROM Invoice)',
    );
    expect(debts.length).toBe(11);
    for (const { Name, Balance__c, Invoices__r } of debts) {
      const { records } = Invoices__r as { records: Record<string, unknown>[] };
      expect(sumOf(records, 'Balance'), String(Name)).toBe(minorUnits(Balance__c));
    }
  });

  it('settles every invoice to the cent: total less payments and credits applied is the balance', () => {
    const applied = (object: string) => {
      const lines = org.rows(`SELECT InvoiceId, Amount FROM ${object}`);
      return (id: unknown) =>
        sumOf(
          lines.filter((line) => line.InvoiceId === id),
          'Amount',
        );
    };
    const [paid, credited] = [applied('PaymentLineInvoice'), applied('CreditMemoInvApplication')];
    const lines = org.rows('SELECT InvoiceId, ChargeAmountWithTax FROM InvoiceLine');
    const invoices = org.rows(
      'SELECT Id, InvoiceNumber, TotalAmountWithTax, NetPaymentsApplied, NetCreditsApplied, Balance FROM Invoice',
    );
    expect(invoices.length).toBe(440);
    for (const invoice of invoices) {
      const number = String(invoice.InvoiceNumber);
      const total = minorUnits(invoice.TotalAmountWithTax);
      expect(paid(invoice.Id), number).toBe(minorUnits(invoice.NetPaymentsApplied));
      expect(credited(invoice.Id), number).toBe(minorUnits(invoice.NetCreditsApplied));
      expect(total - paid(invoice.Id) - credited(invoice.Id), number).toBe(minorUnits(invoice.Balance));
      expect(
        sumOf(
          lines.filter((line) => line.InvoiceId === invoice.Id),
          'ChargeAmountWithTax',
        ),
        number,
      ).toBe(total);
    }
  });

  it('settles every payment and credit memo the same way', () => {
    const payments = org.rows(
      'SELECT PaymentNumber, Amount, Balance, (SELECT Amount FROM PaymentLinesInvoice) FROM Payment WHERE TotalUnapplied > 0 OR TotalApplied > 0',
    );
    for (const payment of payments) {
      const lines =
        (payment.PaymentLinesInvoice as { records: Record<string, unknown>[] } | null)?.records ?? [];
      // The creditor applied one payment itself: it has no line here, and nothing is left of it.
      if (lines.length === 0 && payment.Balance === 0) continue;
      expect(minorUnits(payment.Amount) - sumOf(lines, 'Amount')).toBe(minorUnits(payment.Balance));
    }
    expect(payments.length).toBe(13);
  });

  it('has unapplied cash that equals two invoices, a short payment and a credit not applied', () => {
    const larkspur = account(KNOWN.larkspur);
    const [cash] = org.rows(`SELECT Balance FROM Payment WHERE AccountId = '${larkspur}' AND Balance > 0`);
    const two = org.rows(
      `SELECT Balance FROM Invoice WHERE BillingAccountId = '${larkspur}' AND InvoiceNumber IN ('INV-10412', 'INV-10437')`,
    );
    expect(minorUnits(cash?.Balance)).toBe(sumOf(two, 'Balance'));
    expect(
      org.count('Invoice', `BillingAccountId = '${larkspur}' AND SettlementStatus = 'PartiallySettled'`),
    ).toBe(1);
    expect(org.count('CreditMemo', `BillingAccountId = '${larkspur}' AND Balance > 0`)).toBe(1);
    expect(org.count('Invoice', `BillingAccountId = '${larkspur}' AND PO_Number__c != null`)).toBe(7);
    expect(org.count('Invoice', 'Payment_Terms__c = null')).toBe(0);
  });

  it('has 400 open invoices on one customer, one of them very large', () => {
    const cooperative = account(KNOWN.cooperative);
    expect(org.count('Invoice', `BillingAccountId = '${cooperative}' AND Balance > 0`)).toBe(400);
    expect(org.count('Invoice', 'Balance = 12345678.90')).toBe(1);
  });

  it('has customers in euro and in yen, which has no decimals', () => {
    const of = (name: string) =>
      org.rows(`SELECT CurrencyIsoCode, Balance FROM Invoice WHERE BillingAccountId = '${account(name)}'`);
    expect(new Set(of(KNOWN.gruenwald).map((row) => row.CurrencyIsoCode))).toEqual(new Set(['EUR']));
    expect(of(KNOWN.kitagawa)).toContainEqual(
      expect.objectContaining({ CurrencyIsoCode: 'JPY', Balance: 1_284_350_000 }),
    );
  });
});
