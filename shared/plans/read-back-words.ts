import type { BreakRule, Frequency, PaymentMethod } from '../domain/agreement.ts';
import type { MovedDays } from './moved-days.ts';
import type { Language } from './number-words.ts';

/** The sentences of a read-back. Both languages say the same, part by part. */
export interface Words {
  readonly total: (total: string, balance: string, isAll: boolean) => string;
  readonly settlement: (total: string, balance: string, forgiven: string) => string;
  readonly claimed: (total: string) => string;
  readonly about: (invoices: readonly string[]) => string;
  readonly interest: (amount: string, percent: string, dayCount: string, from: string) => string;
  readonly fee: (amount: string) => string;
  readonly onDay: (day: string) => string;
  readonly paidOn: (day: string) => string;
  readonly payments: (count: string, frequency: string | null, groups: readonly string[]) => string;
  readonly oneOf: (amount: string, day: string) => string;
  readonly several: (count: string, amount: string, days: readonly string[]) => string;
  readonly frequency: Readonly<Record<Frequency, string>>;
  readonly moved: Readonly<Record<MovedDays, string>>;
  readonly method: Readonly<Record<PaymentMethod | 'open', string>>;
  readonly grace: (days: string, count: number) => string;
  readonly break: Readonly<Record<BreakRule, (late: string, count: number) => string>>;
  readonly discountLapses: string;
  readonly untilPosted: string;
  readonly expires: (moment: string) => string;
  readonly close: string;
}

const list = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join('; ')}; ${and} ${items.at(-1)}`;

/** "Y" before the sound of an i: `e INV-2`, but `y hielo`. */
const andInSpanish = (items: readonly string[]): string =>
  list(items, /^h?i(?![ae])/i.test(items.at(-1) ?? '') ? 'e' : 'y');

const english: Words = {
  total: (total, balance, isAll) =>
    isAll ? `You will pay ${total} in all.` : `You will pay ${total} in all, on a balance of ${balance}.`,
  settlement: (total, balance, forgiven) =>
    `You will pay ${total}, and that settles your balance of ${balance}. Once it is all paid, ${forgiven} is forgiven.`,
  claimed: (total) => `You told us that ${total} was paid.`,
  about: (invoices) => `It is for ${list(invoices, 'and')}.`,
  interest: (amount, percent, dayCount, from) =>
    `This includes interest of ${amount}, at ${percent} percent a year (${dayCount}) from ${from}.`,
  fee: (amount) => `This includes a fee of ${amount}.`,
  onDay: (day) => `You will pay it on ${day}.`,
  paidOn: (day) => `You said it was paid on ${day}.`,
  payments: (count, frequency, groups) =>
    `You will make ${count} payments${frequency === null ? '' : ` ${frequency}`}: ${list(groups, 'and')}.`,
  oneOf: (amount, day) => `${amount} on ${day}`,
  several: (count, amount, days) => `${count} payments of ${amount} each, on ${list(days, 'and')}`,
  frequency: {
    weekly: 'every week',
    biweekly: 'every two weeks',
    'every-4-weeks': 'every four weeks',
    semimonthly: 'twice a month',
    monthly: 'every month',
    quarterly: 'every three months',
  },
  moved: {
    none: '',
    forward: 'A day that falls on a weekend or a bank holiday has been moved to the next business day.',
    back: 'A day that falls on a weekend or a bank holiday has been moved to the business day before.',
    either:
      'A day that falls on a weekend or a bank holiday has been moved to the business day before or after it.',
  },
  method: {
    link: 'You will pay by the secure payment link.',
    card: 'You will pay by card.',
    ach: 'You will pay from your bank account.',
    cheque: 'You will pay by check.',
    wire: 'You will pay by wire transfer.',
    cash: 'You will pay in cash.',
    other: 'You will pay in the other way we spoke of.',
    open: 'How you will pay is still open.',
  },
  grace: (days, count) =>
    count === 0
      ? 'A payment is late when it is not here on the day it is expected.'
      : `A payment is late when it is not here ${days} ${count === 1 ? 'day' : 'days'} after it is expected.`,
  break: {
    'whole-plan': () => 'If a payment is missed, this agreement ends.',
    'late-allowed': (late, count) =>
      `${late} ${count === 1 ? 'payment' : 'payments'} may be late; with one more, this agreement ends.`,
    'move-to-end': () => 'If a payment is missed, it is moved to the end.',
    're-plan': () => 'If a payment is missed, please call us so that we can make a new plan.',
  },
  discountLapses:
    'If it is not kept, nothing is forgiven, and what you have paid is taken off the full balance.',
  untilPosted: 'It stands until we see the payment.',
  expires: (moment) => `This offer stands until ${moment}.`,
  close: 'Is that right?',
};

const spanish: Words = {
  total: (total, balance, isAll) =>
    isAll ? `Usted pagará ${total} en total.` : `Usted pagará ${total} en total, por un saldo de ${balance}.`,
  settlement: (total, balance, forgiven) =>
    `Usted pagará ${total}, y con eso queda liquidado su saldo de ${balance}. Cuando todo esté pagado, se le perdonan ${forgiven}.`,
  claimed: (total) => `Usted nos dijo que se pagaron ${total}.`,
  about: (invoices) => `Es por ${andInSpanish(invoices)}.`,
  interest: (amount, percent, dayCount, from) =>
    `Esto incluye intereses de ${amount}, al ${percent} por ciento anual (${dayCount}) desde el ${from}.`,
  fee: (amount) => `Esto incluye un cargo de ${amount}.`,
  onDay: (day) => `Lo pagará el ${day}.`,
  paidOn: (day) => `Usted dijo que se pagó el ${day}.`,
  payments: (count, frequency, groups) =>
    `Hará ${count} pagos${frequency === null ? '' : ` ${frequency}`}: ${andInSpanish(groups)}.`,
  oneOf: (amount, day) => `${amount} el ${day}`,
  several: (count, amount, days) =>
    `${count} pagos de ${amount} cada uno, ${andInSpanish(days.map((day) => `el ${day}`))}`,
  frequency: {
    weekly: 'cada semana',
    biweekly: 'cada dos semanas',
    'every-4-weeks': 'cada cuatro semanas',
    semimonthly: 'dos veces al mes',
    monthly: 'cada mes',
    quarterly: 'cada tres meses',
  },
  moved: {
    none: '',
    forward: 'Si un día cae en fin de semana o feriado bancario, ya se pasó al siguiente día hábil.',
    back: 'Si un día cae en fin de semana o feriado bancario, ya se pasó al día hábil anterior.',
    either:
      'Si un día cae en fin de semana o feriado bancario, ya se pasó al día hábil de antes o de después.',
  },
  method: {
    link: 'Pagará por el enlace de pago seguro.',
    card: 'Pagará con tarjeta.',
    ach: 'Pagará desde su cuenta bancaria.',
    cheque: 'Pagará con cheque.',
    wire: 'Pagará por transferencia bancaria.',
    cash: 'Pagará en efectivo.',
    other: 'Pagará de la otra manera de la que hablamos.',
    open: 'Todavía queda por decidir cómo pagará.',
  },
  grace: (days, count) =>
    count === 0
      ? 'Un pago está atrasado si no ha llegado el día en que se espera.'
      : `Un pago está atrasado si no ha llegado ${days} ${count === 1 ? 'día' : 'días'} después del día en que se espera.`,
  break: {
    'whole-plan': () => 'Si falta un pago, este acuerdo termina.',
    'late-allowed': (late, count) =>
      `${count === 1 ? `Puede atrasarse ${late} pago` : `Pueden atrasarse ${late} pagos`}; con uno más, este acuerdo termina.`,
    'move-to-end': () => 'Si falta un pago, pasa al final.',
    're-plan': () => 'Si falta un pago, llámenos, por favor, para hacer un plan nuevo.',
  },
  discountLapses:
    'Si no se cumple, no se perdona nada, y lo que haya pagado se descuenta del saldo completo.',
  untilPosted: 'Queda así hasta que veamos el pago.',
  expires: (moment) => `Esta oferta vale hasta ${moment}.`,
  close: '¿Es correcto?',
};

export const readBackWords: Readonly<Record<Language, Words>> = { en: english, es: spanish };
