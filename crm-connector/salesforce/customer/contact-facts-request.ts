import { type Instant, plusMilliseconds } from '../../../shared/calendar/instant.ts';
import { openWhere } from '../invoices/invoice-queries.ts';
import type { ResolvedModel } from '../invoices/resolved-model.ts';
import type { Subrequest } from '../rest/composite.ts';
import { children, queryUrl, select } from '../rest/soql.ts';
import { childRelationship, hasField, type OrgSchema, readable } from '../schema/org-schema.ts';
import { LONGEST_CALL_HOURS } from './calls-in-progress.ts';
import { attemptList, childQuery, holdList, preferenceList } from './child-lists.ts';
import * as fields from './fields.ts';
import { LIST_LIMIT } from './part-of.ts';
import type { Subject } from './subject.ts';
import { CASE_DAYS, taskHolders } from './task-holders.ts';

/**
 * Contact attempts, the latest first.
 * @param where only some of them
 */
export function attemptsQuery(schema: OrgSchema, object: Subject['object'], where?: string): string[] {
  return childQuery(schema, object, attemptList(object), {
    fields: fields.ATTEMPT_FIELDS,
    extra: [
      'Owner.Name',
      ...(hasField(schema, 'Contact_Attempt__c', 'Contact__c') ? ['Contact__r.Name'] : []),
    ],
    ...(where === undefined ? {} : { where }),
    orderBy: 'Started_At__c DESC NULLS LAST, Id DESC',
  });
}

/** Holds and preferences: with the attempts, all that may forbid a call since the customer was opened. */
export function stopQueries(schema: OrgSchema, object: Subject['object']): string[] {
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

/** Tasks that are calls or e-mails and not mirrors of attempts that are read anyway. */
export function othersCallsWhere(schema: OrgSchema, at: Instant): string {
  const mirrored = schema.objects.Contact_Attempt__c && hasField(schema, 'Task', 'Parley_Key__c');
  const since = plusMilliseconds(at, -LONGEST_CALL_HOURS * 3_600_000);
  const logged = "(IsClosed = true AND (TaskSubtype IN ('Call', 'Email') OR CallType != null))";
  const running = `(IsClosed = false AND CallType != null AND CreatedDate >= ${since})`;
  return [`(${logged} OR ${running})`, ...(mirrored ? ['Parley_Key__c = null'] : [])].join(' AND ');
}

/**
 * Calls and e-mails other people and programs logged; ours are left out where their attempts are read anyway. Open call
 * tasks of the last hours are calls that go on now.
 */
export function tasksQuery(schema: OrgSchema, subject: Subject, at: Instant): Subrequest[] {
  const link = subject.object === 'Account' ? 'AccountId' : 'WhoId';
  if (!hasField(schema, 'Task', link)) return [];
  const where = [`${link} = '${subject.id}'`, othersCallsWhere(schema, at)];
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

/** Open cases are warnings; one that was closed of late may hold a call that still counts. */
export const casesWhere = (at: Instant): string =>
  `(IsClosed = false OR LastModifiedDate >= ${plusMilliseconds(at, -CASE_DAYS * 86_400_000)})`;

/** The query of one customer's row with lists below it. */
export function customerQuery(from: string, all: readonly string[], id: string): Subrequest {
  const url = queryUrl(select({ fields: all, from, where: `Id = '${id}'` }));
  return { method: 'GET', url, referenceId: 'customer' };
}

/** One row of each list that may hide calls: whether there is any is all that is asked. */
function taskHolderQueries(schema: OrgSchema, model: ResolvedModel | undefined, at: Instant): string[] {
  return taskHolders(schema, model).flatMap(({ object, field }) => {
    const from = childRelationship(schema, 'Account', object, field);
    const where = object === 'Case' ? casesWhere(at) : model && openWhere(schema, model);
    return from === undefined
      ? []
      : [children({ fields: ['Id'], from, ...(where === undefined ? {} : { where }), limit: 1 })];
  });
}

/** What is read again before a call: attempts, calls in progress, holds and preferences, in two queries. */
export function contactFactsRequest(
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  subject: Subject,
  at: Instant,
): Subrequest[] {
  const { object, id } = subject;
  const holders = object === 'Account' ? taskHolderQueries(schema, model, at) : [];
  const lists = [...attemptsQuery(schema, object), ...stopQueries(schema, object), ...holders];
  return [customerQuery(object, ['Id', ...lists], id), ...tasksQuery(schema, subject, at)];
}
