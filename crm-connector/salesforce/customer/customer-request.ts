import { type Instant, localDate } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { latestReceipts, openInvoices, totalsUrl } from '../invoices/invoice-queries.ts';
import type { ResolvedModel } from '../invoices/resolved-model.ts';
import type { Subrequest } from '../rest/composite.ts';
import { queryUrl, select } from '../rest/soql.ts';
import { hasField, type OrgSchema, readable } from '../schema/org-schema.ts';
import { agreementQueries } from './agreement-queries.ts';
import { accountLists, childQuery, decisionList } from './child-lists.ts';
import {
  attemptsQuery,
  casesWhere,
  customerQuery,
  stopQueries,
  tasksQuery,
} from './contact-facts-request.ts';
import * as fields from './fields.ts';
import { LIST_LIMIT } from './part-of.ts';
import type { Subject } from './subject.ts';

/** What people decided about the rules, the latest first. */
export function decisionsQuery(schema: OrgSchema, object: Subject['object']): string[] {
  return childQuery(schema, object, decisionList(object), {
    fields: fields.DECISION_FIELDS,
    extra: ['CreatedBy.Name'],
    orderBy: 'CreatedDate DESC, Id DESC',
  });
}

export function notesQueries(schema: OrgSchema, object: Subject['object']): string[] {
  const file = 'ContentDocument';
  const hasPreview = hasField(schema, 'ContentVersion', 'TextPreview');
  return [
    ...childQuery(schema, object, accountLists.files, {
      fields: ['Id', 'ContentDocumentId'],
      extra: [
        `${file}.Title`,
        `${file}.CreatedDate`,
        `${file}.CreatedBy.Name`,
        ...(hasPreview ? [`${file}.LatestPublishedVersion.TextPreview`] : []),
      ],
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
function accountQuery(
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  id: string,
  at: Instant,
): Subrequest {
  const lists = [
    ...contactsQuery(schema),
    ...debtAndCaseQueries(schema, at),
    ...agreementQueries(schema, 'Account'),
    ...attemptsQuery(schema, 'Account'),
    ...stopQueries(schema, 'Account'),
    ...decisionsQuery(schema, 'Account'),
    ...notesQueries(schema, 'Account'),
    ...(model ? [openInvoices(schema, model)] : []),
    ...(model?.receipts ?? []).map((receipt) => latestReceipts(schema, receipt)),
  ];
  return customerQuery('Account', [...accountFields(schema), ...lists], id);
}

/** Fields of the customer's own row. */
export function accountFields(schema: OrgSchema): string[] {
  const individual = readsIndividual(schema, 'Account', 'PersonIndividualId')
    ? ['PersonIndividual.HasOptedOutSolicit']
    : [];
  return [...readable(schema, 'Account', fields.ACCOUNT_FIELDS), 'Owner.Name', ...individual];
}

/** The people of an account. */
export function contactsQuery(schema: OrgSchema): string[] {
  return childQuery(schema, 'Account', accountLists.contacts, {
    fields: fields.CONTACT_FIELDS,
    extra: readsIndividual(schema, 'Contact', 'IndividualId') ? ['Individual.HasOptedOutSolicit'] : [],
    orderBy: 'CreatedDate ASC, Id ASC',
  });
}

/** What the account owes, and cases about it. */
export function debtAndCaseQueries(schema: OrgSchema, at: Instant): string[] {
  return [
    ...childQuery(schema, 'Account', accountLists.cases, {
      fields: fields.CASE_FIELDS,
      where: casesWhere(at),
      orderBy: 'CreatedDate DESC',
    }),
    ...childQuery(schema, 'Account', accountLists.debts, {
      fields: fields.DEBT_FIELDS,
      orderBy: 'Oldest_Due__c ASC NULLS LAST, Id ASC',
    }),
  ];
}

function leadQuery(schema: OrgSchema, id: string): Subrequest {
  const own = readable(schema, 'Lead', fields.LEAD_FIELDS);
  const individual = readsIndividual(schema, 'Lead', 'IndividualId') ? ['Individual.HasOptedOutSolicit'] : [];
  const lists = [
    ...agreementQueries(schema, 'Lead'),
    ...attemptsQuery(schema, 'Lead'),
    ...stopQueries(schema, 'Lead'),
    ...decisionsQuery(schema, 'Lead'),
    ...notesQueries(schema, 'Lead'),
  ];
  return customerQuery('Lead', [...own, 'Owner.Name', ...individual, ...lists], id);
}

/** The Individuals behind the people of a customer, with consents and contact points. */
function individualsQuery(schema: OrgSchema, subject: Subject): Subrequest[] {
  const person =
    subject.object === 'Account'
      ? ({ object: 'Contact', where: `AccountId = '${subject.id}'` } as const)
      : ({ object: 'Lead', where: `Id = '${subject.id}'` } as const);
  if (!schema.objects.Individual || !hasField(schema, person.object, 'IndividualId')) return [];
  return [individualsOf(schema, person, LIST_LIMIT)];
}

/** The Individuals of some people, with consents and contact points. */
export function individualsOf(
  schema: OrgSchema,
  person: { readonly object: 'Contact' | 'Lead'; readonly where: string },
  limit: number,
): Subrequest {
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
      limit,
    }),
  );
  return { method: 'GET', url, referenceId: 'individuals' };
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
 * customer's row with up to sixteen lists below it.
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
    subject.object === 'Account'
      ? accountQuery(schema, model, subject.id, at)
      : leadQuery(schema, subject.id),
    ...tasksQuery(schema, subject, at),
    ...totalsQueries(schema, model, subject, today),
    ...individualsQuery(schema, subject),
  ];
}
