import { browser } from 'wxt/browser';
import { type Instant, instantSchema, millisecondsBetween } from '../../shared/calendar/instant.ts';
import { z } from '../../shared/schema.ts';
import { parleyDatabase } from './database.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Words about a customer that nobody has touched for so long will not be logged any more. */
const WORDS_KEPT_MS = 30 * DAY_MS;
/** What counts for the person's own month. */
const OTHERS_KEPT_MS = 62 * DAY_MS;
/** When a customer pays its bills changes seldom; nobody has asked it for long. */
const PAYMENT_RUNS_KEPT_MS = 180 * DAY_MS;
const KEPT_MS: Readonly<Record<string, number>> = {
  note: WORDS_KEPT_MS,
  'running-call': WORDS_KEPT_MS,
  'payment-run': PAYMENT_RUNS_KEPT_MS,
};

/** Since when a draft has been as it is; put there by the first look at it, gone when it is written anew. */
const seenSchema = z.looseObject({ seenAt: z.optional(instantSchema) });

/** Deletes drafts that nobody has changed for their time to live; to be called now and then. @throws StorageError */
export async function forgetOldDrafts(now: Instant): Promise<void> {
  const transaction = (await parleyDatabase()).transaction('drafts', 'readwrite');
  for await (const cursor of transaction.store) {
    const draft = seenSchema.safeParse(cursor.value);
    if (!draft.success) continue;
    const { seenAt } = draft.data;
    const limit = KEPT_MS[cursor.key[2] ?? ''] ?? OTHERS_KEPT_MS;
    if (seenAt === undefined) await cursor.update({ ...draft.data, seenAt: now });
    else if (millisecondsBetween(seenAt, now) > limit) await cursor.delete();
  }
  await transaction.done;
}

/** Deletes what earlier versions kept of when customers pay their bills without saying whose it was. */
export function forgetRunsOfNobody(): Promise<void> {
  return browser.storage.local.remove('paymentRuns');
}
