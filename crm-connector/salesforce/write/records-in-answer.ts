import type { WriteOutcome } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import type { CompositeAnswer, Subrequest } from '../rest/composite.ts';
import { written } from './written-attempt.ts';
import { namesInReceipt } from './written-facts.ts';

type Records = (WriteOutcome & { is: 'applied' })['records'];

const createdSchema = z.looseObject({ id: z.string(), success: z.literal(true) });
const rowsSchema = z.array(createdSchema);
const recordsSchema = z.object({
  records: z.array(z.looseObject({ attributes: z.object({ type: z.string() }) })),
});

/** Objects a request makes records of, in order; none for one that reads or changes. */
function objectsMade({ method, url, body }: Subrequest): string[] {
  if (method !== 'POST') return [];
  if (url !== '/composite/sobjects') return [url.replace('/sobjects/', '')];
  return recordsSchema.parse(body).records.map(({ attributes }) => attributes.type);
}

/**
 * The records an all-or-nothing composite made, as its answer names them.
 * @returns undefined when it does not name each of them: what was written is then not known
 */
export function recordsIn(
  apiOrigin: string,
  subrequests: readonly Subrequest[],
  answers: CompositeAnswer,
): Records | undefined {
  const records: Records = [];
  const names = namesInReceipt(answers);
  for (const sub of subrequests) {
    const objects = objectsMade(sub);
    const body = answers.get(sub.referenceId)?.body;
    const rows = rowsSchema.safeParse(sub.url === '/composite/sobjects' ? body : [body]);
    if (objects.length > 0 && (!rows.success || rows.data.length !== objects.length)) return undefined;
    for (const [index, object] of objects.entries()) {
      const id = rows.data?.[index]?.id;
      if (id !== undefined) records.push(written(apiOrigin, object, id, names.get(id)));
    }
  }
  return records;
}
