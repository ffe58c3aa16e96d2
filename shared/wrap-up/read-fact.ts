import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { CallFact } from '../call-guide/session.ts';
import type { Money } from '../money/money.ts';
import { moneyFromDecimal } from '../money/money-from-decimal.ts';
import type { Label } from './disposition.ts';
import type { FactField } from './fact-field.ts';
import { formOf } from './fact-forms.ts';
import { type InvoiceShare, sharesOf } from './invoice-shares.ts';

/** A field that does not say what it should. */
export interface Mistake {
  readonly field: string;
  readonly text: Label;
}

/** A fact's fields by their type. What is blank or mistaken is null (false, empty): `mistakes` tells which. */
export interface FactReading {
  readonly mistakes: readonly Mistake[];
  text(id: string): string | null;
  date(id: string): PlainDate | null;
  /** Minutes since midnight. */
  minute(id: string): number | null;
  money(id: string): Money | null;
  tick(id: string): boolean;
  days(id: string): number[] | null;
  invoices(id: string): InvoiceShare[];
}

const mistakes: Readonly<Partial<Record<FactField['kind'], Label>>> = {
  date: { en: 'Write a real date', es: 'Escriba una fecha real' },
  time: { en: 'Write a time from 00:00 to 23:59', es: 'Escriba una hora de 00:00 a 23:59' },
  money: {
    en: 'Write an amount above zero, such as 120.50',
    es: 'Escriba un importe mayor que cero, como 120.50',
  },
  phone: { en: 'Write the whole number with its area code', es: 'Escriba el número con código de área' },
  email: { en: 'Write an address such as ana@example.com', es: 'Escriba un correo como ana@example.com' },
  choice: { en: 'Choose one of the list', es: 'Elija una de la lista' },
  days: { en: 'Choose days of the week', es: 'Elija días de la semana' },
  invoices: {
    en: 'Choose invoices; an amount must be above zero',
    es: 'Elija facturas; el importe debe ser mayor que cero',
  },
};

/**
 * Reads what was typed into a fact's form.
 * @param currency of amounts that stand for no invoice; null: not known, and then no amount can be read
 */
export function readFact(fact: Pick<CallFact, 'code' | 'fields'>, currency: string | null): FactReading {
  const form = formOf(fact.code);
  const typed = (id: string) => fact.fields[id]?.trim() ?? '';
  const good = new Set(form.filter((one) => fits(one, typed(one.id), currency)).map(({ id }) => id));
  const value = (id: string): string | null => (good.has(id) && typed(id) !== '' ? typed(id) : null);
  return {
    mistakes: form
      .filter(({ id }) => !good.has(id))
      .map(({ id, kind }) => ({
        field: id,
        text: mistakes[kind] ?? { en: 'Not understood', es: 'No se entiende' },
      })),
    text: value,
    date: value,
    minute: (id) => minuteOf(value(id) ?? ''),
    money: (id) => moneyOf(value(id) ?? '', currency),
    tick: (id) => value(id) === 'yes',
    days: (id) => value(id)?.split(',').map(Number) ?? null,
    invoices: (id) => sharesOf(value(id) ?? ''),
  };
}

/** A blank field is never a mistake: what the law asks for is told when the call is saved. */
function fits({ kind, choices }: FactField, text: string, currency: string | null): boolean {
  if (text === '') return true;
  switch (kind) {
    case 'date':
      return isPlainDate(text);
    case 'time':
      return minuteOf(text) !== null;
    case 'money':
      return moneyOf(text, currency) !== null;
    case 'phone':
      return text.replace(/\D/g, '').length >= 7;
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'choice':
      return choices.some(({ id }) => id === text);
    case 'tick':
      return text === 'yes';
    case 'days':
      return text.split(',').every((day) => /^[0-6]$/.test(day.trim()));
    case 'invoices':
      return sharesOf(text).every(({ id, amount }) => id !== '' && (amount === null || isAmount(amount)));
    case 'text':
      return true;
  }
}

const isAmount = (text: string): boolean => /^\d+(\.\d+)?$/.test(text) && Number(text) > 0;

function minuteOf(text: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** An amount above zero as people write it in English: thousands may stand apart by commas. */
export function moneyOf(text: string, currency: string | null): Money | null {
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (currency === null || !isAmount(plain)) return null;
  try {
    return moneyFromDecimal(plain, currency);
  } catch {
    return null;
  }
}
