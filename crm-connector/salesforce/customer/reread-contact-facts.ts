import type { Instant } from '../../../shared/calendar/instant.ts';
import type { ContactFacts } from '../../../shared/domain/contact-facts.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { CrmError } from '../../crm-error.ts';
import type { OrgClient } from '../http/org-client.ts';
import { invoiceModelOf } from '../invoices/resolved-model.ts';
import { callComposite } from '../rest/composite.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { readCallsInProgress } from './calls-in-progress.ts';
import { contactFactsRequest } from './contact-facts-request.ts';
import { customerAnswer } from './customer-answer.ts';
import { customerRow, requireFresh } from './load-customer.ts';
import { readAttempts } from './read-attempts.ts';
import { readHolds } from './read-holds.ts';
import { readPreferences } from './read-preferences.ts';

/**
 * Reads again, in one request, what may have changed since a customer was opened and forbids a call.
 * @param ref the customer itself, as its snapshot names it
 * @throws CrmError when the customer cannot be read
 * @throws StaleSchema when `schema` has to be read again; never when it has just been
 */
export async function rereadContactFacts(
  client: OrgClient,
  schema: OrgSchema,
  ref: RecordRef,
  { now, justRead }: { now: () => Instant; justRead: boolean },
): Promise<ContactFacts> {
  const { object, id } = ref;
  if (object !== 'Account' && object !== 'Lead') {
    throw new CrmError({ code: 'not-a-customer', detail: object ?? id, retryable: false });
  }
  const model = object === 'Account' ? invoiceModelOf(schema) : undefined;
  // As old as the question: of what happened while it was on its way, the answer may know nothing.
  const askedAt = now();
  const requests = contactFactsRequest(schema, model, { object, id }, askedAt);
  const answers = await callComposite(client, schema.apiVersion, requests, { allOrNone: false });
  if (!justRead) requireFresh(answers);
  const answer = customerAnswer(schema, object, customerRow(answers), answers);
  return {
    v: 1,
    readAt: askedAt,
    attempts: readAttempts(answer, model),
    callsInProgress: readCallsInProgress(answer),
    holds: readHolds(answer),
    preferences: readPreferences(answer),
  };
}
