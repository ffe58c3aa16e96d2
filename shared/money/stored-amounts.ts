import { z } from '../schema.ts';

/** Said beside stored amounts of {@link ONCE_WHOLE}: in minor units of ISO 4217. */
export const amountsMarkSchema = z.literal('iso-4217');

/**
 * Currencies whose amounts earlier versions stored in whole units, since Chrome's data has how cash is rounded: read as what
 * ISO 4217 says they would be a hundredth of what was meant.
 */
const ONCE_WHOLE: ReadonlySet<unknown> = new Set(
  'AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR SLL SOS SYP YER'.split(' '),
);

/** What is stored, with the mark where its amounts need one. */
export function withAmountsMarked<T extends object>(
  stored: T,
): T & { amounts?: z.infer<typeof amountsMarkSchema> } {
  return holdsOnceWhole(stored) ? { ...stored, amounts: 'iso-4217' } : stored;
}

/** Whether the amounts of what is stored are surely in the minor units of this version. */
export function areAmountsSure(stored: unknown): boolean {
  const isMarked = typeof stored === 'object' && stored !== null && 'amounts' in stored;
  return isMarked || !holdsOnceWhole(stored);
}

function holdsOnceWhole(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('minor' in value && 'currency' in value) return value.minor !== 0 && ONCE_WHOLE.has(value.currency);
  return Object.values(value).some(holdsOnceWhole);
}
