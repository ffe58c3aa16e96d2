import type { Table } from './closed-list.ts';
import type { Cells } from './note-columns.ts';

type PartnerField = Table<'res.partner'>['fields'][number];

/** What goes to Odoo under a customer's row, all or nothing. */
export interface UnderCustomer {
  readonly partnerId: string;
  readonly own: Cells<PartnerField>;
  readonly notes: readonly Cells<Table<'mail.message'>['fields'][number]>[];
  readonly activities: readonly Cells<PartnerField>[];
  readonly people: readonly Cells<PartnerField>[];
}

/**
 * One row of a customer with what hangs under it, as `load` takes it: the first line carries the customer's own fields, and
 * further lines only what hangs there. Rows of one list must all have the same fields.
 */
export function customerTable(parts: UnderCustomer): Table<'res.partner'> {
  const notes = parts.notes.map((cells) =>
    cells.map(([field, text]) => [`message_ids/${field}` as PartnerField, text] as const),
  );
  const lists = [notes, parts.activities, parts.people];
  const own: Cells<PartnerField> = [['.id', parts.partnerId], ...parts.own];
  const heads = lists.map((list) => (list[0] ?? []).map(([field]) => field));
  const height = Math.max(1, ...lists.map((list) => list.length));
  return {
    model: 'res.partner',
    fields: [...own.map(([field]) => field), ...heads.flat()],
    rows: Array.from({ length: height }, (_row, line) => [
      ...own.map(([, text]) => (line === 0 ? text : '')),
      ...lists.flatMap((list, place) => {
        const cells = list[line];
        return cells ? cells.map(([, text]) => text) : (heads[place] ?? []).map(() => '');
      }),
    ]),
  };
}
