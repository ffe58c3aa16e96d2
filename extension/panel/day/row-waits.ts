import { type Instant, isSameDay, millisecondsBetween, type Zone } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { DayTask } from '../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { isTriedToday } from './answered-tasks.ts';
import type { Snooze } from './day-marks.ts';
import type { Waits } from './day-row.ts';
import type { DayPromises } from './row-facts.ts';
import { isAhead, isCallBack, momentOf } from './task-moment.ts';

/** What may make somebody wait. */
export interface Waiting {
  readonly snapshot: CustomerSnapshot | null;
  /** In force. */
  readonly snooze: Snooze | null;
  /** Tasks that no contact has answered. */
  readonly tasks: readonly DayTask[];
  readonly promises: DayPromises;
  readonly zone: Zone;
  /** Whether nothing is left of them but tasks that a contact has answered. */
  readonly isOver: boolean;
}

/** Why somebody is not offered who could be called; null: they are. */
export function waitsOf(
  { snapshot, snooze, tasks, promises, zone, isOver }: Waiting,
  at: Instant,
  ownZone: Zone,
): Waits | null {
  if (snooze) return { for: 'snooze', snooze };
  const isDue = (task: DayTask) => !isAhead(task, zone, at, ownZone);
  const callBacks = tasks.filter(isCallBack);
  const due = callBacks.filter(isDue);
  const ahead = callBacks.filter((task) => !isDue(task)).toSorted(byMoment(zone))[0];
  const isTried = (task: DayTask) => snapshot !== null && isTriedToday(task, snapshot, zone, at);
  const isLeft = due.some((task) => !isTried(task) && !(ahead && isReplaced(task, ahead, zone)));
  if (ahead && !isLeft) return { for: 'call-back', at: momentOf(ahead, zone) };
  if (isLeft) return null;
  if (snapshot && isContacted(snapshot, zone, at)) return { for: 'contact' };
  if (isOver) return { for: 'answered' };
  const { broken, due: promised, waiting } = promises;
  const isPaused = waiting.length > 0 && broken.length === 0 && promised.length === 0 && !tasks.some(isDue);
  return isPaused ? { for: 'promise' } : null;
}

/** A call back agreed once the moment of another had passed is in its place; where nobody knows when, too. */
function isReplaced(due: DayTask, { madeAt }: DayTask, zone: Zone): boolean {
  const moment = momentOf(due, zone);
  return madeAt === null || moment === null || millisecondsBetween(moment, madeAt) >= 0;
}

const byMoment =
  (zone: Zone) =>
  (one: DayTask, other: DayTask): number => {
    const [first, second] = [one, other].map((task) => momentOf(task, zone) ?? `${task.due}T24`);
    return (first ?? '') < (second ?? '') ? -1 : 1;
  };

const isContacted = ({ attempts, org }: CustomerSnapshot, zone: Zone, at: Instant): boolean =>
  itemsOf(attempts).some(({ startedAt }) => isSameDay(startedAt, at, [zone, org.zone]));
