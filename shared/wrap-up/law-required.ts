import type { Instant } from '../calendar/instant.ts';
import { standingPath } from '../call-guide/moves.ts';
import type { CallSession } from '../call-guide/session.ts';
import type { Citation } from '../compliance/citation.ts';
import { cite } from '../compliance/citation.ts';
import { coverageOf } from '../compliance/coverage.ts';
import { isNewYorkCity } from '../compliance/rules/new-york-city.ts';
import type { DisclosureMade } from '../domain/conversation.ts';
import { timeBarredDebts } from '../plans/law-on-plan.ts';
import type { Disposition, Label } from './disposition.ts';
import { dispositionOfFact } from './dispositions.ts';
import { isConversation, lacksAgreement } from './primary-result.ts';
import type { ReadFact, WrapUpMatter } from './wrap-up-matter.ts';

/** What must be there before the contact can be saved. Nothing else holds anybody up. */
export interface Missing {
  /**
   * `result`: nobody has said what came of it. `verified`, `disclosure`, `read-back`: a tick the law asks for with this
   * result. `time-barred`: words that come before any promise on an old debt. `agreement`: a result that is nothing
   * without its terms. `field`: a fact that is nothing without it, or says what nobody meant.
   */
  readonly what: 'result' | 'verified' | 'disclosure' | 'time-barred' | 'agreement' | 'read-back' | 'field';
  readonly reason: Label;
  readonly citation: Citation | null;
  /** The fact and the field meant. */
  readonly factKey: string | null;
  readonly field: string | null;
}

/** Answer in the path by which an associate says that the disclosure was not given, and why: nobody is made to tick a lie. */
export const DISCLOSURE_NOT_GIVEN = 'disclosure-not-given';

export const notDisclosed = (session: CallSession, reason: string, at: Instant): CallSession => ({
  ...session,
  path: [...session.path, { node: session.node ?? '', answer: DISCLOSURE_NOT_GIVEN, at, reason }],
});

const tick = (what: Missing['what'], en: string, es: string, citation: Citation | null): Missing => ({
  what,
  reason: { en, es },
  citation,
  factKey: null,
  field: null,
});

/** The ticks the law asks for with this result, each with the paragraph. */
export function missingFor(primary: Disposition | null, matter: WrapUpMatter): Missing[] {
  if (primary === null) {
    return [tick('result', 'Say what came of it', 'Diga en qué quedó', null)];
  }
  return [
    ...verification(primary, matter),
    ...disclosure(primary, matter),
    ...terms(primary, matter),
    ...timeBarred(matter),
    ...readBack(matter),
    ...fields(matter),
  ];
}

/** Who is told of a consumer debt is the consumer (12 CFR 1006.6(d)(1)): what only the right party can say needs that tick. */
function verification(primary: Disposition, { session }: WrapUpMatter): Missing[] {
  const needed = !primary.beforeVerification || session.agreements.length > 0;
  if (session.profile === 'b2b' || session.channel !== 'call' || !needed || session.verified !== null)
    return [];
  return [
    tick(
      'verified',
      'Tick that you verified the right party',
      'Marque que verificó a la persona correcta',
      cite('12 CFR 1006.6(d)(1)', 'V'),
    ),
  ];
}

const disclosures: ReadonlySet<string> = new Set(['initial_full', 'from_debt_collector']);

/**
 * Whether a conversation was told that it is with a collector: each communication of one says so, the first says more
 * (12 CFR 1006.18(e)). Null: it was no conversation with the consumer.
 */
export function disclosureMade(primary: Disposition, matter: WrapUpMatter): DisclosureMade | null {
  const { session } = matter;
  if (session.channel !== 'call' || !isConversation(primary, matter)) return null;
  if (session.said.some((line) => disclosures.has(line.disclosure ?? ''))) return 'made';
  return session.profile === 'third-party' && wasDebtSpokenOf(primary, matter) ? 'not-made' : 'not-due';
}

/**
 * A talk that ended before the debt was spoken of had nothing to disclose yet. A stop as its result does not unsay what else
 * was heard: terms, what only the right party can say, a wish for validation; nor a step in which the debt is open.
 */
const wasDebtSpokenOf = (primary: Disposition, { session, standing, guide }: WrapUpMatter): boolean =>
  isOfDebt(primary) ||
  session.agreements.length > 0 ||
  // Whoever was not verified is told of no debt: what they say of it by themselves asks for no disclosure (1006.6(d)(1)).
  (session.verified !== null && standing.some(({ fact }) => tellsOfDebt(fact.code))) ||
  standingPath(session.path).some(({ node }) => guide?.nodes.get(node)?.stage === 'open');

const isOfDebt = ({ beforeVerification, code }: Disposition): boolean =>
  !beforeVerification && code !== 'HU-V';

function tellsOfDebt(code: string): boolean {
  const proposed = dispositionOfFact(code);
  return code === 'VAL' || (proposed !== undefined && isOfDebt(proposed));
}

function disclosure(primary: Disposition, matter: WrapUpMatter): Missing[] {
  const { path } = matter.session;
  const wasExplained = standingPath(path).some(({ answer }) => answer === DISCLOSURE_NOT_GIVEN);
  if (wasExplained || disclosureMade(primary, matter) !== 'not-made') return [];
  return [
    tick(
      'disclosure',
      'Tick the disclosure you read, or say why it was not given',
      'Marque la divulgación que leyó, o diga por qué no la dio',
      cite('12 CFR 1006.18(e)(1)-(2)', 'V'),
    ),
  ];
}

/** A promise of no amount by no day would stand on record as one that can be neither kept nor broken. */
const terms = (primary: Disposition, { session }: WrapUpMatter): Missing[] =>
  lacksAgreement(primary, session)
    ? [
        tick(
          'agreement',
          `Enter the amount and the day of “${primary.label.en}”, or choose another result`,
          `Anote el importe y el día de «${primary.label.es}», o elija otro resultado`,
          null,
        ),
      ]
    : [];

/** A promise or a part payment may start the time anew in some states: the consumer is told before (12 CFR 1006.26). */
function timeBarred({ session, facts, today }: WrapUpMatter): Missing[] {
  const isTold = session.said.some(({ disclosure }) => disclosure === 'time_barred');
  if (facts === null || isTold) return [];
  const isBarred = session.agreements.some(
    ({ terms }) =>
      terms.kind !== 'claimed' &&
      coverageOf(facts, terms.debtIds).consumerDebt &&
      timeBarredDebts(terms, facts, today).length > 0,
  );
  if (!isBarred) return [];
  return [
    tick(
      'time-barred',
      'The debt is time-barred and a promise may start the time anew: tick the words you read',
      'La deuda prescribió y una promesa puede reiniciar el plazo: marque las palabras que leyó',
      cite('12 CFR 1006.26; state law varies', 'S'),
    ),
  ];
}

/** Recurring debits stand on the consumer's authorization to exactly these terms (12 CFR 1005.10(b)). */
function readBack({ session }: WrapUpMatter): Missing[] {
  const isDebited = session.agreements.some(
    ({ terms, readBack: read }) =>
      read === null && terms.payments.length > 1 && (terms.method === 'ach' || terms.method === 'card'),
  );
  if (session.profile === 'b2b' || !isDebited) return [];
  return [
    tick(
      'read-back',
      'Read the terms back: recurring debits need the consumer’s authorization to exactly these',
      'Lea los términos: los cargos periódicos piden la autorización del consumidor a exactamente estos',
      cite('12 CFR 1005.10(b)', 'V'),
    ),
  ];
}

const fields = (matter: WrapUpMatter): Missing[] =>
  matter.standing.flatMap((read) => [...blankLanguage(read, matter), ...unread(read)]);

/** Collection agencies record which language a consumer of New York City prefers; nobody else has to. */
function blankLanguage({ fact, reading }: ReadFact, { session, facts }: WrapUpMatter): Missing[] {
  const consumer = facts?.consumer;
  const isAsked =
    session.profile === 'third-party' && consumer?.state === 'NY' && isNewYorkCity(consumer.city);
  if (fact.code !== 'LANG' || !isAsked || reading.text('language') !== null) return [];
  return [
    {
      what: 'field',
      reason: { en: 'Fill in “Language”', es: 'Complete «Idioma»' },
      citation: cite('6 RCNY 2-193(b)', 'M'),
      factKey: fact.key,
      field: 'language',
    },
  ];
}

/** What a dispute is about: left out, it would close the whole invoice, or the whole debt, where a part was meant. */
const extentOfDispute: ReadonlySet<string> = new Set(['invoices', 'amount']);

const unread = ({ fact, reading }: ReadFact): Missing[] =>
  fact.code !== 'DSP'
    ? []
    : reading.mistakes
        .filter(({ field }) => extentOfDispute.has(field))
        .map(({ field, text }) => ({
          what: 'field' as const,
          reason: text,
          citation: null,
          factKey: fact.key,
          field,
        }));
