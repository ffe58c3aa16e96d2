import { millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import { ACTIVITY_MARK } from '../write/activity-columns.ts';
import type { PlacedMessage } from './messages.ts';
import type { LoggedAttempt } from './read-attempts.ts';

/** How long after the call its follow-up is marked done, at most. */
const MARKED_WITHIN = 12 * 3_600_000;

/**
 * Follow-ups of Parley's that somebody marked done in Odoo: each is the same call as one that this person logged shortly
 * before, where there is one, and must not count twice. One of ours stands for one of them, the nearest first.
 * @returns id of the message → id of the attempt
 */
export function doneFollowUps(
  own: readonly LoggedAttempt[],
  foreign: readonly PlacedMessage[],
): ReadonlyMap<PastAttempt['id'], PastAttempt['id']> {
  const calls = own.filter(({ latest }) => ['call', 'voicemail'].includes(latest.command.attempt.channel));
  const done = foreign.filter(
    ({ message }) => message.body !== false && message.body.includes(ACTIVITY_MARK),
  );
  const pairs = done
    .flatMap(({ message }) =>
      calls.flatMap(({ first, latest }) => {
        const isSame = message.create_uid !== false && String(message.create_uid.id) === first.by?.id;
        const later = millisecondsBetween(latest.command.attempt.startedAt, message.date);
        return isSame && later >= 0 && later <= MARKED_WITHIN ? [{ message, first, later }] : [];
      }),
    )
    .sort((one, other) => one.later - other.later);
  const twins = new Map<string, string>();
  const taken = new Set<string>();
  for (const { message, first } of pairs) {
    if (taken.has(first.id) || twins.has(String(message.id))) continue;
    taken.add(first.id);
    twins.set(String(message.id), first.id);
  }
  return twins;
}
