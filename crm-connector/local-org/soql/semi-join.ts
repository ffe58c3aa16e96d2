/** `IN (SELECT …)` and `NOT IN (SELECT …)`, within the limits Salesforce sets on them. */
import type { Query, ValueQueryCondition } from '@jetstreamapp/soql-parser-js';
import { findObject } from '../schema/org-schema.ts';
import { seesObject } from '../store/user-access.ts';
import { type ConditionPlace, compileCondition } from './compile-condition.ts';
import { conditionTree } from './condition-tree.ts';
import { existingRows } from './existing-rows.ts';
import { fieldOfLeaf } from './field-leaf.ts';
import { kindOf } from './filter-value.ts';
import { QueryScope } from './query-scope.ts';
import { malformedQuery, noSuchObject } from './soql-error.ts';

const MAX_SEMI_JOINS = 2;

/** Objects Salesforce does not take inside a semi-join. */
const notInside = new Set(['ContentDocumentLink']);

/** Compiles the sub-selects of one query's WHERE, and counts them. */
export function semiJoinsOf(scope: QueryScope): ConditionPlace['subSelect'] {
  let count = 0;
  return (leaf, under) => {
    count += 1;
    if (count > MAX_SEMI_JOINS)
      throw malformedQuery(`Maximum ${MAX_SEMI_JOINS} semi join sub-selects are allowed.`);
    return compileSemiJoin(scope, leaf, under);
  };
}

/** For places where Salesforce takes no sub-select. */
export function noSubSelect(): never {
  throw malformedQuery('Nesting of semi join sub-selects is not supported');
}

function compileSemiJoin(scope: QueryScope, leaf: ValueQueryCondition, under: 'OR' | 'NOT' | null): string {
  if (under !== null)
    throw malformedQuery(`Semi join sub-selects are not allowed with the '${under}' operator`);
  const outer = scope.column(leaf.field);
  if (kindOf(outer.field) !== 'id') {
    throw malformedQuery(
      `The left operand field in the where expression for outer query should be an id field, cannot use: '${leaf.field}'`,
    );
  }
  const inner = compileInner(scope, leaf.valueQuery);
  if (leaf.operator === 'IN') return `${outer.sql} IN (${inner})`;
  if (leaf.operator === 'NOT IN') return `NOT ifnull(${outer.sql} IN (${inner}), 0)`;
  throw malformedQuery(`unexpected token: '${leaf.operator}'`);
}

function compileInner(outer: QueryScope, query: Query): string {
  const { request, builder } = outer;
  const meta = findObject(request.context.schema, query.sObject ?? '');
  if (!meta || !seesObject(request.user, meta)) throw noSuchObject(request.soql, query.sObject ?? '');
  if (notInside.has(meta.name)) {
    throw malformedQuery(`Entity '${meta.name}' is not supported for semi join inner selects`);
  }
  if (meta === outer.meta) {
    throw malformedQuery('The inner and outer selects should not be on the same object type');
  }
  if (query.limit !== undefined || query.orderBy || query.groupBy || query.offset !== undefined) {
    throw malformedQuery('Semi join sub-selects do not allow ORDER BY, LIMIT, OFFSET or GROUP BY');
  }
  const [selected, ...others] = query.fields ?? [];
  if (others.length > 0 || (selected?.type !== 'Field' && selected?.type !== 'FieldRelationship')) {
    throw malformedQuery('Semi join sub-selects can only select one field');
  }
  const scope = new QueryScope(request, builder, meta, query.sObjectAlias);
  const path =
    selected.type === 'Field' ? selected.field : [...selected.relationships, selected.field].join('.');
  const column = scope.column(path);
  if (kindOf(column.field) !== 'id') {
    throw malformedQuery(
      `The selected field in the subquery and the left operand field in the where expression in the outer query should be id fields, cannot use: '${path}'`,
    );
  }
  const where = [`+${column.sql} IS NOT NULL`, ...existingRows(scope)];
  if (query.where) {
    const inside: ConditionPlace = {
      scope,
      resolve: (leaf) => fieldOfLeaf(scope, leaf),
      subSelect: noSubSelect,
    };
    where.push(compileCondition(inside, conditionTree(query.where)));
  }
  return `SELECT ${column.sql} ${scope.from()} WHERE ${where.join(' AND ')}`;
}
