import { dateFromDay, dayFromDate, weekday } from '../../../shared/calendar/epoch-day.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Typed } from './wish-typed.ts';

/**
 * One line as a person jots it down while the customer speaks: `150 weekly fri`, `300/mo from 12/4`, `400 down, 6x monthly`,
 * `1980 by 12/31`; in Spanish likewise. Null: it is no more than an amount, or nothing that is understood.
 */
export function wishLine(text: string, today: PlainDate): Typed | null {
  let rest = ` ${text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[,;](?!\d)/g, ' ')} `;
  const typed: Record<string, string> = {};
  const take = (pattern: RegExp, use: (match: RegExpExecArray) => boolean): void => {
    const match = pattern.exec(rest);
    if (match && use(match)) rest = rest.replace(match[0], ' ');
  };
  const set = (field: string, value: string | null): boolean => {
    if (value !== null) typed[field] = value;
    return value !== null;
  };
  take(new RegExp(`\\s(?:by|until|antes del?|hasta(?: el)?) (${DAY})(?=\\s)`), ([, day = '']) =>
    set('by', dayIn(day, today)),
  );
  take(new RegExp(`\\s(?:from|starting|desde(?: el)?|a partir del?) (${DAY})(?=\\s)`), ([, day = '']) =>
    set('first', dayIn(day, today)),
  );
  for (const field of ['down', 'settle', 'lump'] as const)
    take(AMOUNT_WITH[field], ([, before, after]) => set(field, before ?? after ?? null));
  take(/\s(?:x ?(\d{1,3})|(\d{1,3}) ?(?:x|times|payments|pagos|veces))(?=\s)/, ([, one, other]) =>
    set('count', one ?? other ?? null),
  );
  for (const [frequency, pattern] of RHYTHMS) {
    if (typed.frequency === undefined) take(pattern, () => set('frequency', frequency));
  }
  take(/\s*(?:\/ ?|\ba |\bal |\bpor )(?:mo|month|mes)(?=\s)/, () => set('per', 'month'));
  take(new RegExp(`\\s(?:on |el |los )?(${DAY})(?=\\s)`), ([, day = '']) =>
    typed.first === undefined ? set('first', dayIn(day, today)) : false,
  );
  take(/\s[$€£]?(\d[\d.,]*)(?=\s)/, ([, amount = '']) => set('amount', amount.replace(/[.,]$/, '')));
  const isMore = Object.keys(typed).some((field) => field !== 'amount');
  return isMore && rest.trim() === '' ? typed : null;
}

const DAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
const DIAS = ['do', 'lu', 'ma', 'mi', 'ju', 'vi', 'sa'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

const WEEKDAY =
  '(?:sun|mon|tues?|wed|thurs?|thu|fri|sat)(?:day|nesday|urday)?s?|(?:domingo|lunes|martes|miercoles|jueves|viernes|sabado)s?';
const MONTH = `(?:${[...new Set([...MONTHS, ...MESES])].join('|')})[a-z]*`;
const DAY = `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\/\\d{1,2}|${MONTH} \\d{1,2}|\\d{1,2} (?:de )?${MONTH}|${WEEKDAY}`;

const AMOUNT = '[$€£]?(\\d[\\d.,]*)';
const with_ = (names: string) => new RegExp(`\\s(?:${AMOUNT} (?:${names})|(?:${names}) ${AMOUNT})(?=\\s)`);
const AMOUNT_WITH = {
  down: with_('down|now|ahora|inicial|enganche'),
  settle: with_('settle(?: for)?|settlement|liquidar(?: con)?'),
  lump: with_('last|at the end|al final'),
};

const RHYTHMS: readonly (readonly [string, RegExp])[] = [
  ['every-4-weeks', /\s(?:every 4 weeks|cada 4 semanas)(?=\s)/],
  [
    'biweekly',
    /\s(?:biweekly|bi-weekly|fortnightly|every (?:2|two|other) weeks?|cada (?:2|dos) semanas)(?=\s)/,
  ],
  ['semimonthly', /\s(?:semimonthly|twice a month|quincenal(?:es)?|dos veces al mes)(?=\s)/],
  [
    'weekly',
    /\s(?:weekly|a week|every week|wk|\/wk|semanal(?:es)?|por semana|a la semana|cada semana)(?=\s)/,
  ],
  ['monthly', /\s(?:monthly|every month|mensual(?:es)?|cada mes)(?=\s)/],
  ['quarterly', /\s(?:quarterly|every quarter|trimestral(?:es)?)(?=\s)/],
];

/** A named day as the next one that is so called, today included. */
function dayIn(text: string, today: PlainDate): PlainDate | null {
  const named = weekdayOf(text);
  if (named !== null) {
    const now = dayFromDate(today);
    return dateFromDay(now + ((named - weekday(now) + 7) % 7));
  }
  if (/^\d{4}-/.test(text)) return real(text);
  const slashed = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (slashed) return nextOf(Number(slashed[1]), Number(slashed[2]), today);
  const name = /[a-z]{3}/.exec(text.replace(/\bde\b/, ''))?.[0] ?? '';
  const month = Math.max(MONTHS.indexOf(name), MESES.indexOf(name)) + 1;
  return nextOf(month, Number(/\d+/.exec(text)?.[0] ?? 0), today);
}

function weekdayOf(text: string): number | null {
  if (/\d/.test(text)) return null;
  const isSpanish = /^(?:domingo|lunes|martes|miercoles|jueves|viernes|sabado)/.test(text);
  const place = (isSpanish ? DIAS : DAYS).indexOf(text.slice(0, 2));
  return place < 0 ? null : place;
}

function nextOf(month: number, day: number, today: PlainDate): PlainDate | null {
  const year = Number(today.slice(0, 4));
  const of = (one: number) =>
    real(`${one}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  const this_ = of(year);
  return this_ !== null && this_ < today ? of(year + 1) : this_;
}

function real(text: string): PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
