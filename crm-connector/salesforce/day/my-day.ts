import type { Instant } from '../../../shared/calendar/instant.ts';
import { valueOr } from '../../../shared/domain/known.ts';
import type { ListViewRef } from '../../../shared/domain/my-day.ts';
import { DAY_CUSTOMERS, type DayCustomer, type MyDay } from '../../../shared/domain/my-day.ts';
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
import { dayRequest, factsRequest } from './day-request.ts';
import { listViewIds } from './list-view.ts';
import { debtorsByMoney, moneyRequest } from './money-order.ts';
import { readDayCustomers } from './read-day-customers.ts';
import { readDayApprovals, readDuePromises, readFollowUps } from './read-day-lists.ts';

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
 * @throws CrmError when not even the customers could be asked for; any other part that fails says so itself
 * @throws StaleSchema when the schema has to be read again; never when it has just been
 */
export async function loadMyDay(context: DayContext, view: ListViewRef | null): Promise<MyDay> {
  const { schema, apiOrigin } = context;
  const at = context.now();
  const model = invoiceModelOf(schema);
  const listed = view ? await listViewIds(context.client, schema, view) : null;
  const first = await ask(context, dayRequest(schema, model, at));
  const answer = customerAnswer(schema, 'Account', {}, first);
  const rows = rowsIn(first);
  const own = readDayCustomers(schema, model, first, rows, { apiOrigin, at });
  const isCut = !rows.done || rows.records.length >= DAY_CUSTOMERS;
  const isUnranked = isCut && own.some(({ score }) => score.is !== 'known');
  const order = listed ? 'list-view' : own.some(({ score }) => score.is === 'known') ? 'ranked' : 'money';
  const byMoney = !listed && isUnranked ? await idsByMoney(context) : null;
  const worklist = (listed ?? byMoney ?? own.filter(mayOwe).map(idOf)).slice(0, DAY_CUSTOMERS);
  const lists = {
    followUps: readFollowUps(answer, apiOrigin),
    promises: readDuePromises(answer, apiOrigin),
    approvals: readDayApprovals(answer, apiOrigin),
  };
  const known = new Set(own.map(idOf));
  const missing = [...new Set([...worklist, ...namedIn(lists)])].filter((id) => !known.has(id));
  const others = missing.length === 0 ? [] : await factsOf(context, missing.slice(0, 2 * DAY_CUSTOMERS), at);
  const customers: Part<DayCustomer> = {
    is: 'read',
    items: [...own, ...others],
    complete: !isCut,
    total: null,
  };
  return { v: 1, org: schema.identity, readAt: at, customers, worklist, order, ...lists };
}

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

async function factsOf(context: DayContext, ids: readonly string[], at: Instant): Promise<DayCustomer[]> {
  const { schema, apiOrigin } = context;
  const model = invoiceModelOf(schema);
  const answers = await ask(context, factsRequest(schema, model, ids, at));
  return readDayCustomers(schema, model, answers, rowsIn(answers), { apiOrigin, at });
}

async function idsByMoney(context: DayContext): Promise<string[] | null> {
  const requests = moneyRequest(context.schema);
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
