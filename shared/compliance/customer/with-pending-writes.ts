import type { ComplianceDecision } from '../../domain/compliance-decision.ts';
import type { PastAttempt } from '../../domain/contact-attempt.ts';
import type { ContactPreference, PreferenceDraft } from '../../domain/contact-preference.ts';
import type { CustomerChange } from '../../domain/conversation.ts';
import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import type { Debt } from '../../domain/debt.ts';
import type { Hold, HoldDraft } from '../../domain/hold.ts';
import { absent, type Known, known } from '../../domain/known.ts';
import { itemsOf, type Part } from '../../domain/part.ts';
import type { Party } from '../../domain/party.ts';
import type {
  LiftHold,
  LogAttempt,
  RecordHold,
  RecordPreference,
  WriteCommand,
} from '../../domain/write-command.ts';
import { ownPartyId } from './about.ts';
import { withDisputedInvoices } from './disputed-invoices.ts';

const said = <T>(value: T | null | undefined): Known<T> =>
  value === null || value === undefined ? absent : known(value);

/**
 * The snapshot as it will be once these commands are in the CRM. A list that could not be read then holds only what is
 * pending, and says that it is not complete; the snapshot itself tells what could be read.
 * @param commands stored and neither undone nor refused, oldest first; those of other customers are passed over
 */
export function withPendingWrites(
  snapshot: CustomerSnapshot,
  commands: readonly WriteCommand[],
): CustomerSnapshot {
  const { ref } = snapshot.customer;
  const current = commands
    .filter(({ customer }) => customer.id === ref.id && customer.apiOrigin === ref.apiOrigin)
    .reduce(withPendingWrite, snapshot);
  return withDisputedInvoices(current);
}

function withPendingWrite(snapshot: CustomerSnapshot, command: WriteCommand): CustomerSnapshot {
  switch (command.kind) {
    case 'log-attempt':
      return withConversation({ ...snapshot, attempts: withAttempt(snapshot.attempts, command) }, command);
    case 'record-hold':
      return withHold(snapshot, command);
    case 'lift-hold':
      return { ...snapshot, holds: withLifted(snapshot.holds, command) };
    case 'record-preference':
      return withPreference(snapshot, command);
    case 'confirm-profile':
      return { ...snapshot, customer: { ...snapshot.customer, profile: known(command.profile) } };
    case 'dismiss-hint':
    case 'override':
      return { ...snapshot, decisions: withItem(snapshot.decisions, decisionOf(command)) };
    case 'request-approval':
    case 'answer-approval':
    case 'draft-mail':
      // Says nothing of whether and how the customer may be contacted.
      return snapshot;
  }
}

const withHold = (snapshot: CustomerSnapshot, draft: KeyedHold): CustomerSnapshot => ({
  ...snapshot,
  holds: withItem(snapshot.holds, holdOf(draft)),
});

const withPreference = (snapshot: CustomerSnapshot, draft: KeyedPreference): CustomerSnapshot => ({
  ...snapshot,
  preferences: withItem(snapshot.preferences, preferenceOf(draft)),
});

/** What a talk put on record binds from the moment it was saved, not from when it is written. */
function withConversation(
  snapshot: CustomerSnapshot,
  { conversation, madeAt }: LogAttempt,
): CustomerSnapshot {
  if (conversation === null) return snapshot;
  const { holds, preferences, changes, accountStatus, sensitive } = conversation;
  const bound = preferences.reduce(
    withPreference,
    holds.reduce(
      (so, { key, hold }) => withHold(so, { key, hold, madeAt }),
      changes.reduce(withLanguage, snapshot),
    ),
  );
  return {
    ...bound,
    debts: changes.reduce(withNotice, bound.debts),
    customer: {
      ...bound.customer,
      ...(accountStatus === null ? {} : { accountStatus: known(accountStatus) }),
      ...(sensitive === null ? {} : { sensitive: known(sensitive) }),
    },
  };
}

/** What a person asked to be spoken to in; what the customer itself asked for stands with the customer too. */
function withLanguage(snapshot: CustomerSnapshot, change: CustomerChange): CustomerSnapshot {
  if (change.is !== 'language') return snapshot;
  const { customer, parties } = snapshot;
  const own = ownPartyId(snapshot);
  const partyId = change.partyId === null || change.partyId === customer.ref.id ? own : change.partyId;
  const language = known(change.language);
  const asked = (party: Party): Party => (party.id === partyId ? { ...party, language } : party);
  return {
    ...snapshot,
    customer: partyId === own ? { ...customer, language } : customer,
    parties: parties.is === 'read' ? { ...parties, items: parties.items.map(asked) } : parties,
  };
}

/** The notice is out from the moment it was logged; dates counted from an earlier sending are not this one's. */
function withNotice(debts: Part<Debt>, change: CustomerChange): Part<Debt> {
  if (change.is !== 'validation-sent' || debts.is !== 'read') return debts;
  const dates = {
    ...{ validationSentOn: known(change.on), validationReceivedOn: absent, validationEndsOn: absent },
  };
  const noticed = (debt: Debt): Debt =>
    debt.id === change.debtId ? { ...debt, legal: { ...debt.legal, ...dates } } : debt;
  return { ...debts, items: debts.items.map(noticed) };
}

/** Adds what is not there yet, by its key; a list that was not read becomes one that is not complete. */
function withItem<T extends { key: string | null }>(part: Part<T>, item: T): Part<T> {
  if (part.is !== 'read') return { is: 'read', items: [item], complete: false, total: null };
  if (part.items.some(({ key }) => key === item.key)) return part;
  return { ...part, items: [item, ...part.items], total: part.total === null ? null : part.total + 1 };
}

/** Of one attempt only the latest revision counts, wherever it is. */
function withAttempt(part: Part<PastAttempt>, command: LogAttempt): Part<PastAttempt> {
  const { key, revision } = command.attempt;
  const there = itemsOf(part).find((attempt) => attempt.key === key);
  if (there && (there.revision ?? 0) >= revision) return part;
  const attempt = attemptOf(command, there?.id ?? key);
  if (!there || part.is !== 'read') return withItem(part, attempt);
  return { ...part, items: part.items.map((one) => (one === there ? attempt : one)) };
}

/** As it will be read back: a call to the customer's own line is a call to nobody in particular. */
function attemptOf({ attempt, customer }: LogAttempt, id: string): PastAttempt {
  const { phoneId: _phone, language: _language, ruleSet: _rules, ...rest } = attempt;
  const partyId = attempt.partyId === customer.id ? null : attempt.partyId;
  return {
    ...rest,
    partyId,
    id,
    object: 'pending',
    startedAtExact: true,
    by: null,
    subject: null,
    twinOf: null,
  };
}

function withLifted(part: Part<Hold>, { holdId, status, reason }: LiftHold): Part<Hold> {
  if (part.is !== 'read') return part;
  const lift = (hold: Hold): Hold =>
    hold.id === holdId || hold.key === holdId
      ? { ...hold, status: known(status), statusReason: known(reason) }
      : hold;
  return { ...part, items: part.items.map(lift) };
}

const noAttorney: NonNullable<HoldDraft['attorney']> = {
  name: null,
  phone: null,
  reachable: null,
  contactedOn: null,
  responded: null,
  consentsToDirectContact: null,
};
const noBankruptcy: NonNullable<HoldDraft['bankruptcy']> = {
  chapter: null,
  filedOn: null,
  prepetition: null,
  dischargedOn: null,
  endedOn: null,
};

type KeyedHold = Pick<RecordHold, 'key' | 'hold' | 'madeAt'>;
type KeyedPreference = Pick<RecordPreference, 'key' | 'preference'>;

function holdOf({ key, hold, madeAt }: KeyedHold): Hold {
  const attorney = hold.attorney ?? noAttorney;
  const bankruptcy = hold.bankruptcy ?? noBankruptcy;
  return {
    id: key,
    object: 'pending',
    key,
    kind: known(hold.kind),
    status: known('active'),
    partyId: said(hold.partyId),
    debtId: said(hold.debtId),
    medium: said(hold.medium),
    number: said(hold.number),
    words: known(hold.words),
    written: said(hold.written),
    receivedOn: said(hold.receivedOn),
    effectiveFrom: said(hold.effectiveFrom),
    effectiveTo: said(hold.effectiveTo),
    disputedAmount: said(hold.disputedAmount),
    answeredOn: said(hold.answeredOn),
    invoiceId: said(hold.invoiceId),
    invoiceNumber: said(hold.invoiceNumber),
    reason: said(hold.reason),
    attorney: {
      name: said(attorney.name),
      phone: said(attorney.phone),
      reachable: said(attorney.reachable),
      contactedOn: said(attorney.contactedOn),
      responded: said(attorney.responded),
      consentsToDirectContact: said(attorney.consentsToDirectContact),
    },
    bankruptcy: {
      chapter: said(bankruptcy.chapter),
      filedOn: said(bankruptcy.filedOn),
      prepetition: said(bankruptcy.prepetition),
      dischargedOn: said(bankruptcy.dischargedOn),
      endedOn: said(bankruptcy.endedOn),
    },
    source: known(hold.source),
    sourceId: said(hold.sourceId),
    statusReason: absent,
    recordedAt: madeAt,
    recordedBy: null,
  };
}

function preferenceOf({ key, preference }: KeyedPreference): ContactPreference {
  const draft: PreferenceDraft = preference;
  return {
    id: key,
    object: 'pending',
    key,
    kind: known(draft.kind),
    active: known(true),
    partyId: said(draft.partyId),
    days: said(draft.days),
    fromMinute: said(draft.fromMinute),
    toMinute: said(draft.toMinute),
    place: said(draft.place),
    medium: said(draft.medium),
    number: said(draft.number),
    words: known(draft.words),
    oral: said(draft.oral),
    givenAt: known(draft.givenAt),
    givenTo: known(draft.givenTo),
    inCompliantCommunication: said(draft.inCompliantCommunication),
    through: said(draft.through),
  };
}

function decisionOf(
  command: Extract<WriteCommand, { kind: 'dismiss-hint' | 'override' }>,
): ComplianceDecision {
  const isHint = command.kind === 'dismiss-hint';
  return {
    id: command.key,
    object: 'pending',
    key: command.key,
    kind: known(isHint ? 'hint-dismissed' : 'verdict-overridden'),
    reason: known(command.reason),
    subjectId: isHint ? known(command.subjectId) : absent,
    quote: isHint ? known(command.quote) : absent,
    hint: isHint ? known(command.hint) : absent,
    ruleIds: isHint ? absent : known(command.ruleIds),
    profile: absent,
    partyId: isHint ? absent : said(command.partyId),
    debtIds: isHint ? absent : known(command.debtIds),
    at: command.madeAt,
    by: null,
  };
}
