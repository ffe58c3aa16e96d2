import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { markerOf } from '../records/record-marker.ts';
import {
  activitiesOf,
  activityCells,
  type CurrentActivity,
  currentActivities,
  followUpChange,
} from './activity-columns.ts';
import { loadTable } from './closed-list.ts';
import { type CustomerChanges, customerChanges } from './customer-changes.ts';
import { customerNow, type PartnerNow } from './customer-now.ts';
import { customerTable } from './customer-table.ts';
import { findWritten, type Written } from './find-written.ts';
import { hasInvoiceNotes, writeInvoiceNotes } from './invoice-notes.ts';
import { noteCells } from './note-columns.ts';
import { lookingBefore, notThere } from './outcomes.ts';
import { type Write, type WrittenRecord, writtenActivity, writtenMessage } from './write-context.ts';
import { outcomeOfLoad, writeNote } from './write-note.ts';

type AttemptWrite = Write<LogAttempt>;

/** A first revision that leaves a note and nothing else. */
function isPlain({ attempt, followUp, conversation }: LogAttempt): boolean {
  if (attempt.revision > 1 || followUp !== null) return false;
  const { tasks = [], changes = [], invoiceNotes = [] } = conversation ?? {};
  return tasks.length + changes.length + invoiceNotes.length === 0;
}

/** What has to be known before more than a note is written. */
interface Before {
  readonly written: Written;
  readonly activities: readonly CurrentActivity[];
  readonly changes: CustomerChanges;
  /** The customer's salesperson. */
  readonly ownerId: string | null;
}

const needsCustomer = ({ conversation }: LogAttempt): boolean =>
  (conversation?.changes.length ?? 0) > 0 || (conversation?.tasks.some(({ to }) => to === 'owner') ?? false);

const opensActivities = ({ attempt, followUp, conversation }: LogAttempt): boolean =>
  attempt.revision > 1 || followUp !== null || conversation !== null;

/** @throws CallFailure */
async function lookedUp(write: AttemptWrite): Promise<Before> {
  const { command, partnerId } = write;
  const [written, activities, now] = await Promise.all([
    findWritten(write, markerOf(write.command)),
    opensActivities(command) ? currentActivities(write) : [],
    needsCustomer(command) ? customerNow(write) : new Map<string, PartnerNow>(),
  ]);
  const owner = now.get(partnerId)?.user_id;
  return {
    written,
    activities,
    changes: customerChanges(write, now),
    ownerId: owner ? String(owner[0]) : null,
  };
}

/** The activities this write opens, moves or closes. */
function activityRows(write: AttemptWrite, { written, activities, changes, ownerId }: Before) {
  const { command } = write;
  if (written.revision === 0) {
    return activitiesOf(write, ownerId, changes.byHand).map((one) => activityCells(write, one));
  }
  const last = written.read.records.findLast(({ revision }) => revision < command.attempt.revision);
  const previous = last?.command.kind === 'log-attempt' ? last.command.followUp : null;
  const change = followUpChange(write, previous, activities);
  return change === null ? [] : [change];
}

/** What there is of an attempt, for its receipt. @throws CallFailure */
async function receipt(write: AttemptWrite, { written, activities }: Pick<Before, 'written' | 'activities'>) {
  const { apiOrigin, partnerId } = write;
  const records: WrittenRecord[] = [
    ...(written.message ? [writtenMessage(apiOrigin, written.message.id)] : []),
    ...activities.map(({ id }) => writtenActivity(apiOrigin, partnerId, id)),
  ];
  return records;
}

async function withInvoices(
  write: AttemptWrite,
  is: 'applied' | 'already-applied',
  before: Pick<Before, 'written' | 'activities' | 'changes'>,
): Promise<WriteOutcome> {
  const byHand = [...before.changes.byHand, ...(await writeInvoiceNotes(write))];
  const records = await receipt(write, before);
  return byHand.length === 0 ? { is, records } : { is, records, byHand };
}

/**
 * Writes an attempt exactly once.
 * - A note alone goes in one request, and is left alone where it is already.
 * - With a follow-up, tasks or corrections of the customer, all of it goes in one request behind the note, all or nothing.
 *   Odoo refuses a note that is there already, and the whole with it; an administrator's it would write again, so what is
 *   there is asked for first.
 * - A correction is a note of its own beside the earlier: Odoo has no way to change a note only as it was read, and words of a
 *   colleague in it must not be lost.
 * - Lines on invoices follow in a request of their own; {@link reconcileAttempt} tells when they are missing.
 * @throws CallFailure
 */
export async function submitAttempt(write: AttemptWrite): Promise<WriteOutcome> {
  const { client, command, partnerId } = write;
  if (isPlain(command)) return await writeNote(write);
  const before = await lookingBefore(() => lookedUp(write));
  if ('is' in before) return before;
  if (before.written.revision >= command.attempt.revision) {
    return await withInvoices(write, 'already-applied', before);
  }
  const activities = activityRows(write, before);
  const { own, people } = before.changes;
  const notes = [await noteCells(write)];
  if (activities.length + own.length + people.length > 0) {
    const loaded = await loadTable(client, customerTable({ partnerId, own, notes, activities, people }));
    if (loaded.is === 'refused') return await outcomeOfLoad(write, loaded);
  } else {
    const outcome = await writeNote(write);
    if (outcome.is !== 'applied') return outcome;
  }
  const [written, now] = await Promise.all([
    findWritten(write, markerOf(write.command)),
    currentActivities(write),
  ]);
  return await withInvoices(write, 'applied', { ...before, written, activities: now });
}

/** Whether an attempt is in Odoo, whole. @throws CallFailure when it could not be asked */
export async function reconcileAttempt(write: AttemptWrite): Promise<WriteOutcome> {
  const [before, hasLines] = await Promise.all([lookedUp(write), hasInvoiceNotes(write)]);
  if (before.written.revision < write.command.attempt.revision) return notThere;
  // Sent again, only what is missing is written.
  if (!hasLines) return { is: 'not-written', code: 'half-written', words: '', retryAfterMs: 0 };
  const { byHand } = before.changes;
  const records = await receipt(write, before);
  return { is: 'already-applied', records, ...(byHand.length === 0 ? {} : { byHand: [...byHand] }) };
}
