import { visibleRows } from '../store/sharing.ts';
import { archivedRows } from './archived-rows.ts';
import type { QueryScope } from './query-scope.ts';

/** The conditions every query has: not deleted, not archived (unless all are asked for), and seen by the user. */
export function existingRows(scope: QueryScope): string[] {
  const { context, user, all } = scope.request;
  const conditions: string[] = [];
  if (!all) {
    conditions.push(`${scope.alias}."IsDeleted" = 0`);
    const archived = archivedRows(context, scope.meta, scope.alias);
    if (archived !== null) conditions.push(`NOT ${archived}`);
  }
  const visible = visibleRows(context, scope.meta, scope.alias, user, (value) => scope.builder.bind(value));
  if (visible !== null) conditions.push(visible);
  return conditions;
}
