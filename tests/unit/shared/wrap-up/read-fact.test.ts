import { describe, expect, it } from 'vitest';
import { delinquencyReasons } from '../../../../shared/wrap-up/delinquency-reasons.ts';
import { disputeReasons } from '../../../../shared/wrap-up/dispute-reasons.ts';
import { factCodes } from '../../../../shared/wrap-up/fact-codes.ts';
import { formOf } from '../../../../shared/wrap-up/fact-forms.ts';
import { sharesOf, sharesText } from '../../../../shared/wrap-up/invoice-shares.ts';
import { readFact } from '../../../../shared/wrap-up/read-fact.ts';

const reading = (code: string, fields: Record<string, string>, currency: string | null = 'USD') =>
  readFact({ code, fields }, currency);
const mistaken = (code: string, fields: Record<string, string>, currency: string | null = 'USD') =>
  reading(code, fields, currency).mistakes.map(({ field }) => field);

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

  it('ask for nothing but a language, which is nothing without its name', () => {
    const required = factCodes.flatMap(({ code }) =>
      formOf(code).flatMap(({ id, required: law }) => (law === null ? [] : `${code}.${id}`)),
    );
    expect(required).toEqual(['LANG.language']);
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

  it('cannot read an amount while the currency is not known', () => {
    expect(mistaken('PAID', { amount: '12.50' }, null)).toEqual(['amount']);
    expect(reading('PAID', { amount: '1,980.00' }).money('amount')).toEqual({
      minor: 198_000,
      currency: 'USD',
    });
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
