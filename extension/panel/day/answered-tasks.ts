import {
  type Instant,
  isSameDay,
  localDate,
  millisecondsBetween,
  type Zone,
} from '../../../shared/calendar/instant.ts';
import type { Channel, PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { DayTask } from '../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { isCallBack, momentOf } from './task-moment.ts';

/** Whoever waits to be called is not answered by these. */
const WRITTEN: ReadonlySet<Channel | null> = new Set<Channel>(['text', 'email', 'letter', 'portal']);

const isSince = (moment: Instant, startedAt: Instant): boolean => millisecondsBetween(moment, startedAt) >= 0;

/** Whether they talked; where the CRM does not tell what became of a contact, it is taken that they did. */
const isTalk = ({ result }: PastAttempt): boolean => result === null || result === 'conversation';

/** Contacts made for a task: at or after its moment, or on its day or later. The contact the task came from is none. */
function contactsFor(task: DayTask, snapshot: CustomerSnapshot, zone: Zone): PastAttempt[] {
  const { due, madeAt } = task;
  const moment = momentOf(task, zone);
  return itemsOf(snapshot.attempts).filter(
    ({ startedAt, channel }) =>
      !(isCallBack(task) && WRITTEN.has(channel)) &&
      (moment === null
        ? due !== null &&
          localDate(startedAt, snapshot.org.zone) >= due &&
          (madeAt === null || isSince(madeAt, startedAt))
        : isSince(moment, startedAt)),
  );
}

/**
 * Whether what a task is for was done, though nobody closed it in the CRM: there was a contact for it; for a call back, a
 * talk, since whoever asked to be called and was not reached still waits.
 * @param zone of the customer
 */
export const isAnswered = (task: DayTask, snapshot: CustomerSnapshot, zone: Zone): boolean =>
  contactsFor(task, snapshot, zone).some((contact) => !isCallBack(task) || isTalk(contact));

/** Whether a call back was tried on this day, there or where the associate is: the next try is another day's. */
export const isTriedToday = (task: DayTask, snapshot: CustomerSnapshot, zone: Zone, at: Instant): boolean =>
  contactsFor(task, snapshot, zone).some(({ startedAt }) =>
    isSameDay(startedAt, at, [zone, snapshot.org.zone]),
  );
