import { localDate, type Zone } from '../../calendar/instant.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { ContactPreference } from '../../domain/contact-preference.ts';
import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import { itemsOf } from '../../domain/part.ts';
import type { CallConsent, ContactEvent, Preference, RecordedStop } from '../facts.ts';
import { noEvent } from '../no-event.ts';
import { type About, ownPartyId, partyOf, phonesOfPerson, sameNumber } from './about.ts';
import { contactChannel } from './holds-as-facts.ts';
import { isHidden, knownOrNull } from './known-or-null.ts';

/** A wish counts until it is known to be withdrawn; a permission only while it is known to stand. */
function standing(snapshot: CustomerSnapshot, about: About): ContactPreference[] {
  const own = ownPartyId(snapshot);
  return itemsOf(snapshot.preferences).filter((preference) => {
    const partyId = knownOrNull(preference.partyId);
    const number = knownOrNull(preference.number);
    const isClosing = knownOrNull(preference.kind) === 'inconvenient' || preference.kind.is !== 'known';
    const isAlive = isClosing
      ? knownOrNull(preference.active) !== false
      : knownOrNull(preference.active) === true;
    const isOfPerson = partyId === null ? true : partyId === about.personId || (isClosing && partyId === own);
    const isOfNumber = number === null || about.number === null || sameNumber(number, about.number);
    return isAlive && isOfPerson && isOfNumber;
  });
}

const wholeDay = { fromMinute: 0, toMinute: 1440 };

/** Times, places and media the person closed, and hours that the person said suit. */
export function preferencesAsFacts(snapshot: CustomerSnapshot, about: About): Preference[] {
  return standing(snapshot, about).flatMap((preference): Preference[] => {
    const kind = knownOrNull(preference.kind) ?? 'inconvenient';
    if (kind !== 'inconvenient' && kind !== 'convenient') return [];
    const medium = knownOrNull(preference.medium);
    const fromMinute = knownOrNull(preference.fromMinute);
    const toMinute = knownOrNull(preference.toMinute);
    return [
      {
        id: preference.id,
        said: knownOrNull(preference.words) ?? 'Words not on record',
        days: knownOrNull(preference.days),
        fromMinute,
        toMinute,
        place: knownOrNull(preference.place),
        medium: medium === null ? null : contactChannel(medium),
        // Those about another number are left out above; what is left is about this contact.
        number: null,
        oral: knownOrNull(preference.oral),
        givenAt: knownOrNull(preference.givenAt),
        consent:
          kind === 'inconvenient'
            ? null
            : {
                windows: [
                  { fromMinute: fromMinute ?? wholeDay.fromMinute, toMinute: toMinute ?? wholeDay.toMinute },
                ],
                givenToUs: knownOrNull(preference.givenTo) === 'us',
                inCompliantCommunication: knownOrNull(preference.inCompliantCommunication),
              },
      },
    ];
  });
}

/** Consent to be called or texted, as the event in which it was given. */
export function consentEvents(snapshot: CustomerSnapshot, about: About, zone: Zone): ContactEvent[] {
  return standing(snapshot, about).flatMap((preference): ContactEvent[] => {
    const givenAt = knownOrNull(preference.givenAt);
    if (knownOrNull(preference.kind) !== 'contact-consent' || givenAt === null) return [];
    return [
      {
        ...noEvent,
        id: preference.id,
        at: givenAt,
        direction: 'in',
        personId: knownOrNull(preference.partyId),
        consent: consentOf(preference, localDate(givenAt, zone)),
      },
    ];
  });
}

const longestConsentDays = 7;

/** Consent limited by the hour is no consent to a call at any hour: it opens nothing here. */
function consentOf(preference: ContactPreference, givenOn: string): CallConsent {
  const medium = knownOrNull(preference.medium);
  const isWhole = preference.fromMinute.is === 'absent' && preference.toMinute.is === 'absent';
  const through = knownOrNull(preference.through);
  return {
    givenToUs: knownOrNull(preference.givenTo) === 'us',
    through,
    days: daysAgreed(knownOrNull(preference.days), through, givenOn),
    coversCalls: isWhole && (medium === null || medium === 'call'),
    coversTexts: isWhole && (medium === null || medium === 'text'),
  };
}

const weekdayOf = (day: Temporal.PlainDate): number => day.dayOfWeek % 7;

/**
 * A call agreed for one day is on record as that weekday and that last day: it opens the day itself and no earlier one of its
 * name. Other weekdays stand for those of the week from the consent on.
 */
function daysAgreed(
  weekdays: readonly number[] | null,
  through: PlainDate | null,
  givenOn: PlainDate,
): PlainDate[] | null {
  if (weekdays === null) return null;
  const [only, ...others] = weekdays;
  if (through !== null && others.length === 0 && only === weekdayOf(Temporal.PlainDate.from(through)))
    return [through];
  const first = Temporal.PlainDate.from(givenOn);
  const week = Array.from({ length: longestConsentDays }, (_, n) => first.add({ days: n }));
  return week.filter((day) => weekdays.includes(weekdayOf(day))).map(String);
}

/** Whether the consumer agreed directly with us that this person may be told; null: nothing on record. */
export function mayBeTold(snapshot: CustomerSnapshot, personId: string): boolean | null {
  const isTold = itemsOf(snapshot.preferences).some(
    (preference) =>
      knownOrNull(preference.kind) === 'disclosure-consent' &&
      knownOrNull(preference.active) === true &&
      knownOrNull(preference.partyId) === personId &&
      knownOrNull(preference.givenTo) === 'us',
  );
  return isTold ? true : null;
}

const phonesAbout = (snapshot: CustomerSnapshot, about: About) =>
  phonesOfPerson(snapshot, about.personId).filter(
    ({ number }) => about.number === null || sameNumber(number, about.number),
  );

/** The person or the number may be flagged as not to be called, and this user may not see it. */
export function isCallFlagHidden(snapshot: CustomerSnapshot, about: About): boolean {
  const party = partyOf(snapshot, about.personId);
  const flags = [party, ...phonesAbout(snapshot, about)];
  return flags.some((flagged) => flagged !== undefined && isHidden(flagged.doNotCall));
}

/** Flags of the CRM itself that ask for no calls or no e-mail. They bind since ever: when they were set is not kept. */
export function flagStops(snapshot: CustomerSnapshot, about: About): RecordedStop[] {
  const party = partyOf(snapshot, about.personId);
  const phones = phonesAbout(snapshot, about);
  const noCalls =
    (party && knownOrNull(party.doNotCall)) || phones.some((phone) => knownOrNull(phone.doNotCall));
  const optedOut = phones.some((phone) => knownOrNull(phone.consent) === 'opt-out');
  const noEmail = party && knownOrNull(party.emailOptOut);
  const stop = (id: string, media: RecordedStop['media'], words: string): RecordedStop => ({
    id: `${about.personId}.${id}`,
    kind: 'medium',
    at: '1970-01-01T00:00:00.000Z',
    words,
    written: null,
    receivedOn: null,
    personId: about.personId,
    debtIds: null,
    media,
    amount: null,
  });
  return [
    ...(noCalls ? [stop('DoNotCall', ['call'], 'Do Not Call is set in the CRM')] : []),
    ...(optedOut ? [stop('PhoneConsent', ['call'], 'Consent to telephone: opted out')] : []),
    ...(noEmail ? [stop('EmailOptOut', ['email'], 'Email Opt Out is set in the CRM')] : []),
  ];
}
