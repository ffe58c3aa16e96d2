import { localDate } from '../../../shared/calendar/instant.ts';
import type { AgreementDraft } from '../../../shared/domain/agreement.ts';
import type { Conversation, ConversationTask } from '../../../shared/domain/conversation.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { agreementRecords } from './agreement-records.ts';
import type { FieldValues } from './attempt-fields.ts';
import { stopRecords } from './conversation-records.ts';
import { taskRecord } from './conversation-tasks.ts';
import { type AccountKind, customerChanges, newContacts } from './customer-changes.ts';
import { agreementInWords, holdInWords, moneyInWords, preferenceInWords } from './in-words.ts';
import type { NewRecord, RecordChange } from './new-record.ts';
import { recordPlaces } from './record-places.ts';
import { standardAgreement } from './standard-agreement.ts';
import { supersededBy } from './superseded.ts';

/** What a conversation does to the CRM beside the attempt, its Task and the follow-up. */
export interface ConversationWrite {
  readonly records: readonly NewRecord[];
  readonly changes: readonly RecordChange[];
  /** Agreements that only a note can hold in this org. */
  readonly inNote: readonly string[];
  /** What this org has no place for, or this user may not write: a person has to record it. In the note and in a task. */
  readonly byHand: readonly string[];
}

export interface ConversationLinks {
  /** Person the attempt's Task points at. */
  readonly whoId: FieldValues[string] | undefined;
  /** Points a record at the attempt's own, where there is one. */
  readonly attempt: FieldValues;
  readonly kind: AccountKind;
}

/** Payments of an agreement in a note that get a dated task each; the others are in the note. */
const MOST_PAYMENT_TASKS = 12;

/** Reminders of an agreement that no object keeps. */
function paymentTasks(agreement: AgreementDraft): ConversationTask[] {
  const { payments } = agreement.terms;
  return payments.slice(0, MOST_PAYMENT_TASKS).map((payment, index) => {
    const more = payments.length - MOST_PAYMENT_TASKS;
    const last = index === MOST_PAYMENT_TASKS - 1 && more > 0;
    const of = payments.length === 1 ? '' : ` ${payment.sequence} of ${payments.length}`;
    return {
      key: payment.key,
      due: payment.expected,
      subject: `Payment${of} expected: ${moneyInWords(payment.amount)}`,
      text: last ? `${more} more payments have no task: they are in the note of the call.` : null,
      to: 'self',
      sort: 'follow-up',
    };
  });
}

function agreementWrite(
  schema: OrgSchema,
  command: LogAttempt,
  { agreements }: Conversation,
  links: ConversationLinks,
): ConversationWrite {
  const place = recordPlaces(schema).agreements;
  const inPackage = place === 'package';
  const inStandard = place === 'standard' && command.customer.object === 'Account';
  const superseded = agreements.map((one, index) => supersededBy(one, index, inPackage));
  const records = agreements.flatMap((one, index): NewRecord[] => {
    if (inPackage) return agreementRecords(schema, command, one, index, links.attempt);
    if (inStandard) return standardAgreement(schema, command, one, index);
    return paymentTasks(one).map((task) => taskRecord(command, task, links.whoId));
  });
  return {
    records,
    changes: superseded.flatMap(({ changes }) => changes),
    // The org's own objects hold no words: what was read back stands in the note in both cases.
    inNote: inPackage ? [] : agreements.map(agreementInWords),
    byHand: superseded.flatMap(({ byHand }) => byHand),
  };
}

/** The task that asks a person to record what could not be. */
function byHandTask(schema: OrgSchema, command: LogAttempt, lines: readonly string[]): NewRecord[] {
  if (lines.length === 0) return [];
  const { customer, madeAt } = command;
  const fields = {
    Subject: `Record by hand: ${lines.length === 1 ? lines[0]?.split(/[:\n]/)[0] : `${lines.length} things`}`,
    Description: lines.join('\n'),
    ActivityDate: localDate(madeAt, schema.identity.zone),
    ...(customer.object === 'Lead' ? { WhoId: customer.id } : { WhatId: customer.id }),
  };
  return [{ object: 'Task', key: null, fields, essential: Object.keys(fields) }];
}

/** All that a conversation writes, as far as this org has a place for it, and what is left for the note and a person. */
export function conversationWrite(
  schema: OrgSchema,
  command: LogAttempt,
  conversation: Conversation,
  links: ConversationLinks,
): ConversationWrite {
  const places = recordPlaces(schema);
  const agreed = agreementWrite(schema, command, conversation, links);
  const changed = customerChanges(schema, command, conversation, links.kind);
  const byHand = [
    ...(places.holds ? [] : conversation.holds.map(holdInWords)),
    ...(places.preferences ? [] : conversation.preferences.map(preferenceInWords)),
    ...agreed.byHand,
    ...changed.byHand,
  ];
  return {
    records: [
      ...agreed.records,
      ...stopRecords(schema, command, conversation, places, links.attempt),
      ...conversation.tasks.map((task) => taskRecord(command, task, links.whoId)),
      ...newContacts(command, conversation),
      ...byHandTask(schema, command, byHand),
    ],
    changes: [...agreed.changes, ...changed.changes],
    inNote: [
      ...agreed.inNote,
      ...changed.inNote,
      ...(places.invoiceNotes ? [] : conversation.invoiceNotes.map(({ line }) => line)),
    ],
    byHand,
  };
}
