import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import type { OrgContext, StoredRecord } from './org-context.ts';
import type { SqlValue } from './org-database.ts';
import { indexForSearch } from './search-index.ts';

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
  if (field.autoNumber !== null) return context.nextAutoNumber(meta, field.name);
  if (timeStamps.has(field.name)) return record.CreatedDate ?? context.now();
  if (userStamps.has(field.name)) return userId;
  return typeof field.defaultValue === 'boolean' ? Number(field.defaultValue) : field.defaultValue;
}

/** Writes the row as it is, in place of one with the same id, and makes it findable. */
export function insertRow(context: OrgContext, meta: ObjectMeta, record: StoredRecord): void {
  const names = Object.keys(record);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const marks = names.map(() => '?').join(', ');
  context.database.run(
    `INSERT OR REPLACE INTO "${meta.name}" (${columns}) VALUES (${marks})`,
    names.map((name) => record[name] ?? null),
  );
  indexForSearch(context, meta, record);
}
