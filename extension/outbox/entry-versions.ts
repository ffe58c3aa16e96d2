import { areAmountsSure } from '../../shared/money/stored-amounts.ts';
import { z } from '../../shared/schema.ts';
import { outboxEntrySchema } from './entry-schema.ts';

/** What each version lacked, by the version it was: one step up, never edited after release. */
const steps: Readonly<Record<number, (entry: object) => object>> = {
  // How long a doubt has lasted was told by the clock alone. From here on it is counted anew: later, never too soon.
  1: (entry) => ({ ...entry, v: 2, lookedAt: null, settledFor: 0 }),
};

/** An entry whose amounts are this version's: written to the CRM, others would be a hundredth of what was agreed. */
const storedSchema = outboxEntrySchema.check(
  z.refine(({ command }) => areAmountsSure(command), {
    error:
      'amounts of an earlier version, in a currency it counted otherwise: look in the CRM, enter them anew',
  }),
);

/**
 * An entry as it is stored, by this version or an earlier one. What is neither does not parse, and is set aside; what a
 * later one stored is never met here, because its database is not opened (storage/database.ts).
 */
export function readEntry(stored: unknown): ReturnType<typeof outboxEntrySchema.safeParse> {
  let value = stored;
  for (let step = stepFor(value); step; step = stepFor(value)) value = step(value as object);
  return storedSchema.safeParse(value);
}

function stepFor(value: unknown): ((entry: object) => object) | undefined {
  const { v } = (value ?? {}) as { v?: unknown };
  return typeof v === 'number' ? steps[v] : undefined;
}
