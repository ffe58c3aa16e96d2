import { type Instant, localDate, plusMilliseconds } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { latestReceipts, openInvoices, totalsUrl } from '../invoices/invoice-queries.ts';
import type { ResolvedModel } from '../invoices/resolved-model.ts';
import type { Subrequest } from '../rest/composite.ts';
import { children, queryUrl, select } from '../rest/soql.ts';
import { childRelationship, hasField, type OrgSchema, readable } from '../schema/org-schema.ts';
import { LONGEST_CALL_HOURS } from './calls-in-progress.ts';
import * as fields from './fields.ts';
import { LIST_LIMIT } from './part-of.ts';
import type { Subject } from './subject.ts';

/** A list that hangs below the customer's row. */
export interface ChildList {
  readonly object: string;
  /** Lookup of the child to the customer. */
  readonly field: string;
}

const OWNER_FIELDS = { Account: 'Account__c', Lead: 'Lead__c' } as const;

/** The lists below an account that Parley reads itself; the invoice model adds its own. */
export const accountLists = {
  contacts: { object: 'Contact', field: 'AccountId' },
  cases: { object: 'Case', field: 'AccountId' },
  debts: { object: 'Debt__c', field: 'Account__c' },
  promises: { object: 'Promise_To_Pay__c', field: 'Account__c' },
  files: { object: 'ContentDocumentLink', field: 'LinkedEntityId' },
  notes: { object: 'Note', field: 'ParentId' },
} as const satisfies Record<string, ChildList>;

export function attemptList(object: Subject['object']): ChildList {
  return { object: 'Contact_Attempt__c', field: OWNER_FIELDS[object] };
}

export function holdList(object: Subject['object']): ChildList {
  return { object: 'Contact_Hold__c', field: OWNER_FIELDS[object] };
}

export function preferenceList(object: Subject['object']): ChildList {
  return { object: 'Contact_Preference__c', field: OWNER_FIELDS[object] };
}

export function decisionList(object: Subject['object']): ChildList {
  return { object: 'Compliance_Decision__c', field: OWNER_FIELDS[object] };
}

/** A child sub-query when the list can be read at all. */
function childQuery(
  schema: OrgSchema,
  parent: string,
  list: ChildList,
  ask: { fields: readonly string[]; extra?: readonly string[]; where?: string; orderBy: string },
): string[] {
  const relationship = childRelationship(schema, parent, list.object, list.field);
  if (relationship === undefined || !hasField(schema, list.object, list.field)) return [];
  return [
    children({
      fields: [...readable(schema, list.object, ask.fields), ...(ask.extra ?? [])],
      from: relationship,
      ...(ask.where === undefined ? {} : { where: ask.where }),
      orderBy: ask.orderBy,
      limit: LIST_LIMIT,
    }),
  ];
}

function attemptsQuery(schema: OrgSchema, object: Subject['object']): string[] {
  return childQuery(schema, object, attemptList(object), {
    fields: fields.ATTEMPT_FIELDS,
    extra: [
      'Owner.Name',
      ...(hasField(schema, 'Contact_Attempt__c', 'Contact__c') ? ['Contact__r.Name'] : []),
    ],
    orderBy: 'Started_At__c DESC NULLS LAST, Id DESC',
  });
}

/** Holds and preferences: with the attempts, all that may forbid a call since the customer was opened. */
function stopQueries(schema: OrgSchema, object: Subject['object']): string[] {
  return [
    ...childQuery(schema, object, holdList(object), {
      fields: fields.HOLD_FIELDS,
      extra: ['CreatedBy.Name'],
      orderBy: 'CreatedDate DESC, Id DESC',
    }),
    ...childQuery(schema, object, preferenceList(object), {
      fields: fields.PREFERENCE_FIELDS,
      orderBy: 'CreatedDate DESC, Id DESC',
    }),
  ];
}

function decisionsQuery(schema: OrgSchema, object: Subject['object']): string[] {
  return childQuery(schema, object, decisionList(object), {
    fields: fields.DECISION_FIELDS,
    extra: ['CreatedBy.Name'],
    orderBy: 'CreatedDate DESC, Id DESC',
  });
}

function notesQueries(schema: OrgSchema, object: Subject['object']): string[] {
  const file = 'ContentDocument';
  return [
    ...childQuery(schema, object, accountLists.files, {
      fields: ['Id', 'ContentDocumentId'],
      extra: [`${file}.Title`, `${file}.CreatedDate`, `${file}.CreatedBy.Name`],
      where: `${file}.FileType = 'SNOTE'`,
      orderBy: 'Id DESC',
    }),
    ...childQuery(schema, object, accountLists.notes, {
      fields: ['Id', 'Title', 'Body', 'CreatedDate'],
      extra: ['CreatedBy.Name'],
      orderBy: 'CreatedDate DESC',
    }),
  ];
}

/** Whether a contact's row can tell its Individual's objection to being approached. */
export function readsIndividual(schema: OrgSchema, object: string, field: string): boolean {
  return hasField(schema, object, field) && hasField(schema, 'Individual', 'HasOptedOutSolicit');
}

/** The customer's row with everything that hangs below it: one of the five queries. */
function accountQuery(schema: OrgSchema, model: ResolvedModel | undefined, id: string): Subrequest {
  const lists = [
    ...childQuery(schema, 'Account', accountLists.contacts, {
      fields: fields.CONTACT_FIELDS,
      extra: readsIndividual(schema, 'Contact', 'IndividualId') ? ['Individual.HasOptedOutSolicit'] : [],
      orderBy: 'CreatedDate ASC, Id ASC',
    }),
    ...childQuery(schema, 'Account', accountLists.cases, {
      fields: fields.CASE_FIELDS,
      where: 'IsClosed = false',
      orderBy: 'CreatedDate DESC',
    }),
    ...childQuery(schema, 'Account', accountLists.debts, {
      fields: fields.DEBT_FIELDS,
      orderBy: 'Oldest_Due__c ASC NULLS LAST, Id ASC',
    }),
    ...childQuery(schema, 'Account', accountLists.promises, {
      fields: fields.PROMISE_FIELDS,
      extra: ['Owner.Name'],
      orderBy: 'Due__c DESC NULLS LAST, Id DESC',
    }),
    ...attemptsQuery(schema, 'Account'),
    ...stopQueries(schema, 'Account'),
    ...decisionsQuery(schema, 'Account'),
    ...notesQueries(schema, 'Account'),
    ...(model ? [openInvoices(schema, model)] : []),
    ...(model?.receipts ?? []).map((receipt) => latestReceipts(schema, receipt)),
  ];
  const own = readable(schema, 'Account', fields.ACCOUNT_FIELDS);
  const individual = readsIndividual(schema, 'Account', 'PersonIndividualId')
    ? ['PersonIndividual.HasOptedOutSolicit']
    : [];
  return customerQuery('Account', [...own, 'Owner.Name', ...individual, ...lists], id);
}

function leadQuery(schema: OrgSchema, id: string): Subrequest {
  const own = readable(schema, 'Lead', fields.LEAD_FIELDS);
  const individual = readsIndividual(schema, 'Lead', 'IndividualId') ? ['Individual.HasOptedOutSolicit'] : [];
  const lists = [
    ...attemptsQuery(schema, 'Lead'),
    ...stopQueries(schema, 'Lead'),
    ...decisionsQuery(schema, 'Lead'),
    ...notesQueries(schema, 'Lead'),
  ];
  return customerQuery('Lead', [...own, 'Owner.Name', ...individual, ...lists], id);
}

function customerQuery(from: string, all: readonly string[], id: string): Subrequest {
  const url = queryUrl(select({ fields: all, from, where: `Id = '${id}'` }));
  return { method: 'GET', url, referenceId: 'customer' };
}

/**
 * Calls and e-mails other people and programs logged; ours are left out where their attempts are read anyway. Open call
 * tasks of the last hours are calls that go on now.
 */
function tasksQuery(schema: OrgSchema, subject: Subject, at: Instant): Subrequest[] {
  const link = subject.object === 'Account' ? 'AccountId' : 'WhoId';
  if (!hasField(schema, 'Task', link)) return [];
  const mirrored = schema.objects.Contact_Attempt__c && hasField(schema, 'Task', 'Parley_Key__c');
  const since = plusMilliseconds(at, -LONGEST_CALL_HOURS * 3_600_000);
  const logged = "(IsClosed = true AND (TaskSubtype IN ('Call', 'Email') OR CallType != null))";
  const running = `(IsClosed = false AND CallType != null AND CreatedDate >= ${since})`;
  const where = [
    `${link} = '${subject.id}'`,
    `(${logged} OR ${running})`,
    ...(mirrored ? ['Parley_Key__c = null'] : []),
  ];
  const url = queryUrl(
    select({
      fields: [...readable(schema, 'Task', fields.TASK_FIELDS), 'Who.Name', 'Owner.Name'],
      from: 'Task',
      where: where.join(' AND '),
      orderBy: 'CreatedDate DESC',
      limit: LIST_LIMIT,
    }),
  );
  return [{ method: 'GET', url, referenceId: 'tasks' }];
}

/** The Individuals behind the people of a customer, with consents and contact points. */
function individualsQuery(schema: OrgSchema, subject: Subject): Subrequest[] {
  const person =
    subject.object === 'Account'
      ? { object: 'Contact', where: `AccountId = '${subject.id}'` }
      : { object: 'Lead', where: `Id = '${subject.id}'` };
  if (!schema.objects.Individual || !hasField(schema, person.object, 'IndividualId')) return [];
  const lists = [
    ...childQuery(
      schema,
      'Individual',
      { object: 'ContactPointTypeConsent', field: 'PartyId' },
      {
        fields: fields.CONSENT_FIELDS,
        orderBy: 'CaptureDate DESC NULLS LAST',
      },
    ),
    ...childQuery(
      schema,
      'Individual',
      { object: 'ContactPointPhone', field: 'ParentId' },
      {
        fields: fields.CONTACT_POINT_PHONE_FIELDS,
        orderBy: 'Id ASC',
      },
    ),
  ];
  const url = queryUrl(
    select({
      fields: ['Id', ...lists],
      from: 'Individual',
      where: `Id IN (SELECT IndividualId FROM ${person.object} WHERE ${person.where})`,
      limit: LIST_LIMIT,
    }),
  );
  return [{ method: 'GET', url, referenceId: 'individuals' }];
}

function totalsQueries(
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  subject: Subject,
  today: PlainDate,
): Subrequest[] {
  if (!model || subject.object !== 'Account') return [];
  const open = totalsUrl(schema, model, subject.id);
  const overdue = totalsUrl(schema, model, subject.id, today);
  return [
    ...(open === undefined ? [] : [{ method: 'GET', url: open, referenceId: 'openTotals' } as const]),
    ...(overdue === undefined
      ? []
      : [{ method: 'GET', url: overdue, referenceId: 'overdueTotals' } as const]),
  ];
}

/**
 * All that opening a customer asks for, as subrequests of one composite: at most five queries, one of them the
 * customer's row with up to fourteen lists below it.
 * @param at the moment of asking; what was due before the associate's day is overdue
 */
export function customerRequest(
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  subject: Subject,
  at: Instant,
): Subrequest[] {
  const today = localDate(at, schema.identity.zone);
  return [
    subject.object === 'Account' ? accountQuery(schema, model, subject.id) : leadQuery(schema, subject.id),
    ...tasksQuery(schema, subject, at),
    ...totalsQueries(schema, model, subject, today),
    ...individualsQuery(schema, subject),
  ];
}

/** What is read again before a call: attempts, calls in progress, holds and preferences, in two queries. */
export function contactFactsRequest(schema: OrgSchema, subject: Subject, at: Instant): Subrequest[] {
  const { object, id } = subject;
  const lists = [...attemptsQuery(schema, object), ...stopQueries(schema, object)];
  return [customerQuery(object, ['Id', ...lists], id), ...tasksQuery(schema, subject, at)];
}
