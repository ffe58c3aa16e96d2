import type { Instant } from '../../../shared/calendar/instant.ts';
import type { ContactEvent, Facts, Question } from '../../../shared/compliance/facts.ts';
import { noEvent } from '../../../shared/compliance/no-event.ts';

const INCOMING = 'incoming-call';

/**
 * The question while the person is on the line by their own call: an answer in the same medium to a contact of theirs
 * (12 CFR 1006 Supp. I, cmt 6(b)(1)-2).
 */
export function askedByThem(
  facts: Facts,
  question: Question,
  at: Instant,
): { facts: Facts; question: Question } {
  const incoming: ContactEvent = {
    ...noEvent,
    id: INCOMING,
    at,
    direction: 'in',
    channel: 'call',
    personId: question.personId,
    place: question.place,
  };
  return {
    facts: { ...facts, events: [incoming, ...facts.events] },
    question: { ...question, inResponseTo: INCOMING },
  };
}
