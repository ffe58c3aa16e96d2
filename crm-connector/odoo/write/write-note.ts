import type { WriteCommand, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { markerOf } from '../records/record-marker.ts';
import { type Loaded, loadTable } from './closed-list.ts';
import { findWritten } from './find-written.ts';
import { namedInNote } from './named-in-note.ts';
import { noteCells, noteTable } from './note-columns.ts';
import { lookingBefore, notThere, outcomeOfRefusal } from './outcomes.ts';
import { type Write, writtenMessage } from './write-context.ts';

/** Odoo took the table and did not say what it wrote. */
const badAnswer: WriteOutcome = {
  is: 'unknown',
  code: 'bad-answer',
  words: 'Odoo did not say what it wrote',
};

/**
 * What a table that was not taken means: that its note is there already, or why it could not be written. All of a table is
 * undone together.
 * @throws CallFailure when Odoo could not be asked
 */
export async function outcomeOfLoad(write: Write, loaded: Loaded & { is: 'refused' }): Promise<WriteOutcome> {
  const { client, partnerId } = write;
  const { message } = await findWritten(write, markerOf(write.command));
  if (message) return alreadyApplied(write, message.id);
  const ids = [Number(partnerId)];
  const mayWrite = await client.call('res.partner', 'has_access', { ids, operation: 'write' }, z.boolean());
  return outcomeOfRefusal(loaded.words, mayWrite);
}

export function alreadyApplied(
  { apiOrigin }: Write,
  messageId: number,
): WriteOutcome & { is: 'already-applied' } {
  return { is: 'already-applied', records: [writtenMessage(apiOrigin, messageId)] };
}

/**
 * Writes a command as one note, exactly once, in one request, behind another where it names people by their ids: where its external id is there already the note is left as it
 * is, with whatever a colleague made of it.
 * @throws CallFailure
 */
export async function writeNote(write: Write): Promise<WriteOutcome> {
  const named = await lookingBefore(() => namedInNote(write));
  if ('is' in named) return named;
  const loaded = await loadTable(write.client, noteTable([await noteCells(write, named)]));
  if (loaded.is === 'refused') return await outcomeOfLoad(write, loaded);
  const [id] = loaded.ids;
  return id === undefined ? badAnswer : { is: 'applied', records: [writtenMessage(write.apiOrigin, id)] };
}

/**
 * Writes a record that is no contact: exactly once as {@link writeNote}, and says so when it was there before.
 * @throws CallFailure
 */
export async function writeRecord(write: Write): Promise<WriteOutcome> {
  const before = await lookingBefore(() => findWritten(write, markerOf(write.command)));
  if ('is' in before) return before;
  return before.message ? alreadyApplied(write, before.message.id) : await writeNote(write);
}

/** Whether the note of a command is in Odoo. @throws CallFailure when it could not be asked */
export async function reconcileNote(write: Write<WriteCommand>): Promise<WriteOutcome> {
  const { message } = await findWritten(write, markerOf(write.command));
  return message ? alreadyApplied(write, message.id) : notThere;
}
