import {
  MAX_CHUNKS,
  MAX_MANY_ROWS,
  MAX_RECORDS,
  MAX_SUBREQUESTS,
  type Subrequest,
} from '../rest/composite.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { type NewRecord, type RecordChange, writableFields } from './new-record.ts';

const byObject = (one: { object: string }, other: { object: string }): number =>
  one.object < other.object ? -1 : one.object > other.object ? 1 : 0;

/** Records of one object next to each other, in lists that one collection takes. */
function inCollections<T extends { object: string }>(rows: readonly T[]): T[][] {
  const lists: T[][] = [];
  for (const row of rows.toSorted(byObject)) {
    const list = lists.at(-1);
    const objects = new Set(list?.map(({ object }) => object)).add(row.object);
    if (!list || list.length === MAX_RECORDS || objects.size > MAX_CHUNKS) lists.push([row]);
    else list.push(row);
  }
  return lists;
}

function collection(
  method: 'POST' | 'PATCH',
  referenceId: string,
  records: Record<string, unknown>[],
): Subrequest {
  return { method, url: '/composite/sobjects', referenceId, body: { allOrNone: true, records } };
}

/** Requests that make records: those others point at one by one and first, the rest together. */
export function creating(schema: OrgSchema, records: readonly NewRecord[]): Subrequest[] {
  const named = records.flatMap((record): Subrequest[] => {
    const { referenceId, object } = record;
    if (referenceId === undefined) return [];
    return [
      { method: 'POST', url: `/sobjects/${object}`, referenceId, body: writableFields(schema, record) },
    ];
  });
  const others = records.filter(({ referenceId }) => referenceId === undefined);
  const many = inCollections(others).map((list, index) =>
    collection(
      'POST',
      `made${index}`,
      list.map((record) => ({
        attributes: { type: record.object },
        ...writableFields(schema, record),
      })),
    ),
  );
  return [...named, ...many];
}

/** Requests that change records, together. */
export function changing(changes: readonly RecordChange[]): Subrequest[] {
  return inCollections(changes).map((list, index) =>
    collection(
      'PATCH',
      `changed${index}`,
      list.map(({ object, id, fields }) => ({ attributes: { type: object }, id, ...fields })),
    ),
  );
}

const isManyRows = ({ url }: Subrequest): boolean => /^\/(?:query|composite\/sobjects)(?:[/?]|$)/.test(url);

/** Whether one composite takes them all; nothing is ever split over two, which would not be all or nothing. */
export function fitsOneRequest(subrequests: readonly Subrequest[]): boolean {
  const many = subrequests.filter(isManyRows).length;
  return subrequests.length <= MAX_SUBREQUESTS && many <= MAX_MANY_ROWS;
}
