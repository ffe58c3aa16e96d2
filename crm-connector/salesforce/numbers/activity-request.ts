import { localDate, type Zone } from '../../../shared/calendar/instant.ts';
import type { ActivityRange } from '../../../shared/domain/activity.ts';
import type { Subrequest } from '../rest/composite.ts';
import { queryUrl, select } from '../rest/soql.ts';
import { hasField, type OrgSchema, readable } from '../schema/org-schema.ts';

const ATTEMPT = 'Contact_Attempt__c';
const PROMISE = 'Promise_To_Pay__c';
const DECISION = 'Compliance_Decision__c';
const HOLD = 'Contact_Hold__c';

/** The lists of one associate's activity, and what must be readable or a list says nothing. */
export const activityLists = {
  attempts: { object: ATTEMPT, needs: ['Started_At__c', 'Direction__c', 'Channel__c', 'Result__c'] },
  promises: { object: PROMISE, needs: ['Amount__c', 'Due__c'] },
  decisions: { object: DECISION, needs: ['Kind__c'] },
  holds: { object: HOLD, needs: ['Kind__c'] },
} as const;
export type ActivityListName = keyof typeof activityLists;

const ATTEMPT_FIELDS = [
  'Id',
  'Key__c',
  'Account__c',
  'Lead__c',
  'Direction__c',
  'Channel__c',
  'Result__c',
  'Disposition__c',
  'Started_At__c',
  'Ended_At__c',
  'Disclosure__c',
  'Delinquency_Reason__c',
  'CreatedDate',
];
const PROMISE_FIELDS = [
  'Id',
  'CurrencyIsoCode',
  'Key__c',
  'Kind__c',
  'Plan__c',
  'Amount__c',
  'Paid__c',
  'Due__c',
  'Expected__c',
  'Grace_Days__c',
  'Tolerance__c',
  'Status__c',
  'CreatedDate',
];
const DECISION_FIELDS = ['Id', 'Key__c', 'Kind__c', 'Rules__c', 'CreatedDate'];
const HOLD_FIELDS = [
  'Id',
  'CurrencyIsoCode',
  'Key__c',
  'Kind__c',
  'Reason__c',
  'Disputed_Amount__c',
  'CreatedDate',
];

/** Days between the day a promise is expected and the last one on which it may still be kept: no grace is longer. */
const LONGEST_GRACE_DAYS = 31;

const daysBefore = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).subtract({ days }).toString();

/** Given since the range began (the range decides by the call it was given in), or due so that its days end in the range. */
function promisesWhere(schema: OrgSchema, range: ActivityRange, zone: Zone): string {
  const [from, to] = [localDate(range.from, zone), localDate(range.to, zone)];
  const falls = (day: string) => `${day} >= ${daysBefore(from, LONGEST_GRACE_DAYS)} AND ${day} <= ${to}`;
  const matures = hasField(schema, PROMISE, 'Expected__c')
    ? `(${falls('Expected__c')}) OR (Expected__c = null AND ${falls('Due__c')})`
    : falls('Due__c');
  const mine = `CreatedById = '${schema.identity.userId}'`;
  return `${mine} AND (CreatedDate >= ${range.from} OR (${matures}))`;
}

function listQuery(schema: OrgSchema, name: ActivityListName, range: ActivityRange): string | undefined {
  const { object, needs } = activityLists[name];
  if (readable(schema, object, needs).length < needs.length) return undefined;
  const mine = `'${schema.identity.userId}'`;
  const created = `CreatedById = ${mine} AND CreatedDate >= ${range.from} AND CreatedDate < ${range.to}`;
  switch (name) {
    case 'attempts': {
      const owner = hasField(schema, object, 'Account__c') ? ['Account__r.OwnerId'] : [];
      return select({
        fields: [...readable(schema, object, ATTEMPT_FIELDS), ...owner],
        from: object,
        where: `OwnerId = ${mine} AND Started_At__c >= ${range.from} AND Started_At__c < ${range.to}`,
        orderBy: 'Started_At__c ASC, Id ASC',
      });
    }
    case 'promises': {
      const given = hasField(schema, object, 'Attempt__c') ? ['Attempt__r.Started_At__c'] : [];
      return select({
        fields: [...readable(schema, object, PROMISE_FIELDS), ...given],
        from: object,
        where: promisesWhere(schema, range, schema.identity.zone),
        orderBy: 'CreatedDate ASC, Id ASC',
      });
    }
    case 'decisions':
      return select({
        fields: readable(schema, object, DECISION_FIELDS),
        from: object,
        where: created,
        orderBy: 'CreatedDate ASC, Id ASC',
      });
    case 'holds':
      return select({
        fields: readable(schema, object, HOLD_FIELDS),
        from: object,
        where: created,
        orderBy: 'CreatedDate ASC, Id ASC',
      });
  }
}

/** All of it as subrequests of one composite: at most five queries. What this user may not read is not asked for. */
export function activityRequest(schema: OrgSchema, range: ActivityRange): Subrequest[] {
  const names = Object.keys(activityLists) as ActivityListName[];
  const lists = names.flatMap((referenceId): Subrequest[] => {
    const soql = listQuery(schema, referenceId, range);
    return soql === undefined ? [] : [{ method: 'GET', url: queryUrl(soql), referenceId }];
  });
  const assigned = select({
    fields: ['COUNT(Id) assigned'],
    from: 'Account',
    where: `OwnerId = '${schema.identity.userId}'`,
  });
  return [...lists, { method: 'GET', url: queryUrl(assigned), referenceId: 'assigned' }];
}
