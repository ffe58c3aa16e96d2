import { describe, expect, it } from 'vitest';
import { callTo } from '../../../../../extension/panel/during/call-to.ts';
import { lineValues } from '../../../../../extension/panel/guide/line-values.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { forbidden } from '../../../../../shared/domain/known.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import { NOW, read } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dana } from '../fixtures/people.ts';

function valuesFor(snapshot: CustomerSnapshot, debtIds: readonly string[], language: 'en' | 'es' = 'en') {
  const [phone] = itemsOf(snapshot.phones);
  if (!phone) throw new Error('no number');
  const call = callTo(phone, snapshot, { key: 'k', debtIds, startedAt: NOW });
  return lineValues(call, snapshot, { nameUsed: 'Hollis and Reed' }, language);
}

const [card, medical] = itemsOf(dana.debts);
const idOf = (debt: typeof card) => debt?.id ?? '';

describe('what the blanks of a line are filled with', () => {
  it('is of the debts talked about alone', () => {
    expect(valuesFor(dana, [idOf(card)])).toMatchObject({
      consumerName: 'Dana Reyes',
      associateName: 'Ana Lim',
      companyName: 'Hollis and Reed',
      amount: '$1,980.00',
      creditor: 'Harbor Bank',
      accountEnding: '2290',
    });
    expect(valuesFor(dana, [idOf(card), idOf(medical)])).toMatchObject({
      amount: '$2,292.40',
      creditor: 'Harbor Bank and Lakeside Clinic',
    });
  });

  it('is said as each language says it', () => {
    expect(valuesFor(dana, [idOf(card), idOf(medical)], 'es')).toMatchObject({
      creditor: 'Harbor Bank y Lakeside Clinic',
    });
    expect(valuesFor(dana, [idOf(card)], 'es').dueDate).toMatch(/20 de julio/);
  });

  it('leaves out what is not known: no amount is made up of the parts that can be read', () => {
    if (!card || !medical) throw new Error('no debts');
    const half = { ...dana, debts: read(card, { ...medical, balance: forbidden }) };
    expect(valuesFor(half, [])).not.toHaveProperty('amount');
    expect(valuesFor(half, [])).not.toHaveProperty('callbackNumber');
    expect(valuesFor(half, [idOf(card)])).toMatchObject({ amount: '$1,980.00' });
  });

  it('names three invoices of a business, and how many more', () => {
    const numbers = itemsOf(northwind.invoices).map(({ number }) => number);
    const { invoices } = valuesFor(northwind, []);
    expect(invoices).toContain(numbers[0]);
    if (numbers.length > 3) expect(invoices).toContain(`${numbers.length - 3} more`);
    else expect(invoices).not.toContain('more');
  });
});
