/** The SELECT list of a grouped query: grouped fields and aggregates, named as Salesforce names them. */
import type {
  FieldFunctionExpression,
  FieldType,
  FunctionExp,
  GroupByClause,
} from '@jetstreamapp/soql-parser-js';
import { int, number } from '../schema/field-builders.ts';
import type { FieldMeta } from '../schema/object-meta.ts';
import { dateFunctionColumn, isDateFunction } from './date-function.ts';
import type { Column, QueryScope } from './query-scope.ts';
import { cannotBe, malformedQuery } from './soql-error.ts';

const aggregates = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);
const numeric = new Set<FieldMeta['type']>(['int', 'double', 'currency', 'percent']);

interface AggregateColumn {
  key: string;
  sql: string;
  field: FieldMeta;
}

type Expression = Pick<FieldFunctionExpression, 'functionName' | 'parameters'>;

export function isAggregate(item: FieldType): boolean {
  return item.type === 'FieldFunctionExpression' && aggregates.has(item.functionName.toUpperCase());
}

/** Columns of the answer, in order. @throws OrgError MALFORMED_QUERY for a field that is not grouped */
export function aggregateColumns(
  scope: QueryScope,
  fields: readonly FieldType[],
  groups: readonly string[],
): AggregateColumn[] {
  let unnamed = 0;
  const columns = fields.map((item): AggregateColumn => {
    if (item.type === 'FieldFunctionExpression') {
      const column = isDateFunction(item.functionName)
        ? groupedColumn(functionColumn(scope, item), item.rawValue ?? item.functionName, groups)
        : aggregateColumn(scope, item);
      return { key: item.alias ?? `expr${unnamed++}`, sql: column.sql, field: column.field };
    }
    if (item.type !== 'Field' && item.type !== 'FieldRelationship') {
      throw malformedQuery('Sub-queries and TYPEOF cannot be used in a grouped query');
    }
    const path = item.type === 'Field' ? item.field : [...item.relationships, item.field].join('.');
    const column = groupedColumn(scope.column(path), path, groups);
    return {
      key: ('alias' in item ? item.alias : undefined) ?? column.field.name,
      sql: column.sql,
      field: column.field,
    };
  });
  const repeated = columns.find((one, i) => columns.findIndex((other) => other.key === one.key) < i);
  if (repeated) throw malformedQuery(`duplicate alias: ${repeated.key}`);
  return columns;
}

function groupedColumn(column: Column, path: string, groups: readonly string[]): Column {
  if (groups.includes(groupKey(column.sql))) return column;
  throw malformedQuery(`Field must be grouped or aggregated: ${path}`);
}

/** Two spellings of one function bind their zone twice: the numbers of placeholders do not tell them apart. */
function groupKey(sql: string): string {
  return sql.replace(/\?\d+/g, '?');
}

/** SQL of GROUP BY, and the keys that selected fields must match. */
export function groupColumns(
  scope: QueryScope,
  clause: GroupByClause | GroupByClause[] | undefined,
): { sql: string[]; keys: string[] } {
  const clauses = clause === undefined ? [] : Array.isArray(clause) ? clause : [clause];
  const sql = clauses.map((one) => {
    if ('fn' in one) return functionColumn(scope, expression(one.fn)).sql;
    const column = scope.column(one.field);
    const cannotGroup = numeric.has(column.field.type) && column.field.type !== 'int';
    if (!column.field.filterable || cannotGroup || column.field.type === 'datetime') {
      throw cannotBe(scope.request.soql, one.field, 'grouped');
    }
    return column.sql;
  });
  return { sql, keys: sql.map((one) => groupKey(one)) };
}

function expression(fn: FunctionExp): Expression {
  return {
    functionName: fn.functionName ?? '',
    parameters: (fn.parameters ?? []) as Expression['parameters'],
  };
}

function functionColumn(scope: QueryScope, item: Expression): Column {
  const column = dateFunctionColumn(scope, item.functionName, item.parameters);
  if (!column) throw malformedQuery(`unexpected function: ${item.functionName}`);
  return column;
}

/** What HAVING and ORDER BY of a grouped query may name: a grouped field, a date function of one, an aggregate. */
export function groupedExpression(
  scope: QueryScope,
  item: { field?: string; fn?: FunctionExp },
  groups: readonly string[],
): { column: Column; path: string } {
  if (item.fn) {
    const exp = expression(item.fn);
    const path = item.fn.rawValue ?? exp.functionName;
    if (!isDateFunction(exp.functionName)) return { column: aggregateColumn(scope, exp), path };
    return { column: groupedColumn(functionColumn(scope, exp), path, groups), path };
  }
  const path = item.field ?? '';
  return { column: groupedColumn(scope.column(path), path, groups), path };
}

function aggregateColumn(scope: QueryScope, item: Expression): Column {
  const name = item.functionName.toUpperCase();
  const [path] = item.parameters;
  const count: FieldMeta = { ...int('count'), filterable: true };
  if (!aggregates.has(name)) throw malformedQuery(`unexpected function: ${item.functionName}`);
  if (path === undefined && name === 'COUNT') return { sql: 'count(*)', field: count, meta: scope.meta };
  if (typeof path !== 'string' || item.parameters.length !== 1) {
    throw malformedQuery(`unexpected parameters of ${item.functionName}`);
  }
  const column = scope.column(path);
  const { field, sql } = column;
  const isNumber = numeric.has(field.type);
  if (!field.filterable || field.type === 'boolean' || ((name === 'SUM' || name === 'AVG') && !isNumber)) {
    throw malformedQuery(`field ${path} does not support aggregate operator ${name}`);
  }
  if (name === 'COUNT') return { ...column, sql: `count(${sql})`, field: count };
  if (name === 'COUNT_DISTINCT') return { ...column, sql: `count(DISTINCT ${sql})`, field: count };
  // Binary sums of cents drift; the answer has the field's decimals.
  if (name === 'SUM') return { ...column, sql: `round(sum(${sql}), ${field.scale})` };
  if (name === 'AVG') return { ...column, sql: `avg(${sql})`, field: { ...number('avg'), filterable: true } };
  return { ...column, sql: `${name.toLowerCase()}(${sql})` };
}
