import { createHash } from 'node:crypto';
import { outcomeByCode } from '../../../shared/domain/disposition.ts';
import { z } from '../../../shared/schema.ts';
import type { OrgStore, RecordFields, SeedRecord } from '../store/org-store.ts';
import type { ObjectShape } from './object-shapes.ts';
import { SEED_ZONE } from './relative-date.ts';
import { SeedError } from './seed-error.ts';

export const ATTEMPT = 'Contact_Attempt__c';

/** What must be resolved in an attempt where the org itself does not know the object. */
export const attemptShape: ObjectShape = {
  fields: new Map([
    ...['Account__c', 'Contact__c', 'Lead__c', 'OwnerId'].map((name) => [name, 'reference'] as const),
    ...[
      'Direction__c',
      'Channel__c',
      'Number__c',
      'Phone_Field__c',
      'Debts__c',
      'Result__c',
      'Disposition__c',
    ].map((name) => [name, 'string'] as const),
    ...['Number_Status__c', 'Language__c', 'Note__c'].map((name) => [name, 'string'] as const),
    ['Started_At__c', 'datetime'],
    ['Revision__c', 'double'],
  ]),
  children: new Map(),
};

/** Names of the dispositions that seeds use beyond the one-click outcomes. */
const DISPOSITION_NAMES: Record<string, string> = {
  CND: 'Asked us to stop',
  DSP: 'Dispute',
  GK: 'Switchboard',
  IDT: 'Identity theft',
  LETTER: 'Letter sent',
  NEG: 'Talked, no commitment',
  PORTAL: 'Rejected in portal',
  PTP: 'Promise to pay',
  'RPC-PP': 'Part payment',
  RUN: 'In payment run',
  UTP: 'Unable to pay',
  'VM-IN': 'Voicemail from customer',
  WORK: 'Employer forbids calls',
};

const CHANNEL_NAMES: Record<string, string> = { call: 'Call', voicemail: 'Voicemail', letter: 'Letter' };

interface People {
  /** referenceId → id. */
  readonly ids: ReadonlyMap<string, string>;
  /** Person account → its contact. */
  readonly personContacts: ReadonlyMap<string, string>;
}

/**
 * Completes the attempts of a seed, which are written as short as a person would note them: gives each its key,
 * its end (from `$seconds`), the ids of its debts and phone, and the Task that mirrors it on the timeline.
 */
export function completeAttempts(store: OrgStore, records: SeedRecord[], people: People): void {
  for (const { object, fields } of [...records]) {
    if (object !== ATTEMPT) continue;
    const accountId = fields.Account__c as string | undefined;
    fields.Contact__c ??= accountId === undefined ? undefined : people.personContacts.get(accountId);
    fields.Key__c ??= keyOf(`${accountId ?? fields.Lead__c} ${fields.Started_At__c}`);
    fields.Task__c = store.newId('Task');
    resolveDebts(fields, people.ids);
    resolvePhone(fields, people.ids);
    setEnd(fields);
    records.push({ object: 'Task', fields: mirror(fields) });
  }
}

/** The same text always gives the same key, in the form of a UUID. */
function keyOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

const debtsSchema = z.array(z.string());

/** `["@dana-card"]` → ids; an org without debts has none to name. */
function resolveDebts(fields: RecordFields, ids: ReadonlyMap<string, string>): void {
  const written = fields.Debts__c;
  if (typeof written !== 'string') return;
  const debts = debtsSchema.parse(JSON.parse(written)).flatMap((debt) => ids.get(debt.slice(1)) ?? []);
  fields.Debts__c = JSON.stringify(debts);
}

/** `dana.PersonMobilePhone` → `001….PersonMobilePhone`. */
function resolvePhone(fields: RecordFields, ids: ReadonlyMap<string, string>): void {
  const written = fields.Phone_Field__c;
  if (typeof written !== 'string') return;
  const [reference = '', field = ''] = written.split('.');
  fields.Phone_Field__c = `${idOf(reference, ids)}.${field}`;
}

function idOf(reference: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(reference);
  if (id === undefined)
    throw new SeedError(`A contact attempt points at "${reference}", but no record has that referenceId`);
  return id;
}

function setEnd(fields: RecordFields): void {
  const seconds = fields.$seconds;
  delete fields.$seconds;
  if (typeof seconds !== 'number') return;
  const end = Temporal.Instant.from(String(fields.Started_At__c)).add({ seconds });
  fields.Ended_At__c = end.toString({ fractionalSecondDigits: 3 });
}

function mirror(fields: RecordFields): RecordFields {
  const startedAt = String(fields.Started_At__c);
  const channel = String(fields.Channel__c);
  const code = String(fields.Disposition__c);
  const disposition = outcomeByCode(code)?.label ?? DISPOSITION_NAMES[code] ?? code;
  const logged = String(fields.Ended_At__c ?? startedAt);
  const isCall = channel === 'call' || channel === 'voicemail';
  return {
    Id: fields.Task__c,
    Subject: `${CHANNEL_NAMES[channel] ?? channel}${fields.Direction__c === 'in' ? ' (inbound)' : ''} – ${disposition}`,
    Status: 'Completed',
    Priority: 'Normal',
    IsClosed: true,
    ActivityDate: Temporal.Instant.from(startedAt).toZonedDateTimeISO(SEED_ZONE).toPlainDate().toString(),
    WhatId: fields.Account__c,
    AccountId: fields.Account__c,
    WhoId: fields.Contact__c ?? fields.Lead__c,
    Description: fields.Note__c,
    OwnerId: fields.OwnerId,
    CreatedById: fields.OwnerId,
    CreatedDate: logged,
    CompletedDateTime: logged,
    Parley_Key__c: fields.Key__c,
    Parley_Started_At__c: startedAt,
    Parley_Number__c: fields.Number__c,
    ...(isCall ? callFields(fields, disposition) : {}),
  };
}

function callFields(fields: RecordFields, disposition: string): RecordFields {
  const { Started_At__c: from, Ended_At__c: to } = fields;
  const seconds =
    typeof to === 'string'
      ? Temporal.Instant.from(String(from)).until(to, { largestUnit: 'second' }).seconds
      : undefined;
  return {
    TaskSubtype: 'Call',
    Type: 'Call',
    CallType: fields.Direction__c === 'in' ? 'Inbound' : 'Outbound',
    CallDisposition: disposition,
    CallDurationInSeconds: seconds,
  };
}
