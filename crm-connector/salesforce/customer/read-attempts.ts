import { type Instant, localDate, plusMilliseconds } from '../../../shared/calendar/instant.ts';
import { callResultSchema, channelSchema, type PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { numberStatusSchema } from '../../../shared/domain/party.ts';
import { z } from '../../../shared/schema.ts';
import type { ResolvedModel } from '../invoices/resolved-model.ts';
import { parentRow } from '../rest/query-answer.ts';
import { type OrgSchema, readable } from '../schema/org-schema.ts';
import { attemptList } from './child-lists.ts';
import { type Answered, type CustomerAnswer, partOf } from './customer-answer.ts';
import { jsonAs } from './json-text.ts';
import { LIST_LIMIT } from './part-of.ts';
import type { RowReader } from './row-reader.ts';
import { mayHideCalls } from './task-holders.ts';
import { outcomeByLabel, splitDescription, traceFrom } from './task-trace.ts';
import { type LoggedCall, linkTwins } from './twin-calls.ts';

const idsSchema = z.array(z.string());
const directionSchema = z.enum(['out', 'in']);

/** What the rules count by; with any of these hidden no list of attempts proves anything. */
const COUNTED_FIELDS = [
  'Key__c',
  'Direction__c',
  'Channel__c',
  'Number__c',
  'Result__c',
  'Started_At__c',
  'Debts__c',
];

function nameOf(row: RowReader, relationship: string): string | null {
  const name = parentRow(row.row, relationship)?.Name;
  return typeof name === 'string' ? name : null;
}

function debtIds(json: string | null): string[] | null {
  return json === null ? null : (jsonAs(idsSchema, json) ?? null);
}

/** Codes stand one after another, `DSP;PTP`. */
function factsOf(codes: string | null): Pick<PastAttempt, 'facts'> {
  const facts = (codes ?? '').split(';').filter((code) => code !== '');
  return facts.length === 0 ? {} : { facts };
}

/** A contact attempt as Parley recorded it. */
function ownAttempt(row: RowReader): LoggedCall | undefined {
  const startedAt = row.instant('Started_At__c');
  if (startedAt === undefined) return undefined;
  const revision = row.number('Revision__c');
  const attempt: PastAttempt = {
    id: row.id,
    object: 'Contact_Attempt__c',
    key: row.plain('Key__c'),
    revision: revision.is === 'known' && Number.isInteger(revision.value) ? revision.value : null,
    direction: directionSchema.safeParse(row.row.Direction__c).data ?? null,
    channel: channelSchema.safeParse(row.row.Channel__c).data ?? null,
    number: row.plain('Number__c'),
    partyId: row.plain('Contact__c'),
    partyName: nameOf(row, 'Contact__r'),
    debtIds: debtIds(row.plain('Debts__c')),
    result: callResultSchema.safeParse(row.row.Result__c).data ?? null,
    disposition: row.plain('Disposition__c'),
    numberStatus: numberStatusSchema.safeParse(row.row.Number_Status__c).data ?? null,
    startedAt,
    startedAtExact: true,
    endedAt: row.instant('Ended_At__c') ?? null,
    by: nameOf(row, 'Owner'),
    subject: null,
    note: row.plain('Note__c'),
    twinOf: null,
    ...factsOf(row.plain('Facts__c')),
  };
  return { attempt, userId: row.plain('OwnerId'), starts: [startedAt], words: '' };
}

interface TaskTime {
  readonly startedAt: Instant;
  readonly exact: boolean;
  /** Moments it may have begun at; none: only the day is told. */
  readonly starts: readonly Instant[];
}

/** When a Task happened, as far as it can tell: to the second, else the time of logging, else only the day. */
function taskTime(row: RowReader, told: Instant | undefined): TaskTime | undefined {
  const stated = row.instant('Parley_Started_At__c') ?? told;
  if (stated !== undefined) return { startedAt: stated, exact: true, starts: [stated] };
  const logged = row.instant('CreatedDate');
  const day = row.date('ActivityDate');
  const { zone } = row.schema.identity;
  if (day.is !== 'known' || (logged !== undefined && localDate(logged, zone) === day.value)) {
    if (logged === undefined) return undefined;
    const seconds = row.number('CallDurationInSeconds');
    // A phone system logs a call when it begins, or when it is over.
    const began = seconds.is === 'known' ? [plusMilliseconds(logged, -seconds.value * 1000)] : [];
    return { startedAt: logged, exact: false, starts: [logged, ...began] };
  }
  const noon = Temporal.PlainDate.from(day.value).toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
  const startedAt = noon.toInstant().toString({ fractionalSecondDigits: 3 });
  return { startedAt, exact: false, starts: [] };
}

const DIRECTIONS: Readonly<Record<string, 'out' | 'in'>> = { Outbound: 'out', Inbound: 'in' };

function endOf(row: RowReader, time: TaskTime): Instant | null {
  const seconds = row.number('CallDurationInSeconds');
  if (!time.exact || seconds.is !== 'known') return null;
  return plusMilliseconds(time.startedAt, seconds.value * 1000);
}

/** A call or e-mail from a Task: ours where there is no attempt object, else a colleague's or a softphone's. */
function taskAttempt(row: RowReader): LoggedCall | undefined {
  const { note, facts } = splitDescription(row.plain('Description') ?? '');
  const time = taskTime(row, facts?.startedAt);
  if (!time) return undefined;
  const trace = traceFrom(row.plain('CallObject') ?? '');
  const label = row.plain('CallDisposition');
  const outcome = label === null ? undefined : outcomeByLabel(label);
  const key = trace?.key ?? row.plain('Parley_Key__c');
  const attempt: PastAttempt = {
    id: row.id,
    object: 'Task',
    key,
    revision: trace?.revision ?? (key === null ? null : 1),
    direction: DIRECTIONS[row.plain('CallType') ?? ''] ?? null,
    channel: row.plain('TaskSubtype') === 'Email' ? 'email' : 'call',
    number: row.plain('Parley_Number__c') ?? facts?.number ?? null,
    partyId: row.plain('WhoId'),
    partyName: nameOf(row, 'Who'),
    debtIds: null,
    // Another program's words are shown, but a rule must not count by a guess.
    result: facts?.result ?? outcome?.result ?? null,
    disposition: facts?.disposition ?? outcome?.code ?? label,
    numberStatus: null,
    startedAt: time.startedAt,
    startedAtExact: time.exact,
    endedAt: endOf(row, time),
    by: nameOf(row, 'Owner'),
    subject: row.plain('Subject'),
    note: note === '' ? null : note,
    twinOf: null,
  };
  const words = [attempt.subject, note, row.plain('CallObject')].filter((text) => text !== null).join('\n');
  return { attempt, userId: row.plain('OwnerId'), starts: time.starts, words };
}

/** Whether a list of attempts can be proven whole: they are objects of their own that everybody reads. */
export function attemptsProvable(schema: OrgSchema): boolean {
  return (
    schema.attemptsShared &&
    readable(schema, 'Contact_Attempt__c', COUNTED_FIELDS).length === COUNTED_FIELDS.length
  );
}

const newestFirst = (one: PastAttempt, other: PastAttempt): number =>
  Temporal.Instant.compare(Temporal.Instant.from(other.startedAt), Temporal.Instant.from(one.startedAt));

/** The moment down to which a cut list has no gap. */
function reachOf(part: Part<LoggedCall>): PastAttempt | undefined {
  if (part.is !== 'read' || part.complete) return undefined;
  return part.items
    .map(({ attempt }) => attempt)
    .toSorted(newestFirst)
    .at(-1);
}

/** The Tasks of calls that are over. */
function loggedTasks(answer: CustomerAnswer): Answered {
  const answered = answer.query('tasks');
  if (answered.is !== 'rows') return answered;
  const records = answered.rows.records.filter((row) => row.IsClosed !== false);
  return { is: 'rows', rows: { ...answered.rows, records } };
}

/**
 * Every contact there was, ours and what others logged, newest first. Two cut lists reach back to different days; the
 * joined list ends where the shorter of them does, so that it has no gap in the middle.
 */
export function readAttempts(answer: CustomerAnswer, model: ResolvedModel | undefined): Part<PastAttempt> {
  const own = partOf(answer, answer.list(attemptList(answer.kind)), 'Contact_Attempt__c', ownAttempt);
  const tasks = partOf(answer, loggedTasks(answer), 'Task', taskAttempt);
  if (own.is === 'failed' || own.is === 'forbidden') return own;
  if (tasks.is === 'failed') return tasks;
  // Absent tasks were not asked for, because this user may not read what links them to the customer.
  if (tasks.is !== 'read') return { is: 'forbidden' };
  const lists = own.is === 'read' ? [own, tasks] : [tasks];
  const reaches = lists.map(reachOf).filter((reach) => reach !== undefined);
  const joined = linkTwins(lists.flatMap((list) => list.items)).sort(newestFirst);
  const items = joined
    .filter((attempt) => reaches.every((reach) => newestFirst(attempt, reach) <= 0))
    .slice(0, LIST_LIMIT);
  const whole = lists.every((list) => list.complete) && items.length === joined.length;
  const complete = whole && attemptsProvable(answer.schema) && !mayHideCalls(answer, model);
  return { is: 'read', items, complete, total: complete ? items.length : null };
}
