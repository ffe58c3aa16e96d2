import { type Instant, localDate, millisecondsBetween, type Zone } from '../../../shared/calendar/instant.ts';
import type { Channel } from '../../../shared/domain/contact-attempt.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { DayTask } from '../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { isCallBack, momentOf } from './task-moment.ts';

/** Whoever waits to be called is not answered by these. */
const WRITTEN: ReadonlySet<Channel | null> = new Set<Channel>(['text', 'email', 'letter', 'portal']);

const isSince = (moment: Instant, startedAt: Instant): boolean => millisecondsBetween(moment, startedAt) >= 0;

/**
 * Whether what a task is for was done, though nobody closed it in the CRM: there was a contact at or after its moment, or on
 * its day or later; for a call back, a call. The contact the task came from is none.
 * @param zone of the customer
 */
export function isAnswered(task: DayTask, snapshot: CustomerSnapshot, zone: Zone): boolean {
  const { due, madeAt } = task;
  const moment = momentOf(task, zone);
  return itemsOf(snapshot.attempts).some(
    ({ startedAt, channel }) =>
      !(isCallBack(task) && WRITTEN.has(channel)) &&
      (moment === null
        ? due !== null &&
          localDate(startedAt, snapshot.org.zone) >= due &&
          (madeAt === null || isSince(madeAt, startedAt))
        : isSince(moment, startedAt)),
  );
}
