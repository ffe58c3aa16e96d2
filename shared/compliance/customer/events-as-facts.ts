import { type Instant, plusMilliseconds, type Zone } from '../../calendar/instant.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { othersWordsIn } from '../../domain/built-note.ts';
import type { PastAttempt } from '../../domain/contact-attempt.ts';
import type { CallInProgress } from '../../domain/contact-facts.ts';
import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import type { Hold } from '../../domain/hold.ts';
import { itemsOf } from '../../domain/part.ts';
import type { ContactEvent } from '../facts.ts';
import { noEvent } from '../no-event.ts';
import { sameNumber } from './about.ts';
import { contactChannel } from './holds-as-facts.ts';
import { knownOrNull } from './known-or-null.ts';
import { placeOf } from './place-of-number.ts';

function placeOfNumber(snapshot: CustomerSnapshot, number: string | null): string | null {
  if (number === null) return null;
  const phone = itemsOf(snapshot.phones).find((candidate) => sameNumber(candidate.number, number));
  return phone ? placeOf(snapshot, phone) : null;
}

const isMessage = (channel: PastAttempt['channel']): boolean =>
  channel === 'text' || channel === 'email' || channel === 'letter' || channel === 'portal';

/**
 * What the consumer wrote to us, verbatim: only an inbound message whose words nobody has recorded as a hold or dismissed.
 * A note about a call is ours, and is the detector's to read.
 */
function wordsOf(snapshot: CustomerSnapshot, attempt: PastAttempt): string | null {
  if (attempt.direction !== 'in' || !isMessage(attempt.channel) || attempt.note === null) return null;
  const judged = [
    ...itemsOf(snapshot.holds).map(({ sourceId }) => knownOrNull(sourceId)),
    ...itemsOf(snapshot.decisions).map(({ subjectId }) => knownOrNull(subjectId)),
  ];
  return judged.includes(attempt.id) ? null : theirWords(attempt.note);
}

/** Of a note that Parley built only what it quotes is the person's; the rest is ours. */
function theirWords(note: string): string | null {
  const others = othersWordsIn(note);
  if (others === null) return note;
  return others.quoted.length > 0 ? others.quoted.join('\n') : null;
}

/** The same call logged twice, by us and by a phone system, is one; a twin of a call nobody can see stands for it. */
function callsOnce(attempts: readonly PastAttempt[]): PastAttempt[] {
  const ids = new Set(attempts.map(({ id }) => id));
  return attempts.filter(({ twinOf }) => twinOf === null || !ids.has(twinOf));
}

function eventOf(snapshot: CustomerSnapshot, attempt: PastAttempt): ContactEvent {
  const { id, startedAt, direction, channel, partyId, debtIds, number, result } = attempt;
  return {
    ...noEvent,
    id,
    at: startedAt,
    direction,
    channel: channel === null ? null : contactChannel(channel),
    personId: partyId,
    debtIds,
    place: placeOfNumber(snapshot, number),
    result,
    words: wordsOf(snapshot, attempt),
  };
}

/** A call that goes on now was placed: it counts, and nothing is known of how it ends. */
function eventOfCall(snapshot: CustomerSnapshot, call: CallInProgress): ContactEvent {
  const { id, startedAt, partyId, number } = call;
  const place = placeOfNumber(snapshot, number);
  return { ...noEvent, id, at: startedAt, direction: 'out', channel: 'call', personId: partyId, place };
}

const noonOf = (day: PlainDate, zone: Zone): Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

/** Verification or the creditor's name, sent in answer to a dispute or request. */
function answerTo(hold: Hold, zone: Zone): ContactEvent[] {
  const answeredOn = knownOrNull(hold.answeredOn);
  const kind = knownOrNull(hold.kind);
  if (answeredOn === null || (kind !== 'dispute' && kind !== 'original-creditor')) return [];
  const debtId = knownOrNull(hold.debtId);
  return [
    {
      ...noEvent,
      id: `${hold.id}.answer`,
      kind: kind === 'dispute' ? 'verification-sent' : 'original-creditor-sent',
      // Its day is known, not its hour: the end of the day is never before the dispute it answers.
      at: plusMilliseconds(noonOf(answeredOn, zone), 12 * 3_600_000 - 1),
      direction: 'out',
      channel: 'letter',
      debtIds: debtId === null ? null : [debtId],
    },
  ];
}

/** Everything that happened, from every part of the snapshot that tells of it. */
export function eventsAsFacts(snapshot: CustomerSnapshot, zone: Zone): ContactEvent[] {
  const notices = itemsOf(snapshot.debts).flatMap(({ id, legal }): ContactEvent[] => {
    const sentOn = knownOrNull(legal.validationSentOn);
    if (sentOn === null) return [];
    const at = noonOf(sentOn, zone);
    const what = { kind: 'validation-notice-sent', direction: 'out', channel: 'letter' } as const;
    return [{ ...noEvent, ...what, id: `${id}.validation-notice`, at, debtIds: [id] }];
  });
  return [
    ...callsOnce(itemsOf(snapshot.attempts)).map((attempt) => eventOf(snapshot, attempt)),
    ...itemsOf(snapshot.callsInProgress).map((call) => eventOfCall(snapshot, call)),
    ...notices,
    ...itemsOf(snapshot.holds).flatMap((hold) => answerTo(hold, zone)),
  ];
}

const longestWindowMs = 35 * 86_400_000;

/** An entry no rule that counts could place: whose direction, kind or outcome the CRM does not tell, or only its day. */
function isVague({ direction, channel, result, startedAtExact }: PastAttempt): boolean {
  if (direction === null || channel === null || !startedAtExact) return true;
  return channel === 'call' && result === null;
}

/** Whether every contact within the longest window of any rule is provably known, and known well enough to be counted. */
export function eventsComplete({ attempts, callsInProgress }: CustomerSnapshot, at: Instant): boolean {
  if (attempts.is !== 'read' || callsInProgress.is !== 'read') return false;
  const since = Date.parse(plusMilliseconds(at, -longestWindowMs));
  const recent = callsOnce(attempts.items).filter(({ startedAt }) => Date.parse(startedAt) >= since);
  return attempts.complete && !recent.some(isVague);
}
