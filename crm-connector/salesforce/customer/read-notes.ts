import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Note } from '../../../shared/domain/note.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { parentRow, type Row } from '../rest/query-answer.ts';
import { accountLists } from './child-lists.ts';
import { type CustomerAnswer, partOf } from './customer-answer.ts';
import { instantOf, type RowReader } from './row-reader.ts';

const nameIn = (row: Record<string, unknown> | undefined): string | null =>
  typeof row?.Name === 'string' ? row.Name : null;

/** Characters of a note that the org keeps beside it, so that they come with a query. */
const PREVIEW_LENGTH = 255;

function previewOf(document: Row): string | null {
  const preview = parentRow(document, 'LatestPublishedVersion')?.TextPreview;
  if (typeof preview !== 'string' || preview === '') return null;
  return preview.length < PREVIEW_LENGTH ? preview : `${preview}…`;
}

/** A note kept as a file: its text is a blob, which no query brings. */
function fileNote(row: RowReader): Note | undefined {
  const document = parentRow(row.row, 'ContentDocument');
  const at = instantOf(document?.CreatedDate);
  if (!document || at === undefined) return undefined;
  return {
    id: String(row.row.ContentDocumentId),
    object: 'ContentDocument',
    title: String(document.Title ?? ''),
    body: null,
    preview: previewOf(document),
    at,
    by: nameIn(parentRow(document, 'CreatedBy')),
  };
}

function classicNote(row: RowReader): Note | undefined {
  const at = row.instant('CreatedDate');
  if (at === undefined) return undefined;
  return {
    id: row.id,
    object: 'Note',
    title: row.plain('Title') ?? '',
    // Known to be empty is not the same as hidden.
    body: row.text('Body').is === 'absent' ? '' : row.plain('Body'),
    preview: null,
    at,
    by: nameIn(parentRow(row.row, 'CreatedBy')),
  };
}

/** Notes of both kinds, newest first. Orgs without the older kind have one list. */
export function readNotes(answer: CustomerAnswer): Part<Note> {
  const files = partOf(answer, answer.list(accountLists.files), 'ContentDocumentLink', fileNote);
  const classic = partOf(answer, answer.list(accountLists.notes), 'Note', classicNote);
  if (files.is !== 'read') return files;
  const older = classic.is === 'read' ? classic : { items: [], complete: true };
  const items = [...files.items, ...older.items].sort((one, other) => other.at.localeCompare(one.at));
  const complete = files.complete && older.complete;
  return { is: 'read', items, complete, total: complete ? items.length : null };
}

/** Open cases: disputes, complaints, questions somebody is working on. */
export function readWarnings(answer: CustomerAnswer): CustomerSnapshot['warnings'] {
  if (answer.kind === 'Lead') return { is: 'absent' };
  const answered = answer.list(accountLists.cases);
  if (answered.is !== 'rows') return answered;
  const records = answered.rows.records.filter((row) => row.IsClosed !== true);
  return partOf(answer, { is: 'rows', rows: { ...answered.rows, records } }, 'Case', (row) => ({
    id: row.id,
    object: 'Case',
    text: [row.plain('Type'), row.plain('Subject') ?? row.plain('CaseNumber')].filter(Boolean).join(': '),
    since: row.instant('CreatedDate') ?? null,
  }));
}
