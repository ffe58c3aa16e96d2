import { type Instant, instantSchema, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import { z } from '../../../shared/schema.ts';
import { parleyDatabase } from '../../storage/database.ts';
import { readDraft } from '../../storage/stored-draft.ts';
import type { DraftOwner } from '../during/draft-store.ts';

export const snoozeSchema = z.object({
  until: instantSchema,
  /** In the associate's words: a snooze without a reason is a customer forgotten. */
  reason: z.string().check(z.minLength(1)),
});
export type Snooze = z.infer<typeof snoozeSchema>;

/** What the associate decided about their own order, by `recordKey`. */
export const dayMarksSchema = z.object({
  v: z.literal(1),
  pinned: z.array(z.string()),
  snoozed: z.record(z.string(), snoozeSchema),
});
export type DayMarks = z.infer<typeof dayMarksSchema>;

export const noMarks: DayMarks = { v: 1, pinned: [], snoozed: {} };

/** Pins and snoozes, and notes somebody left unsaved: each its owner's alone, gone with the owner's session. */
export interface DayMarksStore {
  marks(owner: DraftOwner): Promise<DayMarks>;
  /** What another window changed meanwhile stays; answers the marks there are then. */
  changeMarks(owner: DraftOwner, change: (marks: DayMarks) => DayMarks): Promise<DayMarks>;
  /** `recordKey`s of the customers whose note was begun and not logged. */
  notesLeft(owner: DraftOwner): Promise<readonly string[]>;
}

const marksKey = ({ orgId, userId }: DraftOwner) => [orgId, userId, 'my-day'];

/** In the extension's database, beside the drafts. Marks that do not parse are set aside and read as none. */
export const idbDayMarks: DayMarksStore = {
  async marks(owner) {
    return (await readDraft(marksKey(owner), dayMarksSchema)) ?? noMarks;
  },
  async changeMarks(owner, change) {
    // Marks that do not parse are set aside first, for the export.
    await readDraft(marksKey(owner), dayMarksSchema);
    const transaction = (await parleyDatabase()).transaction('drafts', 'readwrite');
    const parsed = dayMarksSchema.safeParse(await transaction.store.get(marksKey(owner)));
    const marks = change(parsed.success ? parsed.data : noMarks);
    await transaction.store.put(marks, marksKey(owner));
    await transaction.done;
    return marks;
  },
  async notesLeft({ orgId, userId }) {
    // An array sorts after every string.
    const range = IDBKeyRange.bound([orgId, userId, 'note'], [orgId, userId, 'note', []]);
    const keys = await (await parleyDatabase()).getAllKeys('drafts', range);
    return keys.flatMap((key) => key[3] ?? []);
  },
};

/** The reason of a snooze is read for so long after its end: that is when the customer is back. */
const READ_AFTER_MS = 86_400_000;

export const isSnoozed = ({ until }: Snooze, now: Instant): boolean => millisecondsBetween(now, until) > 0;

/** Without the snoozes that have been over for a day. */
export function marksAt(marks: DayMarks, now: Instant): DayMarks {
  const told = Object.entries(marks.snoozed).filter(
    ([, { until }]) => millisecondsBetween(until, now) < READ_AFTER_MS,
  );
  return { ...marks, snoozed: Object.fromEntries(told) };
}
