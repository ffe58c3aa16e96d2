/** Finds again what a conversation left on record, by its keys, for a receipt whose answer was lost. */
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { type CompositeAnswer, callComposite, MAX_MANY_ROWS, type Subrequest } from '../rest/composite.ts';
import { children, queryUrl, quoted, select } from '../rest/soql.ts';
import { childRelationship, hasField, type OrgSchema } from '../schema/org-schema.ts';
import { PLAN, PROMISE } from './agreement-records.ts';
import type { NewRecord } from './new-record.ts';
import { TASK_KEY } from './write-strategy.ts';
import type { WriteContext, WrittenRecord } from './written-attempt.ts';

/** Objects whose records point at the attempt they were made in. */
const LINKED = [PLAN, PROMISE, 'Contact_Hold__c', 'Invoice_Note__c'];

const linkOf = (schema: OrgSchema, object: string): string | undefined =>
  childRelationship(schema, 'Contact_Attempt__c', object, 'Attempt__c');

/** Sub-queries below the attempt for all that points at it. */
export function linkedQueries(schema: OrgSchema): string[] {
  return LINKED.flatMap((object) => {
    const from = linkOf(schema, object);
    return from === undefined ? [] : [children({ fields: ['Id', 'Name'], from, orderBy: 'Id ASC' })];
  });
}

const rowsSchema = z.looseObject({
  records: z.array(
    z.looseObject({
      Id: z.string(),
      Name: z.optional(z.string()),
      attributes: z.looseObject({ type: z.string() }),
    }),
  ),
});

const recordsOf = (value: unknown): WrittenRecord[] =>
  (rowsSchema.safeParse(value).data?.records ?? []).map(({ Id, Name, attributes }) => ({
    object: attributes.type,
    id: Id,
    name: Name,
  }));

/** The records below an attempt's row. */
export function linkedRecords(row: Readonly<Record<string, unknown>>): WrittenRecord[] {
  return Object.values(row).flatMap(recordsOf);
}

const get = (referenceId: string, soql: string): Subrequest => ({
  method: 'GET',
  url: queryUrl(soql),
  referenceId,
});

const RECEIPT = 'receipt';

/** Reads an attempt and what points at it again, within the request that writes them. */
export function receiptQuery(schema: OrgSchema): Subrequest {
  const soql = select({
    fields: ['Id', 'Name', ...linkedQueries(schema)],
    from: 'Contact_Attempt__c',
    where: "Id = '@{attempt.id}'",
  });
  return get(RECEIPT, soql);
}

/** What the org calls the records it read again, by their ids. */
export function namesInReceipt(answers: CompositeAnswer): Map<string, string | undefined> {
  const body = answers.get(RECEIPT)?.body;
  const rows = rowsSchema.safeParse(body).data?.records ?? [];
  const records = [...recordsOf(body), ...rows.flatMap(linkedRecords)];
  return new Map(records.map(({ id, name }) => [id, name]));
}

/** Field a record's key is in. */
function keyField(object: string): string {
  if (object === 'Task') return TASK_KEY;
  return object === 'CollectionPlan' ? 'SourceSystemRecordIdentifier' : 'Key__c';
}

const FACT = 'fact';

/** One question for each object whose records are found by their own keys. */
function keyedQueries({ schema, strategy }: WriteContext, records: readonly NewRecord[]): Subrequest[] {
  const keysOf = new Map<string, string[]>();
  for (const { object, key } of records) {
    const isLinked = strategy === 'A' && LINKED.includes(object) && linkOf(schema, object) !== undefined;
    if (key === null || isLinked || !hasField(schema, object, keyField(object))) continue;
    keysOf.set(object, [...(keysOf.get(object) ?? []), key]);
  }
  return [...keysOf].map(([object, keys]) => {
    const where = `${keyField(object)} IN (${keys.map(quoted).join(', ')})`;
    return get(`${FACT}${object.replaceAll('_', '')}`, select({ fields: ['Id'], from: object, where }));
  });
}

/** Payment schedules have no key: they hang below the collection plans. */
function scheduleQueries(schema: OrgSchema, records: readonly NewRecord[]): Subrequest[] {
  const items = childRelationship(schema, 'PaymentSchedule', 'PaymentScheduleItem', 'PaymentScheduleId');
  const below = items === undefined ? [] : [children({ fields: ['Id'], from: items, orderBy: 'Id ASC' })];
  const plans = records.filter(({ object }) => object === 'CollectionPlan');
  return plans.map((_plan, index) =>
    get(
      `${FACT}Schedule${index}`,
      select({
        fields: ['Id', ...below],
        from: 'PaymentSchedule',
        where: `ReferenceEntityId = '@{${FACT}CollectionPlan.records[${index}].Id}'`,
      }),
    ),
  );
}

/** A new contact has no key either: it is by this user, of that name, and no older than the call. */
function contactQuery(command: LogAttempt, records: readonly NewRecord[]): Subrequest[] {
  const names = records.flatMap(({ object, fields }) =>
    object === 'Contact' ? [quoted(String(fields.LastName))] : [],
  );
  if (names.length === 0) return [];
  const since = Temporal.Instant.from(command.madeAt).subtract({ hours: 24 });
  const where = [
    `AccountId = ${quoted(command.customer.id)}`,
    `CreatedById = ${quoted(command.userId)}`,
    `LastName IN (${names.join(', ')})`,
    `CreatedDate >= ${since.toString({ fractionalSecondDigits: 0 })}`,
  ].join(' AND ');
  return [get(`${FACT}Contact`, select({ fields: ['Id'], from: 'Contact', where }))];
}

/** Questions for what does not point at the attempt. */
export function factQueries(
  context: WriteContext,
  command: LogAttempt,
  records: readonly NewRecord[],
): Subrequest[] {
  return [
    ...keyedQueries(context, records),
    ...scheduleQueries(context.schema, records),
    ...contactQuery(command, records),
  ];
}

/** What those questions found; one that this user may not ask finds nothing, and the receipt is shorter. */
export function factRecords(answers: CompositeAnswer): WrittenRecord[] {
  const asked = [...answers].filter(([referenceId]) => referenceId.startsWith(FACT));
  return asked.flatMap(([, { body }]) => {
    const rows = rowsSchema.safeParse(body).data?.records ?? [];
    return [...recordsOf(body), ...rows.flatMap(linkedRecords)];
  });
}

/** Asks in as few requests as the limit on queries allows. @throws CallFailure */
export async function askInParts(
  { client, schema }: WriteContext,
  questions: readonly Subrequest[],
): Promise<CompositeAnswer> {
  const answers = new Map<string, CompositeAnswer extends ReadonlyMap<string, infer A> ? A : never>();
  const isQuery = ({ url }: Subrequest): boolean => url.startsWith('/query');
  let rest = [...questions];
  while (rest.length > 0) {
    const beyond = rest.findIndex(
      (_one, index) => rest.slice(0, index + 1).filter(isQuery).length > MAX_MANY_ROWS,
    );
    const part = beyond === -1 ? rest : rest.slice(0, beyond);
    rest = beyond === -1 ? [] : rest.slice(beyond);
    for (const [id, answer] of await callComposite(client, schema.apiVersion, part, { allOrNone: false })) {
      answers.set(id, answer);
    }
  }
  return answers;
}
