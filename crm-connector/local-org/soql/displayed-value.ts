/** `toLabel(…)` and `FORMAT(…)`: values as a person of the org's locale (en_US) reads them. */
import type { FieldMeta } from '../schema/object-meta.ts';

export function labeller(field: FieldMeta): (value: unknown) => unknown {
  return (value) => field.picklist.find((known) => known.value === value)?.label ?? value;
}

export function formatter(field: FieldMeta): (value: unknown) => unknown {
  return (value) => {
    if (field.type === 'currency')
      return decimals(field, { style: 'currency', currency: 'USD' }).format(Number(value));
    if (typeof value === 'number') return decimals(field, {}).format(value);
    if (field.type === 'date') return Temporal.PlainDate.from(String(value)).toLocaleString('en-US');
    if (field.type === 'datetime')
      return Temporal.Instant.from(String(value)).toLocaleString('en-US', { timeZone: 'UTC' });
    return String(value);
  };
}

function decimals(field: FieldMeta, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat('en-US', {
    ...options,
    minimumFractionDigits: field.scale,
    maximumFractionDigits: field.scale,
  });
}
