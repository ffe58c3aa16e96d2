/** The rows of a bulk query: flat columns, read chunk after chunk by id, so that a million rows never stand in memory. */
import type { FieldType } from '@jetstreamapp/soql-parser-js';
import type { FieldMeta } from '../schema/object-meta.ts';
import { isAggregate } from '../soql/aggregate-list.ts';
import { compileQuery } from '../soql/compile-query.ts';
import { parseSoql } from '../soql/parse-soql.ts';
import type { RowsPlan } from '../soql/query-plan.ts';
import type { QueryRequest } from '../soql/query-scope.ts';
import type { RowShape } from '../soql/row-shape.ts';
import { toJson } from './field-value.ts';
import { OrgError } from './org-error.ts';

export interface BulkRows {
  readonly object: string;
  /** As selected: `Id`, `Account.Name`. */
  readonly columns: readonly string[];
  /** Texts as the Bulk API writes them; empty for null. To be asked for one by one. */
  readonly chunks: Iterator<string[][]>;
}

interface Column {
  readonly name: string;
  readonly at: number;
  readonly field: FieldMeta;
}

/** @throws OrgError for what SOQL, the user or the Bulk API does not allow */
export function bulkRows(request: QueryRequest, chunkSize: number): BulkRows {
  const query = parseSoql(request.soql);
  const fields = query.fields ?? [];
  refuse(fields.some(isAggregate) || query.groupBy !== undefined, 'Aggregate functions and GROUP BY');
  refuse(query.offset !== undefined, 'OFFSET');
  refuse(
    fields.some(({ type }) => type === 'FieldSubquery'),
    'Aggregate Relationships',
  );
  refuse(
    fields.some(({ type }) => type !== 'Field' && type !== 'FieldRelationship'),
    'TYPEOF, FIELDS() and functions in the SELECT list',
  );
  const plan = compileQuery(request, query);
  if (plan.kind !== 'rows') throw notSupported('COUNT()');
  const columns = columnsOf(plan, fields);
  const chunks = query.orderBy
    ? inOrder(request, plan, columns, chunkSize)
    : byId(request, columns, chunkSize);
  return { object: plan.meta.name, columns: columns.map(({ name }) => name), chunks };
}

function refuse(used: boolean, what: string): void {
  if (used) throw notSupported(what);
}

function notSupported(what: string): OrgError {
  return new OrgError(400, 'API_ERROR', `${what} not supported in Bulk V2 Query with CSV content type`);
}

function columnsOf({ shape }: RowsPlan, fields: readonly FieldType[]): Column[] {
  const all = new Map(flat(shape, '').map((column) => [column.name.toLowerCase(), column]));
  return fields.map((field) => {
    const path =
      field.type === 'FieldRelationship'
        ? [...field.relationships, field.field].join('.')
        : field.type === 'Field'
          ? field.field
          : '';
    const found = all.get(path.toLowerCase());
    if (!found) throw notSupported(path);
    return found;
  });
}

function flat(shape: RowShape, prefix: string): Column[] {
  return shape.cells.flatMap((cell): Column[] => {
    if (cell.kind === 'parent') return flat(cell.shape, `${prefix}${cell.key}.`);
    // Files and children have no place in a CSV row.
    return cell.kind === 'value' ? [{ name: prefix + cell.key, at: cell.at, field: cell.field }] : [];
  });
}

/** As Salesforce's own chunks: rows by id, from the last one read on. Changes meanwhile show in chunks still to come. */
function* byId(request: QueryRequest, columns: readonly Column[], size: number): Generator<string[][]> {
  let place = 0;
  let id = '';
  const plan = compileQuery(request, parseSoql(request.soql), (scope) => {
    id = `${scope.alias}."Id"`;
    place = Number(scope.builder.bind('').slice(1)) - 1;
    return `${id} > ?${place + 1}`;
  });
  if (plan.kind !== 'rows') return;
  const sql = `${plan.rowsSql} ORDER BY ${id} LIMIT ?${plan.values.length + 1}`;
  let left = plan.limit ?? Number.POSITIVE_INFINITY;
  let last = '';
  while (left > 0) {
    const wanted = Math.min(size, left);
    const rows = request.context.database.rows(sql, [...plan.values.with(place, last), wanted]);
    if (rows.length > 0) yield rows.map((row) => cells(columns, row));
    if (rows.length < wanted) return;
    left -= rows.length;
    last = String(rows.at(-1)?.[0]);
  }
}

/** An ORDER BY puts an end to chunks by id, here as in Salesforce (where such a query may time out): ids first, then rows. */
function* inOrder(
  request: QueryRequest,
  plan: RowsPlan,
  columns: readonly Column[],
  size: number,
): Generator<string[][]> {
  const { database } = request.context;
  const ids = database
    .rows(`${plan.idsSql} LIMIT ?${plan.values.length + 1}`, [...plan.values, plan.limit ?? -1])
    .map((row) => String(row[0]));
  const sql = `${plan.byIdsSql}?${plan.values.length + 1}))`;
  for (let start = 0; start < ids.length; start += size) {
    const some = ids.slice(start, start + size);
    const rows = new Map(
      database.rows(sql, [...plan.values, JSON.stringify(some)]).map((row) => [String(row[0]), row]),
    );
    yield some.flatMap((one) => {
      const row = rows.get(one);
      return row ? [cells(columns, row)] : [];
    });
  }
}

function cells(columns: readonly Column[], row: readonly unknown[]): string[] {
  return columns.map(({ at, field }) => bulkText(field, toJson(field, row[at])));
}

const binary = new Set<FieldMeta['type']>(['double', 'currency', 'percent']);

/** Moments end in `Z`, and numbers with decimals are written as Java writes a double: `100.0`, `1.25E7`. */
function bulkText(field: FieldMeta, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field.type === 'datetime') return String(value).replace('+0000', 'Z');
  return typeof value === 'number' && binary.has(field.type) ? javaDouble(value) : String(value);
}

/** `Double.toString` of Java: plain from a thousandth to ten million, scientific outside. */
function javaDouble(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7)) {
    return Number.isInteger(value) ? `${value}.0` : String(value);
  }
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}
