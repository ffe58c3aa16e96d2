import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import { digitsOf } from '../../../shared/domain/phone-digits.ts';

/** An attempt with what tells whether another program's is the same call. */
export interface LoggedCall {
  readonly attempt: PastAttempt;
  /** Whose call it is. */
  readonly userId: string | null;
  /** When it may have started; none: only the day is known. */
  readonly starts: readonly Instant[];
  /** Texts a phone system may have put the number in. */
  readonly words: string;
}

/** Two logs of one call start within this. */
const TWIN_MINUTES = 3;

const NUMBERS = /\+?\(?\d[\d\s().-]{5,}\d/g;

/** Ours is an attempt with a key; a mirror of it has that key too and is no other program's. */
const isOurs = ({ attempt }: LoggedCall): boolean =>
  attempt.key !== null && (attempt.channel === 'call' || attempt.channel === 'voicemail');

const isPhoneSystems = ({ attempt }: LoggedCall): boolean =>
  attempt.key === null && attempt.object === 'Task' && attempt.channel === 'call';

function namesNumber({ attempt, words }: LoggedCall, number: string): boolean {
  const wanted = digitsOf(number);
  if (wanted === '') return false;
  const told = attempt.number === null ? (words.match(NUMBERS) ?? []) : [attempt.number];
  return told.some((each) => digitsOf(each) === wanted);
}

function apart(one: LoggedCall, other: LoggedCall): number {
  const distances = one.starts.flatMap((start) =>
    other.starts.map((another) => Math.abs(millisecondsBetween(start, another))),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

/** How far apart two logs of one call began, in milliseconds; undefined when they are not one call. */
function twinDistance(ours: LoggedCall, theirs: LoggedCall): number | undefined {
  const { number, direction } = ours.attempt;
  if (ours.userId === null || ours.userId !== theirs.userId) return undefined;
  if (direction === null || direction !== theirs.attempt.direction) return undefined;
  if (number === null || !namesNumber(theirs, number)) return undefined;
  const distance = apart(ours, theirs);
  return distance <= TWIN_MINUTES * 60_000 ? distance : undefined;
}

/**
 * Marks calls that a phone system logged beside ours, so that each counts once. One of theirs goes with one of ours, the
 * nearest pairs first: of two calls of the same number in a row, neither may hide the other.
 */
export function linkTwins(calls: readonly LoggedCall[]): PastAttempt[] {
  const ours = calls.filter(isOurs);
  const pairs = calls
    .filter(isPhoneSystems)
    .flatMap((theirs) =>
      ours.flatMap((own) => {
        const distance = twinDistance(own, theirs);
        return distance === undefined ? [] : [{ own, theirs, distance }];
      }),
    )
    .sort((one, other) => one.distance - other.distance);
  const twins = new Map<string, string>();
  const taken = new Set<string>();
  for (const { own, theirs } of pairs) {
    if (taken.has(own.attempt.id) || twins.has(theirs.attempt.id)) continue;
    taken.add(own.attempt.id);
    twins.set(theirs.attempt.id, own.attempt.id);
  }
  return calls.map(({ attempt }) => ({ ...attempt, twinOf: twins.get(attempt.id) ?? null }));
}
