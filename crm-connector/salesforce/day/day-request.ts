import { type Instant, localDate, plusMilliseconds } from '../../../shared/calendar/instant.ts';
import { DAY_CUSTOMERS } from '../../../shared/domain/my-day.ts';
import { approvalsClosed, approvalsUrl } from '../approvals/list-approvals.ts';
import { PROMISE_FIELDS } from '../customer/agreement-fields.ts';
import { childQuery, promiseList } from '../customer/child-lists.ts';
import { attemptsQuery, othersCallsWhere, stopQueries } from '../customer/contact-facts-request.ts';
import {
  accountFields,
  contactsQuery,
  debtAndCaseQueries,
  decisionsQuery,
  individualsOf,
  notesQueries,
} from '../customer/customer-request.ts';
import { TASK_FIELDS } from '../customer/fields.ts';
import { LIST_LIMIT } from '../customer/part-of.ts';
import { CASE_DAYS } from '../customer/task-holders.ts';
import { latestReceipts, openInvoices } from '../invoices/invoice-queries.ts';
import type { ResolvedModel } from '../invoices/resolved-model.ts';
import type { Subrequest } from '../rest/composite.ts';
import { queryUrl, type Select, select } from '../rest/soql.ts';
import { hasField, type OrgSchema, readable } from '../schema/org-schema.ts';

/** Most open invoices of one customer: enough to say what is old and what a payment may cover. */
export const DAY_INVOICES = 25;
/** What one answer of a query holds at most. */
export const MOST_ROWS = 2000;
/** Days behind which a promise nobody kept is a matter of the history, and ahead to which a task is shown. */
const PROMISE_DAYS = 60;
const AHEAD_DAYS = 7;

const SCORE_FIELDS = ['Parley_Score__c', 'Parley_Reason__c', 'Parley_Ranked_At__c'];

const get = (referenceId: string, ask: Select): Subrequest => ({
  method: 'GET',
  url: queryUrl(select(ask)),
  referenceId,
});

const plusDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** Whose accounts, or which: the same condition from the account, from its tasks, and from its people. */
interface Whose {
  readonly account: string;
  readonly task: string;
  readonly contact: string;
}

/** Conditions that name the associate's own accounts. */
const own = (userId: string): Whose => ({
  account: `OwnerId = '${userId}'`,
  task: `Account.OwnerId = '${userId}'`,
  contact: `Account.OwnerId = '${userId}'`,
});

function among(ids: readonly string[]): Whose {
  const list = ids.map((id) => `'${id}'`).join(', ');
  return { account: `Id IN (${list})`, task: `AccountId IN (${list})`, contact: `AccountId IN (${list})` };
}

/** As far back as any rule counts; a mark on a number holds until the next one. */
function attemptsWhere(schema: OrgSchema, at: Instant): string {
  const since = plusMilliseconds(at, -CASE_DAYS * 86_400_000);
  const marked = hasField(schema, 'Contact_Attempt__c', 'Number_Status__c')
    ? ' OR Number_Status__c != null'
    : '';
  return `(Started_At__c >= ${since}${marked})`;
}

function accountsQuery(
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  whose: Whose,
  at: Instant,
  offset = 0,
): Subrequest {
  const isRanked = hasField(schema, 'Account', 'Parley_Score__c');
  const canCount = hasField(schema, 'Contact_Attempt__c', 'Started_At__c');
  return get('accounts', {
    fields: [
      ...accountFields(schema),
      ...readable(schema, 'Account', SCORE_FIELDS),
      ...contactsQuery(schema),
      ...debtAndCaseQueries(schema, at),
      ...childQuery(schema, 'Account', promiseList('Account'), {
        fields: PROMISE_FIELDS,
        extra: ['Owner.Name'],
        orderBy: 'Due__c DESC NULLS LAST, Id DESC',
      }),
      ...attemptsQuery(schema, 'Account', canCount ? attemptsWhere(schema, at) : undefined),
      ...stopQueries(schema, 'Account'),
      ...decisionsQuery(schema, 'Account'),
      ...notesQueries(schema, 'Account'),
      ...(model ? [openInvoices(schema, model, DAY_INVOICES)] : []),
      ...(model?.receipts ?? []).map((receipt) => latestReceipts(schema, receipt)),
    ],
    from: 'Account',
    where: whose.account,
    orderBy: [...(isRanked ? ['Parley_Score__c DESC NULLS LAST'] : []), 'Name ASC', 'Id ASC'].join(', '),
    // One more tells whether there are more.
    limit: whose.account.startsWith('Id IN') ? LIST_LIMIT : DAY_CUSTOMERS + 1,
    offset,
  });
}

/** What others logged on these accounts of late; with `userId` that user's own open tasks too, first. */
function tasksQuery(schema: OrgSchema, whose: Whose, at: Instant, userId: string | null): Subrequest[] {
  if (!hasField(schema, 'Task', 'AccountId')) return [];
  const since = plusMilliseconds(at, -CASE_DAYS * 86_400_000);
  const calls = `(${whose.task} AND CreatedDate >= ${since} AND ${othersCallsWhere(schema, at)})`;
  const until = plusDays(localDate(at, schema.identity.zone), AHEAD_DAYS);
  const soon = `(ActivityDate = null OR ActivityDate <= ${until})`;
  const open = `(OwnerId = '${userId}' AND IsClosed = false AND ${soon})`;
  const fields = [...TASK_FIELDS, 'AccountId', 'IsReminderSet', 'ReminderDateTime'];
  return [
    get('tasks', {
      fields: [...readable(schema, 'Task', fields), 'Account.Name', 'Who.Name', 'Owner.Name'],
      from: 'Task',
      where: userId === null ? calls : `(${open} OR ${calls})`,
      orderBy: 'IsClosed ASC, CreatedDate DESC',
      limit: MOST_ROWS,
    }),
  ];
}

function individualsQuery(schema: OrgSchema, whose: Whose): Subrequest[] {
  if (!schema.objects.Individual || !hasField(schema, 'Contact', 'IndividualId')) return [];
  return [individualsOf(schema, { object: 'Contact', where: whose.contact }, MOST_ROWS)];
}

/** Promises of own customers that should have been kept by tomorrow. */
function promisesQuery(schema: OrgSchema, at: Instant): Subrequest[] {
  const object = 'Promise_To_Pay__c';
  if (readable(schema, object, ['Account__c', 'Due__c', 'Amount__c', 'Made__c']).length < 4) return [];
  const today = localDate(at, schema.identity.zone);
  const where = [
    `Account__r.OwnerId = '${schema.identity.userId}'`,
    `Due__c >= ${plusDays(today, -PROMISE_DAYS)}`,
    `Due__c <= ${plusDays(today, 1)}`,
    ...(hasField(schema, object, 'Status__c') ? ["Status__c IN ('active', 'partly-kept', 'broken')"] : []),
  ];
  return [
    get('promises', {
      fields: [...readable(schema, object, PROMISE_FIELDS), 'Account__c', 'Account__r.Name', 'Owner.Name'],
      from: object,
      where: where.join(' AND '),
      orderBy: 'Due__c DESC, Id DESC',
      limit: LIST_LIMIT,
    }),
  ];
}

/** The facts of some customers: three queries. */
export function factsRequest(
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  ids: readonly string[],
  at: Instant,
): Subrequest[] {
  const whose = among(ids);
  return [
    accountsQuery(schema, model, whose, at),
    ...tasksQuery(schema, whose, at, null),
    ...individualsQuery(schema, whose),
  ];
}

/** Leads by name: one query, where there are any to name. */
export function leadsRequest(schema: OrgSchema, ids: readonly string[]): Subrequest[] {
  if (ids.length === 0 || !hasField(schema, 'Lead', 'Name')) return [];
  const list = ids.map((id) => `'${id}'`).join(', ');
  return [get('leads', { fields: ['Id', 'Name'], from: 'Lead', where: `Id IN (${list})` })];
}

/**
 * All that waits for the associate, with the facts of the worklist's customers: five queries.
 * @param skip customers to pass over
 */
export function dayRequest(
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  at: Instant,
  skip: number,
): Subrequest[] {
  const { userId } = schema.identity;
  const whose = own(userId);
  const approvals = approvalsClosed(schema)
    ? []
    : [{ method: 'GET', url: approvalsUrl(schema), referenceId: 'approvals' } as const];
  return [
    accountsQuery(schema, model, whose, at, skip),
    ...tasksQuery(schema, whose, at, userId),
    ...promisesQuery(schema, at),
    ...approvals,
    ...individualsQuery(schema, whose),
  ];
}
