import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { Note } from '../../../shared/domain/note.ts';
import { textOfHtml } from '../../../shared/notes/text-of-html.ts';
import { nameOf, plain } from '../answer/field-values.ts';
import { listOf, type Message } from '../partner/message-fields.ts';
import { contactsOf, type Partner } from '../partner/partner-fields.ts';
import { type MessageRow, type ReadRecords, readRecords } from '../records/read-records.ts';
import { ACTIVITY_MARK } from '../write/activity-columns.ts';

/** A message, and the person on whose page it stands; null: the customer itself. */
export interface PlacedMessage {
  readonly message: Message;
  readonly partyId: string | null;
}

/** All that was written about a customer, told apart. */
export interface Chatter extends ReadRecords {
  /** What is no record of Parley's, with where it stands, newest first. */
  readonly foreign: readonly PlacedMessage[];
  /** Whether all of it was read. */
  readonly complete: boolean;
  /** Whether everything was read but other people's plain notes. */
  readonly contactsComplete: boolean;
}

/** Messages behind the limits, of whoever had more: all but other people's plain notes. */
export interface OlderMessages {
  readonly rows: readonly (Message & { readonly res_id: number })[];
  readonly complete: boolean;
}

/** Whoever is no employee can bring any Message-Id along: what they send is never a record. */
export function rowOf(message: Message, partnerId: number | null): MessageRow {
  const { id, message_id, body, date, create_uid, message_type } = message;
  const isOurs = create_uid !== false && !create_uid.share;
  return {
    ...{ id, body, date, message_type, res_id: partnerId ?? false },
    message_id: isOurs ? message_id : false,
    create_uid: create_uid === false ? false : [create_uid.id, plain(create_uid.name) ?? ''],
  };
}

/** Partners of whom more was written than came along. */
export const cutPartners = (partner: Partner): number[] =>
  [partner, ...contactsOf(partner).contacts]
    .filter(({ message_ids }) => !listOf(message_ids).complete)
    .map(({ id }) => id);

/** @param older what lies behind the limits; null: nothing does */
export function chatterOf(partner: Partner, older: OlderMessages | null): Chatter {
  const { contacts, complete } = contactsOf(partner);
  const placed = [partner, ...contacts].flatMap(({ id, message_ids }) => {
    const { messages } = listOf(message_ids);
    const known = new Set(messages.map((message) => message.id));
    // What is asked for apart begins with the newest again: a contact counts once.
    const behind = (older?.rows ?? []).filter((row) => row.res_id === id && !known.has(row.id));
    return [...messages, ...behind].map((message) => ({ message, partyId: id }));
  });
  const read = readRecords(placed.map(({ message, partyId }) => rowOf(message, partyId)));
  const others = new Set(read.others.map(({ id }) => id));
  const foreign = placed
    .filter(({ message }) => others.has(message.id))
    .toSorted((one, other) => other.message.id - one.message.id)
    .map(({ message, partyId }) => ({
      message,
      partyId: partyId === partner.id ? null : String(partyId),
    }));
  return {
    ...read,
    foreign,
    complete: complete && older === null,
    contactsComplete: complete && (older?.complete ?? true),
  };
}

/** What Odoo says of itself, `Contact created`, is no note; what a person did is. */
const isWritten = ({ message_type, mail_activity_type_id }: Message): boolean =>
  message_type !== 'notification' || mail_activity_type_id !== false;

/**
 * Notes of people, newest first; calls and e-mails are attempts.
 * @param attempts what is on record as a contact already
 */
export function notesOf(
  partner: Partner,
  foreign: readonly PlacedMessage[],
  attempts: readonly PastAttempt[],
): Note[] {
  const contacts = new Set(attempts.map(({ id }) => id));
  const notes = foreign
    .filter(({ message }) => isWritten(message) && !contacts.has(String(message.id)))
    .flatMap(({ message }) => noteOf(message));
  return [...ownComment(partner), ...notes];
}

/** What a person reads of it; a mark of Parley's in an activity is not for eyes. */
const wordsOf = ({ body }: Message): string =>
  textOfHtml((body || '').replaceAll(new RegExp(`${ACTIVITY_MARK}[^;<>]*;?`, 'g'), ''));

function noteOf(message: Message): Note[] {
  const body = wordsOf(message);
  if (body === '') return [];
  const activity = message.mail_activity_type_id;
  return [
    {
      id: String(message.id),
      object: 'mail.message',
      title: plain(message.subject) ?? (activity === false ? '' : (nameOf(activity) ?? '')),
      body,
      preview: null,
      at: message.date,
      by: nameOf(message.author_id),
    },
  ];
}

/** The field `Notes` of the contact's own form, which says neither who wrote it nor when. */
function ownComment({ id, comment, create_date }: Partner): Note[] {
  const body = comment === false ? '' : textOfHtml(comment);
  if (body === '' || create_date === false) return [];
  const at = `${create_date.replace(' ', 'T')}.000Z`;
  return [{ id: `${id}.comment`, object: 'res.partner', title: '', body, preview: null, at, by: null }];
}

const NOTHING_KNOWN = {
  key: null,
  revision: null,
  number: null,
  debtIds: null,
  result: null,
  disposition: null,
  numberStatus: null,
  endedAt: null,
  twinOf: null,
} as const;

/**
 * A contact that others have on record: a call activity that was done, which says neither when nor how it went, or an
 * e-mail from the customer or to them.
 */
export function foreignAttempt({ message, partyId }: PlacedMessage, people: ReadonlyMap<number, string>) {
  const activity = message.mail_activity_type_id;
  const about = { partyId, partyName: partyId === null ? null : (people.get(Number(partyId)) ?? null) };
  const attempt: PastAttempt = {
    ...NOTHING_KNOWN,
    ...about,
    id: String(message.id),
    object: 'mail.message',
    direction: null,
    channel: 'call',
    startedAt: message.date,
    startedAtExact: false,
    by: nameOf(message.author_id),
    subject: plain(message.subject) ?? (activity === false ? null : nameOf(activity)),
    note: wordsOf(message) || null,
  };
  if (activity !== false && activity.category === 'phonecall') return attempt;
  const mail = mailOf(message, people);
  return mail && { ...attempt, ...mail, channel: 'email' as const, startedAtExact: true };
}

type MailFacts = Pick<PastAttempt, 'direction' | 'partyId' | 'partyName'>;

/** To whom it went or from whom it came; undefined: no e-mail with anybody of the customer. */
function mailOf(message: Message, people: ReadonlyMap<number, string>): MailFacts | undefined {
  const author = message.author_id === false ? undefined : message.author_id.id;
  const person = (id: number) => ({ partyId: String(id), partyName: people.get(id) ?? null });
  if (message.message_type === 'email') {
    return author === undefined || !people.has(author)
      ? { direction: 'in', partyId: null, partyName: null }
      : { direction: 'in', ...person(author) };
  }
  const isSent = message.message_type === 'email_outgoing' || message.message_type === 'comment';
  const isInternal = message.subtype_id === false || message.subtype_id.internal;
  const to = message.partner_ids.find((id) => people.has(id));
  if (!isSent || isInternal || to === undefined) return undefined;
  return { direction: 'out', ...person(to) };
}
