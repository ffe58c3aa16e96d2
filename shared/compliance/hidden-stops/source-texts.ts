import { othersWordsIn } from '../../domain/built-note.ts';
import type { ContactAttempt, PastAttempt } from '../../domain/contact-attempt.ts';
import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import { itemsOf } from '../../domain/part.ts';
import type { SourceField } from './hidden-stop.ts';

/** The parts of a customer in which people write freely. */
export type StopSources = Pick<CustomerSnapshot, 'notes' | 'attempts' | 'warnings'>;

/** One text to read, and what is known of how it came about. */
export interface SourceText {
  readonly sourceId: string;
  readonly sourceObject: string;
  readonly field: SourceField;
  readonly text: string;
  readonly at: string | null;
  /** Number of the call it was written about. */
  readonly number: string | null;
  readonly partyId: string | null;
  /** True: the consumer wrote it. False: it was said. Null: not known. */
  readonly written: boolean | null;
  /** Text of a message we sent: what it names may be our own words. */
  readonly sentByUs: boolean;
  /** The number of this attempt is marked as wrong already. */
  readonly knownWrong: boolean;
}

const bare = { number: null, partyId: null, written: null, sentByUs: false, knownWrong: false } as const;

/** Every free text of a customer. Parts that were not read give none; of a note not fetched yet, its beginning is read. */
export function sourceTextsOf({ notes, attempts, warnings }: StopSources): SourceText[] {
  return [
    ...itemsOf(notes).flatMap(({ id, object, title, body, preview, at }) => [
      { ...bare, sourceId: id, sourceObject: object, field: 'title' as const, text: title, at },
      {
        ...bare,
        sourceId: id,
        sourceObject: object,
        field: 'body' as const,
        text: body ?? preview ?? '',
        at,
      },
    ]),
    ...itemsOf(attempts).flatMap(textsOfAttempt),
    ...itemsOf(warnings).map(({ id, object, text, since }) => ({
      ...bare,
      sourceId: id,
      sourceObject: object,
      field: 'text' as const,
      text,
      at: since,
    })),
  ].filter(({ text }) => text.trim() !== '');
}

const inWriting: ReadonlySet<ContactAttempt['channel'] | null> = new Set([
  'text',
  'email',
  'letter',
  'portal',
]);

function textsOfAttempt(attempt: PastAttempt): SourceText[] {
  const { id, object, startedAt, number, partyId, direction, channel, subject, note, numberStatus } = attempt;
  const isWriting = inWriting.has(channel);
  const shared = {
    sourceId: id,
    sourceObject: object,
    at: startedAt,
    number,
    partyId,
    written: isWriting ? direction === 'in' || null : channel === 'call' ? false : null,
    sentByUs: isWriting && direction === 'out',
    knownWrong: numberStatus === 'wrong-number',
  };
  return [
    { ...shared, field: 'subject', text: subject ?? '' },
    { ...shared, field: 'note', text: readable(note ?? '') },
  ];
}

/** The labels of a note that Parley built are ours: what the person said, and what the associate added, is read. */
function readable(note: string): string {
  const others = othersWordsIn(note);
  return others === null ? note : [...others.quoted, others.added].join('\n');
}
