import { isLeftOpen } from '../domain/agreement.ts';
import type { CallResult } from '../domain/contact-attempt.ts';
import type {
  AccountStatus,
  Conversation,
  ConversationTask,
  CustomerChange,
  DisclosureMade,
} from '../domain/conversation.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { NumberStatus } from '../domain/party.ts';
import { buildNote } from '../notes/build-note.ts';
import type { FittedNote } from '../notes/fit-note.ts';
import { invoiceLines } from '../notes/invoice-lines.ts';
import { noteLanguage } from '../notes/note-words.ts';
import { accountStatusOf } from './account-status.ts';
import { changesOfFacts } from './changes-of-facts.ts';
import { type ClaimHeard, claimsOfFacts } from './claims-of-facts.ts';
import type { Disposition } from './disposition.ts';
import { type FollowUp, followUpOf } from './follow-up.ts';
import { holdsOfFacts } from './holds-of-facts.ts';
import { disclosureMade, type Missing, missingFor } from './law-required.ts';
import { preferencesOfFacts } from './preferences-of-facts.ts';
import { factsCounted, isConversation, primaryDisposition, resultOf } from './primary-result.ts';
import type { Mistake } from './read-fact.ts';
import { tasksOf } from './tasks-of-facts.ts';
import { matterOfWrapUp, type WrapUpContext, type WrapUpMatter } from './wrap-up-matter.ts';

/** What a contact came to and all it will leave on record, as proposed; whatever was set by hand is in it. */
export interface WrapUp {
  /** The one primary result; null: nothing tells it yet. */
  readonly disposition: Disposition | null;
  readonly result: CallResult | null;
  /** The three flags of the result, as they hold for this contact. */
  readonly flags: { readonly attempt: boolean; readonly conversation: boolean; readonly hold: boolean };
  readonly numberStatus: NumberStatus | null;
  /** Every fact and agreement by its code, each counted. */
  readonly facts: readonly string[];
  /** The only hard gates. */
  readonly missing: readonly Missing[];
  /** Fields that do not say what they should; they are left out of the record, and shown. */
  readonly mistakes: readonly (Mistake & { readonly factKey: string })[];
  readonly note: FittedNote;
  readonly invoiceNotes: Conversation['invoiceNotes'];
  readonly tasks: readonly ConversationTask[];
  readonly followUp: FollowUp;
  readonly holds: Conversation['holds'];
  /** Payments said to be made: each is an agreement by its key as soon as what is owed could be read. */
  readonly claims: readonly ClaimHeard[];
  readonly preferences: Conversation['preferences'];
  readonly changes: readonly CustomerChange[];
  readonly accountStatus: AccountStatus | null;
  readonly sensitive: boolean | null;
  readonly customerKind: CustomerSnapshot['customer']['kind'];
  /** Null: it was no conversation with the consumer. */
  readonly disclosure: DisclosureMade | null;
  /** Id of the reason given for being behind, the last one that stands. */
  readonly delinquencyReason: string | null;
}

/**
 * The wrap-up of a contact at any moment of it, whether or not the guide was walked. Pure: the same session gives the same
 * wrap-up, keys included, so that it may be built again after a crash.
 */
export function proposeWrapUp(context: WrapUpContext): WrapUp {
  const matter = matterOfWrapUp(context);
  const language = noteLanguage(context.snapshot.org.language);
  const disposition = primaryDisposition(matter);
  const followUp = disposition && followUpOf(disposition, matter, language);
  const tasks = tasksOf(matter, disposition, language);
  return {
    disposition,
    result: disposition && resultOf(disposition, matter),
    flags: flagsOf(disposition, matter),
    numberStatus: numberStatusOf(disposition, matter),
    facts: factsCounted(matter),
    missing: missingFor(disposition, matter),
    mistakes: matter.standing.flatMap(({ fact, reading }) =>
      reading.mistakes.map((mistake) => ({ ...mistake, factKey: fact.key })),
    ),
    note: buildNote(matter, { disposition, followUp, tasks }, language),
    invoiceNotes: invoiceLines(matter, disposition?.label[language] ?? '', language),
    tasks,
    followUp,
    holds: holdsOfFacts(matter),
    claims: claimsOfFacts(matter),
    preferences: preferencesOfFacts(matter),
    changes: changesOfFacts(matter),
    accountStatus: accountStatusOf(matter),
    sensitive: context.session.wrapUp.sensitive,
    customerKind: context.snapshot.customer.kind,
    disclosure: disposition && disclosureMade(disposition, matter),
    delinquencyReason: delinquencyReasonOf(matter),
  };
}

const delinquencyReasonOf = ({ standing }: WrapUpMatter): string | null =>
  standing.findLast(({ fact }) => fact.code === 'RFD')?.reading.text('reason') ?? null;

function flagsOf(disposition: Disposition | null, matter: WrapUpMatter): WrapUp['flags'] {
  const isCall = matter.session.channel === 'call';
  return {
    // Only calls we place are attempts (12 CFR 1006.14(b)(2)(i)); their own call uses up none.
    attempt: isCall && matter.session.direction === 'out' && (disposition?.attempt ?? true),
    conversation: isCall && disposition !== null && isConversation(disposition, matter),
    hold: leavesMark(disposition, matter),
  };
}

/** Only what will be on record counts: a stop or a wish, a pause to a payment, a number closed. */
function leavesMark(disposition: Disposition | null, matter: WrapUpMatter): boolean {
  const status = numberStatusOf(disposition, matter);
  return (
    holdsOfFacts(matter).length > 0 ||
    preferencesOfFacts(matter).some(({ preference }) => preference.kind === 'inconvenient') ||
    matter.session.agreements.some(({ terms }) => !isLeftOpen(terms)) ||
    status === 'not-in-service' ||
    status === 'wrong-number'
  );
}

/** What the contact teaches about the number: a right party that was verified on it confirms it. */
function numberStatusOf(disposition: Disposition | null, matter: WrapUpMatter): NumberStatus | null {
  if (matter.session.channel !== 'call' || matter.contact.number === null) return null;
  if (matter.standing.some(({ fact }) => fact.code === 'WN')) return 'wrong-number';
  return matter.session.verified === null ? (disposition?.numberStatus ?? null) : 'confirmed';
}
