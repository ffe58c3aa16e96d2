import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import type { OrgContext, StoredRecord } from './org-context.ts';
import type { SqlValue } from './org-database.ts';

const userStamps = new Set(['CreatedById', 'LastModifiedById', 'OwnerId']);
const timeStamps = new Set(['CreatedDate', 'LastModifiedDate', 'SystemModstamp']);

/** Defaults, auto numbers and the system's stamps; what is there already stays. */
export function fillDefaults(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  userId: string,
): void {
  for (const field of meta.fields) {
    if (record[field.name] === undefined)
      record[field.name] = defaultOf(context, meta, field, record, userId);
  }
}

function defaultOf(
  context: OrgContext,
  meta: ObjectMeta,
  field: FieldMeta,
  record: StoredRecord,
  userId: string,
): SqlValue {
  if (field.autoNumber !== null) return context.nextAutoNumber(meta, field);
  if (timeStamps.has(field.name)) return record.CreatedDate ?? context.now();
  if (userStamps.has(field.name)) return userId;
  return typeof field.defaultValue === 'boolean' ? Number(field.defaultValue) : field.defaultValue;
}

/** Writes the row as it is. */
export function insertRow(context: OrgContext, meta: ObjectMeta, record: StoredRecord): void {
  const names = Object.keys(record).filter((name) => record[name] !== null && record[name] !== undefined);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const marks = names.map(() => '?').join(', ');
  context.database.run(
    `INSERT INTO "${meta.name}" (${columns}) VALUES (${marks})`,
    names.map((name) => record[name] ?? null),
  );
}

/** In place of the row with the same id, if there is one; a clash of unique values with any other row throws. */
export function replaceRow(context: OrgContext, meta: ObjectMeta, record: StoredRecord): void {
  context.database.run(`DELETE FROM "${meta.name}" WHERE "Id" = ?`, [record.Id ?? null]);
  insertRow(context, meta, record);
}
