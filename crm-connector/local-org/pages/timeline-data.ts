import { z } from '../../../shared/schema.ts';
import type { ActivityView, TimelineView } from './page-data.ts';
import { objectOfId, soqlText, type VisibleOrg } from './visible-object.ts';

/** Past activities listed; Salesforce too shows the rest only on request. */
const PAST_ROWS = 100;
const UPCOMING_ROWS = 50;

const nameSchema = z.nullish(z.object({ Name: z.nullish(z.string()), Type: z.nullish(z.string()) }));
const activitySchema = z.object({
  Id: z.string(),
  Subject: z.nullish(z.string()),
  ActivityDate: z.nullish(z.string()),
  CreatedDate: z.string(),
  Description: z.nullish(z.string()),
  WhoId: z.nullish(z.string()),
  Who: nameSchema,
  Owner: nameSchema,
});
const taskSchema = z.extend(activitySchema, {
  Status: z.nullish(z.string()),
  TaskSubtype: z.nullish(z.string()),
  Type: z.nullish(z.string()),
  CallType: z.nullish(z.string()),
  CallDisposition: z.nullish(z.string()),
  CallDurationInSeconds: z.nullish(z.number()),
  CompletedDateTime: z.nullish(z.string()),
  Parley_Started_At__c: z.nullish(z.string()),
  Parley_Number__c: z.nullish(z.string()),
});
const eventSchema = z.extend(activitySchema, { StartDateTime: z.nullish(z.string()) });
type TaskRow = z.infer<typeof taskSchema>;
type EventRow = z.infer<typeof eventSchema>;

/**
 * The activity timeline of a record: open tasks and coming events, then what was done, latest first.
 * @throws OrgError
 */
export function timelineData(org: VisibleOrg, id: string, now: Temporal.Instant): TimelineView {
  const about = conditionFor(org, id);
  const open = tasks(org, `${about} AND IsClosed = false ORDER BY ActivityDate LIMIT ${UPCOMING_ROWS}`);
  const done = tasks(
    org,
    `${about} AND IsClosed = true ORDER BY ActivityDate DESC, CreatedDate DESC LIMIT ${PAST_ROWS + 1}`,
  );
  const events = eventRows(org, `${about} ORDER BY StartDateTime DESC LIMIT ${PAST_ROWS}`).map((row) =>
    eventView(row),
  );
  const today = now.toZonedDateTimeISO(org.user.zone).toPlainDate().toString();
  const isComing = (view: ActivityView) =>
    view.at !== null && Temporal.Instant.compare(momentOf(view.at), now) > 0;
  return {
    upcoming: [...open.map((row) => taskView(row, today)), ...events.filter(isComing)].sort(byTime),
    past: [
      ...done.slice(0, PAST_ROWS).map((row) => taskView(row, today)),
      ...events.filter((event) => !isComing(event)),
    ]
      .sort(byTime)
      .reverse(),
    more: done.length > PAST_ROWS,
    readAt: now.toString({ fractionalSecondDigits: 3 }),
  };
}

/** A person is the Who of an activity, everything else its What; an account also gathers what hangs below it. */
function conditionFor(org: VisibleOrg, id: string): string {
  const object = objectOfId(org, id);
  const literal = soqlText(id);
  if (object === 'Contact' || object === 'Lead') return `WhoId = ${literal}`;
  if (object === 'Account') return `(WhatId = ${literal} OR AccountId = ${literal})`;
  return `WhatId = ${literal}`;
}

function tasks(org: VisibleOrg, condition: string): TaskRow[] {
  return z.array(taskSchema).parse(activities(org, 'Task', Object.keys(taskSchema.shape), condition));
}

function eventRows(org: VisibleOrg, condition: string): EventRow[] {
  return z.array(eventSchema).parse(activities(org, 'Event', Object.keys(eventSchema.shape), condition));
}

function activities(
  org: VisibleOrg,
  object: string,
  names: string[],
  condition: string,
): Record<string, unknown>[] {
  const fields = names.filter((name) => org.object(object)?.fields.has(name));
  return org.rows(
    `SELECT ${fields.join(', ')}, Who.Name, Who.Type, Owner.Name FROM ${object} WHERE ${condition}`,
  );
}

function taskView(row: TaskRow, today: string): ActivityView {
  const isDone = row.Status === 'Completed';
  const at = row.Parley_Started_At__c ?? (isDone ? (row.CompletedDateTime ?? row.CreatedDate) : null);
  return {
    ...commonView(row),
    link: { object: 'Task', id: row.Id },
    kind: taskKind(row),
    at,
    day: row.ActivityDate ?? null,
    overdue: !isDone && row.ActivityDate != null && row.ActivityDate < today,
    status: row.Status ?? null,
    number: row.Parley_Number__c ?? null,
    disposition: row.CallDisposition ?? null,
    seconds: row.CallDurationInSeconds ?? null,
    direction: row.CallType ?? null,
  };
}

function taskKind({ TaskSubtype, Type }: TaskRow): ActivityView['kind'] {
  if (TaskSubtype === 'Call' || (TaskSubtype !== 'Email' && Type === 'Call')) return 'call';
  return TaskSubtype === 'Email' ? 'email' : 'task';
}

function eventView(row: EventRow): ActivityView {
  return {
    ...commonView(row),
    link: { object: 'Event', id: row.Id },
    kind: 'event',
    at: row.StartDateTime ?? null,
    day: row.ActivityDate ?? null,
    overdue: false,
    status: null,
    number: null,
    disposition: null,
    seconds: null,
    direction: null,
  };
}

function commonView(
  row: TaskRow | EventRow,
): Pick<ActivityView, 'subject' | 'description' | 'owner' | 'who'> {
  const named = row.WhoId != null && row.Who?.Name != null;
  return {
    subject: row.Subject ?? '(no subject)',
    description: row.Description ?? null,
    owner: row.Owner?.Name ?? null,
    who: named
      ? { name: String(row.Who?.Name), link: { object: row.Who?.Type ?? 'Contact', id: String(row.WhoId) } }
      : null,
  };
}

function byTime(a: ActivityView, b: ActivityView): number {
  return sortKey(a) - sortKey(b);
}

function sortKey({ at, day }: ActivityView): number {
  if (at !== null) return momentOf(at).epochMilliseconds;
  return day === null ? Number.MAX_SAFE_INTEGER : Date.parse(`${day}T12:00:00Z`);
}

/** Salesforce writes `+0000` without a colon, which Temporal reads as well as ISO. */
function momentOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}
