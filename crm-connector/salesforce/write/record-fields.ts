import type { DecisionKind } from '../../../shared/domain/compliance-decision.ts';
import type { PreferenceDraft } from '../../../shared/domain/contact-preference.ts';
import type { HoldDraft } from '../../../shared/domain/hold.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type {
  AnswerApproval,
  LogAttempt,
  RequestApproval,
  WriteCommand,
} from '../../../shared/domain/write-command.ts';
import { decimalFromMoney } from '../../../shared/money/money.ts';
import { minuteText, weekdaysText } from '../customer/week-words.ts';
import { standardObjectOf } from '../record-id.ts';
import type { FieldValues } from './attempt-fields.ts';
import type { GuardRecord } from './guarded-record.ts';

/** The commands that make one hold, preference or decision. */
export type RecordCommand = Exclude<WriteCommand, LogAttempt | RequestApproval | AnswerApproval>;

/** Whose record it is: the account, its contact where one is meant, or the lead. */
export function customerFields(customer: RecordRef, partyId: string | null): FieldValues {
  if (customer.object === 'Lead') return { Lead__c: customer.id };
  const isContact = partyId !== null && standardObjectOf(partyId) === 'Contact';
  return { Account__c: customer.id, Contact__c: isContact ? partyId : null };
}

const yesNo = (answer: boolean | null | undefined): string | null =>
  answer === null || answer === undefined ? null : answer ? 'yes' : 'no';

/** What a hold says, but for its key and whose it is. */
export function holdFields(hold: HoldDraft): FieldValues {
  const { attorney, bankruptcy } = hold;
  return {
    Kind__c: hold.kind,
    Status__c: 'active',
    Debt__c: hold.debtId,
    Medium__c: hold.medium,
    Number__c: hold.number,
    Words__c: hold.words,
    Written__c: yesNo(hold.written),
    Received_On__c: hold.receivedOn,
    Effective_From__c: hold.effectiveFrom,
    Effective_To__c: hold.effectiveTo,
    Disputed_Amount__c: hold.disputedAmount && Number(decimalFromMoney(hold.disputedAmount)),
    Answered_On__c: hold.answeredOn,
    Invoice_Id__c: hold.invoiceId,
    Invoice_Number__c: hold.invoiceNumber,
    Reason__c: hold.reason,
    Attorney_Name__c: attorney?.name ?? null,
    Attorney_Phone__c: attorney?.phone ?? null,
    Attorney_Reachable__c: yesNo(attorney?.reachable),
    Attorney_Contacted_On__c: attorney?.contactedOn ?? null,
    Attorney_Responded__c: yesNo(attorney?.responded),
    Attorney_Consents__c: yesNo(attorney?.consentsToDirectContact),
    Chapter__c: bankruptcy?.chapter ?? null,
    Filed_On__c: bankruptcy?.filedOn ?? null,
    Prepetition__c: yesNo(bankruptcy?.prepetition),
    Discharged_On__c: bankruptcy?.dischargedOn ?? null,
    Ended_On__c: bankruptcy?.endedOn ?? null,
    Source__c: hold.source,
    Source_Id__c: hold.sourceId,
  };
}

/** What a preference says, but for its key and whose it is. */
export function preferenceFields(preference: PreferenceDraft): FieldValues {
  return {
    Kind__c: preference.kind,
    Active__c: true,
    Days__c: preference.days && weekdaysText(preference.days),
    From__c: preference.fromMinute === null ? null : minuteText(preference.fromMinute),
    To__c: preference.toMinute === null ? null : minuteText(preference.toMinute),
    Place__c: preference.place,
    Medium__c: preference.medium,
    Number__c: preference.number,
    Words__c: preference.words,
    Oral__c: yesNo(preference.oral),
    Given_At__c: preference.givenAt,
    Given_To__c: preference.givenTo,
    Compliant__c: yesNo(preference.inCompliantCommunication),
    Through__c: preference.through,
  };
}

function decisionFields(command: RecordCommand): { kind: DecisionKind; fields: FieldValues } | undefined {
  switch (command.kind) {
    case 'lift-hold':
      return {
        kind: 'hold-lifted',
        fields: { Reason__c: command.reason, Subject_Id__c: command.holdId, Hint__c: command.status },
      };
    case 'dismiss-hint': {
      const { reason, subjectId, quote, hint } = command;
      return {
        kind: 'hint-dismissed',
        fields: { Reason__c: reason, Subject_Id__c: subjectId, Quote__c: quote, Hint__c: hint },
      };
    }
    case 'confirm-profile':
      return {
        kind: 'profile-confirmed',
        fields: { Reason__c: command.reason, Profile__c: command.profile },
      };
    case 'override':
      return {
        kind: 'verdict-overridden',
        fields: {
          Reason__c: command.reason,
          Rules__c: JSON.stringify(command.ruleIds),
          Person__c: command.partyId,
          Debts__c: JSON.stringify(command.debtIds),
          Number__c: command.number,
          Attempt_Key__c: command.attemptKey,
          Evidence__c: command.evidence,
        },
      };
    case 'draft-mail':
      return {
        kind: 'paper-drafted',
        fields: { Reason__c: command.subject, Person__c: command.partyId, Evidence__c: command.evidence },
      };
    default:
      return undefined;
  }
}

/** The record a command makes, with its key. */
export function guardRecord(command: RecordCommand): GuardRecord {
  const { customer, key } = command;
  if (command.kind === 'record-hold') {
    const owner = customerFields(customer, command.hold.partyId);
    return { object: 'Contact_Hold__c', fields: { Key__c: key, ...owner, ...holdFields(command.hold) } };
  }
  if (command.kind === 'record-preference') {
    const owner = customerFields(customer, command.preference.partyId);
    const fields = { Key__c: key, ...owner, ...preferenceFields(command.preference) };
    return { object: 'Contact_Preference__c', fields };
  }
  const decision = decisionFields(command);
  const owner = customerFields(
    customer,
    command.kind === 'override' || command.kind === 'draft-mail' ? command.partyId : null,
  );
  const fields = { Key__c: key, ...owner, Kind__c: decision?.kind ?? null, ...decision?.fields };
  return { object: 'Compliance_Decision__c', fields };
}
