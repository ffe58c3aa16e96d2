/** The word index behind SOSL: names, e-mails, phone numbers (digits only) and the other short texts of a record. */
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import type { OrgContext, StoredRecord } from './org-context.ts';

type Scope = 'name' | 'email' | 'phone' | 'other';

const scopes = new WeakMap<ObjectMeta, readonly (readonly [FieldMeta, Scope])[]>();

export function indexForSearch(context: OrgContext, meta: ObjectMeta, record: StoredRecord): void {
  if (!meta.searchable || record.IsDeleted === 1) return;
  const words: Record<Scope, string> = { name: '', email: '', phone: '', other: '' };
  for (const [field, scope] of searchedFields(meta)) {
    const value = record[field.name];
    if (typeof value === 'string') words[scope] += ` ${scope === 'phone' ? phoneWords(value) : value}`;
  }
  const id = String(record.Id);
  if (!Object.values(words).some((text) => text !== '')) return;
  const row = context.database.get(
    'INSERT INTO "_searched" ("Id") VALUES (?) ON CONFLICT ("Id") DO UPDATE SET "Id" = "Id" RETURNING "Row"',
    [id],
  );
  context.database.run(
    'INSERT OR REPLACE INTO "_search" (rowid, name, email, phone, other) VALUES (?, ?, ?, ?, ?)',
    [Number(row?.Row), words.name, words.email, words.phone, words.other],
  );
}

export function removeFromSearch(context: OrgContext, id: string): void {
  const row = context.database.get('DELETE FROM "_searched" WHERE "Id" = ? RETURNING "Row"', [id]);
  if (row) context.database.run('DELETE FROM "_search" WHERE rowid = ?', [Number(row.Row)]);
}

/** All digits, and the last ten: `+1 (614) 555-0142` is found as 16145550142 and as 6145550142. */
export function phoneWords(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length > 10 ? `${digits} ${digits.slice(-10)}` : digits;
}

function searchedFields(meta: ObjectMeta): readonly (readonly [FieldMeta, Scope])[] {
  const found = scopes.get(meta);
  if (found) return found;
  const fields = meta.fields.flatMap((field) => {
    const scope = scopeOf(field);
    return scope === null ? [] : [[field, scope] as const];
  });
  scopes.set(meta, fields);
  return fields;
}

function scopeOf(field: FieldMeta): Scope | null {
  if (field.nameField) return 'name';
  if (field.type === 'email') return 'email';
  if (field.type === 'phone') return 'phone';
  const isShortText = field.type === 'string' || field.type === 'combobox';
  return isShortText && field.filterable ? 'other' : null;
}
