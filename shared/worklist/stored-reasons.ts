import { isPlainDate } from '../calendar/plain-date.ts';
import { type HoldKind, holdKindSchema } from '../domain/hold.ts';
import { decimalFromMoney, type Money } from '../money/money.ts';
import { moneyFromDecimal } from '../money/money-from-decimal.ts';
import type { ScorePart, WorklistReason } from './reason.ts';

/** Length of the CRM's field. */
const MAX_LENGTH = 255;

/**
 * The parts of a score as the CRM keeps them: `open+120:1500.00:USD|late+40:12|broken+80:250.00:USD:2026-11-21:1`. What
 * weighs most comes first; what does not fit is left out whole, so that whatever stands there can be read.
 */
export function storeReasons(parts: readonly ScorePart[]): string {
  const codes = parts
    .toSorted((one, other) => weight(other) - weight(one))
    .map(({ points, reason }) => {
      const values = valuesOf(reason).map((value) => `:${encodeURIComponent(value)}`);
      return `${reason.code}${points < 0 ? points : `+${points}`}${values.join('')}`;
    });
  let text = '';
  for (const code of codes) {
    const longer = text === '' ? code : `${text}|${code}`;
    if (longer.length <= MAX_LENGTH) text = longer;
  }
  return text;
}

/** A stop outweighs all points: it is why there are none. */
const weight = ({ points, reason }: ScorePart): number =>
  reason.code === 'stop' ? Number.POSITIVE_INFINITY : Math.abs(points);

const moneyValues = (money: Money): string[] => [decimalFromMoney(money), money.currency];

function valuesOf(reason: WorklistReason): string[] {
  switch (reason.code) {
    case 'open':
      return moneyValues(reason.amount);
    case 'late':
      return [String(reason.days)];
    case 'broken':
      return [...moneyValues(reason.amount), reason.on, String(reason.count)];
    case 'due':
    case 'waiting':
      return [...moneyValues(reason.amount), reason.on];
    case 'hold':
    case 'stop':
      return [reason.kind ?? '', reason.until ?? ''];
    case 'unapplied':
      return [...moneyValues(reason.amount), reason.invoice ?? ''];
    case 'last':
      return [reason.on];
    case 'callable':
      return [reason.until];
    case 'later':
      return [reason.from];
    case 'dispute':
    case 'never':
    case 'closed':
      return [];
  }
}

/** What {@link storeReasons} wrote; null when somebody else wrote the text. */
export function readReasons(text: string): ScorePart[] | null {
  if (text === '') return [];
  const parts: ScorePart[] = [];
  for (const one of text.split('|')) {
    const part = readPart(one);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

function readPart(text: string): ScorePart | null {
  const [, code = '', points = '', rest = ''] = /^([a-z]+)([+-]\d{1,4})((?::[^:]*)*)$/.exec(text) ?? [];
  try {
    const values = rest.split(':').slice(1).map(decodeURIComponent);
    const reason = reasonOf(code, values);
    return reason === null ? null : { points: Number(points), reason };
  } catch {
    return null;
  }
}

/** @throws RangeError, URIError for values that are none */
function reasonOf(code: string, values: readonly string[]): WorklistReason | null {
  const [first = '', second = '', third = '', fourth = ''] = values;
  const amount = (): Money => moneyFromDecimal(first, currencyOf(second));
  switch (code) {
    case 'open':
      return { code, amount: amount() };
    case 'late':
      return { code, days: countOf(first) };
    case 'broken':
      return { code, amount: amount(), on: dayOf(third), count: countOf(fourth) };
    case 'due':
    case 'waiting':
      return { code, amount: amount(), on: dayOf(third) };
    case 'hold':
    case 'stop':
      return { code, kind: kindOf(first), until: second === '' ? null : dayOf(second) };
    case 'unapplied':
      return { code, amount: amount(), invoice: third === '' ? null : third };
    case 'last':
      return { code, on: dayOf(first) };
    case 'callable':
      return { code, until: first };
    case 'later':
      return { code, from: first };
    case 'dispute':
    case 'never':
    case 'closed':
      return { code };
    default:
      return null;
  }
}

function dayOf(text: string): string {
  if (isPlainDate(text)) return text;
  throw new RangeError(`Not a day: ${text}`);
}

function countOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new RangeError(`Not a count: ${text}`);
}

function currencyOf(text: string): string {
  if (/^[A-Z]{3}$/.test(text)) return text;
  throw new RangeError(`Not a currency: ${text}`);
}

const kindOf = (text: string): HoldKind | null => (text === '' ? null : holdKindSchema.parse(text));
