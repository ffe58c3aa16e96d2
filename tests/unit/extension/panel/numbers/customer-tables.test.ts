import { describe, expect, it } from 'vitest';
import { customerTables } from '../../../../../extension/panel/numbers/export/customer-tables.ts';
import { numbers as numbersInEnglish } from '../../../../../extension/panel/words/en/numbers.ts';
import { en } from '../../../../../extension/panel/words/en.ts';
import { numbers as numbersInSpanish } from '../../../../../extension/panel/words/es/numbers.ts';
import { es } from '../../../../../extension/panel/words/es.ts';
import { absent, forbidden, type Known, known } from '../../../../../shared/domain/known.ts';
import type { Money } from '../../../../../shared/money/money.ts';
import type { CreditorStatus } from '../../../../../shared/numbers/creditor-status.ts';
import { csvOf } from '../../../../../shared/numbers/csv.ts';
import { paymentBehaviour } from '../../../../../shared/numbers/payment-behaviour.ts';
import { read, snapshotOf, usd } from '../fixtures/build.ts';

const status = (placed: Known<Money>): CreditorStatus => ({
  ...{ creditor: 'Harbor Bank', currency: 'USD', debts: 1, collected: known(usd(20)) },
  ...{ placed, open: known(usd(140)), disputed: absent, promises: 0, promised: usd(0) },
});

function fileOf(accountNumber: Known<string>, placed: Known<Money>, language: 'en' | 'es' = 'en'): string[] {
  const { customer } = snapshotOf({ name: '=Dana Reyes', accountNumber });
  const words = language === 'en' ? { ...en, ...numbersInEnglish } : { ...es, ...numbersInSpanish };
  const shown = {
    ...{ customer, today: '2026-11-24', creditors: [status(placed)] },
    behaviour: paymentBehaviour(read(), []),
  };
  return csvOf(customerTables(shown, words)).split('\r\n');
}

describe('the file of a customer', () => {
  it('says whose it is and of which day, and what was collected of what was placed', () => {
    const lines = fileOf(known('44-2290'), known(usd(160)));
    expect(lines.slice(0, 3)).toEqual([
      '\uFEFFCustomer',
      'Customer,Account number,As of',
      // Text that a spreadsheet would run stays text.
      "'=Dana Reyes,44-2290,2026-11-24",
    ]);
    expect(lines).toContain('What,Currency,Placed,Collected,Open,Disputed,Promises,Promised,Liquidation (%)');
    expect(lines).toContain('Harbor Bank,USD,160.00,20.00,140.00,,0,0.00,12.5000');
    expect(fileOf(known('44-2290'), known(usd(160)), 'es')[1]).toBe('Cliente,Número de cuenta,Al día');
  });

  it('says what may not be read, and of no sum no share', () => {
    expect(fileOf(forbidden, absent)[2]).toContain(',not for you to read,');
    expect(fileOf(absent, absent)[2]).toContain(',,2026-11-24');
    for (const placed of [absent, forbidden, known(usd(0))])
      expect(fileOf(absent, placed).find((line) => line.startsWith('Harbor'))).toMatch(/,not enough data$/);
  });
});
