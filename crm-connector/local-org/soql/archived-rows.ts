/** Activities are archived a year after they were due; archived ones leave ordinary queries. */
import type { ObjectMeta } from '../schema/object-meta.ts';
import type { OrgContext } from '../store/org-context.ts';

const ARCHIVED_AFTER_DAYS = 365;

/** SQL that is 1 for an archived row; null: rows of this object are never archived. The day is the org's own, not input. */
export function archivedRows(context: OrgContext, meta: ObjectMeta, alias: string): string | null {
  if (meta.name !== 'Task' && meta.name !== 'Event') return null;
  const lastDay = context.today('UTC').subtract({ days: ARCHIVED_AFTER_DAYS }).toString();
  if (meta.name === 'Event') return `(coalesce(${alias}."ActivityDate", '') < '${lastDay}')`;
  const done = `coalesce(${alias}."ActivityDate", substr(${alias}."CompletedDateTime", 1, 10), substr(${alias}."CreatedDate", 1, 10))`;
  return `(${alias}."IsClosed" = 1 AND ${done} < '${lastDay}')`;
}
