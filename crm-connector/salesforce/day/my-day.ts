import type { Instant } from '../../../shared/calendar/instant.ts';
import { valueOr } from '../../../shared/domain/known.ts';
import {
  DAY_CUSTOMERS,
  type DayCustomer,
  type DayPage,
  type ListViewRef,
  type MyDay,
} from '../../../shared/domain/my-day.ts';
import { itemsOf, type Part } from '../../../shared/domain/part.ts';
import { CrmError } from '../../crm-error.ts';
import { customerAnswer } from '../customer/customer-answer.ts';
import { requireFresh } from '../customer/load-customer.ts';
import type { OrgClient } from '../http/org-client.ts';
import { readFault } from '../http/read-fault.ts';
import { invoiceModelOf } from '../invoices/resolved-model.ts';
import { type CompositeAnswer, callComposite, failureOf, type Subrequest } from '../rest/composite.ts';
import { type Rows, rowsSchema } from '../rest/query-answer.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { dayRequest, factsRequest, leadsRequest } from './day-request.ts';
import { listViewIds } from './list-view.ts';
import { debtorsByMoney, moneyRequest } from './money-order.ts';
import { readDayCustomers } from './read-day-customers.ts';
import { readDayApprovals, readDuePromises, readFollowUps, readLeads } from './read-day-lists.ts';

export interface DayContext {
  readonly client: OrgClient;
  readonly schema: OrgSchema;
  readonly apiOrigin: string;
  readonly now: () => Instant;
  readonly justRead: boolean;
}

/**
 * Everything that waits for the associate. One request while the worklist's first customers are all there are; a second
 * reads the facts of those only a task, promise, approval or list view names; in an org nobody ranked yet, with more
 * customers than a day shows, one between them finds out who owes most.
 * @param view a list view of the CRM that stands in for the worklist
 * @param page customers to pass over, the order of those before, and whom to read besides
 * @throws CrmError when not even the customers could be asked for; any other part that fails says so itself
 * @throws StaleSchema when the schema has to be read again; never when it has just been
 */
export async function loadMyDay(
  context: DayContext,
  view: ListViewRef | null,
  { skip, order: before, also }: DayPage,
): Promise<MyDay> {
  const { schema, apiOrigin } = context;
  const at = context.now();
  const model = invoiceModelOf(schema);
  const listed = view ? await listViewIds(context.client, schema, view, skip) : null;
  // A list of somebody's choice has its own place to go on from.
  const first = await ask(context, dayRequest(schema, model, at, listed ? 0 : skip));
  const answer = customerAnswer(schema, 'Account', {}, first);
  const rows = rowsIn(first);
  const isCut = !rows.done || rows.records.length > DAY_CUSTOMERS;
  const shown = { ...rows, records: rows.records.slice(0, DAY_CUSTOMERS) };
  const own = readDayCustomers(schema, model, first, shown, { apiOrigin, at });
  const { order, worklist, next } = listed
    ? pageOf('list-view', listed.ids, skip, listed.isCut)
    : await ownWorklist(context, own, isCut, { skip, before });
  const lists = {
    followUps: readFollowUps(answer, apiOrigin),
    promises: readDuePromises(answer, apiOrigin),
    approvals: readDayApprovals(answer, apiOrigin),
  };
  const known = new Set(own.map(idOf));
  const wanted = also.filter((id) => id.startsWith('001'));
  const missing = [...new Set([...worklist, ...wanted, ...namedIn(lists)])].filter((id) => !known.has(id));
  const wantedLeads = also.filter((id) => id.startsWith('00Q'));
  const { others, leads } = await besides(context, missing.slice(0, 2 * DAY_CUSTOMERS), wantedLeads, at);
  const customers: Part<DayCustomer> = {
    is: 'read',
    items: [...own, ...others],
    complete: !isCut,
    total: null,
  };
  return {
    v: 1,
    org: schema.identity,
    readAt: at,
    customers,
    worklist,
    order,
    skipped: skip,
    next,
    leads,
    ...lists,
  };
}

type Worklist = Pick<MyDay, 'order' | 'worklist' | 'next'>;

/** A part of a list whose ids are all known, or known up to where it is cut. */
function pageOf(order: MyDay['order'], ids: readonly string[], skip: number, isCut: boolean): Worklist {
  const end = skip + DAY_CUSTOMERS;
  return { order, worklist: ids.slice(skip, end), next: ids.length > end || isCut ? end : null };
}

/** By the ranking while it goes; in an org where nobody ranked so many as a day shows, by money. */
async function ownWorklist(
  context: DayContext,
  own: readonly DayCustomer[],
  isCut: boolean,
  { skip, before }: { skip: number; before: MyDay['order'] | null },
): Promise<Worklist> {
  const isRanked = ({ score }: DayCustomer) => score.is === 'known';
  const isUnranked = isCut && !own.every(isRanked);
  if (before === 'money' || (before === null && isUnranked)) {
    const ids = await idsByMoney(context, skip);
    if (ids) return pageOf('money', ids, skip, false);
  }
  const last = own.at(-1);
  // Whoever has no place in a ranking owed nothing when it was made.
  const goesOn = isCut && (before !== 'ranked' || (last !== undefined && isRanked(last)));
  const end = skip + DAY_CUSTOMERS;
  return {
    order: before ?? (own.some(isRanked) ? 'ranked' : 'money'),
    worklist: own.filter(mayOwe).map(idOf),
    next: goesOn && end <= MOST_SKIPPED ? end : null,
  };
}

/** What Salesforce passes over at most. */
const MOST_SKIPPED = 2000;

const idOf = ({ snapshot }: DayCustomer): string => snapshot.customer.ref.id;

/** False only where all that money is kept in was read, and there is none. */
function mayOwe({ snapshot: { invoices, debts } }: DayCustomer): boolean {
  const isUnread = (part: Part<unknown>) => part.is === 'failed' || part.is === 'forbidden';
  if (isUnread(invoices) || isUnread(debts)) return true;
  const owed = itemsOf(debts).some(({ balance }) => valueOr(balance, { minor: 1 }).minor > 0);
  return owed || itemsOf(invoices).length > 0;
}

/** Accounts that something waits for. */
function namedIn({
  followUps,
  promises,
  approvals,
}: Pick<MyDay, 'followUps' | 'promises' | 'approvals'>): string[] {
  return [...itemsOf(followUps), ...itemsOf(promises), ...itemsOf(approvals)]
    .filter(({ customer }) => customer.object === 'Account')
    .map(({ customer }) => customer.id);
}

/** Whom the first question did not bring, with their facts; leads by name alone. Of nobody nothing is asked. */
async function besides(
  context: DayContext,
  ids: readonly string[],
  leadIds: readonly string[],
  at: Instant,
): Promise<{ others: DayCustomer[]; leads: MyDay['leads'] }> {
  const { schema, apiOrigin } = context;
  const model = invoiceModelOf(schema);
  const facts = ids.length === 0 ? [] : factsRequest(schema, model, ids, at);
  const requests = [...facts, ...leadsRequest(schema, leadIds)];
  if (requests.length === 0) return { others: [], leads: [] };
  const answers = await ask(context, requests);
  const others =
    ids.length === 0 ? [] : readDayCustomers(schema, model, answers, rowsIn(answers), { apiOrigin, at });
  return { others, leads: readLeads(answers, leadIds, apiOrigin) };
}

async function idsByMoney(context: DayContext, skip: number): Promise<string[] | null> {
  const requests = moneyRequest(context.schema, skip + DAY_CUSTOMERS + 1);
  if (requests.length === 0) return null;
  return debtorsByMoney(await ask(context, requests));
}

async function ask(context: DayContext, requests: readonly Subrequest[]): Promise<CompositeAnswer> {
  const { client, schema, justRead } = context;
  const answers = await callComposite(client, schema.apiVersion, requests, { allOrNone: false });
  if (!justRead) requireFresh(answers);
  return answers;
}

/** @throws CrmError when the customers could not be read: that is not the same as nobody */
function rowsIn(answers: CompositeAnswer): Rows {
  const answer = answers.get('accounts');
  if (!answer) throw new CrmError({ code: 'bad-answer', detail: 'accounts', retryable: false });
  if (answer.status >= 400) throw readFault(failureOf(answer));
  return rowsSchema.parse(answer.body);
}
