/** What a compiled query is: SQL text with numbered parameters, and how its rows become JSON. */
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import type { SqlValue } from '../store/org-database.ts';
import type { RowShape } from './row-shape.ts';

interface PlanBase {
  readonly meta: ObjectMeta;
  /** `?1` … of the SQL; in a child plan `?1` is the parent's id. Limit and offset are bound after these. */
  readonly values: readonly SqlValue[];
  readonly limit: number | null;
  readonly offset: number;
}

/** Records. Column 0 is always the id. */
export interface RowsPlan extends PlanBase {
  readonly kind: 'rows';
  /** Without LIMIT. */
  readonly rowsSql: string;
  /** The ids alone, same order. */
  readonly idsSql: string;
  /** The same columns for given rows: `… WHERE id IN (`; closed by a placeholder for a JSON array. */
  readonly byIdsSql: string;
  readonly shape: RowShape;
}

/** `SELECT COUNT() …` */
export interface CountPlan extends PlanBase {
  readonly kind: 'count';
  readonly sql: string;
}

export interface AggregatePlan extends PlanBase {
  readonly kind: 'aggregate';
  readonly sql: string;
  readonly columns: readonly { readonly key: string; readonly field: FieldMeta }[];
}

export type QueryPlan = RowsPlan | CountPlan | AggregatePlan;
