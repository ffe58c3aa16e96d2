import { decimalFromMoney, type Money } from '../../../shared/money/money.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { FieldValues } from './attempt-fields.ts';

/** An amount as a currency field takes it. */
export const amountOf = (money: Money): number => Number(decimalFromMoney(money));

/** The currency a record's amounts are in, where records say it. */
export function currencyField(schema: OrgSchema, currency: string): FieldValues {
  return schema.multiCurrency ? { CurrencyIsoCode: currency } : {};
}

/** Whether an amount would be taken for another currency: an org of one currency keeps no other. */
export function isForeign(schema: OrgSchema, { currency }: Money): boolean {
  return !schema.multiCurrency && schema.currency !== null && schema.currency !== currency;
}
