import { type Instant, localDate, type Zone } from '../calendar/instant.ts';
import type { PlaceHints } from '../calendar/zones.ts';
import { stateCode } from '../calendar/zones-of-state.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Profile } from '../domain/debt.ts';
import { itemsOf, type Part } from '../domain/part.ts';
import type { WriteCommand } from '../domain/write-command.ts';
import {
  type About,
  addressOfPerson,
  ownPartyId,
  partyOf,
  peopleOf,
  phonesOfPerson,
  profileInForce,
} from './customer/about.ts';
import type { Company } from './customer/company.ts';
import { debtsAsFacts, obtainedInDefault, validationEndsOn } from './customer/debts-as-facts.ts';
import { eventsAsFacts, eventsComplete } from './customer/events-as-facts.ts';
import {
  attorneyOf,
  bankruptcyOf,
  careOf,
  type HoldsInForce,
  holdsInForce,
  isOnRecord,
  recordedStops,
  stopsOnRecord,
} from './customer/holds-as-facts.ts';
import { isHidden, knownOrNull } from './customer/known-or-null.ts';
import {
  consentEvents,
  flagStops,
  isCallFlagHidden,
  preferencesAsFacts,
} from './customer/preferences-as-facts.ts';
import { withPendingWrites } from './customer/with-pending-writes.ts';
import type { Facts, Preference } from './facts.ts';

/** What the rules are told beside the snapshot. */
export interface FactsContext {
  readonly company: Company;
  /** Whom the contact is with, and by which number. */
  readonly about: About;
  readonly at: Instant;
  /** Zones that address and numbers point to: `possibleZones` of `shared/calendar/zones.ts`, whose tables are large. */
  readonly possibleZones: (place: PlaceHints) => readonly Zone[];
  /** Commands stored and not undone or refused, of any customer: a call just logged counts at once. */
  readonly pending: readonly WriteCommand[];
  /** Passages of notes that the detector found and nobody has recorded or dismissed: what stands in the file binds too. */
  readonly heard: readonly { readonly id: string; readonly words: string }[];
}

/**
 * The facts of one customer for the rules, about one contact. Pure. What could not be read, is hidden or was never said is
 * null here, never false: what that does to the verdict is the rules' to say.
 */
export function factsOfCustomer(snapshot: CustomerSnapshot, context: FactsContext): Facts {
  const { company, about, at } = context;
  const current = withPendingWrites(snapshot, context.pending);
  const zones = zonesOf(current, about, context.possibleZones);
  const zone = zones.known ?? zones.possible[0] ?? current.org.zone;
  const today = localDate(at, zone);
  const profile = profileInForce(current, company);
  const holds = holdsInForce(current, about, today);
  return {
    v: 1,
    collector: collectorOf(current, company, profile),
    consumer: consumerOf(current, about, zones, holds, today),
    people: peopleOf(current, profile),
    debts: debtsAsFacts(current, profile, today),
    events: [...eventsAsFacts(current, zone), ...consentEvents(current, about, zone)],
    eventsComplete: eventsComplete(current, at),
    preferences: [...preferencesAsFacts(current, about), ...context.heard.map(asPreference)],
    recordedStops: [...recordedStops(holds, about, current), ...flagStops(current, about)],
    care: careOf(holds),
    // Of what was read, not of what is about to be written: a hold waiting in the outbox does not make a list whole.
    stopsOnRecord: stopsShown(snapshot, about),
    attorney: attorneyOf(holds),
    bankruptcy: bankruptcyOf(holds, today),
    validationEndsOn: validationEndsOn(current),
  };
}

const isUnread = ({ is }: Part<unknown>): boolean => is === 'failed' || is === 'forbidden';

function stopsShown(snapshot: CustomerSnapshot, about: About): Facts['stopsOnRecord'] {
  const onRecord = stopsOnRecord(snapshot);
  if (onRecord === 'unreadable') return onRecord;
  if (isUnread(snapshot.debts)) return 'debts-unread';
  if (isCallFlagHidden(snapshot, about)) return 'flag-hidden';
  return isUnread(snapshot.notes) ? 'notes-unread' : onRecord;
}

/** Where debts have several profiles the role of the strictest stands for all; a hidden one may be the strictest. */
function collectorOf(
  snapshot: CustomerSnapshot,
  company: Company,
  profile: Profile | null,
): Facts['collector'] {
  const profiles = [profile, ...itemsOf(snapshot.debts).map((debt) => knownOrNull(debt.profile))];
  const roles = {
    'third-party': 'third-party-collector',
    'first-party': 'creditor',
    b2b: 'creditor',
  } as const;
  const isOneHidden = itemsOf(snapshot.debts).some((debt) => isHidden(debt.profile));
  const ranked = isOneHidden ? (['third-party'] as const) : (['third-party', 'first-party', 'b2b'] as const);
  const strictest = ranked.find((one) => profiles.includes(one));
  const isCreditor = strictest === 'first-party';
  return {
    role:
      strictest === undefined
        ? null
        : strictest === 'third-party'
          ? (company.role ?? roles[strictest])
          : roles[strictest],
    name: company.name,
    nameUsed: isCreditor ? (company.nameUsed ?? company.name) : company.nameUsed,
    creditorName: isCreditor ? company.name : null,
    obtainedInDefault: obtainedInDefault(snapshot),
    affiliateOnly: company.affiliateOnly,
    accepts: company.accepts,
  };
}

interface Zones {
  readonly known: Zone | null;
  readonly possible: readonly Zone[];
}

/** Where the person may be: as known, else by address and every number; of the customer where the person has neither. */
function zonesOf(
  snapshot: CustomerSnapshot,
  { personId, number }: About,
  possibleZones: FactsContext['possibleZones'],
): Zones {
  const address = addressOfPerson(snapshot, personId);
  const numbers = phonesOfPerson(snapshot, personId).map((phone) => phone.number);
  const phones = number === null || numbers.includes(number) ? numbers : [...numbers, number];
  const possible = possibleZones({ state: null, postalCode: null, country: null, ...address, phones });
  const party = partyOf(snapshot, personId);
  return {
    known: party ? knownOrNull(party.zone) : null,
    possible: possible.length > 0 ? possible : snapshot.customer.zones,
  };
}

function consumerOf(
  snapshot: CustomerSnapshot,
  { personId }: About,
  zones: Zones,
  holds: HoldsInForce,
  today: string,
): Facts['consumer'] {
  const address = addressOfPerson(snapshot, personId);
  const own = partyOf(snapshot, ownPartyId(snapshot));
  const person = partyOf(snapshot, personId);
  const isMinor = isOnRecord(holds, 'minor');
  const state = address?.state ? stateCode(address.state) : null;
  const city = address?.city?.trim() || null;
  return {
    state,
    ...(state === null ? { stateUnknown: true } : {}),
    city,
    ...(city === null ? { cityUnknown: true } : {}),
    knownZone: zones.known,
    possibleZones: [...zones.possible],
    locationKnown: isLocationUnknown(snapshot) ? false : null,
    age: ageOf(own && knownOrNull(own.birthdate), today) ?? (isMinor ? 17 : null),
    deceased: isOnRecord(holds, 'deceased'),
    language: (person && knownOrNull(person.language)) ?? knownOrNull(snapshot.customer.language),
    identityTheftReported: isOnRecord(holds, 'identity-theft'),
  };
}

/** Neither address nor number on file. That home, number and workplace are all known, no CRM field says. */
const isLocationUnknown = ({ customer, phones }: CustomerSnapshot): boolean =>
  customer.address.is === 'absent' && phones.is === 'read' && phones.complete && phones.items.length === 0;

function ageOf(birthdate: string | null | undefined, today: string): number | null {
  if (!birthdate) return null;
  return Temporal.PlainDate.from(birthdate).until(Temporal.PlainDate.from(today), { largestUnit: 'year' })
    .years;
}

/** Words of the file without form: the rules read them as they read what the consumer said. */
const asPreference = ({ id, words }: { id: string; words: string }): Preference => ({
  id,
  said: words,
  days: null,
  fromMinute: null,
  toMinute: null,
  place: null,
  medium: null,
  number: null,
  oral: null,
  givenAt: null,
  consent: null,
});
