import { z } from '../../../shared/schema.ts';
import type { NamedRecord } from '../../contract.ts';
import { CrmError } from '../../crm-error.ts';
import { requireFresh } from '../customer/load-customer.ts';
import type { OrgClient } from '../http/org-client.ts';
import { readFault } from '../http/read-fault.ts';
import { type CompositeAnswer, callComposite, failureOf } from '../rest/composite.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { nextRequest, type Stretch } from './next-request.ts';

const accountsSchema = z.looseObject({
  records: z.array(z.looseObject({ Id: z.string(), Name: z.string() })),
});
type Account = z.infer<typeof accountsSchema>['records'][number];

/** @throws CrmError when it could not be read: that is not the same as nobody */
function accountsIn(answers: CompositeAnswer, referenceId: string): Account[] {
  const answer = answers.get(referenceId);
  if (!answer) throw new CrmError({ code: 'bad-answer', detail: referenceId, retryable: false });
  if (answer.status >= 400) throw readFault(failureOf(answer));
  return accountsSchema.parse(answer.body).records;
}

/** Between the first ones of two queries; where the org's language sorts otherwise, the other one comes a round later. */
function byName(one: Account, other: Account): number {
  return one.Name.localeCompare(other.Name) || (one.Id < other.Id ? -1 : 1);
}

export interface Round {
  /** The one on screen; null: from the start. */
  readonly after: NamedRecord | null;
  /** Customers contacted today of which the org may not know. */
  readonly contacted: readonly string[];
}

/**
 * The next of the user's own accounts that owe something and were not contacted today, in one composite.
 * @throws CrmError `no-receivables` when neither invoices nor debts can be read, so nobody can be said to owe
 * @throws StaleSchema when `schema` has to be read again; never when it has just been
 */
export async function nextCustomer(
  client: OrgClient,
  schema: OrgSchema,
  { after, contacted }: Round,
  { apiOrigin, justRead }: { apiOrigin: string; justRead: boolean },
): Promise<NamedRecord | null> {
  const skipped = new Set(after ? [after.ref.id, ...contacted] : contacted);
  // As many as may have to be skipped, and one more.
  const queries = nextRequest(schema, after, skipped.size + 1);
  if (queries.length === 0) throw new CrmError({ code: 'no-receivables', detail: '', retryable: false });
  const requests = queries.map(({ subrequest }) => subrequest);
  const answers = await callComposite(client, schema.apiVersion, requests, { allOrNone: false });
  if (!justRead) requireFresh(answers);
  const firstOf = (wanted: Stretch) =>
    queries
      .filter(({ stretch }) => stretch === wanted)
      .flatMap(({ subrequest }) => accountsIn(answers, subrequest.referenceId))
      .filter(({ Id }) => !skipped.has(Id))
      .toSorted(byName)[0];
  const found = firstOf('behind') ?? firstOf('start');
  if (!found) return null;
  return { ref: { system: 'salesforce', apiOrigin, object: 'Account', id: found.Id }, name: found.Name };
}
