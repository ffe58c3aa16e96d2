import type { PlainDate } from '../calendar/plain-date.ts';
import { ownPartyId } from '../compliance/customer/about.ts';
import type { Channel } from '../domain/contact-attempt.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { HoldDraft, HoldKind } from '../domain/hold.ts';
import { itemsOf } from '../domain/part.ts';
import { derivedKey } from './derived-key.ts';
import { disputedParts } from './disputed-parts.ts';
import { factCode } from './fact-codes.ts';
import type { ReadFact, WrapUpMatter } from './wrap-up-matter.ts';

type KeyedHold = Conversation['holds'][number];

/** The stops, pauses and marks that the facts put on record. */
export const holdsOfFacts = (matter: WrapUpMatter): KeyedHold[] =>
  matter.standing.flatMap((read) =>
    draftsOf(read, matter).map((hold, index) => ({
      key: index === 0 ? read.fact.key : derivedKey(read.fact.key, `hold ${index}`),
      hold,
    })),
  );

type Make = (kind: HoldKind, change?: Partial<HoldDraft>) => HoldDraft;
type Raise = (make: Make, read: ReadFact, matter: WrapUpMatter) => HoldDraft[];

/** What each fact raises, by its code; a fact that is not here raises no hold. */
const raises: Readonly<Record<string, Raise>> = {
  DSP: (make, read, matter) => disputedParts(read, matter).map((part) => make('dispute', part)),
  VAL: (make, read, matter) => ofValidation(read, isWritten(read, matter)).map((kind) => make(kind)),
  BK: (make, read) => [ofBankruptcy(make, read)],
  INSOLV: (make, read) => [ofBankruptcy(make, read)],
  ATT: (make, read) => [
    make('attorney', { attorney: attorney(read), reason: reference(read, 'firm', 'email') }),
  ],
  CCA: (make, read) => [
    make('credit-counsellor', { attorney: attorney(read), written: read.reading.tick('authority') }),
  ],
  DEC: (make) => [make('deceased', { debtId: null })],
  MIN: (make) => [make('minor', { debtId: null })],
  MIL: (make, { reading }) => [
    make('servicemember', {
      debtId: null,
      effectiveFrom: reading.date('since'),
      reason: reading.text('status'),
    }),
  ],
  IDT: (make) => [make('identity-theft')],
  VUL: (make, { reading }, matter) => [
    make('vulnerable', {
      ...ofPerson(matter),
      debtId: null,
      reason: reading.text('sort'),
      effectiveTo: reading.date('until'),
    }),
  ],
  HARD: (make, read, matter) => [
    make('hardship', {
      debtId: null,
      reason: read.reading.text('reason'),
      effectiveTo: reviewDay(read, matter),
    }),
  ],
  WORK: (make, read, matter) => [make('workplace', { debtId: null, number: numberAtWork(read, matter) })],
  'TP-REF': (make, read, matter) => [
    make('opt-out', { debtId: null, medium: 'call', number: numberMeant(read, matter) }),
  ],
  CND: (make, read, matter) => [make(...ofCease(read, matter))],
  // A refusal to pay ends contact only in writing (12 CFR 1006.6(c)(1)).
  RTP: (make, read, matter) => (isWritten(read, matter) ? [make('refusal')] : []),
};

function draftsOf(read: ReadFact, matter: WrapUpMatter): HoldDraft[] {
  const make: Make = (kind, change = {}) => ({ ...blank(read, matter), kind, ...change });
  return raises[read.fact.code]?.(make, read, matter) ?? [];
}

const isWritten = ({ reading }: ReadFact, { inWriting }: WrapUpMatter): boolean =>
  inWriting || reading.tick('written');

const numberMeant = ({ reading }: ReadFact, { contact }: WrapUpMatter): string | null =>
  reading.text('phone') ?? contact.number;

/**
 * The employer's number: as typed, or the one called. A mobile or a home line that was called is none, unless the employer
 * spoke there: closing it would close the consumer's own number, and the place is known by its kind.
 */
function numberAtWork(read: ReadFact, matter: WrapUpMatter): string | null {
  const { contact, snapshot } = matter;
  const called = itemsOf(snapshot.phones).find(({ id }) => id === contact.phoneId);
  const isOwn = called?.kind === 'mobile' || called?.kind === 'home';
  if (isOwn && read.reading.text('whoSaid') !== 'employer') return read.reading.text('phone');
  return numberMeant(read, matter);
}

const ofBankruptcy = (make: Make, read: ReadFact): HoldDraft =>
  make('bankruptcy', {
    debtId: null,
    attorney: attorney(read),
    bankruptcy: bankruptcy(read),
    reason: reference(read, 'caseNumber', 'court'),
  });

/** As long as the CRM's field of it. */
const longestReference = 255;

/** What names the matter to others and has no field of its own on record: `26-51234, S.D. Ohio`. */
const reference = ({ reading }: ReadFact, ...fields: string[]): string | null =>
  fields
    .flatMap((id) => reading.text(id) ?? [])
    .join(', ')
    .slice(0, longestReference) || null;

/** The last day nothing is asked for; the careful default of the policy where none was agreed. */
const reviewDay = ({ reading }: ReadFact, { today, policy }: WrapUpMatter): PlainDate =>
  reading.date('until') ?? Temporal.PlainDate.from(today).add({ days: policy.forbearanceDays }).toString();

/** A request by mouth stops nothing under 12 CFR 1006.38, and only the answer is sent; in writing it stops the debt. */
function ofValidation({ reading }: ReadFact, written: boolean): HoldKind[] {
  if (reading.tick('originalCreditor')) return ['original-creditor'];
  return written ? ['dispute'] : [];
}

/** What shall stop. All contact, by mouth, is no cease in law but closes every medium (12 CFR 1006.14(h)(1)). */
function ofCease(read: ReadFact, matter: WrapUpMatter): [HoldKind, Partial<HoldDraft>] {
  const scope = read.reading.text('scope') ?? 'all';
  if (scope === 'all')
    return isWritten(read, matter) ? ['cease', {}] : ['opt-out', { ...ofPerson(matter), debtId: null }];
  const number = numberMeant(read, matter);
  const medium: Channel = scope === 'number' ? 'call' : (scope as Channel);
  return [
    'opt-out',
    { ...ofPerson(matter), debtId: null, medium, number: scope === 'number' ? number : null },
  ];
}

/** A wish binds for whoever has it; one of the customer itself stands for the customer. */
function ofPerson({ contact, snapshot }: WrapUpMatter): Pick<HoldDraft, 'partyId'> {
  const { partyId, customer } = contact;
  return { partyId: partyId === ownPartyId(snapshot) || partyId === customer.id ? null : partyId };
}

function attorney({ reading }: ReadFact): HoldDraft['attorney'] {
  const name = reading.text('name');
  const phone = reading.text('phone');
  if (name === null && phone === null) return null;
  return { name, phone, reachable: null, contactedOn: null, responded: null, consentsToDirectContact: null };
}

const chapters = ['7', '9', '11', '12', '13', '15'] as const;

const bankruptcy = ({ reading }: ReadFact): HoldDraft['bankruptcy'] => ({
  chapter: chapters.find((one) => one === reading.text('chapter')) ?? null,
  filedOn: reading.date('filedOn'),
  prepetition: null,
  dischargedOn: null,
  endedOn: null,
});

function blank(read: ReadFact, matter: WrapUpMatter): HoldDraft {
  const { fact, reading } = read;
  const { debtIds } = matter.contact;
  return {
    kind: 'dispute',
    partyId: null,
    // About one debt only where the talk was about one; of several nobody said which, so it binds for all.
    debtId: debtIds.length === 1 ? (debtIds[0] ?? null) : null,
    medium: null,
    number: null,
    words: fact.words.trim() || `[no words taken down] ${factCode(fact.code)?.label.en ?? fact.code}`,
    written: isWritten(read, matter),
    receivedOn: reading.date('receivedOn') ?? matter.today,
    effectiveFrom: null,
    effectiveTo: null,
    disputedAmount: null,
    answeredOn: null,
    invoiceId: null,
    invoiceNumber: null,
    reason: null,
    attorney: null,
    bankruptcy: null,
    source: 'parley',
    sourceId: null,
  };
}
