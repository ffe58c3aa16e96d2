import { describe, expect, it } from 'vitest';
import { COMPARISON_CUSTOMER, KNOWN } from '../../../../../crm-connector/local-org/seed/known-customers.ts';
import { COMPARISON_INVOICES } from '../../../../../crm-connector/local-org/seed/large-seed.ts';
import { seededOrg } from '../seeded-org.ts';

describe('the small seed in lesser orgs', () => {
  it('leaves plain Tasks behind where Parley’s package is not deployed', () => {
    const org = seededOrg('small', { withPackage: false });
    const dana = org.idOf('Account', KNOWN.dana);
    expect(
      org.count('Task', `AccountId = '${dana}' AND CallDisposition = 'No answer' AND IsClosed = true`),
    ).toBeGreaterThan(0);
    expect(() => org.count('Contact_Attempt__c')).toThrow(/not supported/);
    expect(org.count('Invoice', `BillingAccountId = '${dana}' AND Balance > 0`)).toBe(5);
    org.store.close();
  });

  it('leaves the customers with amounts in euro and yen out of an org with one currency', () => {
    const org = seededOrg('small', { multiCurrency: false });
    expect(
      org.count('Account', `Name IN ('${KNOWN.gruenwald}', '${KNOWN.kitagawa}', '${KNOWN.boreal}')`),
    ).toBe(0);
    expect(org.count('Account')).toBe(18);
    org.store.close();
  });
});

describe('no seed', () => {
  it('has people and nothing to work on', () => {
    const org = seededOrg('none');
    expect(org.count('User', 'IsActive = true')).toBe(5);
    expect([org.count('Account'), org.count('Invoice'), org.count('Task')]).toEqual([0, 0, 0]);
    org.store.close();
  });
});

describe('the large seed', () => {
  const comparison = (invoices: number) => {
    const org = seededOrg('large', { invoices });
    const id = org.idOf('Account', COMPARISON_CUSTOMER);
    const seen = {
      invoices: org
        .rows(
          `SELECT InvoiceNumber, DueDate, TotalAmountWithTax, Balance FROM Invoice WHERE BillingAccountId = '${id}' ORDER BY InvoiceNumber`,
        )
        .map(({ attributes: _, ...invoice }) => invoice),
      calls: org.count('Task', `AccountId = '${id}'`),
      total: org.count('Invoice'),
      accounts: org.count('Account'),
      paid: org.count('Invoice', 'Balance = 0'),
      payments: org.count('PaymentLineInvoice'),
    };
    org.store.close();
    return seen;
  };

  it('makes exactly as many invoices as asked for, over accounts in proportion', () => {
    const [few, many] = [comparison(200), comparison(2_000)];
    expect([few.total, many.total]).toEqual([200, 2_000]);
    expect(many.accounts / few.accounts).toBeGreaterThan(5);
    expect(many.paid).toBe(many.payments);
    expect(many.paid / many.total).toBeGreaterThan(0.15);
    // The comparison customer does not change with the size of the org.
    expect(many.invoices.length).toBe(COMPARISON_INVOICES);
    expect(many.invoices).toEqual(few.invoices);
    expect(many.calls).toBe(few.calls);
  });
});
