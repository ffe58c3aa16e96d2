import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { FieldValues } from './attempt-fields.ts';
import { currencyField } from './money-fields.ts';
import { type NewRecord, whole } from './new-record.ts';
import { customerFields, holdFields, preferenceFields } from './record-fields.ts';
import type { RecordPlaces } from './record-places.ts';

function holdRecord(
  schema: OrgSchema,
  link: FieldValues,
  { customer }: LogAttempt,
  { key, hold }: Conversation['holds'][number],
): NewRecord {
  const fields = {
    Key__c: key,
    ...customerFields(customer, hold.partyId),
    ...holdFields(hold),
    ...(hold.disputedAmount ? currencyField(schema, hold.disputedAmount.currency) : {}),
  };
  return { object: 'Contact_Hold__c', key, fields: { ...fields, ...link }, essential: whole(fields) };
}

function preferenceRecord(
  { customer }: LogAttempt,
  { key, preference }: Conversation['preferences'][number],
): NewRecord {
  const owner = customerFields(customer, preference.partyId);
  const fields = { Key__c: key, ...owner, ...preferenceFields(preference) };
  return { object: 'Contact_Preference__c', key, fields, essential: whole(fields) };
}

function invoiceNoteRecord(
  link: FieldValues,
  { customer }: LogAttempt,
  { key, object, invoiceId, number, line }: Conversation['invoiceNotes'][number],
): NewRecord {
  const fields = {
    Key__c: key,
    ...(customer.object === 'Lead' ? {} : { Account__c: customer.id }),
    Invoice_Object__c: object,
    Invoice_Id__c: invoiceId,
    Invoice_Number__c: number,
    Line__c: line,
  };
  return { object: 'Invoice_Note__c', key, fields: { ...fields, ...link }, essential: whole(fields) };
}

/**
 * The stops, wishes and invoice lines of a conversation, as far as this org has a place for them.
 * @param link points each record at the attempt, where there is one
 */
export function stopRecords(
  schema: OrgSchema,
  command: LogAttempt,
  conversation: Conversation,
  places: RecordPlaces,
  link: FieldValues,
): NewRecord[] {
  const { holds, preferences, invoiceNotes } = conversation;
  return [
    ...(places.holds ? holds.map((hold) => holdRecord(schema, link, command, hold)) : []),
    ...(places.preferences ? preferences.map((one) => preferenceRecord(command, one)) : []),
    ...(places.invoiceNotes ? invoiceNotes.map((note) => invoiceNoteRecord(link, command, note)) : []),
  ];
}
