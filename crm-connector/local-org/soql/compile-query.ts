/** SOQL to SQL: one statement for the records, one more for each child sub-query. */
import type { FieldType, Query, QueryBase, Subquery } from '@jetstreamapp/soql-parser-js';
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import { findObject } from '../schema/org-schema.ts';
import { OrgError } from '../store/org-error.ts';
import { seesField, seesObject } from '../store/user-access.ts';
import { aggregateColumns, groupColumns, groupedExpression, isAggregate } from './aggregate-list.ts';
import { type ConditionPlace, compileCondition } from './compile-condition.ts';
import { type ConditionTree, conditionTree } from './condition-tree.ts';
import { existingRows } from './existing-rows.ts';
import { fieldOfLeaf } from './field-leaf.ts';
import { orderBy } from './order-by.ts';
import type { AggregatePlan, CountPlan, QueryPlan, RowsPlan } from './query-plan.ts';
import { type QueryRequest, QueryScope, SqlBuilder } from './query-scope.ts';
import { SelectList } from './select-list.ts';
import { noSubSelect, semiJoinsOf } from './semi-join.ts';
import { malformedQuery, noSuchChildren, noSuchObject } from './soql-error.ts';

const MAX_OFFSET = 2000;
const MAX_CHILD_DEPTH = 5;

/** Further conditions on the object of the query, as SQL; for search and retrieve. */
export type ExtraCondition = (scope: QueryScope) => string;

/** @throws OrgError in Salesforce's words for whatever the org, the user or SOQL does not allow */
export function compileQuery(request: QueryRequest, query: Query, extra?: ExtraCondition): QueryPlan {
  const name = query.sObject ?? '';
  const meta = findObject(request.context.schema, name);
  if (!meta || !seesObject(request.user, meta)) throw noSuchObject(request.soql, name);
  refuseUnsupported(query);
  const builder = new SqlBuilder();
  const scope = new QueryScope(request, builder, meta, query.sObjectAlias);
  const fields = query.fields ?? [];
  const where = whereOf(scope, query, extra);
  if (isPlainCount(fields) && !query.groupBy) return countPlan(scope, query, where);
  if (query.groupBy || fields.some(isAggregate)) return aggregatePlan(scope, query, where);
  if (query.having) throw malformedQuery('HAVING needs GROUP BY');
  return rowsPlan(scope, query, where, 1);
}

function refuseUnsupported(query: QueryBase): void {
  if (query.withDataCategory) throw malformedQuery('WITH DATA CATEGORY is not supported');
  if (query.update) throw malformedQuery(`unexpected token: 'UPDATE'`);
  if (query.for === 'UPDATE') throw malformedQuery('FOR UPDATE is not allowed in this context');
  if (query.usingScope !== undefined && !['everything', 'mine'].includes(query.usingScope.toLowerCase())) {
    throw malformedQuery(`scope '${query.usingScope}' is not supported`);
  }
  if ((query.offset ?? 0) > MAX_OFFSET) {
    throw new OrgError(400, 'NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAX_OFFSET}`);
  }
}

function whereOf(scope: QueryScope, query: QueryBase, extra?: ExtraCondition): string[] {
  const conditions = existingRows(scope);
  if (query.usingScope?.toLowerCase() === 'mine') {
    conditions.push(`${scope.column('OwnerId').sql} = ${scope.builder.bind(scope.request.user.id)}`);
  }
  const tree = query.where ? conditionTree(query.where) : null;
  if (extra) conditions.push(extra(scope));
  else checkMustFilter(scope.meta, tree);
  if (tree) {
    const place: ConditionPlace = {
      scope,
      resolve: (leaf) => fieldOfLeaf(scope, leaf),
      subSelect: semiJoinsOf(scope),
    };
    conditions.push(compileCondition(place, tree));
  }
  return conditions;
}

function checkMustFilter(meta: ObjectMeta, tree: ConditionTree | null): void {
  if (meta.mustFilterBy.length === 0) return;
  const leaves = tree === null ? [] : tree.kind === 'and' ? tree.of : [tree];
  const filtered = leaves.some(
    (one) =>
      one.kind === 'leaf' &&
      'field' in one.leaf &&
      (one.leaf.operator === '=' || one.leaf.operator === 'IN') &&
      [...meta.mustFilterBy, 'Id'].some(
        (name) => 'field' in one.leaf && name.toLowerCase() === one.leaf.field.toLowerCase(),
      ),
  );
  if (filtered) return;
  throw malformedQuery(
    `Implementation restriction: ${meta.name} requires a filter by a single Id on ${meta.mustFilterBy.join(' or ')} using the equals operator or multiple Id's using the IN operator.`,
  );
}

function isPlainCount(fields: readonly FieldType[]): boolean {
  const [only] = fields;
  return (
    fields.length === 1 &&
    only?.type === 'FieldFunctionExpression' &&
    only.functionName.toUpperCase() === 'COUNT' &&
    only.parameters.length === 0 &&
    only.alias === undefined
  );
}

function rowsPlan(scope: QueryScope, query: QueryBase, where: readonly string[], depth: number): RowsPlan {
  const list = new SelectList(scope);
  const fields = query.fields ?? [];
  if (fields.length === 0) throw malformedQuery("unexpected token: 'FROM'");
  for (const field of fields) {
    list.add(field, query.limit, (outer, child) => compileChild(outer, child.subquery, depth + 1));
  }
  const order = orderBy(scope, query.orderBy, (clause) => fieldOfLeafClause(scope, clause));
  const condition = where.join(' AND ') || '1';
  const columns = list.columns.join(', ');
  const id = `${scope.alias}."Id"`;
  return {
    kind: 'rows',
    meta: scope.meta,
    values: scope.builder.values,
    limit: query.limit ?? null,
    offset: query.offset ?? 0,
    rowsSql: `SELECT ${columns} ${scope.from()} WHERE ${condition}${order}`,
    idsSql: `SELECT ${id} ${scope.from()} WHERE ${condition}${order}`,
    byIdsSql: `SELECT ${columns} ${scope.from()} WHERE ${id} IN (SELECT value FROM json_each(`,
    shape: list.shape,
  };
}

function fieldOfLeafClause(scope: QueryScope, clause: { field?: string; fn?: unknown }) {
  if (clause.field === undefined) throw malformedQuery('ORDER BY of a function needs GROUP BY');
  return { column: scope.column(clause.field), path: clause.field };
}

/** `(SELECT … FROM Contacts)`: `?1` is the parent's id. */
function compileChild(outer: QueryScope, subquery: Subquery, depth: number): { key: string; plan: RowsPlan } {
  const { request } = outer;
  if (depth > MAX_CHILD_DEPTH)
    throw malformedQuery(`Child sub-queries go at most ${MAX_CHILD_DEPTH} levels deep`);
  const found = childRelationship(request, outer.meta, subquery.relationshipName);
  if (!found) throw noSuchChildren(request.soql, subquery.relationshipName);
  refuseUnsupported(subquery);
  if (subquery.groupBy || subquery.having || (subquery.fields ?? []).some(isAggregate)) {
    throw malformedQuery('Aggregates are not allowed in child sub-queries');
  }
  const builder = new SqlBuilder();
  const parent = builder.bind('');
  const scope = new QueryScope(request, builder, found.meta, subquery.sObjectAlias);
  const linked = () => `${scope.alias}."${found.field.name}" = ${parent}`;
  const where = whereOf(scope, subquery, linked);
  return { key: found.field.childRelationshipName ?? '', plan: rowsPlan(scope, subquery, where, depth) };
}

function childRelationship(
  request: QueryRequest,
  parent: ObjectMeta,
  name: string,
): { meta: ObjectMeta; field: FieldMeta } | undefined {
  for (const meta of request.context.schema.objects.values()) {
    if (!seesObject(request.user, meta)) continue;
    const field = meta.fields.find(
      (one) =>
        one.childRelationshipName?.toLowerCase() === name.toLowerCase() &&
        one.referenceTo.includes(parent.name) &&
        seesField(request.user, meta, one),
    );
    if (field) return { meta, field };
  }
  return undefined;
}

function countPlan(scope: QueryScope, query: Query, where: readonly string[]): CountPlan {
  if (query.orderBy) throw malformedQuery('ORDER BY cannot be used with COUNT()');
  return {
    kind: 'count',
    meta: scope.meta,
    values: scope.builder.values,
    limit: query.limit ?? null,
    offset: query.offset ?? 0,
    sql: `SELECT 1 ${scope.from()} WHERE ${where.join(' AND ') || '1'}`,
  };
}

function aggregatePlan(scope: QueryScope, query: Query, where: readonly string[]): AggregatePlan {
  const groups = groupColumns(scope, query.groupBy);
  const columns = aggregateColumns(scope, query.fields ?? [], groups.keys);
  const having = query.having
    ? ` HAVING ${compileCondition(
        {
          scope,
          resolve: (leaf) =>
            groupedExpression(scope, leaf as Parameters<typeof groupedExpression>[1], groups.keys),
          subSelect: noSubSelect,
        },
        conditionTree(query.having),
      )}`
    : '';
  const order = orderBy(scope, query.orderBy, (clause) => groupedExpression(scope, clause, groups.keys));
  if (!query.groupBy && (query.limit !== undefined || query.orderBy)) {
    throw malformedQuery('Aggregate queries without GROUP BY take no ORDER BY or LIMIT');
  }
  const selected = columns.map((column) => column.sql).join(', ');
  const grouped = groups.sql.length > 0 ? ` GROUP BY ${groups.sql.join(', ')}` : '';
  const condition = where.join(' AND ') || '1';
  return {
    kind: 'aggregate',
    meta: scope.meta,
    values: scope.builder.values,
    limit: query.limit ?? null,
    offset: query.offset ?? 0,
    sql: `SELECT ${selected} ${scope.from()} WHERE ${condition}${grouped}${having}${order}`,
    columns,
  };
}
