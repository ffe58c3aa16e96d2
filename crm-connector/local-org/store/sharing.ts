/** Which rows a user sees and may write: organisation-wide sharing by owner, and rows marked private. */
import { findField } from '../schema/field-lookup.ts';
import type { ObjectMeta } from '../schema/object-meta.ts';
import type { OrgContext, StoredRecord } from './org-context.ts';
import type { OrgUser } from './org-store.ts';

/** Binds a value and answers its placeholder. */
export type Bind = (value: string) => string;

/** SQL condition for the rows of `alias` this user sees; null: all of them. */
export function visibleRows(
  context: OrgContext,
  meta: ObjectMeta,
  alias: string,
  user: OrgUser,
  bind: Bind,
): string | null {
  if (user.viewAll) return null;
  if (meta.sharing === 'parent') return visibleThroughMaster(context, meta, alias, user, bind);
  if (!findField(meta, 'OwnerId')) return `${alias}."_private" = 0`;
  const owns = `${alias}."OwnerId" = ${bind(user.id)}`;
  return meta.sharing === 'private' ? owns : `(${alias}."_private" = 0 OR ${owns})`;
}

function visibleThroughMaster(
  context: OrgContext,
  meta: ObjectMeta,
  alias: string,
  user: OrgUser,
  bind: Bind,
): string | null {
  const field = meta.fields.find((one) => one.masterDetail);
  const master = field && context.object(field.referenceTo[0] ?? '');
  if (!field || !master) return null;
  const masterAlias = `${alias}m`;
  const condition = visibleRows(context, master, masterAlias, user, bind);
  if (condition === null) return null;
  return `EXISTS (SELECT 1 FROM "${master.name}" ${masterAlias} WHERE ${masterAlias}."Id" = ${alias}."${field.name}" AND ${condition})`;
}

export function mayRead(context: OrgContext, meta: ObjectMeta, id: string, user: OrgUser): boolean {
  const values: string[] = [id];
  const condition = visibleRows(context, meta, 't', user, (value) => `?${values.push(value)}`);
  if (condition === null) return true;
  const sql = `SELECT 1 FROM "${meta.name}" t WHERE t."Id" = ?1 AND ${condition}`;
  return context.database.get(sql, values) !== undefined;
}

/** Whether a row this user sees may be changed by it. */
export function mayWrite(meta: ObjectMeta, row: StoredRecord, user: OrgUser): boolean {
  if (user.modifyAll || meta.sharing === 'readWrite' || meta.sharing === 'parent') return true;
  return row.OwnerId === user.id;
}
