import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { DATE, DAY, dayIn, dayOfMonth, NTH, RELATIVE, WEEKDAY, WEEKDAYS, weekdayFrom } from './wish-day.ts';
import type { Typed } from './wish-typed.ts';

/** What is left of the line, and what was understood of it. */
interface Reading {
  readonly typed: Record<string, string>;
  /** Takes what fits out of the line, unless it means nothing. */
  readonly take: (pattern: string, use: (...parts: string[]) => boolean) => void;
  readonly set: (field: string, value: string | null | undefined) => boolean;
  readonly today: PlainDate;
}

/**
 * One line as a person jots it down while the customer speaks: `150 on Fridays`, `300/mo from 12/4`, `300 on the 1st and 15th`,
 * `400 down, 6x monthly`, `1980 by 12/31`; in Spanish likewise. Null: it is no more than an amount, or nothing that is
 * understood.
 */
export function wishLine(text: string, today: PlainDate): Typed | null {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[,;](?!\d)/g, ' ')
    .replace(/^\s*(?:i|we) can (?:do|pay)\b|^\s*(?:puedo|podemos) (?:pagar|dar)\b/, ' ');
  let rest = ` ${bare.replace(/\s+/g, ' ')} `;
  const typed: Record<string, string> = {};
  const reading: Reading = {
    typed,
    today,
    take: (pattern, use) => {
      const match = new RegExp(`${pattern}(?=\\s)`, 'u').exec(rest);
      if (match && use(...match.slice(1).map((part) => part ?? ''))) rest = rest.replace(match[0], ' ');
    },
    set: (field, value) => {
      if (!value) return false;
      typed[field] = value.replace(/[.,]$/, '');
      return true;
    },
  };
  readRhythm(reading);
  readDates(reading);
  readDaysOfMonth(reading);
  readWeekdays(reading);
  readLength(reading);
  readAmounts(reading);
  const isMore = Object.keys(typed).some((field) => field !== 'amount');
  // What is said one after the other is joined by "and".
  return isMore && /^(?: (?:and|y))* *$/.test(rest.replace(/\s+/g, ' ')) ? typed : null;
}

const RHYTHMS: readonly (readonly [string, string])[] = [
  ['every-4-weeks', 'every 4 weeks|cada 4 semanas'],
  ['biweekly', 'biweekly|bi-weekly|fortnightly|every (?:2|two|other) weeks?|cada (?:2|dos) semanas'],
  ['semimonthly', 'semimonthly|twice a month|quincenal(?:es)?|dos veces al mes'],
  ['weekly', 'weekly|a week|every week|wk|\\/wk|semanal(?:es)?|por semana|a la semana|cada semana'],
  ['monthly', 'monthly|(?:of )?(?:every|each) month|mensual(?:es)?|(?:de )?cada mes'],
  ['quarterly', 'quarterly|every quarter|trimestral(?:es)?'],
];

function readRhythm({ typed, take, set }: Reading): void {
  for (const [frequency, names] of RHYTHMS)
    if (typed.frequency === undefined) take(`\\s(?:${names})`, () => set('frequency', frequency));
  take('\\s*(?:\\/ ?|\\ba |\\bal |\\bpor )(?:mo|month|mes)', () => set('per', 'month'));
}

function readDates({ typed, take, set, today }: Reading): void {
  take(`\\s(?:by|until|antes del?|hasta(?: el)?) (${DAY})`, (day = '') => set('by', dayIn(day, today)));
  take(`\\s(?:from|starting|desde(?: el)?|a partir del?) (${DAY})`, (day = '') =>
    set('first', dayIn(day, today)),
  );
  // Of somebody paid twice a month `1/15` names both days.
  if (typed.first === undefined && typed.frequency !== 'semimonthly')
    take(`\\s(?:on |el )?(${DATE}|${RELATIVE})`, (day = '') => set('first', dayIn(day, today)));
}

const ONE = `${NTH}|\\d{1,2}|last(?: day)?|ultimo(?: dia)?`;
const OF_MONTH = '(?: (?:of the|of each) month| del mes)?';

/** Two days of the month are twice a month; one is the day of a monthly rhythm, and without a rhythm just the next such day. */
function readDaysOfMonth({ typed, take, set, today }: Reading): void {
  const between = typed.frequency === 'semimonthly' ? '(?: (?:and|&|y) | ?\\/ ?)' : ' (?:and|&|y) ';
  const the = '(?:on )?(?:the |el |los )?(?:dias )?';
  take(`\\s${the}(${ONE})${between}(?:the |el )?(${ONE})${OF_MONTH}`, (one = '', other = '') => {
    const days = [dayOfMonth(one), dayOfMonth(other)];
    if (days.includes(null) || !['semimonthly', 'monthly', ''].includes(typed.frequency ?? '')) return false;
    return set('frequency', 'semimonthly') && set('anchors', days.join(', '));
  });
  const frequency = typed.frequency ?? (typed.per === 'month' ? 'monthly' : null);
  const isByMonth = frequency === 'monthly' || frequency === 'quarterly';
  const last = '(?:the |el )?(?:last day|ultimo(?: dia)?)';
  take(
    `\\s(?:on )?(?:(?:the |el )?(${NTH})|(?:the|el) (\\d{1,2})|(${last}))${OF_MONTH}`,
    (nth = '', bare = '', end = '') => {
      const day = dayOfMonth(nth || bare || end);
      if (day === null) return false;
      if (isByMonth) return set('frequency', frequency) && set('anchors', String(day));
      return end === '' && typed.first === undefined && set('first', dayIn(`dia ${day}`, today));
    },
  );
}

const BY_WEEK: ReadonlySet<string> = new Set(['weekly', 'biweekly', 'every-4-weeks']);

/** `Fridays` are every one of them; a single one is where it starts. */
function readWeekdays({ typed, take, set, today }: Reading): void {
  const each = (frequency: string) => (day: string) => {
    if (typed.frequency !== undefined && !BY_WEEK.has(typed.frequency)) return false;
    typed.frequency ??= frequency;
    return set('first', weekdayFrom(day, typed.first ?? today));
  };
  take(`\\s(?:every (?:other|2nd|second)|cada (?:dos|2)) (${WEEKDAY})`, (day = '') => each('biweekly')(day));
  take(`\\s(?:every|each|cada|todos los|los) (${WEEKDAY})`, (day = '') => each('weekly')(day));
  take(`\\s(?:on )?(${WEEKDAYS})`, (day = '') => each('weekly')(day));
  take(
    `\\s(?:on |el )?(?!(?:${WEEKDAYS})\\s)(${WEEKDAY})`,
    (day = '') => typed.first === undefined && set('first', weekdayFrom(day, today)),
  );
}

/** `for 6 weeks` of somebody who pays weekly are six payments; of any other rhythm it is not known how many. */
function readLength({ typed, take, set }: Reading): void {
  take('\\s(?:for|durante|por) (\\d{1,2}) (?:weeks|semanas)', (count = '') =>
    typed.frequency === 'weekly' ? set('count', count) : false,
  );
  take('\\s(?:for|durante|por) (\\d{1,2}) (?:months|meses)', (count = '') => {
    const isMonthly = typed.frequency === 'monthly' || (typed.frequency ?? typed.per) === 'month';
    return isMonthly && set('frequency', 'monthly') && set('count', count);
  });
}

/** With the mark of its currency, which may be another than the debt's: that is for whoever reads the field. */
const AMOUNT = '(\\p{Sc}?(?:\\d[\\d.,]*|[.,]\\d+)\\p{Sc}?)';
const AMOUNT_WITH = {
  down: 'down|now|ahora|inicial|enganche',
  settle: 'settle(?: for)?|settlement|liquidar(?: con)?',
  lump: 'last|at the end|al final',
} as const;
const PAYMENTS = 'payments|installments|pagos|cuotas|abonos';

function readAmounts({ typed, take, set }: Reading): void {
  for (const [field, names] of Object.entries(AMOUNT_WITH))
    take(`\\s(?:${AMOUNT} (?:de )?(?:${names})|(?:${names}) ${AMOUNT})`, (before = '', after = '') =>
      set(field, before || after),
    );
  take(
    `\\s(\\d{1,3}) (?:${PAYMENTS}) (?:of|de)(?: a)? ${AMOUNT}`,
    (count = '', amount = '') => set('count', count) && set('amount', amount),
  );
  // `12 x 50` are twelve of fifty; what is no number of payments is the amount.
  take(
    `\\s${AMOUNT} ?x ?(\\d{1,2})`,
    (amount = '', count = '') => !/^\d{1,2}$/.test(amount) && set('amount', amount) && set('count', count),
  );
  take(`\\s(?:in |en )?(?:x ?(\\d{1,3})|(\\d{1,3}) ?(?:x|times|veces|${PAYMENTS}))`, (one = '', other = '') =>
    set('count', one || other),
  );
  if (typed.amount === undefined) take(`\\s${AMOUNT}`, (amount = '') => set('amount', amount));
}
