import { type Known, known, unknown } from '../../../shared/domain/known.ts';
import { type Money, moneySchema } from '../../../shared/money/money.ts';
import { moneyFromDecimal } from '../../../shared/money/money-from-decimal.ts';
import { z } from '../../../shared/schema.ts';
import { idField } from './field-values.ts';

/** What of a currency comes with every amount in it. */
export const CURRENCY = { fields: { name: {}, decimal_places: {} } } as const;

export const currencySchema = z.object({
  id: idField,
  name: z.string(),
  decimal_places: z.int().check(z.nonnegative(), z.maximum(6)),
});
export type OdooCurrency = z.infer<typeof currencySchema>;

/** Beyond 15 digits a JSON number need not be the decimal Odoo meant. */
const EXACT_UNITS = 1e15;
/** What sums of floats leave behind the last decimal, in units of it; more is no noise. */
const NOISE = 1e-4;

/**
 * An amount as Odoo sends it, a float, in minor units. It keeps amounts rounded to the decimals of their currency, so the
 * nearest such decimal is the amount; what is none, or cannot be exact, is unknown rather than rounded.
 */
export function amountOf(value: number, { name, decimal_places }: OdooCurrency): Known<Money> {
  if (!moneySchema.shape.currency.safeParse(name).success) return unknown(`${name} is no currency code`);
  const scale = 10 ** decimal_places;
  if (!(Math.abs(value) * scale < EXACT_UNITS)) return unknown('the amount is too large to be exact');
  const decimal = value.toFixed(decimal_places);
  const nearest = Number(decimal);
  if (nearest !== value && Math.abs(nearest - value) * scale > NOISE) {
    return unknown(`${name} has ${decimal_places} decimals here, got ${value}`);
  }
  try {
    return known(moneyFromDecimal(decimal, name));
  } catch (cause) {
    return unknown(cause instanceof Error ? cause.message : String(cause));
  }
}
