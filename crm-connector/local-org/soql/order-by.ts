import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import type { Column, QueryScope } from './query-scope.ts';
import { cannotBe } from './soql-error.ts';

/** ` ORDER BY …` or nothing. Empty values come first unless NULLS LAST is said, whatever the direction. */
export function orderBy(
  scope: QueryScope,
  clause: OrderByClause | OrderByClause[] | undefined,
  resolve: (clause: OrderByClause) => { column: Column; path: string },
): string {
  const clauses = clause === undefined ? [] : Array.isArray(clause) ? clause : [clause];
  if (clauses.length === 0) return '';
  const parts = clauses.map((one) => {
    const { column, path } = resolve(one);
    if (!column.field.filterable) throw cannotBe(scope.request.soql, path, 'sorted');
    return `${column.sql} ${one.order === 'DESC' ? 'DESC' : 'ASC'} NULLS ${one.nulls === 'LAST' ? 'LAST' : 'FIRST'}`;
  });
  return ` ORDER BY ${parts.join(', ')}`;
}
