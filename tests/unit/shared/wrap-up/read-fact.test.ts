import { describe, expect, it } from 'vitest';
import { delinquencyReasons } from '../../../../shared/wrap-up/delinquency-reasons.ts';
import { disputeReasons } from '../../../../shared/wrap-up/dispute-reasons.ts';
import { factCodes } from '../../../../shared/wrap-up/fact-codes.ts';
import { formOf } from '../../../../shared/wrap-up/fact-forms.ts';
import { sharesOf, sharesText } from '../../../../shared/wrap-up/invoice-shares.ts';
import { readFact } from '../../../../shared/wrap-up/read-fact.ts';
import type { ReadingGround } from '../../../../shared/wrap-up/reading-ground.ts';
import { threeInvoices } from './made-up-contact.ts';

const ground = (...currencies: string[]): ReadingGround => ({
  ...{ currencies, invoices: new Map(threeInvoices.map((one) => [one.id, one])) },
  consentDays: { first: '2026-11-23', last: '2026-11-29' },
});
const reading = (code: string, fields: Record<string, string>, on = ground('USD')) =>
  readFact({ code, fields }, on);
const mistaken = (code: string, fields: Record<string, string>, on = ground('USD')) =>
  reading(code, fields, on).mistakes.map(({ field }) => field);

describe('forms of facts', () => {
  it('exist for every fact, with fields of one name each and choices that can be told apart', () => {
    for (const { code } of factCodes) {
      const form = formOf(code);
      expect(form.length, code).toBeGreaterThan(0);
      expect(new Set(form.map(({ id }) => id)).size, code).toBe(form.length);
      for (const { kind, choices } of form) {
        expect(kind === 'choice', code).toBe(choices.length > 0);
        expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
      }
    }
  });

  it('have short lists with the codes that others use', () => {
    expect(disputeReasons).toHaveLength(25);
    expect(delinquencyReasons).toHaveLength(17);
    const mapped = new Map(disputeReasons.map(({ id, x12 }) => [id, x12]));
    expect(mapped.get('price')).toBe('01');
    expect(mapped.get('quantity')).toBe('06');
    expect(mapped.get('not-received')).toBe('59');
    expect(mapped.get('not-mine')).toBeNull();
  });
});

describe('a form as it was typed', () => {
  it('is read by kind; blank is no mistake', () => {
    expect(mistaken('DSP', {})).toEqual([]);
    const read = reading('CB', { date: '2026-11-27', time: '14:30', phone: '614 555-0177', consent: 'yes' });
    expect(read.mistakes).toEqual([]);
    expect([read.date('date'), read.minute('time'), read.tick('consent')]).toEqual(['2026-11-27', 870, true]);
    expect(reading('CB', {}).tick('consent')).toBe(false);
  });

  it.each([
    ['CB', 'date', '2026-02-28', '2026-02-30'],
    ['CB', 'time', '23:59', '24:00'],
    ['CB', 'phone', '5550177', '555017'],
    ['CB', 'consent', 'yes', 'maybe'],
    ['PAID', 'amount', '0.01', '0.00'],
    ['PAID', 'amount', '1,980.00', '1,98.00'],
    ['PAID', 'amount', '12.50', '12.505'],
    ['PAID', 'amount', '12', '-12'],
    ['PAID', 'method', 'cheque', 'gold'],
    ['EMAIL', 'email', 'ada@example.com', 'ada@example'],
    ['INC', 'days', '0,6', '0,7'],
    ['DSP', 'invoices', 'a01=12.50;a02', 'a01=twelve'],
  ])('%s: %s takes %s and not %s', (code, field, good, bad) => {
    expect(mistaken(code, { [field]: good })).toEqual([]);
    expect(mistaken(code, { [field]: bad })).toEqual([field]);
    expect(reading(code, { [field]: bad }).text(field)).toBeNull();
  });

  it('tells a mistake in both languages', () => {
    const [mistake] = reading('PAID', { amount: 'much' }).mistakes;
    expect(mistake?.text.en).toContain('amount above zero');
    expect(mistake?.text.es).toContain('importe mayor que cero');
  });

  it('takes an amount in the one currency owed in; of several, or none, with its own behind', () => {
    const money = (amount: string, ...currencies: string[]) =>
      reading('PAID', { amount }, ground(...currencies)).money('amount');
    expect(money('1,980.00', 'USD')).toEqual({ minor: 198_000, currency: 'USD' });
    expect(money('120.50 usd', 'USD')).toEqual({ minor: 12_050, currency: 'USD' });
    expect(money('120.50 EUR', 'USD')).toBeNull();
    expect(money('1,200.50 EUR', 'EUR', 'USD')).toEqual({ minor: 120_050, currency: 'EUR' });
    expect(money('120.50', 'EUR', 'USD')).toBeNull();
    expect(money('120.50 GBP', 'EUR', 'USD')).toBeNull();
    expect(money('120.50 EUR')).toEqual({ minor: 12_050, currency: 'EUR' });
    expect(money('120.50 QQQ')).toBeNull();
    const [mistake] = reading('PAID', { amount: '120.50' }, ground('EUR', 'USD')).mistakes;
    expect(mistake?.text).toEqual({
      en: 'Write an amount above zero with its currency, such as 120.50 EUR',
      es: 'Escriba un importe mayor que cero con su moneda, como 120.50 EUR',
    });
    expect(mistaken('PAID', { amount: '12.50' }, ground())).toEqual(['amount']);
  });

  it('takes a part of an invoice in its own currency, and no more than is open on it', () => {
    const [one, two, three] = threeInvoices; // 1,000.00, 550.00 and 430.00 USD
    const parts = (invoices: string, on = ground('USD')) => {
      const read = reading('DSP', { invoices }, on);
      return read.mistakes.length > 0
        ? read.mistakes.map(({ field }) => field)
        : read.invoices('invoices').map(({ amount }) => amount?.minor ?? null);
    };
    expect(parts(`${one.id}=1,000.00;${two.id}`)).toEqual([100_000, null]);
    expect(parts(`${one.id}=1,000.01`)).toEqual(['invoices']);
    expect(parts(`${three.id}=12.345`)).toEqual(['invoices']);
    expect(parts(`${three.id}=99999999`)).toEqual(['invoices']);
    expect(parts(`${three.id}=0`)).toEqual(['invoices']);
    // Whatever else the customer owes in, this one is in dollars.
    expect(parts(`${three.id}=430`, ground('EUR', 'USD'))).toEqual([43_000]);
    expect(parts(`${three.id}=430 EUR`, ground('EUR', 'USD'))).toEqual(['invoices']);
  });

  it('takes one amount for a dispute of one invoice, never of several', () => {
    const [one, two] = threeInvoices;
    const wrong = (amount: string, ...shares: string[]) =>
      mistaken('DSP', { amount, invoices: shares.join(';') });
    expect(wrong('300', one.id)).toEqual([]);
    expect(wrong('1,000.00', one.id)).toEqual([]);
    expect(wrong('1,000.01', one.id)).toEqual(['amount']);
    expect(wrong('300', one.id, two.id)).toEqual(['amount']);
    expect(wrong('300', `${one.id}=300`)).toEqual([]);
    expect(wrong('300', `${one.id}=200`, `${two.id}=100`)).toEqual([]);
    expect(wrong('300', `${one.id}=200`, `${two.id}=50`)).toEqual(['amount']);
    expect(wrong('300', `${one.id}=250`)).toEqual(['amount']);
    expect(wrong('300')).toEqual([]);
    // What was paid may be more than is still open.
    expect(mistaken('PAID', { invoices: `${one.id}=1,200.00;${two.id}` })).toEqual([]);
    // A cheque may be for several.
    expect(mistaken('CIM', { amount: '300', invoices: `${one.id};${two.id}` })).toEqual([]);
  });

  it('keeps each invoice with its own amount', () => {
    const shares = [
      { id: 'a01', amount: '12.50' },
      { id: 'a02', amount: null },
    ];
    expect(sharesOf(sharesText(shares))).toEqual(shares);
    expect(sharesOf('')).toEqual([]);
  });
});
