/** Deleting: to the recycle bin, the details with their master, other links cleared. */
import type { FieldMeta, ObjectMeta } from '../../schema/object-meta.ts';
import type { OrgContext } from '../org-context.ts';
import { OrgError } from '../org-error.ts';
import { removeFromSearch } from '../search-index.ts';

/** @throws OrgError DELETE_FAILED when a row that forbids it points at this one */
export function deleteDependents(context: OrgContext, meta: ObjectMeta, id: string, userId: string): void {
  for (const child of context.schema.objects.values()) {
    for (const field of child.fields) {
      // Only indexed links are followed: the others (who created it, a version's place) stay as history.
      if (field.indexed && field.referenceTo.includes(meta.name))
        releaseRows(context, meta, id, child, field, userId);
    }
  }
  const now = context.now();
  context.database.run(
    `UPDATE "${meta.name}" SET "IsDeleted" = 1, "LastModifiedDate" = ?, "SystemModstamp" = ?, "LastModifiedById" = ? WHERE "Id" = ?`,
    [now, now, userId, id],
  );
  removeFromSearch(context, id);
  if (meta.name === 'ContentNote') deleteDependents(context, context.object('ContentDocument'), id, userId);
}

function releaseRows(
  context: OrgContext,
  meta: ObjectMeta,
  id: string,
  child: ObjectMeta,
  field: FieldMeta,
  userId: string,
): void {
  const rows = context.database.all(
    `SELECT "Id" FROM "${child.name}" WHERE "${field.name}" = ? AND "IsDeleted" = 0`,
    [id],
  );
  if (rows.length === 0) return;
  if (field.onDelete === 'restrict') throw restricted(meta, child, id);
  if (field.onDelete === 'clear') {
    context.database.run(`UPDATE "${child.name}" SET "${field.name}" = NULL WHERE "${field.name}" = ?`, [id]);
    return;
  }
  for (const row of rows) deleteDependents(context, child, String(row.Id), userId);
}

function restricted(meta: ObjectMeta, child: ObjectMeta, id: string): OrgError {
  return new OrgError(
    400,
    'DELETE_FAILED',
    `Your attempt to delete ${meta.label} ${id.slice(0, 15)} could not be completed because it is associated with the following ${child.labelPlural.toLowerCase()}.`,
    [],
  );
}
