import { localDate } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { WrapUpContext } from './wrap-up-matter.ts';

/** The day of the talk where the consumer is; where nobody knows, the earliest and the latest it may be. */
export function daysOfTalk({ facts, contact }: Pick<WrapUpContext, 'facts' | 'contact'>): {
  readonly first: PlainDate;
  readonly last: PlainDate;
} {
  const { knownZone = null, possibleZones = [] } = facts?.consumer ?? {};
  const zones = knownZone === null ? possibleZones : [knownZone];
  const own = localDate(contact.startedAt, contact.zone);
  const days = zones.map((zone) => localDate(contact.startedAt, zone)).toSorted();
  return { first: days[0] ?? own, last: days.at(-1) ?? own };
}
