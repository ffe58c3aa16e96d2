import { type Instant, localDate, type Zone } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { DayTask, MyDay } from '../../../shared/domain/my-day.ts';
import type { WorklistPolicy } from '../../../shared/worklist/policy.ts';
import { scoreCustomer, type WorklistScore } from '../../../shared/worklist/score-customer.ts';
import type { RunningCall } from '../during/running-call.ts';
import type { OutboxEntry } from '../panel-ports.ts';
import { isAnswered } from './answered-tasks.ts';
import { type DayMarks, isSnoozed, type Snooze } from './day-marks.ts';
import { type Found, peopleOf } from './day-people.ts';
import { type DayReason, groupOf } from './day-reason.ts';
import type { DayRow } from './day-row.ts';
import { type DayPromises, dayPromises, windowOf, worklistFactsOf } from './row-facts.ts';
import type { RowStanding } from './row-standing.ts';
import { waitsOf } from './row-waits.ts';
import { isAhead, isCallBack, momentOf } from './task-moment.ts';

/** A customer judged by the rules in force. */
export interface Judged {
  /** The customer as the CRM will hold it once all that is saved here has been written. */
  readonly snapshot: CustomerSnapshot;
  readonly standing: RowStanding;
  /** Where they may be; the first one is written in. */
  readonly zones: readonly Zone[];
}

/** What the rows are made of. */
export interface DayMatter {
  readonly day: MyDay;
  readonly judged: ReadonlyMap<string, Judged>;
  /** In force at `at`, or over since a day at most. */
  readonly marks: DayMarks;
  readonly entries: readonly OutboxEntry[];
  readonly running: RunningCall | null;
  /** `recordKey`s of customers with a note begun. */
  readonly notesLeft: readonly string[];
  readonly policy: WorklistPolicy;
  readonly at: Instant;
}

/** One row a customer that something waits for, with all its reasons. */
export function dayRows(matter: DayMatter): DayRow[] {
  return [...peopleOf(matter)].flatMap(([id, found]) => rowOf(id, found, matter) ?? []);
}

function rowOf(id: string, found: Found, matter: DayMatter): DayRow | null {
  const { day, judged, marks, policy, at } = matter;
  const own = judged.get(id) ?? null;
  const ownZone = day.org.zone;
  const today = localDate(at, ownZone);
  const zones = own?.zones ?? [];
  const zone = zones[0] ?? ownZone;
  const standing: RowStanding = own?.standing ?? { is: 'cannot-tell' };
  const promises = own ? dayPromises(own.snapshot, today) : noPromises;
  const facts = own && worklistFactsOf(own.snapshot, promises, windowOf(standing, zone, at), today);
  const score = facts && scoreCustomer(facts, policy, today);
  const snapshot = own?.snapshot ?? null;
  const { answered = [], open: tasks = [] } = Object.groupBy(found.tasks, (task) =>
    snapshot && isAnswered(task, snapshot, zone) ? 'answered' : 'open',
  );
  const callBacks = tasks.filter(isCallBack);
  const due = tasks.filter((task) => !isAhead(task, zone, at, ownZone));
  const { snooze, ended } = snoozeOf(marks.snoozed[id], at);
  const reasons = reasonsOf({ found, callBacks, due, answered, promises, zone, ended }, score);
  const { id: customerId } = found.customer.ref;
  const place = placeIn(day, customerId);
  const group = groupOf(reasons);
  const isPinned = marks.pinned.includes(id);
  const isMarked = isPinned || marks.snoozed[id] !== undefined;
  const isOver = group === 'worklist' && !isMarked && !isWorked(day, customerId, score);
  if (isOver && answered.length === 0) return null;
  return {
    id,
    customer: found.customer,
    zones,
    group,
    reasons,
    standing,
    waits: waitsOf({ snapshot, snooze, tasks, promises, zone, isOver }, at, ownZone),
    score,
    isPinned,
    moment: callBacks.flatMap((task) => momentOf(task, zone) ?? []).toSorted()[0] ?? null,
    place,
  };
}

/** In force, or over. */
const snoozeOf = (mark: Snooze | undefined, at: Instant) =>
  mark && isSnoozed(mark, at) ? { snooze: mark, ended: null } : { snooze: null, ended: mark ?? null };

/** The order of a list somebody chose is theirs. */
function placeIn({ order, worklist }: MyDay, customerId: string): number | null {
  return order === 'list-view' && worklist.includes(customerId) ? worklist.indexOf(customerId) : null;
}

/** Whoever owes nothing, and is in no list somebody chose, is only here for something that waits. */
function isWorked({ order, worklist }: MyDay, customerId: string, score: WorklistScore | null): boolean {
  return worklist.includes(customerId) && (order === 'list-view' || score?.standing !== 'nothing-owed');
}

const noPromises: DayPromises = { broken: [], due: [], waiting: [] };

interface Said {
  readonly found: Found;
  readonly callBacks: readonly DayTask[];
  readonly due: readonly DayTask[];
  readonly answered: readonly DayTask[];
  readonly promises: DayPromises;
  readonly zone: Zone;
  /** A snooze that is over. */
  readonly ended: Snooze | null;
}

/** Strongest first: what stops every call, what waits for a moment, then the parts of the score by their weight. */
function reasonsOf(
  { found, callBacks, due, answered, promises, zone, ended }: Said,
  score: WorklistScore | null,
): DayReason[] {
  const parts = score?.parts ?? [];
  return [
    ...parts.map(({ reason }) => reason).filter(({ code }) => code === 'stop'),
    ...(ended ? [{ code: 'snoozed', ...ended } as const] : []),
    ...callBackReasons(callBacks, zone),
    ...promiseReasons(
      promises,
      parts.map(({ reason }) => reason),
    ),
    ...found.reasons,
    ...due.filter((task) => !isCallBack(task)).map(followUpReason),
    ...answered.map(({ subject }) => ({ code: 'answered', subject }) as const),
    ...parts
      .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
      .map(({ reason }) => reason)
      .filter(({ code }) => !SAID_ELSEWHERE.has(code)),
  ];
}

/** The badge says the hours, the rows of promises say theirs; a stop has come first. */
const SAID_ELSEWHERE: ReadonlySet<DayReason['code']> = new Set([
  'callable',
  'later',
  'closed',
  'broken',
  'due',
  'stop',
]);

function callBackReasons(tasks: readonly DayTask[], zone: Zone): DayReason[] {
  return tasks.map((task) => ({ code: 'call-back', at: momentOf(task, zone), on: task.due }));
}

const followUpReason = ({ due, subject }: DayTask): DayReason => ({ code: 'follow-up', on: due, subject });

/** A broken promise as the score counts it, for as long as the policy does: an older one is history; those due each. */
function promiseReasons({ due }: DayPromises, scored: readonly DayReason[]): DayReason[] {
  return [
    ...scored.filter(({ code }) => code === 'broken'),
    ...due.map((promise): DayReason => ({ code: 'promise-due', ...promise })),
  ];
}
