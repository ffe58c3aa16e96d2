import type { Instant, Zone } from '../../../../shared/calendar/instant.ts';
import { decimalFromMoney, type Money } from '../../../../shared/money/money.ts';

type Value = string | number | boolean | null | undefined;

/** `Label: value` a line under a title; what is not known has no line. */
export function labelled(title: string, values: readonly (readonly [label: string, value: Value])[]): string {
  const lines = values.flatMap(([label, value]) => {
    if (value === null || value === undefined || value === '') return [];
    return [`${label}: ${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`];
  });
  return [title, ...lines].join('\n');
}

/** `1200.50 USD`. */
export const amountWords = (money: Money): string => `${decimalFromMoney(money)} ${money.currency}`;

/** `2026-11-20 10:30 America/New_York`. */
export function momentWords(at: Instant, zone: Zone): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return `${local.toString({ smallestUnit: 'minute' }).replace('T', ' ')} ${zone}`;
}

/** A code as words: `answered_then_dropped` is `answered then dropped`. */
export const codeWords = (code: string): string => code.replaceAll(/[_-]+/g, ' ');

export const quoted = (text: string | null): string | null => (text === null ? null : `“${text}”`);
