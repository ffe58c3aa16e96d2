import { localDate } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { ContactMade } from '../../../shared/wrap-up/contact-made.ts';
import type { RunningCall } from '../during/running-call.ts';

/** The call as its wrap-up is built of it. When it ended is known only when it is saved: the note on screen is the one saved. */
export function contactOfCall(call: RunningCall): ContactMade {
  const { key, customer, customerName, orgId, userId, zone, language, number, phoneId } = call;
  const { partyId, partyName, debtIds, startedAt, direction, judged } = call;
  return {
    ...{ key, customer, customerName, orgId, userId, zone, language },
    // A message goes to, or comes from, no number in particular.
    number: number || null,
    phoneId: phoneId || null,
    ...{ partyId, partyName, debtIds, startedAt, direction, judged },
    endedAt: null,
  };
}

/** The day of the contact where the associate is. */
export const dayOf = ({ startedAt, zone }: Pick<ContactMade, 'startedAt' | 'zone'>): PlainDate =>
  localDate(startedAt, zone);
