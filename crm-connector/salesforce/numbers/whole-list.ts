import type { Part } from '../../../shared/domain/part.ts';
import { wordsOf } from '../../http/call-failure.ts';
import { RowReader } from '../customer/row-reader.ts';
import type { OrgClient } from '../http/org-client.ts';
import { type CompositeAnswer, failureOf } from '../rest/composite.ts';
import { type Row, type Rows, rowsSchema } from '../rest/query-answer.ts';
import { hasPackage, type OrgSchema } from '../schema/org-schema.ts';

/** Further pages of a list that are fetched, 2,000 rows each: a month of a busy dialler. What lies behind is left out, and said. */
const MOST_PAGES = 4;

/**
 * Reads a list of a composite to its end: totals of a list that was cut would be wrong without a sign of it.
 * @throws CallFailure when a further page cannot be read
 */
export async function wholeList<T>(
  client: OrgClient,
  schema: OrgSchema,
  answers: CompositeAnswer,
  { referenceId, object }: { readonly referenceId: string; readonly object: string },
  read: (row: RowReader) => T | undefined,
): Promise<Part<T>> {
  const answer = answers.get(referenceId);
  if (!answer) return { is: hasPackage(schema) ? 'forbidden' : 'absent' };
  if (answer.errors.length > 0 || answer.status >= 400) {
    return { is: 'failed', why: wordsOf(failureOf(answer)) };
  }
  const first = rowsSchema.safeParse(answer.body);
  if (!first.success) return { is: 'failed', why: 'The answer is not understood' };
  const { records, isWhole } = await toTheEnd(client, first.data);
  const items = records
    .map((record) => read(new RowReader(schema, object, record)))
    .filter((item) => item !== undefined);
  const complete = isWhole && items.length === records.length;
  return { is: 'read', items, complete, total: complete ? items.length : null };
}

async function toTheEnd(client: OrgClient, first: Rows): Promise<{ records: Row[]; isWhole: boolean }> {
  const records = [...first.records];
  let page = first;
  for (let more = 0; !page.done && more < MOST_PAGES; more++) {
    const path = page.nextRecordsUrl;
    if (typeof path !== 'string') break;
    page = await client.call({ method: 'GET', path }, rowsSchema);
    records.push(...page.records);
  }
  return { records, isWhole: page.done };
}
