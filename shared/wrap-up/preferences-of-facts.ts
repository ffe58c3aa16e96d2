import { ownPartyId } from '../compliance/customer/about.ts';
import { channelSchema } from '../domain/contact-attempt.ts';
import type { PreferenceDraft } from '../domain/contact-preference.ts';
import type { Conversation } from '../domain/conversation.ts';
import { derivedKey } from './derived-key.ts';
import type { ReadFact, WrapUpMatter } from './wrap-up-matter.ts';

type KeyedPreference = Conversation['preferences'][number];

/** Wishes about when, where and how, and consent to be called back. */
export const preferencesOfFacts = (matter: WrapUpMatter): KeyedPreference[] =>
  matter.standing.flatMap((read) =>
    draftsOf(read, matter).map((preference, index) => ({
      key: derivedKey(read.fact.key, `preference ${index}`),
      preference,
    })),
  );

function draftsOf(read: ReadFact, matter: WrapUpMatter): PreferenceDraft[] {
  switch (read.fact.code) {
    case 'INC':
      return inconvenience(read, matter);
    case 'CB':
      return callBackConsent(read, matter);
    default:
      return [];
  }
}

function inconvenience(read: ReadFact, matter: WrapUpMatter): PreferenceDraft[] {
  const { reading } = read;
  const medium = reading.text('medium');
  const closed: PreferenceDraft = {
    ...blank(read, matter),
    days: reading.days('days'),
    fromMinute: reading.minute('from'),
    toMinute: reading.minute('to'),
    place: reading.text('place'),
    medium: medium === null ? null : channelSchema.parse(medium),
  };
  const fromMinute = reading.minute('goodFrom');
  const toMinute = reading.minute('goodTo');
  const saysOnlyGood = ['days', 'from', 'to', 'place', 'medium'].every((id) => reading.text(id) === null);
  const hasGood = fromMinute !== null || toMinute !== null;
  const open: PreferenceDraft = {
    ...blank(read, matter),
    kind: 'convenient',
    days: closed.days,
    fromMinute,
    toMinute,
  };
  // "After five is better" and nothing else closes nothing.
  return [...(hasGood && saysOnlyGood ? [] : [closed]), ...(hasGood ? [open] : [])];
}

/**
 * "Call me Thursday": calls that day are outside the count and the wait, when the person agreed to them with us
 * (12 CFR 1006.14(b)(3)(i)). The hour is the call-back's, not the consent's.
 */
function callBackConsent(read: ReadFact, matter: WrapUpMatter): PreferenceDraft[] {
  const day = read.reading.date('date');
  if (!read.reading.tick('consent') || day === null) return [];
  return [
    {
      ...blank(read, matter),
      kind: 'contact-consent',
      days: [Temporal.PlainDate.from(day).dayOfWeek % 7],
      medium: 'call',
      number: read.reading.text('phone'),
      through: day,
    },
  ];
}

function blank({ fact }: ReadFact, { contact, snapshot, session }: WrapUpMatter): PreferenceDraft {
  const isOwn = contact.partyId === ownPartyId(snapshot) || contact.partyId === contact.customer.id;
  return {
    kind: 'inconvenient',
    partyId: isOwn ? null : contact.partyId,
    days: null,
    fromMinute: null,
    toMinute: null,
    place: null,
    medium: null,
    number: null,
    words: fact.words.trim() || `[no words taken down] ${fact.code}`,
    oral: session.channel === 'call',
    givenAt: fact.at,
    givenTo: 'us',
    // Their own call keeps the rules by itself; ours only if it did, which the verdict on file tells.
    inCompliantCommunication: session.direction === 'in' ? true : null,
    through: null,
  };
}
