import type { Instant } from '../../../shared/calendar/instant.ts';
import { isZone } from '../../../shared/calendar/zone-name.ts';
import { absent, forbidden, type Known, known, unknown } from '../../../shared/domain/known.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import { digitsOf } from '../../../shared/domain/phone-digits.ts';
import { childRows, type Row, type Rows } from '../rest/query-answer.ts';
import { childRelationship, hasField } from '../schema/org-schema.ts';
import type { CustomerAnswer } from './customer-answer.ts';
import { instantOf } from './row-reader.ts';

type Consent = Phone['consent'];
type BestTime = Phone['bestTime'];

const CONSENT_WORDS: Readonly<Record<string, 'opt-in' | 'opt-out' | 'seen' | 'not-seen'>> = {
  OptIn: 'opt-in',
  OptOut: 'opt-out',
  Seen: 'seen',
  NotSeen: 'not-seen',
};

/** What a person's Individual says of the telephone. */
export interface TelephoneFacts {
  readonly consent: Consent;
  bestTime(number: string): BestTime;
}

const nothing = (is: Known<never>): TelephoneFacts => ({ consent: is, bestTime: () => is });

function inForce(consent: Row, now: Instant): boolean {
  const moment = Temporal.Instant.from(now);
  const from = instantOf(consent.EffectiveFrom);
  const to = instantOf(consent.EffectiveTo);
  return (
    (from === undefined || Temporal.Instant.compare(from, moment) <= 0) &&
    (to === undefined || Temporal.Instant.compare(to, moment) > 0)
  );
}

/** Without these a consent cannot be told from one to something else, or from none. */
const TELLING_FIELDS = ['ContactPointType', 'PrivacyConsentStatus'];

/** The latest captured consent to be called that is in force; the rows come newest first. */
function telephoneConsent({ records, done }: Rows, now: Instant): Consent {
  const consent = records.find((row) => row.ContactPointType === 'Phone' && inForce(row, now));
  if (!consent) return done ? absent : unknown('more consents are there than were read');
  const word = CONSENT_WORDS[String(consent.PrivacyConsentStatus)];
  return word ? known(word) : unknown('the consent status is not understood');
}

const clockTime = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^([01]\d|2[0-3]):[0-5]\d/.exec(value)?.[0] : undefined;

function bestTimeOf(points: readonly Row[], number: string): BestTime {
  const point = points.find((row) => digitsOf(String(row.TelephoneNumber)) === digitsOf(number));
  const from = clockTime(point?.BestTimeToContactStartTime);
  const to = clockTime(point?.BestTimeToContactEndTime);
  if (!point || from === undefined || to === undefined) return absent;
  const zone = point.BestTimeToContactTimezone;
  return known({ from, to, zone: typeof zone === 'string' && isZone(zone) ? zone : null });
}

/** Undefined: this user may not read the list, or a field without which it tells nothing. */
function rowsBelow(
  { schema }: CustomerAnswer,
  individual: Row,
  object: string,
  field: string,
  telling: readonly string[],
): Rows | undefined {
  const relationship = childRelationship(schema, 'Individual', object, field);
  if (relationship === undefined) return undefined;
  const isHidden = [field, ...telling].some((name) => !hasField(schema, object, name));
  return isHidden ? undefined : childRows(individual, relationship);
}

/** Reads consents once; answers for one person, by the id of their Individual. */
export function telephoneFacts(
  answer: CustomerAnswer,
  now: Instant,
): (individualId: Known<string>) => TelephoneFacts {
  if (!answer.schema.objects.Individual) return () => nothing(absent);
  const answered = answer.query('individuals');
  return (individualId) => {
    if (individualId.is !== 'known') return nothing(individualId);
    if (answered.is === 'failed') return nothing(unknown(answered.why));
    if (answered.is !== 'rows') return nothing(forbidden);
    const individual = answered.rows.records.find((row) => row.Id === individualId.value);
    // The contact names an Individual that the query did not bring: sharing, or more than the limit.
    if (!individual) return nothing(unknown('the Individual is not in the answer'));
    const consents = rowsBelow(answer, individual, 'ContactPointTypeConsent', 'PartyId', TELLING_FIELDS);
    const points = rowsBelow(answer, individual, 'ContactPointPhone', 'ParentId', ['TelephoneNumber']);
    return {
      consent: consents ? telephoneConsent(consents, now) : forbidden,
      bestTime: (number) => (points ? bestTimeOf(points.records, number) : forbidden),
    };
  };
}
