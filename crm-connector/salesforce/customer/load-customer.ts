import type { Instant } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { CrmError } from '../../crm-error.ts';
import type { OrgClient } from '../http/org-client.ts';
import { readFault } from '../http/read-fault.ts';
import { invoiceModelOf, type ResolvedModel } from '../invoices/resolved-model.ts';
import { type CompositeAnswer, callComposite, failureOf, type SubAnswer } from '../rest/composite.ts';
import { type Row, rowSchema, rowsSchema } from '../rest/query-answer.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { customerAnswer } from './customer-answer.ts';
import { customerRequest } from './customer-request.ts';
import { readCustomer } from './read-customer.ts';
import type { Subject } from './subject.ts';
import { redirected, wayToCustomer } from './way-to-customer.ts';

/** The org refused a field or object that its describe had: what is known of it is old. */
export class StaleSchema extends Error {}

const STALE = new Set(['INVALID_FIELD', 'INVALID_TYPE']);

export function requireFresh(answers: CompositeAnswer): void {
  for (const answer of answers.values()) {
    if (answer.errors.some((error) => STALE.has(error.errorCode))) throw new StaleSchema();
  }
}

const isGood = (answer: SubAnswer | undefined): answer is SubAnswer =>
  answer !== undefined && answer.status < 400;

/** @throws CrmError when the opened record cannot be read */
function openedRow(answers: CompositeAnswer): Row | undefined {
  const answer = answers.get('opened');
  if (!answer) return undefined;
  if (!isGood(answer)) throw readFault(failureOf(answer));
  return rowSchema.parse(answer.body);
}

/** @throws CrmError when the customer itself cannot be read */
export function customerRow(answers: CompositeAnswer): Row {
  const answer = answers.get('customer');
  if (!isGood(answer)) {
    if (answer) throw readFault(failureOf(answer));
    throw new CrmError({ code: 'bad-answer', detail: 'No answer about the customer', retryable: false });
  }
  const [row] = rowsSchema.parse(answer.body).records;
  // A record that sharing hides looks the same as one that is not there.
  if (!row) throw new CrmError({ code: 'not-found', detail: '', retryable: false });
  return row;
}

/**
 * Loads the customer a record leads to, in one composite. Only a converted lead, or an attempt on a lead, takes a second.
 * @throws CrmError when opened record or customer cannot be read; any other part that fails says so itself
 * @throws StaleSchema when `schema` has to be read again; never when it has just been
 */
export async function loadCustomer(
  client: OrgClient,
  schema: OrgSchema,
  ref: RecordRef,
  { now, justRead }: { now: () => Instant; justRead: boolean },
): Promise<CustomerSnapshot> {
  const model = invoiceModelOf(schema);
  const way = wayToCustomer(schema, model, ref);
  // As old as the question: of what happened while it was on its way, the answer may know nothing.
  let askedAt = now();
  const first = await ask(client, schema, model, way.subject, askedAt, way.opened ? [way.opened] : []);
  const opened = openedRow(first);
  const other = opened ? redirected(schema, model, way, opened) : undefined;
  const subject = other ?? way.subject;
  if (other) askedAt = now();
  const answers = other ? await ask(client, schema, model, other, askedAt, []) : first;
  if (!justRead) requireFresh(answers);
  const answer = customerAnswer(schema, subject.object, customerRow(answers), answers);
  const { system, apiOrigin, id } = ref;
  const shown = { ref: { system, apiOrigin, object: way.object, id }, row: opened };
  return readCustomer(answer, model, shown, askedAt);
}

async function ask(
  client: OrgClient,
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  subject: Subject,
  at: Instant,
  before: Parameters<typeof callComposite>[2],
): Promise<CompositeAnswer> {
  const subrequests = [...before, ...customerRequest(schema, model, subject, at)];
  return await callComposite(client, schema.apiVersion, subrequests, { allOrNone: false });
}
