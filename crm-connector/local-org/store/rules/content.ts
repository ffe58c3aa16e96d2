/** A ContentNote is a document with versions behind it; a file upload makes its document. */
import type { ObjectMeta } from '../../schema/object-meta.ts';
import { fillDefaults, insertRow, replaceRow } from '../insert-row.ts';
import type { OrgContext, StoredRecord } from '../org-context.ts';
import { OrgError } from '../org-error.ts';
import { indexForSearch } from '../search-index.ts';
import { textPreview } from './text-preview.ts';

export function beforeSaveContent(context: OrgContext, meta: ObjectMeta, record: StoredRecord): void {
  if (meta.name === 'ContentNote') {
    const html = withoutScripts(bytesToText(record.Content));
    record.Content = Buffer.from(html, 'utf8');
    record.TextPreview = textPreview(html);
    record.FileType = 'SNOTE';
    record.ContentSize = Buffer.byteLength(html);
  }
  if (meta.name === 'Attachment') record.BodyLength = byteLength(record.Body);
  if (meta.name !== 'ContentVersion') return;
  const path = record.PathOnClient;
  const extension =
    typeof path === 'string' && path.includes('.') ? path.slice(path.lastIndexOf('.') + 1) : null;
  record.ContentSize = byteLength(record.VersionData);
  record.FileExtension = extension;
  record.FileType ??= extension?.toUpperCase() ?? 'UNKNOWN';
  if (record.ContentDocumentId === null && record.VersionData === null) {
    throw new OrgError(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [VersionData]', [
      'VersionData',
    ]);
  }
  record.ContentDocumentId ??= insertDocument(context, record, null);
  record.VersionNumber = String(retireVersions(context, String(record.ContentDocumentId)) + 1);
  record.IsLatest = 1;
}

export function afterSaveContent(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  before: StoredRecord | null,
  userId: string,
): void {
  const id = String(record.Id);
  if (meta.name === 'ContentNote') saveNote(context, record, before, userId);
  if (meta.name === 'ContentVersion') publish(context, String(record.ContentDocumentId), id);
  const place = meta.name === 'ContentVersion' && before === null ? record.FirstPublishLocationId : null;
  if (typeof place === 'string') link(context, String(record.ContentDocumentId), place, 'V', record);
}

function saveNote(
  context: OrgContext,
  note: StoredRecord,
  before: StoredRecord | null,
  userId: string,
): void {
  const id = String(note.Id);
  if (before === null) {
    insertDocument(context, note, id);
    link(context, id, userId, 'I', note);
  } else {
    context.database.run('UPDATE "ContentDocument" SET "Title" = ?, "ContentSize" = ? WHERE "Id" = ?', [
      note.Title ?? null,
      note.ContentSize ?? null,
      id,
    ]);
  }
  const version = insertVersion(context, note, id);
  publish(context, id, version);
  context.database.run('UPDATE "ContentNote" SET "LatestPublishedVersionId" = ? WHERE "Id" = ?', [
    version,
    id,
  ]);
}

function insertDocument(context: OrgContext, from: StoredRecord, id: string | null): string {
  const meta = context.object('ContentDocument');
  const document = copied(from, ['Title', 'FileType', 'FileExtension', 'ContentSize']);
  document.Id = id ?? context.newId(meta);
  fillDefaults(context, meta, document, String(from.CreatedById));
  insertFound(context, meta, document);
  return String(document.Id);
}

function insertVersion(context: OrgContext, note: StoredRecord, documentId: string): string {
  const meta = context.object('ContentVersion');
  const version = copied(note, ['Title', 'FileType', 'ContentSize', 'TextPreview']);
  version.Id = context.newId(meta);
  version.ContentDocumentId = documentId;
  version.VersionData = note.Content ?? null;
  version.IsLatest = 1;
  version.VersionNumber = String(retireVersions(context, documentId) + 1);
  fillDefaults(context, meta, version, String(note.LastModifiedById));
  insertFound(context, meta, version);
  return String(version.Id);
}

function insertFound(context: OrgContext, meta: ObjectMeta, record: StoredRecord): void {
  replaceRow(context, meta, record);
  indexForSearch(context, meta, [String(record.Id)]);
}

function copied(from: StoredRecord, names: readonly string[]): StoredRecord {
  const stamps = [
    'OwnerId',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
  ];
  const copy: StoredRecord = {};
  for (const name of [...names, ...stamps]) if (from[name] !== undefined) copy[name] = from[name];
  return copy;
}

/** Answers how many there were. */
function retireVersions(context: OrgContext, documentId: string): number {
  context.database.run('UPDATE "ContentVersion" SET "IsLatest" = 0 WHERE "ContentDocumentId" = ?', [
    documentId,
  ]);
  const row = context.database.get(
    'SELECT count(*) AS n FROM "ContentVersion" WHERE "ContentDocumentId" = ?',
    [documentId],
  );
  return Number(row?.n ?? 0);
}

function publish(context: OrgContext, documentId: string, versionId: string): void {
  context.database.run('UPDATE "ContentDocument" SET "LatestPublishedVersionId" = ? WHERE "Id" = ?', [
    versionId,
    documentId,
  ]);
}

function link(
  context: OrgContext,
  documentId: string,
  entityId: string,
  shareType: string,
  from: StoredRecord,
): void {
  const meta = context.object('ContentDocumentLink');
  const row = copied(from, []);
  delete row.OwnerId;
  Object.assign(row, {
    Id: context.newId(meta),
    ContentDocumentId: documentId,
    LinkedEntityId: entityId,
    ShareType: shareType,
  });
  fillDefaults(context, meta, row, String(from.CreatedById));
  insertRow(context, meta, row);
}

const byteLength = (value: unknown) => (value instanceof Uint8Array ? value.byteLength : 0);
const bytesToText = (value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : '';

/** The org strips unsafe HTML from notes. */
function withoutScripts(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?(<\/script>|$)/gi, '')
    .replace(/\son\w+\s*=\s*("[^"]*"|'[^']*')/gi, '');
}
