import { z } from '../../../shared/schema.ts';

/** One row of a query: field values, parent rows and child results by name. */
export const rowSchema = z.record(z.string(), z.unknown());
export type Row = z.infer<typeof rowSchema>;

/** A query's answer, or a child sub-query's. A child without rows is null instead. */
export const rowsSchema = z.looseObject({
  totalSize: z.int(),
  done: z.boolean(),
  records: z.array(rowSchema),
});
export type Rows = z.infer<typeof rowsSchema>;

/** The rows of a child sub-query. @throws when the answer has another shape */
export function childRows(row: Row, relationship: string): Rows {
  const child = row[relationship];
  return child === null ? { totalSize: 0, done: true, records: [] } : rowsSchema.parse(child);
}

/** A parent row reached over a relationship; undefined when there is none. */
export function parentRow(row: Row, relationship: string): Row | undefined {
  const parsed = rowSchema.safeParse(row[relationship]);
  return parsed.success ? parsed.data : undefined;
}
