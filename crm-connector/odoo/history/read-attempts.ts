import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import type { ReadRecord } from '../records/read-records.ts';
import { doneFollowUps } from './done-follow-ups.ts';
import { OBJECT } from './fact-of.ts';
import { type Chatter, foreignAttempt } from './messages.ts';

/** A contact as it was logged. */
export type LoggedRecord = ReadRecord & { readonly command: LogAttempt };

/** One contact: every revision of it, oldest first. */
export interface LoggedAttempt {
  readonly first: LoggedRecord;
  readonly latest: LoggedRecord;
}

const isLogged = (record: ReadRecord): record is LoggedRecord => record.command.kind === 'log-attempt';

/** Contacts on record, each once: a correction counts in place of what it corrects. */
export function loggedAttempts(records: readonly ReadRecord[]): LoggedAttempt[] {
  const byKey = Map.groupBy(records.filter(isLogged), ({ key }) => key);
  return [...byKey.values()].flatMap((revisions) => {
    const [first, ...later] = revisions.toSorted((one, other) => one.revision - other.revision);
    return first ? [{ first, latest: later.at(-1) ?? first }] : [];
  });
}

function pastAttempt({ first, latest }: LoggedAttempt): PastAttempt {
  const { phoneId, language, ruleSet, ...attempt } = latest.command.attempt;
  const facts = first.command.conversation?.facts ?? [];
  return {
    ...attempt,
    // The first stays where it is, whatever is corrected later.
    id: first.id,
    object: OBJECT,
    startedAtExact: true,
    by: latest.by?.name ?? null,
    subject: null,
    note: latest.isEdited ? latest.words : attempt.note,
    twinOf: null,
    ...(facts.length === 0 ? {} : { facts }),
  };
}

const newestFirst = (one: PastAttempt, other: PastAttempt): number =>
  Temporal.Instant.compare(Temporal.Instant.from(other.startedAt), Temporal.Instant.from(one.startedAt));

/**
 * Every contact there was, ours and what others logged, newest first. It is whole when every message of the customer and
 * of its people was read, and each of ours could be.
 * @param people names of those who are the customer's, by the id of their partner
 * @param elsewhere calls that were logged on an invoice
 */
export function readAttempts(
  chatter: Chatter,
  people: ReadonlyMap<number, string>,
  elsewhere: { readonly attempts: readonly PastAttempt[]; readonly complete: boolean },
): Part<PastAttempt> {
  const logged = loggedAttempts(chatter.records);
  const twins = doneFollowUps(logged, chatter.foreign);
  const foreign = chatter.foreign
    .flatMap((placed) => foreignAttempt(placed, people) ?? [])
    .map((attempt) => ({ ...attempt, twinOf: twins.get(attempt.id) ?? null }));
  const items = [...logged.map(pastAttempt), ...foreign, ...elsewhere.attempts].sort(newestFirst);
  const complete = chatter.contactsComplete && chatter.unreadable.length === 0 && elsewhere.complete;
  return { is: 'read', items, complete, total: complete ? items.length : null };
}
