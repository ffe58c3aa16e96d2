import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { odooTime } from '../answer/field-values.ts';
import { htmlOfText } from '../records/record-body.ts';
import { loadTable } from './closed-list.ts';
import { externalId, noteTable } from './note-columns.ts';
import type { Write } from './write-context.ts';

type InvoiceNote = Conversation['invoiceNotes'][number];

/** Another kind than a record's: it is the customer's note that is read back. */
const markerOfNote = ({ key }: InvoiceNote): string => `<parley.invoice.${key}@parley.invalid>`;

/** The lines that have an invoice of Odoo to stand on. */
function notesOf({ command }: Write<LogAttempt>): InvoiceNote[] {
  const notes = command.conversation?.invoiceNotes ?? [];
  return notes.filter(
    ({ object, invoiceId }) => object === 'account.move' && /^[1-9]\d{0,9}$/.test(invoiceId),
  );
}

/** Whether every line stands on its invoice. @throws CallFailure */
export async function hasInvoiceNotes(write: Write<LogAttempt>): Promise<boolean> {
  const markers = notesOf(write).map(markerOfNote);
  if (markers.length === 0) return true;
  const domain = [['message_id', 'in', markers]];
  const count = await write.client.call('mail.message', 'search_count', { domain }, z.int());
  return count >= markers.length;
}

/**
 * Puts each line on its invoice, behind the customer's note, which tells them all: `load` takes one kind of record at a
 * time. Sent again it leaves what is there.
 * @returns what could not be put there, in words
 * @throws CallFailure
 */
export async function writeInvoiceNotes(write: Write<LogAttempt>): Promise<string[]> {
  const notes = notesOf(write);
  if (notes.length === 0) return [];
  const cells = notes.map(
    (note) =>
      [
        ['id', externalId(`invoice.${note.key}`)],
        ['model', 'account.move'],
        ['res_id', note.invoiceId],
        ['body', `<p>${htmlOfText(note.line)}</p>`],
        ['subtype_id/id', 'mail.mt_note'],
        ['message_type', 'comment'],
        ['message_id', markerOfNote(note)],
        ['date', odooTime(write.command.madeAt)],
      ] as const,
  );
  const loaded = await loadTable(write.client, noteTable(cells));
  return loaded.is === 'loaded' ? [] : notes.map(({ number, line }) => `Note on ${number}: ${line}`);
}
