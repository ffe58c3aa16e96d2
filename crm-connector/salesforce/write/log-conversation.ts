import { localDate } from '../../../shared/calendar/instant.ts';
import { type AgreementDraft, isLeftOpen } from '../../../shared/domain/agreement.ts';
import type { Conversation, ConversationTask } from '../../../shared/domain/conversation.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { derivedKey } from '../../../shared/wrap-up/derived-key.ts';
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
import { validationSent } from './validation-sent.ts';

/** What a conversation does to the CRM beside the attempt, its Task and the follow-up. */
export interface ConversationWrite {
  readonly records: readonly NewRecord[];
  readonly changes: readonly RecordChange[];
  /** Agreements that only a note can hold in this org. */
  readonly inNote: readonly string[];
  /** What this org has no place for, or this user may not write: a person has to record it. In the note and in a task. */
  readonly byHand: readonly string[];
}

interface ConversationLinks {
  /** Person the attempt's Task points at. */
  readonly whoId: FieldValues[string] | undefined;
  /** Points a record at the attempt's own, where there is one. */
  readonly attempt: FieldValues;
  /** Ties a Task to the attempt, where there is no such record. */
  readonly trace: FieldValues;
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
    // An offer left open is no collection plan, and no payment of it is expected: it stands in the note.
    if (isLeftOpen(one.terms)) return [];
    if (inStandard) return standardAgreement(schema, command, one, index);
    return paymentTasks(one).map((task) => taskRecord(command, task, links.whoId, links.trace));
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
function byHandTask(command: LogAttempt, schema: OrgSchema, lines: readonly string[]): ConversationTask[] {
  if (lines.length === 0) return [];
  const [first = ''] = lines;
  const what = lines.length === 1 ? (first.split(/[:\n]/)[0] ?? first) : `${lines.length} things`;
  return [
    {
      key: derivedKey(command.attempt.key, 'by-hand'),
      due: localDate(command.madeAt, schema.identity.zone),
      subject: `Record by hand: ${what}`,
      text: lines.join('\n'),
      to: 'self',
      sort: 'duty',
    },
  ];
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
  const noticed = validationSent(schema, conversation);
  const byHand = [
    ...(places.holds ? [] : conversation.holds.map(holdInWords)),
    ...(places.preferences ? [] : conversation.preferences.map(preferenceInWords)),
    ...agreed.byHand,
    ...changed.byHand,
    ...noticed.byHand,
  ];
  return {
    records: [
      ...agreed.records,
      ...stopRecords(schema, command, conversation, places, links.attempt),
      ...[...conversation.tasks, ...byHandTask(command, schema, byHand)].map((task) =>
        taskRecord(command, task, links.whoId, links.trace),
      ),
      ...newContacts(command, conversation),
    ],
    changes: [...agreed.changes, ...changed.changes, ...noticed.changes],
    inNote: [
      ...agreed.inNote,
      ...changed.inNote,
      ...(places.invoiceNotes ? [] : conversation.invoiceNotes.map(({ line }) => line)),
    ],
    byHand,
  };
}
