import type {
  Attorney,
  Bankruptcy,
  ContactChannel,
  ContactEvent,
  DebtFacts,
  Facts,
  Preference,
} from '../../shared/compliance/facts.ts';
import { fold } from '../../shared/compliance/language/text.ts';
import { daysIn } from '../../shared/compliance/language/times.ts';
import { callResultSchema } from '../../shared/domain/contact-attempt.ts';
import type { Money } from '../../shared/money/money.ts';
import { moneyFromDecimal } from '../../shared/money/money-from-decimal.ts';
import { day, type Fields, fields, flag, list, numeric, text, texts, type VectorCase } from './case.ts';
import { channelOf, placeOf, roleOf } from './case-words.ts';
import { zonesIndicated } from './case-zones.ts';

/** The `given` of a vector in the product's own facts. */
export function factsOf({ given, ask }: VectorCase): Facts {
  const about = fields(given);
  const known = fields(about.facts);
  const events = list(about.events).map((event, index) => eventOf(fields(event), index));
  const people = new Set([
    'consumer',
    ...events.map(({ personId }) => personId ?? 'consumer'),
    text(ask.person) ?? 'consumer',
  ]);
  return {
    v: 1,
    collector: collectorOf(about, known),
    consumer: consumerOf(about, known),
    people: [...people].map((id) => ({ id, role: roleOf(id) })),
    debts: list(about.debts).map((debt) => debtOf(fields(debt), known, about)),
    events,
    eventsComplete: true,
    preferences: [
      ...list(about.prefs).map((pref, index) => preferenceOf(fields(pref), `pref-${index}`)),
      ...placementNotes(about.placement_notes),
    ],
    attorney: attorneyOf(about.attorney),
    bankruptcy: bankruptcyOf(about.bankruptcy),
    validationEndsOn: day(fields(about.validation).end),
  };
}

export const money = (value: unknown): Money | null =>
  typeof value === 'number' || typeof value === 'string' ? moneyFromDecimal(value, 'USD') : null;

const roles: Readonly<Record<string, Facts['collector']['role']>> = {
  third_party_collector: 'third-party-collector',
  first_party_creditor: 'creditor',
  b2b_creditor: 'creditor',
  servicer: 'servicer',
};

function collectorOf(about: Fields, known: Fields): Facts['collector'] {
  return {
    role: roles[text(about.role) ?? ''] ?? null,
    name: text(about.our_name),
    nameUsed: text(known.name_used),
    creditorName: text(known.creditor_name),
    obtainedInDefault: flag(known.in_default_when_obtained),
    affiliateOnly: null,
    accepts: Array.isArray(about.accepts)
      ? texts(about.accepts).flatMap((name) => channelOf(name) ?? [])
      : null,
  };
}

function consumerOf(about: Fields, known: Fields): Facts['consumer'] {
  const consumer = fields(about.consumer);
  const tz = text(consumer.tz);
  const unsettled = consumer.location_known === false;
  return {
    state: text(consumer.state),
    city: text(about.city) ?? text(consumer.city),
    knownZone: text(consumer.known_tz) ?? (unsettled ? null : tz),
    possibleZones: zonesIndicated(consumer, tz),
    locationKnown: flag(about.location_known),
    age: numeric(about.consumer_age) ?? numeric(consumer.age),
    deceased: flag(about.consumer_deceased) ?? flag(consumer.deceased),
    language: text(consumer.language),
    identityTheftReported:
      flag(known.identity_theft) ?? (/identity/.test(text(known.status) ?? '') ? true : null),
  };
}

function eventOf(event: Fields, index: number): ContactEvent {
  const channel = channelOf(text(event.channel) ?? '');
  const direction = event.direction === 'in' || event.direction === 'out' ? event.direction : null;
  const result = callResultSchema.safeParse(event.result);
  const said = text(event.said) ?? (direction === 'in' ? text(event.text) : null);
  return {
    id: `event-${index}`,
    kind: kindOf(event),
    at: String(event.at),
    direction,
    channel,
    personId: text(event.person) ?? 'consumer',
    debtIds: Array.isArray(event.debts) ? texts(event.debts) : null,
    place: placeOf(event.to),
    result: result.success ? result.data : null,
    words: said,
    ours: !/prior|previous|former|other|another|creditor/.test(text(event.placed_by) ?? ''),
    consent: consentOf(event.consent, channel),
    initialCommunication: flag(event.initial_communication),
    aboutDebt: flag(event.about_debt),
    submittedOn: day(event.submitted),
    receivedOn: day(event.received),
    disputedAmount: money(event.disputed_amount),
  };
}

const kinds: readonly (readonly [RegExp, ContactEvent['kind']])[] = [
  [/paid/, 'paid-in-full'],
  [/duplicat/, 'duplicate-dispute-answered'],
  [/original_creditor|oc_/, 'original-creditor-sent'],
  [/validation/, 'validation-notice-sent'],
  [/verif|judgment/, 'verification-sent'],
  [/undeliver|returned|bounce/, 'returned-undeliverable'],
];

function kindOf(event: Fields): ContactEvent['kind'] {
  const said = [text(event.kind), text(event.result)].join(' ');
  return kinds.find(([words]) => words.test(said))?.[1] ?? 'contact';
}

function consentOf(value: unknown, channel: ContactChannel | null): ContactEvent['consent'] {
  if (value === undefined || value === null || value === false) return null;
  const consent = fields(value);
  const scope = text(consent.scope) ?? text(consent.medium) ?? text(consent.for) ?? '';
  const to = text(consent.to) ?? text(consent.given_to) ?? 'us';
  return {
    givenToUs: !/creditor|prior|other/.test(to) && channel !== 'creditor',
    through: day(consent.valid_through) ?? day(consent.ends) ?? day(consent.until),
    days: Array.isArray(consent.dates) ? texts(consent.dates) : null,
    coversCalls: !/^(?:text|sms|e-?mail)/.test(scope),
    coversTexts: /text|sms/.test(scope),
  };
}

const minuteOf = (value: unknown): number | null => {
  const match = /^(\d{1,2}):(\d{2})/.exec(text(value) ?? '');
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
};

function preferenceOf(pref: Fields, id: string): Preference {
  const windows = texts(pref.consent_for).flatMap((span) => {
    const [from, to] = span.split('-').map(minuteOf);
    return from === null || to === null || from === undefined || to === undefined
      ? []
      : [{ fromMinute: from, toMinute: to }];
  });
  const days = Array.isArray(pref.days) ? texts(pref.days).join(' ') : text(pref.days);
  return {
    id,
    said: text(pref.said) ?? '',
    days: days === null ? null : daysIn(fold(days)),
    fromMinute: minuteOf(pref.start),
    toMinute: minuteOf(pref.end),
    place: placeOf(pref.place),
    medium: channelOf(text(pref.medium) ?? ''),
    number: placeOf(pref.number),
    oral: flag(pref.oral),
    givenAt: text(pref.given_at),
    consent:
      pref.consent_for === undefined
        ? null
        : {
            windows,
            givenToUs: !/creditor|prior|other/.test(text(pref.given_to) ?? 'us'),
            inCompliantCommunication: flag(pref.during_compliant_communication),
          },
  };
}

function placementNotes(value: unknown): Preference[] {
  const notes = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return notes.map((note, index) =>
    preferenceOf(typeof note === 'string' ? { said: note } : fields(note), `placement-${index}`),
  );
}

function debtOf(debt: Fields, known: Fields, about: Fields): DebtFacts {
  return {
    id: String(debt.id),
    kind: text(debt.kind),
    consumerPurpose: flag(debt.consumer_purpose),
    obligor:
      debt.obligor === undefined
        ? null
        : /natural|guarantor|sole|individual/.test(String(debt.obligor))
          ? 'natural-person'
          : 'business',
    amount: money(debt.amount ?? about.amount),
    disputed: flag(debt.disputed),
    status: statusOf(debt.status ?? known.status),
    assignedOn: day(debt.assigned) ?? day(debt.entered) ?? day(debt.renewed) ?? day(debt.sold),
    daysPastDue: numeric(debt.days_past_due),
    accountNumberWhenObtained: text(debt.account_no_when_obtained),
    collectionProceduresStarted: flag(debt.collection_procedures_started),
    limitationExpiresOn: day(known.sol_expires),
    judgment: flag(known.judgment),
    suitIntended: flag(known.creditor_intends_suit),
  };
}

function statusOf(value: unknown): DebtFacts['status'] {
  const name = text(value) ?? '';
  if (/paid/.test(name) && !/unpaid/.test(name)) return 'paid';
  if (/settled/.test(name)) return 'settled';
  if (/discharged/.test(name)) return 'discharged';
  return name ? 'open' : null;
}

function attorneyOf(value: unknown): Attorney | null {
  const attorney = fields(value);
  if (attorney.known !== true) return null;
  return {
    reachable: flag(attorney.contact_known) ?? flag(attorney.readily_ascertainable),
    debtIds: Array.isArray(attorney.debts) ? texts(attorney.debts) : null,
    contactedOn: day(attorney.collector_contacted_on),
    responded: flag(attorney.responded),
    consentsToDirectContact:
      flag(attorney.consents) ?? flag(attorney.consented) ?? flag(attorney.consents_to_direct_contact),
  };
}

function bankruptcyOf(value: unknown): Bankruptcy | null {
  if (value === undefined || value === null) return null;
  const bankruptcy = fields(value);
  return {
    chapter: bankruptcy.chapter === undefined ? null : String(bankruptcy.chapter),
    filedOn: day(bankruptcy.filed),
    debtIsPrepetition: flag(bankruptcy.debt_prepetition),
    discharged: flag(bankruptcy.discharged),
    ended: flag(bankruptcy.dismissed) ?? flag(bankruptcy.stay_lifted) ?? flag(bankruptcy.closed),
  };
}
