import type { Cell } from '../page-data.ts';

const DEFAULT_CURRENCY = 'USD';

/** A value as a person reads it; an empty text when there is none. */
export function cellText(cell: Cell, zone: string): string {
  const { type, value } = cell;
  if (value === null) return '';
  if (type === 'currency') return moneyText(Number(value), cell.currency ?? DEFAULT_CURRENCY);
  if (type === 'date') return dayText(String(value));
  if (type === 'datetime') return momentText(String(value), zone);
  if (type === 'double' || type === 'int' || type === 'percent')
    return new Intl.NumberFormat('en-US').format(Number(value));
  if (type === 'boolean') return value === true ? 'Yes' : 'No';
  return String(value);
}

function moneyText(amount: number, currency: string): string {
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: currency === DEFAULT_CURRENCY ? 'symbol' : 'code',
  } as const;
  return new Intl.NumberFormat('en-US', options).format(amount);
}

/** `2026-11-22` → `Nov 22, 2026`, without a time zone touching it. */
export function dayText(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

export function momentText(instant: string, zone: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone } as const;
  return new Intl.DateTimeFormat('en-US', options).format(new Date(instant));
}

/** `312` → `5 min 12 s`. */
export function durationText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return [minutes > 0 ? `${minutes} min` : '', `${seconds % 60} s`].filter(Boolean).join(' ');
}

export const isNumeric = (type: string) => ['currency', 'double', 'int', 'percent'].includes(type);
