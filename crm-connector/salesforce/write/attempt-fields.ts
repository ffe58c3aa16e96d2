import { localDate } from '../../../shared/calendar/instant.ts';
import type { ContactAttempt } from '../../../shared/domain/contact-attempt.ts';
import { outcomeByCode } from '../../../shared/domain/disposition.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { dispositionByCode } from '../../../shared/wrap-up/dispositions.ts';
import { standardObjectOf } from '../record-id.ts';
import type { OrgSchema } from '../schema/org-schema.ts';

/** Field values as they go into a request; null empties the field. */
export type FieldValues = Record<string, string | number | boolean | null>;

/** The person an activity may point at: a contact or lead, never the account itself. */
function personId(attempt: ContactAttempt, customer: RecordRef): string | null {
  if (customer.object === 'Lead') return customer.id;
  const object = attempt.partyId === null ? undefined : standardObjectOf(attempt.partyId);
  return object === 'Contact' || object === 'Lead' ? attempt.partyId : null;
}

/** `Contact_Attempt__c`, the record of truth, but for revision and evidence. */
export function attemptFields(attempt: ContactAttempt, customer: RecordRef): FieldValues {
  const isLead = customer.object === 'Lead';
  return {
    ...(isLead ? { Lead__c: customer.id } : { Account__c: customer.id }),
    ...(isLead ? {} : { Contact__c: personId(attempt, customer) }),
    Direction__c: attempt.direction,
    Channel__c: attempt.channel,
    Number__c: attempt.number,
    Phone_Field__c: attempt.phoneId,
    Debts__c: JSON.stringify(attempt.debtIds),
    Result__c: attempt.result,
    Disposition__c: attempt.disposition,
    Number_Status__c: attempt.numberStatus,
    Started_At__c: attempt.startedAt,
    Ended_At__c: attempt.endedAt,
    Language__c: attempt.language,
    Rule_Set__c: attempt.ruleSet,
  };
}

const CHANNEL_NAMES: Readonly<Record<ContactAttempt['channel'], string>> = {
  call: 'Call',
  voicemail: 'Voicemail',
  text: 'Text message',
  email: 'Email',
  letter: 'Letter',
  portal: 'Portal message',
};

const labelOf = (attempt: ContactAttempt): string =>
  outcomeByCode(attempt.disposition)?.label ??
  dispositionByCode(attempt.disposition)?.label.en ??
  attempt.disposition;

/** The name of the activity on the timeline: `Call – No answer`. */
function subjectOf(attempt: ContactAttempt, pattern = '{channel} – {result}'): string {
  const name = CHANNEL_NAMES[attempt.channel];
  const channel = attempt.direction === 'in' ? `${name} (inbound)` : name;
  return pattern.replaceAll('{channel}', () => channel).replaceAll('{result}', () => labelOf(attempt));
}

/** What the org wants of a Task beyond what Parley writes, as its admin said. */
function ownFields(attempt: ContactAttempt, { mapping }: OrgSchema): FieldValues {
  const calls = mapping?.calls;
  if (!calls) return {};
  const own = calls.dispositions[attempt.disposition];
  return {
    ...calls.fields,
    ...(calls.recordTypeId === undefined ? {} : { RecordTypeId: calls.recordTypeId }),
    ...(calls.dispositionField === undefined || own === undefined ? {} : { [calls.dispositionField]: own }),
  };
}

function secondsOf({ startedAt, endedAt }: ContactAttempt): number | null {
  if (endedAt === null) return null;
  const span = Temporal.Instant.from(startedAt).until(Temporal.Instant.from(endedAt), {
    largestUnit: 'second',
  });
  return Math.max(0, span.seconds);
}

/** Fields an admin may have taken away or that only a call center opens; the Task is still whole without them. */
const OPTIONAL = new Set([
  'TaskSubtype',
  'CallType',
  'CallDisposition',
  'CallDurationInSeconds',
  'Parley_Started_At__c',
  'Parley_Number__c',
]);

/** The completed Task that shows the attempt on the timeline, but for its description and keys. */
export function taskFields(attempt: ContactAttempt, customer: RecordRef, schema: OrgSchema): FieldValues {
  const isCall = attempt.channel === 'call' || attempt.channel === 'voicemail';
  const fields: FieldValues = {
    Subject: subjectOf(attempt, schema.mapping?.calls?.subject),
    Status: schema.mapping?.calls?.status ?? schema.taskStatus.closed,
    // Only the day: the moment is in the attempt.
    ActivityDate: localDate(attempt.startedAt, schema.identity.zone),
    WhoId: personId(attempt, customer),
    ...(customer.object === 'Lead' ? {} : { WhatId: customer.id }),
    ...(isCall ? { TaskSubtype: 'Call' } : {}),
    ...(attempt.channel === 'email' ? { TaskSubtype: 'Email' } : {}),
    ...(isCall ? { CallType: attempt.direction === 'in' ? 'Inbound' : 'Outbound' } : {}),
    CallDisposition: labelOf(attempt),
    CallDurationInSeconds: secondsOf(attempt),
    Parley_Started_At__c: attempt.startedAt,
    Parley_Number__c: attempt.number,
    ...ownFields(attempt, schema),
  };
  const writable = schema.objects.Task?.fields ?? {};
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !OPTIONAL.has(name) || writable[name]?.createable),
  );
}

/** Fields to create with: an empty one is left out, so that the org's defaults stand. */
export function withoutEmpty(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}

/** What changed from one set of values to the next. */
export function changedFields(before: FieldValues, after: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value));
}
