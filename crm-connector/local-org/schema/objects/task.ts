import {
  combobox,
  date,
  dateTime,
  int,
  lookup,
  object,
  picklist,
  text,
  textArea,
  yesNo,
} from '../field-builders.ts';

/** `referenceTo` of WhatId is filled in from the objects that allow activities. */
export const task = object('Task', '00T', [
  combobox('Subject', 255, { nameField: true, indexed: true }),
  lookup('WhoId', ['Contact', 'Lead'], { label: 'Name ID', children: 'Tasks' }),
  lookup('WhatId', [], { label: 'Related To ID', children: 'Tasks', onDelete: 'cascade' }),
  lookup('AccountId', 'Account', { readOnly: true }),
  date('ActivityDate', { label: 'Due Date Only', indexed: true }),
  picklist('Status', ['*Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'], {
    required: true,
  }),
  picklist('Priority', ['High', '*Normal', 'Low'], { required: true }),
  yesNo('IsHighPriority', { readOnly: true, label: 'High Priority' }),
  yesNo('IsClosed', { readOnly: true, label: 'Closed' }),
  yesNo('IsArchived', { readOnly: true, label: 'Archived' }),
  picklist('TaskSubtype', ['*Task', 'Email', 'ListEmail', 'Cadence', 'Call', 'LinkedIn'], {
    createOnly: true,
    restricted: true,
  }),
  picklist('Type', ['Call', 'Email', 'Meeting', 'Other']),
  textArea('Description', 32_000),
  int('CallDurationInSeconds', { label: 'Call Duration' }),
  picklist('CallType', ['Internal', 'Inbound', 'Outbound'], { restricted: true }),
  text('CallDisposition', 255, { label: 'Call Result' }),
  text('CallObject', 255, { label: 'Call Object Identifier', indexed: true }),
  yesNo('IsReminderSet', { label: 'Reminder Set' }),
  dateTime('ReminderDateTime', { label: 'Reminder Date/Time' }),
  dateTime('CompletedDateTime', { readOnly: true, label: 'Completed Date' }),
]);
