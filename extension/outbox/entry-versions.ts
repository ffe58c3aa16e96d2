import { areAmountsSure } from '../../shared/money/stored-amounts.ts';
import type { OutboxState } from './entry.ts';
import { outboxEntrySchema } from './entry-schema.ts';

/** What each version lacked, by the version it was: one step up, never edited after release. */
const steps: Readonly<Record<number, (entry: object) => object>> = {
  // How long a doubt has lasted was told by the clock alone. From here on it is counted anew: later, never too soon.
  1: (entry) => ({ ...entry, v: 2, lookedAt: null, settledFor: 0 }),
};

const EARLIER = 'amounts of an earlier version, in a currency it counted otherwise';

/** What a person does about an entry that is not sent any more, by its state; the others are not sent by themselves. */
const unsent: Partial<Record<OutboxState, string>> = {
  queued: `${EARLIER}: it was not written, enter it anew`,
  waiting: `${EARLIER}: it was not written, enter it anew`,
  sending: `${EARLIER}: it may have been written; look in the CRM first`,
  unknown: `${EARLIER}: it may have been written; look in the CRM first`,
};

/**
 * An entry that may go out has the amounts of this version: written to the CRM, others would be a hundredth of what was
 * agreed. What is over, or was refused, is a receipt whatever its amounts (and is not tried again, see `moved`).
 */
const storedSchema = outboxEntrySchema.check((entry) => {
  const { state, command } = entry.value;
  const message = unsent[state];
  if (message === undefined || areAmountsSure(command)) return;
  entry.issues.push({ code: 'custom', message, input: entry.value });
});

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
