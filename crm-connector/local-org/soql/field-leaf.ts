/** What stands left of an operator in WHERE: a field, or a date function of one. */
import type { FunctionExp } from '@jetstreamapp/soql-parser-js';
import type { Leaf } from './condition-tree.ts';
import { dateFunctionColumn } from './date-function.ts';
import type { Column, QueryScope } from './query-scope.ts';
import { malformedQuery } from './soql-error.ts';

/** @throws OrgError MALFORMED_QUERY for any other function */
export function fieldOfLeaf(scope: QueryScope, leaf: Leaf): { column: Column; path: string } {
  if ('fn' in leaf) {
    const column = functionColumn(scope, leaf.fn);
    if (!column)
      throw malformedQuery(`unexpected function: ${leaf.fn.functionName ?? leaf.fn.rawValue ?? ''}`);
    return { column, path: leaf.fn.rawValue ?? '' };
  }
  const { field } = leaf as { field: string };
  return { column: scope.column(field), path: field };
}

function functionColumn(scope: QueryScope, fn: FunctionExp): Column | null {
  return dateFunctionColumn(scope, fn.functionName ?? '', fn.parameters ?? []);
}
