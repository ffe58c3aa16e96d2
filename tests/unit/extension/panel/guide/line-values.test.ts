import { describe, expect, it } from 'vitest';
import { callTo } from '../../../../../extension/panel/during/call-to.ts';
import { lineValues } from '../../../../../extension/panel/guide/line-values.ts';
import { localDate } from '../../../../../shared/calendar/instant.ts';
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

const TODAY = localDate(NOW, northwind.org.zone);
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

  it('says the year of a day that is not of this one', () => {
    if (!card) throw new Error('no debt');
    const dueOn = (oldestDue: string, language?: 'es') => {
      const debts = read({ ...card, oldestDue: { is: 'known' as const, value: oldestDue } });
      return valuesFor({ ...dana, debts, invoices: { is: 'absent' } }, [idOf(card)], language).dueDate;
    };
    const year = TODAY.slice(0, 4);
    expect(dueOn(`${year}-01-01`)).toBe('January 1');
    expect(dueOn('2024-05-03')).toBe('May 3, 2024');
    expect(dueOn('2024-05-03', 'es')).toBe('3 de mayo de 2024');
    expect(dueOn(`${Number(year) - 1}-12-31`)).toBe(`December 31, ${Number(year) - 1}`);
  });

  it('leaves out what is not known: no amount is made up of the parts that can be read', () => {
    if (!card || !medical) throw new Error('no debts');
    const half = { ...dana, debts: read(card, { ...medical, balance: forbidden }) };
    expect(valuesFor(half, [])).not.toHaveProperty('amount');
    expect(valuesFor(half, [])).not.toHaveProperty('callbackNumber');
    expect(valuesFor(half, [idOf(card)])).toMatchObject({ amount: '$1,980.00' });
  });

  it('asks a business for what is past due alone, and says no more of it', () => {
    const late = itemsOf(northwind.invoices).filter(({ due }) => due.is === 'known' && due.value < TODAY);
    const rest = itemsOf(northwind.invoices).filter((invoice) => !late.includes(invoice));
    expect(late.length).toBeGreaterThan(0);
    expect(rest.length).toBeGreaterThan(0);
    const { invoices, amount } = valuesFor(northwind, []);
    for (const { number } of rest) expect(invoices).not.toContain(number);
    const [total] = itemsOf(northwind.openTotals);
    expect(total?.overdue.is).toBe('known');
    expect(amount).not.toBe(undefined);
    const unread = read({ ...(total as NonNullable<typeof total>), overdue: forbidden });
    expect(valuesFor({ ...northwind, openTotals: unread }, [])).not.toHaveProperty('amount');
  });

  it('names three invoices of a business, and how many more', () => {
    const numbers = itemsOf(northwind.invoices)
      .filter(({ due }) => due.is === 'known' && due.value < TODAY)
      .map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(3);
    const whole = { ...northwind, invoices: read(...itemsOf(northwind.invoices)) };
    expect(valuesFor(whole, []).invoices).toBe(
      `${numbers.slice(0, 3).join(', ')}, and ${numbers.length - 3} more`,
    );
    // Of a list that is not whole nobody knows how many more there are.
    expect(valuesFor(northwind, []).invoices).toBe(`${numbers.slice(0, 3).join(', ')}, and more`);
  });
});
