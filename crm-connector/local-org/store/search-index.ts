/** The word index behind SOSL: names, e-mails, phone numbers (digits only) and the other short texts of a record. */
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import type { OrgContext } from './org-context.ts';

type Scope = 'name' | 'email' | 'phone' | 'other';
const scopes: readonly Scope[] = ['name', 'email', 'phone', 'other'];

const statements = new WeakMap<ObjectMeta, string>();

/** (Re)indexes rows as they are in the database now; one statement for a record and for a million. */
export function indexForSearch(context: OrgContext, meta: ObjectMeta, ids: readonly string[]): void {
  if (!meta.searchable) return;
  const given = JSON.stringify(ids);
  context.database.run('INSERT OR IGNORE INTO "_searched" ("Id") SELECT value FROM json_each(?)', [given]);
  const sql = statements.get(meta) ?? indexStatement(meta);
  statements.set(meta, sql);
  context.database.run(sql, [given]);
}

export function removeFromSearch(context: OrgContext, id: string): void {
  const row = context.database.get('DELETE FROM "_searched" WHERE "Id" = ? RETURNING "Row"', [id]);
  if (row) context.database.run('DELETE FROM "_search" WHERE rowid = ?', [Number(row.Row)]);
}

function indexStatement(meta: ObjectMeta): string {
  const words = scopes.map((scope) => {
    const columns = meta.fields
      .filter((field) => scopeOf(field) === scope)
      .map((field) => `t."${field.name}"`);
    const texts = scope === 'phone' ? columns.map((column) => `phone_words(${column})`) : columns;
    return texts.length === 0 ? 'NULL' : `concat_ws(' ', ${texts.join(', ')})`;
  });
  return `INSERT OR REPLACE INTO "_search" (rowid, ${scopes.join(', ')})
    SELECT s."Row", ${words.join(', ')} FROM json_each(?) g
    JOIN "${meta.name}" t ON t."Id" = g.value JOIN "_searched" s ON s."Id" = g.value WHERE t."IsDeleted" = 0`;
}

function scopeOf(field: FieldMeta): Scope | null {
  if (field.nameField) return 'name';
  if (field.type === 'email') return 'email';
  if (field.type === 'phone') return 'phone';
  const isShortText = field.type === 'string' || field.type === 'combobox';
  return isShortText && field.filterable ? 'other' : null;
}
