/** Open query results: which rows, in which order. Values are read when a page is fetched, membership never changes. */

import type { QueryPlan, RowsPlan } from '../soql/query-plan.ts';
import { OrgError } from './org-error.ts';
import { recordIdOf } from './record-id.ts';

/** The oldest go first; Salesforce keeps ten a user and two days. */
const KEPT_CURSORS = 1000;

export interface Cursor {
  readonly plan: RowsPlan;
  readonly ids: readonly string[];
  readonly batchSize: number;
  readonly userId: string;
}

export class QueryCursors {
  readonly #open = new Map<string, Cursor>();
  #made = 0;

  /** Answers the locator without its offset. */
  open(cursor: Cursor): string {
    this.#made += 1;
    const id = recordIdOf('01g', this.#made);
    const oldest = this.#open.size >= KEPT_CURSORS ? this.#open.keys().next().value : undefined;
    if (oldest !== undefined) this.#open.delete(oldest);
    this.#open.set(id, cursor);
    return id;
  }

  /** @throws OrgError INVALID_QUERY_LOCATOR for another user's too */
  find(locator: string, userId: string): { id: string; cursor: Cursor; offset: number } {
    const [, id = '', offset = '0'] = /^(01g[A-Za-z0-9]{15})-(\d+)$/.exec(locator) ?? [];
    const cursor = this.#open.get(id);
    if (cursor?.userId !== userId || Number(offset) >= cursor.ids.length) {
      throw new OrgError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    }
    return { id, cursor, offset: Number(offset) };
  }
}

/** What a plan binds: a child plan's first value is its parent's id. */
export function planValues(plan: QueryPlan, parentId: string | null) {
  return parentId === null ? [...plan.values] : [parentId, ...plan.values.slice(1)];
}
