import type { WriteOutcome } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { type CompositeAnswer, callComposite, failureOf, type Subrequest } from '../rest/composite.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { type FieldValues, withoutEmpty } from './attempt-fields.ts';
import { culpritOf, outcomeOfCulprit } from './outcomes.ts';
import { type WriteContext, written } from './written-attempt.ts';

/** A record whose unique key is the guard: the second of two equal writes fails on it. */
export interface GuardRecord {
  readonly object: string;
  /** `Key__c` among them. */
  readonly fields: FieldValues;
}

export const refused = (code: string, words: string): WriteOutcome => ({ is: 'refused', code, words });
export const notThere: WriteOutcome = { is: 'not-written', code: 'not-there', words: '', retryAfterMs: 0 };
export const badAnswer: WriteOutcome = {
  is: 'unknown',
  code: 'bad-answer',
  words: 'The org did not say what it wrote',
};
export const noPackage = refused(
  'no-package',
  'This org has no place for it, or this user may not write there: ask an admin for Parley’s package and permission set.',
);

/** Fields the describe does not let this user fill; their loss would change what the record says. */
function unwritable(schema: OrgSchema, { object, fields }: GuardRecord): string[] {
  const described = schema.objects[object]?.fields ?? {};
  return Object.keys(withoutEmpty(fields)).filter((name) => !described[name]?.createable);
}

export const post = (referenceId: string, object: string, fields: FieldValues): Subrequest => ({
  method: 'POST',
  url: `/sobjects/${object}`,
  referenceId,
  body: withoutEmpty(fields),
});

const createdSchema = z.looseObject({ id: z.string() });

/** Id of the record a subrequest made. */
export function createdIn(answers: CompositeAnswer, referenceId: string): string | undefined {
  return createdSchema.safeParse(answers.get(referenceId)?.body).data?.id;
}

/**
 * Writes a record once, and with it changes of others, all or nothing.
 * @throws CallFailure
 */
export async function writeGuarded(
  context: WriteContext,
  guard: GuardRecord,
  changes: readonly Subrequest[],
): Promise<WriteOutcome> {
  const closed = unwritable(context.schema, guard);
  if (closed.length > 0) return refused('no-access', `This user may not write ${closed.join(', ')}.`);
  const { client, schema, apiOrigin, jitter } = context;
  const requests = [post('guard', guard.object, guard.fields), ...changes];
  const answers = await callComposite(client, schema.apiVersion, requests, { allOrNone: true });
  const culprit = culpritOf(answers);
  if (culprit) {
    const ours = culprit.errors.some(
      ({ errorCode, message }) => errorCode === 'DUPLICATE_VALUE' && /\bKey__c\b/.test(message),
    );
    return ours ? await reconcileGuarded(context, guard) : outcomeOfCulprit(culprit, jitter);
  }
  const id = createdIn(answers, 'guard');
  return id === undefined ? badAnswer : { is: 'applied', records: [written(apiOrigin, guard.object, id)] };
}

const foundSchema = z.looseObject({ records: z.array(z.looseObject({ Id: z.string() })) });

/** Whether such a record is in the CRM, by its key. @throws CallFailure when the org could not be asked */
export async function reconcileGuarded(
  context: WriteContext,
  { object, fields }: GuardRecord,
): Promise<WriteOutcome> {
  const where = `Key__c = ${quoted(String(fields.Key__c))}`;
  const url = queryUrl(select({ fields: ['Id'], from: object, where }));
  const { client, schema, apiOrigin } = context;
  const question: Subrequest = { method: 'GET', url, referenceId: 'record' };
  const answers = await callComposite(client, schema.apiVersion, [question], { allOrNone: false });
  const answer = answers.get('record');
  if (answer && answer.status >= 400) throw new CallFailure(failureOf(answer));
  const rows = foundSchema.safeParse(answer?.body);
  if (!rows.success) {
    throw new CallFailure({ is: 'unanswered', reason: 'bad-answer', detail: z.prettifyError(rows.error) });
  }
  const [row] = rows.data.records;
  return row ? { is: 'already-applied', records: [written(apiOrigin, object, row.Id)] } : notThere;
}
