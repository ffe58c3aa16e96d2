import type { Part } from '../../../shared/domain/part.ts';
import type { Rows } from '../rest/query-answer.ts';

/** Most rows one list brings; what lies behind is fetched on demand. */
export const LIST_LIMIT = 200;

/**
 * A list that was read. It is whole when the org sent all and the limit did not cut it.
 * A child list may be cut earlier than its limit: then the rest lies behind a `nextRecordsUrl` of its own.
 */
export function partFrom<T>(rows: Rows, items: T[], limit = LIST_LIMIT): Part<T> {
  const complete = rows.done && rows.records.length < limit;
  return { is: 'read', items, complete, total: complete ? items.length : null };
}
