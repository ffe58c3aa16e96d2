import { decimalFromMoney } from '../../../shared/money/money.ts';
import { moneyFromDecimal } from '../../../shared/money/money-from-decimal.ts';
import type { FieldName, FieldValue, mergeFields } from '../../../shared/papers/merge-fields.ts';

type FieldType = (typeof mergeFields)[FieldName]['type'];

/** What somebody typed for a field, as its type wants it; null: it is none. Amounts are in dollars unless a currency stands before them. */
export function typedField(type: FieldType, typed: string): FieldValue<FieldName> | null {
  const text = typed.trim();
  switch (type) {
    case 'text':
      return text;
    case 'names': {
      const names = text
        .split(/[\n,;]/)
        .map((name) => name.trim())
        .filter(Boolean);
      return names.length > 0 ? names : null;
    }
    case 'link':
      return URL.parse(text)?.protocol === 'https:' ? text : null;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
    case 'count':
      return /^\d{1,6}$/.test(text) ? Number(text) : null;
    case 'money': {
      const found = /^(?:([A-Z]{3})\s+)?\$?(\d{1,3}(?:,\d{3})*|\d+)(\.\d{1,2})?$/.exec(text);
      if (!found) return null;
      const [, currency = 'USD', whole = '', part = ''] = found;
      return [moneyFromDecimal(`${whole.replaceAll(',', '')}${part}`, currency)];
    }
  }
}

/** A value as it is typed: what {@link typedField} makes the same value of. */
export function asTyped(value: FieldValue<FieldName> | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return value
    .map((one) => (typeof one === 'string' ? one : `${one.currency} ${decimalFromMoney(one)}`))
    .join('\n');
}
