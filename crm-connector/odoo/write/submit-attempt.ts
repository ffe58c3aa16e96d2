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
import { type DueFollowUp, dueFollowUps, isCallAskedFor, markDone } from './done-by-call.ts';
import { findWritten, type Written } from './find-written.ts';
import { hasInvoiceNotes, writeInvoiceNotes } from './invoice-notes.ts';
import { namedInNote } from './named-in-note.ts';
import { noteCells } from './note-columns.ts';
import { lookingBefore, notThere } from './outcomes.ts';
import { type Write, type WrittenRecord, writtenActivity, writtenMessage } from './write-context.ts';
import { outcomeOfLoad, writeNote } from './write-note.ts';

type AttemptWrite = Write<LogAttempt>;

/** A first revision that leaves a note and nothing else. */
function isPlain(command: LogAttempt): boolean {
  const { attempt, followUp, conversation } = command;
  if (attempt.revision > 1 || followUp !== null || isCallAskedFor(command)) return false;
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
  /** What this call was asked for by. */
  readonly due: readonly DueFollowUp[];
}

const needsCustomer = ({ conversation }: LogAttempt): boolean =>
  (conversation?.changes.length ?? 0) > 0 || (conversation?.tasks.some(({ to }) => to === 'owner') ?? false);

const opensActivities = ({ attempt, followUp, conversation }: LogAttempt): boolean =>
  attempt.revision > 1 || followUp !== null || conversation !== null;

/** @throws CallFailure */
async function lookedUp(write: AttemptWrite): Promise<Before> {
  const { command, partnerId } = write;
  const [written, activities, now, due] = await Promise.all([
    findWritten(write, markerOf(write.command)),
    opensActivities(command) ? currentActivities(write) : [],
    needsCustomer(command) ? customerNow(write) : new Map<string, PartnerNow>(),
    dueFollowUps(write),
  ]);
  const owner = now.get(partnerId)?.user_id;
  return {
    written,
    activities,
    changes: customerChanges(write, now),
    ownerId: owner ? String(owner[0]) : null,
    due,
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

/** What follows the note in requests of its own. */
async function withTheRest(
  write: AttemptWrite,
  is: 'applied' | 'already-applied',
  before: Pick<Before, 'written' | 'activities' | 'changes' | 'due'>,
): Promise<WriteOutcome> {
  const byHand = [
    ...before.changes.byHand,
    ...(await writeInvoiceNotes(write)),
    ...(await markDone(write, before.due)),
  ];
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
 * - Lines on invoices, and the follow-ups this call was asked for by, follow in requests of their own;
 *   {@link reconcileAttempt} tells when they are missing.
 * @throws CallFailure
 */
export async function submitAttempt(write: AttemptWrite): Promise<WriteOutcome> {
  const { command } = write;
  if (isPlain(command)) return await writeNote(write);
  const before = await lookingBefore(() => lookedUp(write));
  if ('is' in before) return before;
  if (before.written.revision >= command.attempt.revision) {
    return await withTheRest(write, 'already-applied', before);
  }
  const outcome = await writeTable(write, before);
  if (outcome.is !== 'applied' && outcome.is !== 'already-applied') return outcome;
  const [written, now] = await Promise.all([
    findWritten(write, markerOf(write.command)),
    currentActivities(write),
  ]);
  return await withTheRest(write, outcome.is, { ...before, written, activities: now });
}

/** The note with all that is written all or nothing with it. @throws CallFailure */
async function writeTable(write: AttemptWrite, before: Before): Promise<WriteOutcome> {
  const { client, partnerId } = write;
  const activities = activityRows(write, before);
  const { own, people } = before.changes;
  if (activities.length + own.length + people.length === 0) return await writeNote(write);
  const named = await lookingBefore(() => namedInNote(write));
  if ('is' in named) return named;
  const notes = [await noteCells(write, named)];
  const loaded = await loadTable(client, customerTable({ partnerId, own, notes, activities, people }));
  return loaded.is === 'refused' ? await outcomeOfLoad(write, loaded) : { is: 'applied', records: [] };
}

/** Whether an attempt is in Odoo, whole. @throws CallFailure when it could not be asked */
export async function reconcileAttempt(write: AttemptWrite): Promise<WriteOutcome> {
  const [before, hasLines] = await Promise.all([lookedUp(write), hasInvoiceNotes(write)]);
  if (before.written.revision < write.command.attempt.revision) return notThere;
  // Sent again, only what is missing is written.
  if (!hasLines || before.due.length > 0)
    return { is: 'not-written', code: 'half-written', words: '', retryAfterMs: 0 };
  const { byHand } = before.changes;
  const records = await receipt(write, before);
  return { is: 'already-applied', records, ...(byHand.length === 0 ? {} : { byHand: [...byHand] }) };
}
