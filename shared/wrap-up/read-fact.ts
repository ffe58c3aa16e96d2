import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { CallFact } from '../call-guide/session.ts';
import type { Money } from '../money/money.ts';
import type { Label } from './disposition.ts';
import type { FactField } from './fact-field.ts';
import { formOf } from './fact-forms.ts';
import { sharesOf } from './invoice-shares.ts';
import { mistakesTogether } from './mistakes-together.ts';
import { currenciesOfInvoice, type ReadingGround } from './reading-ground.ts';
import { moneyOf } from './typed-amount.ts';

/** A field that does not say what it should. */
export interface Mistake {
  readonly field: string;
  readonly text: Label;
}

/** One invoice of an `invoices` field; no amount: all that is open on it. */
export interface ReadShare {
  readonly id: string;
  readonly amount: Money | null;
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
  invoices(id: string): ReadShare[];
}

const mistakes: Readonly<Partial<Record<FactField['kind'], Label>>> = {
  date: { en: 'Write a real date', es: 'Escriba una fecha real' },
  time: { en: 'Write a time from 00:00 to 23:59', es: 'Escriba una hora de 00:00 a 23:59' },
  phone: { en: 'Write the whole number with its area code', es: 'Escriba el número con código de área' },
  email: { en: 'Write an address such as ana@example.com', es: 'Escriba un correo como ana@example.com' },
  choice: { en: 'Choose one of the list', es: 'Elija una de la lista' },
  days: { en: 'Choose days of the week', es: 'Elija días de la semana' },
  invoices: {
    en: 'Write amounts above zero, such as 120.50, in the currency of the invoice',
    es: 'Escriba importes mayores que cero, como 120.50, en la moneda de la factura',
  },
};

/** Without one currency to take it in, an amount says its own. */
function amountWanted({ currencies }: ReadingGround): Label {
  const [code = 'USD'] = currencies;
  const such = currencies.length === 1 ? '120.50' : `120.50 ${code}`;
  const own =
    currencies.length === 1 ? { en: '', es: '' } : { en: ' with its currency', es: ' con su moneda' };
  return {
    en: `Write an amount above zero${own.en}, such as ${such}`,
    es: `Escriba un importe mayor que cero${own.es}, como ${such}`,
  };
}

/** Reads what was typed into a fact's form. */
export function readFact(fact: Pick<CallFact, 'code' | 'fields'>, ground: ReadingGround): FactReading {
  const form = formOf(fact.code);
  const typed = (id: string) => fact.fields[id]?.trim() ?? '';
  const alone = form
    .filter((one) => !fits(one, typed(one.id), ground))
    .map(({ id, kind }) => ({ field: id, text: textOf(kind, ground) }));
  const together = mistakesTogether(fact.code, readingOf(form, typed, alone, ground), ground);
  return readingOf(form, typed, [...alone, ...together], ground);
}

const textOf = (kind: FactField['kind'], ground: ReadingGround): Label =>
  kind === 'money'
    ? amountWanted(ground)
    : (mistakes[kind] ?? { en: 'Not understood', es: 'No se entiende' });

function readingOf(
  form: readonly FactField[],
  typed: (id: string) => string,
  wrong: readonly Mistake[],
  ground: ReadingGround,
): FactReading {
  const good = new Set(form.map(({ id }) => id));
  for (const { field } of wrong) good.delete(field);
  const value = (id: string): string | null => (good.has(id) && typed(id) !== '' ? typed(id) : null);
  return {
    mistakes: wrong,
    text: value,
    date: value,
    minute: (id) => minuteOf(value(id) ?? ''),
    money: (id) => moneyOf(value(id) ?? '', ground.currencies),
    tick: (id) => value(id) === 'yes',
    days: (id) => value(id)?.split(',').map(Number) ?? null,
    invoices: (id) => readShares(value(id) ?? '', ground),
  };
}

const readShares = (text: string, ground: ReadingGround): ReadShare[] =>
  sharesOf(text).map(({ id, amount }) => ({
    id,
    amount: amount === null ? null : moneyOf(amount, currenciesOfInvoice(id, ground)),
  }));

/** A blank field is never a mistake: what the law asks for is told when the call is saved. */
function fits({ kind, choices }: FactField, text: string, ground: ReadingGround): boolean {
  if (text === '') return true;
  switch (kind) {
    case 'date':
      return isPlainDate(text);
    case 'time':
      return minuteOf(text) !== null;
    case 'money':
      return moneyOf(text, ground.currencies) !== null;
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
      return sharesOf(text).every((share) => isShare(share, ground));
    case 'text':
      return true;
  }
}

/** In the invoice's own currency. What was paid or is owed back may be more than is still open on it. */
const isShare = ({ id, amount }: { id: string; amount: string | null }, ground: ReadingGround): boolean =>
  id !== '' && (amount === null || moneyOf(amount, currenciesOfInvoice(id, ground)) !== null);

function minuteOf(text: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}
