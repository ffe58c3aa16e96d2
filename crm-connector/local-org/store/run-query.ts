/** Runs compiled queries and pages their results. */
import type { AggregatePlan, CountPlan, QueryPlan, RowsPlan } from '../soql/query-plan.ts';
import { type ReadChildren, type RowShape, shapeRow } from '../soql/row-shape.ts';
import { toJson } from './field-value.ts';
import type { OrgContext } from './org-context.ts';
import { OrgError } from './org-error.ts';
import type { QueryPage } from './org-store.ts';
import { planValues, type QueryCursors } from './query-cursors.ts';

const DEFAULT_BATCH = 2000;
const SMALLEST_BATCH = 200;
const MAX_GROUPS = 2000;
/** SQLite's "no limit". */
const NO_LIMIT = -1;

export interface QueryRun {
  readonly context: OrgContext;
  readonly cursors: QueryCursors;
  readonly userId: string;
  readonly apiVersion: string;
  readonly batchSize: number;
}

/** Sizes outside 200…2000 become the nearest bound, as Salesforce does. */
export function batchSizeOf(asked: number | undefined): number {
  return Math.min(DEFAULT_BATCH, Math.max(SMALLEST_BATCH, asked ?? DEFAULT_BATCH));
}

export function runQuery(run: QueryRun, plan: QueryPlan): QueryPage {
  if (plan.kind === 'count') return runCount(run, plan);
  if (plan.kind === 'aggregate') return runAggregate(run, plan);
  return runRows(run, plan, null);
}

/** The page at `offset` of an open result. */
export function runNextPage(run: QueryRun, cursorId: string, offset: number): QueryPage {
  const { cursor } = run.cursors.find(`${cursorId}-${offset}`, run.userId);
  const ids = cursor.ids.slice(offset, offset + cursor.batchSize);
  const rows = fetchByIds(run, cursor.plan, ids);
  return page(run, rows, cursor.ids.length, cursorId, offset + cursor.batchSize);
}

function page(
  run: QueryRun,
  records: Record<string, unknown>[],
  totalSize: number,
  cursorId: string,
  next: number,
): QueryPage {
  if (next >= totalSize) return { totalSize, done: true, records };
  const nextRecordsUrl = `/services/data/v${run.apiVersion}/query/${cursorId}-${next}`;
  return { totalSize, done: false, nextRecordsUrl, records };
}

function runRows(run: QueryRun, plan: RowsPlan, parentId: string | null): QueryPage {
  const values = planValues(plan, parentId);
  const limit = plan.limit ?? Number.POSITIVE_INFINITY;
  const limitMark = `?${values.length + 1}`;
  const paging = ` LIMIT ${limitMark} OFFSET ?${values.length + 2}`;
  // One row more than fits tells whether there is a next page.
  const rows = run.context.database.rows(plan.rowsSql + paging, [
    ...values,
    Math.min(limit, run.batchSize + 1),
    plan.offset,
  ]);
  if (rows.length <= run.batchSize) {
    return { totalSize: rows.length, done: true, records: shapeRows(run, plan.shape, rows) };
  }
  const ids = run.context.database
    .rows(plan.idsSql + paging, [...values, plan.limit ?? NO_LIMIT, plan.offset])
    .map((row) => String(row[0]));
  const cursorId = run.cursors.open({ plan, ids, batchSize: run.batchSize, userId: run.userId });
  const records = shapeRows(run, plan.shape, rows.slice(0, run.batchSize));
  return page(run, records, ids.length, cursorId, run.batchSize);
}

function fetchByIds(run: QueryRun, plan: RowsPlan, ids: readonly string[]): Record<string, unknown>[] {
  const values = planValues(plan, null);
  const sql = `${plan.byIdsSql}?${values.length + 1}))`;
  const rows = run.context.database.rows(sql, [...values, JSON.stringify(ids)]);
  const byId = new Map(rows.map((row) => [String(row[0]), row]));
  const ordered = ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [row] : [];
  });
  return shapeRows(run, plan.shape, ordered);
}

function shapeRows(run: QueryRun, shape: RowShape, rows: readonly unknown[][]): Record<string, unknown>[] {
  const readChildren: ReadChildren = (plan, parentId) => {
    const children = runRows(run, plan, parentId);
    return children.totalSize === 0 ? null : children;
  };
  return rows
    .map((row) => shapeRow(shape, row, run.apiVersion, readChildren))
    .filter((record) => record !== null);
}

function runCount(run: QueryRun, plan: CountPlan): QueryPage {
  const values = planValues(plan, null);
  const sql = `SELECT count(*) FROM (${plan.sql} LIMIT ?${values.length + 1} OFFSET ?${values.length + 2})`;
  const [row] = run.context.database.rows(sql, [...values, plan.limit ?? NO_LIMIT, plan.offset]);
  return { totalSize: Number(row?.[0] ?? 0), done: true, records: [] };
}

function runAggregate(run: QueryRun, plan: AggregatePlan): QueryPage {
  const values = planValues(plan, null);
  const sql = `${plan.sql} LIMIT ?${values.length + 1} OFFSET ?${values.length + 2}`;
  const limit = plan.limit ?? NO_LIMIT;
  const asked = limit === NO_LIMIT ? MAX_GROUPS + 1 : Math.min(limit, MAX_GROUPS + 1);
  const rows = run.context.database.rows(sql, [...values, asked, plan.offset]);
  if (rows.length > MAX_GROUPS) {
    throw new OrgError(
      400,
      'EXCEEDED_ID_LIMIT',
      'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
    );
  }
  const records = rows.map((row) => {
    const record: Record<string, unknown> = { attributes: { type: 'AggregateResult' } };
    plan.columns.forEach((column, i) => {
      record[column.key] = toJson(column.field, row[i]);
    });
    return record;
  });
  return { totalSize: records.length, done: true, records };
}
