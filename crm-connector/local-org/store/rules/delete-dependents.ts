/** Deleting: to the recycle bin, the details with their master, other links cleared. */
import type { ObjectMeta } from '../../schema/object-meta.ts';
import type { OrgContext } from '../org-context.ts';
import { OrgError } from '../org-error.ts';
import { removeFromSearch } from '../search-index.ts';

/** @throws OrgError DELETE_FAILED when a row that forbids it points at this one */
export function deleteDependents(context: OrgContext, meta: ObjectMeta, id: string, userId: string): void {
  for (const child of context.schema.objects.values()) {
    for (const field of child.fields) {
      if (!field.referenceTo.includes(meta.name) || !field.indexed) continue;
      const rows = context.database.all(
        `SELECT "Id" FROM "${child.name}" WHERE "${field.name}" = ? AND "IsDeleted" = 0`,
        [id],
      );
      if (rows.length === 0) continue;
      if (field.onDelete === 'restrict') throw restricted(meta, child, id);
      if (field.onDelete === 'cascade') {
        for (const row of rows) deleteDependents(context, child, String(row.Id), userId);
      } else {
        context.database.run(`UPDATE "${child.name}" SET "${field.name}" = NULL WHERE "${field.name}" = ?`, [
          id,
        ]);
      }
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

function restricted(meta: ObjectMeta, child: ObjectMeta, id: string): OrgError {
  return new OrgError(
    400,
    'DELETE_FAILED',
    `Your attempt to delete ${meta.label} ${id.slice(0, 15)} could not be completed because it is associated with the following ${child.labelPlural.toLowerCase()}.`,
    [],
  );
}
