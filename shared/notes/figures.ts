import type { Instant, Zone } from '../calendar/instant.ts';
import { decimalFromMoney, type Money } from '../money/money.ts';

/** `1,980.00 USD`: the same on every machine, whatever its locale data says. */
export function amountText(money: Money): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(decimalFromMoney(money)) ?? [];
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest} ${money.currency}`;
}

/** `14:02` where the associate is. */
export const timeText = (at: Instant, zone: Zone): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** `2026-11-23 14:02`. */
export const momentText = (at: Instant, zone: Zone): string =>
  `${Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()} ${timeText(at, zone)}`;
