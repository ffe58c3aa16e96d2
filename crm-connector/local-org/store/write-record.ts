/** Create, update and delete one record, with everything the org does around it. */
import type { ObjectMeta } from '../schema/object-meta.ts';
import { fillDefaults, insertRow } from './insert-row.ts';
import type { OrgContext, StoredRecord } from './org-context.ts';
import { notFound, OrgError } from './org-error.ts';
import type { OrgUser, RecordFields } from './org-store.ts';
import { readInput } from './read-input.ts';
import { toId18 } from './record-id.ts';
import { afterSave, beforeSave } from './rules/around-save.ts';
import {
  checkActivity,
  checkReferences,
  checkRequired,
  checkRules,
  checkUnique,
} from './rules/check-record.ts';
import { deleteDependents } from './rules/delete-dependents.ts';
import { deriveFields } from './rules/derive-fields.ts';
import { indexForSearch } from './search-index.ts';
import { mayRead, mayWrite } from './sharing.ts';

/** Answers the new id. */
export function createRecord(
  context: OrgContext,
  meta: ObjectMeta,
  input: RecordFields,
  user: OrgUser,
): string {
  checkAction(meta, user, 'create');
  const record = readInput(context, meta, input, user, 'create');
  const given = new Set(Object.keys(record));
  record.Id = context.newId(meta);
  fillDefaults(context, meta, record, user.id);
  beforeSave(context, meta, record, null, given);
  deriveFields(context, meta, record, null);
  check(context, meta, record, null, user);
  insertRow(context, meta, record);
  indexForSearch(context, meta, [String(record.Id)]);
  afterSave(context, meta, record, null, user);
  return String(record.Id);
}

export function updateRecord(
  context: OrgContext,
  meta: ObjectMeta,
  id: string,
  input: RecordFields,
  user: OrgUser,
  ifUnmodifiedSince?: string,
): void {
  checkAction(meta, user, 'edit');
  const before = existingRow(context, meta, id, user);
  checkWritable(meta, before, user);
  if (ifUnmodifiedSince !== undefined) checkUnmodified(before, ifUnmodifiedSince);
  const changes = readInput(context, meta, input, user, 'update');
  const record: StoredRecord = { ...before, ...changes };
  const now = context.now();
  Object.assign(record, { LastModifiedDate: now, SystemModstamp: now, LastModifiedById: user.id });
  beforeSave(context, meta, record, before, new Set(Object.keys(changes)));
  deriveFields(context, meta, record, before);
  check(context, meta, record, before, user);
  saveChanges(context, meta, record, before);
  afterSave(context, meta, record, before, user);
}

/** To the recycle bin, with its details; rows that only point at it lose the link. */
export function deleteRecord(context: OrgContext, meta: ObjectMeta, id: string, user: OrgUser): void {
  checkAction(meta, user, 'remove');
  const before = existingRow(context, meta, id, user);
  checkWritable(meta, before, user);
  deleteDependents(context, meta, String(before.Id), user.id);
}

/** The row behind an id in a request's path. @throws OrgError NOT_FOUND, MALFORMED_ID, ENTITY_IS_DELETED */
export function existingRow(context: OrgContext, meta: ObjectMeta, id: string, user: OrgUser): StoredRecord {
  const id18 = toId18(id);
  if (id18 === undefined) {
    throw /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id)
      ? new OrgError(400, 'MALFORMED_ID', `malformed id ${id}`)
      : notFound(`Provided external ID field does not exist or is not accessible: ${id}`);
  }
  const row = context.row(meta, id18);
  if (!row || !mayRead(context, meta, id18, user)) throw notFound();
  if (row.IsDeleted === 1) throw new OrgError(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
  return row;
}

function checkAction(meta: ObjectMeta, user: OrgUser, action: 'create' | 'edit' | 'remove'): void {
  const [possible, done] =
    action === 'create'
      ? [meta.createable, 'inserted']
      : action === 'edit'
        ? [meta.updateable, 'updated']
        : [meta.deletable, 'deleted'];
  if (!possible) {
    throw new OrgError(400, 'INVALID_TYPE_FOR_OPERATION', `entity type cannot be ${done}: ${meta.label}`);
  }
  if (user.denied.has(`${action} ${meta.name}`)) throw insufficientAccess();
}

function insufficientAccess(): OrgError {
  return new OrgError(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
}

function checkWritable(meta: ObjectMeta, row: StoredRecord, user: OrgUser): void {
  if (!mayWrite(meta, row, user)) throw insufficientAccess();
  if (row._locked === 1) throw new OrgError(400, 'ENTITY_IS_LOCKED', 'the entity is locked for editing', []);
}

function checkUnmodified(row: StoredRecord, since: string): void {
  const limit = /^\d{4}-/.test(since) ? Temporal.Instant.from(since).epochMilliseconds : Date.parse(since);
  const modified = Temporal.Instant.from(String(row.LastModifiedDate)).epochMilliseconds;
  // Both have the granularity of a second.
  if (Math.floor(modified / 1000) > Math.floor(limit / 1000)) {
    throw new OrgError(412, 'PRECONDITION_FAILED', 'The record has been modified since the given time', []);
  }
}

function check(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  before: StoredRecord | null,
  user: OrgUser,
): void {
  checkRequired(meta, record, before);
  checkReferences(context, meta, record, before, user);
  checkActivity(meta, record);
  checkRules(context, meta, record, before, user);
  checkUnique(context, meta, record, before);
}

function saveChanges(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  before: StoredRecord,
): void {
  const changed = Object.keys(record).filter((name) => record[name] !== before[name]);
  // The same values written twice within one second leave even LastModifiedDate as it is.
  if (changed.length === 0) return;
  const sets = changed.map((name) => `"${name}" = ?`).join(', ');
  context.database.run(`UPDATE "${meta.name}" SET ${sets} WHERE "Id" = ?`, [
    ...changed.map((name) => record[name] ?? null),
    String(record.Id),
  ]);
  indexForSearch(context, meta, [String(record.Id)]);
}
