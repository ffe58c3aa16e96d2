/** Fields the org works out itself, before a record is saved. One function an object. */
import { findField } from '../../schema/field-lookup.ts';
import type { ObjectMeta } from '../../schema/object-meta.ts';
import { orgDateTime } from '../field-value.ts';
import type { OrgContext, StoredRecord } from '../org-context.ts';
import { OrgError } from '../org-error.ts';
import { isPersonRecord } from './person-account.ts';

type Derive = (context: OrgContext, record: StoredRecord, before: StoredRecord | null) => void;

/** Changes `record` in place. `before`: the stored row of an update; null: a new record. */
export function deriveFields(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  before: StoredRecord | null,
): void {
  byObject[meta.name]?.(context, record, before);
}

const byObject: Record<string, Derive> = {
  Account: (_context, record) => {
    if (isPersonRecord(record)) fullName(record);
  },
  Contact: (_context, record) => fullName(record),
  Lead: (_context, record) => fullName(record),
  User: (_context, record) => fullName(record),
  Individual: (_context, record) => fullName(record),
  Task: deriveTask,
  Event: deriveEvent,
  Case: deriveCase,
  Opportunity: (_context, record) => {
    record.IsWon = record.StageName === 'Closed Won' ? 1 : 0;
    record.IsClosed = String(record.StageName).startsWith('Closed ') ? 1 : 0;
  },
  CollectionPlan: (_context, record) => {
    record.IsClosed = record.Status === 'Close' ? 1 : 0;
  },
};

function fullName(record: StoredRecord): void {
  const parts = [record.FirstName, record.MiddleName, record.LastName];
  const name = parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ');
  if (name !== '') record.Name = name;
}

function deriveTask(context: OrgContext, record: StoredRecord, before: StoredRecord | null): void {
  const status = context.database.get('SELECT "IsClosed" AS c FROM "TaskStatus" WHERE "ApiName" = ?', [
    record.Status ?? null,
  ]);
  const closed = status?.c === 1;
  if (!closed) record.CompletedDateTime = null;
  else if (before?.IsClosed !== 1) record.CompletedDateTime ??= context.now();
  record.IsClosed = closed ? 1 : 0;
  record.IsHighPriority = record.Priority === 'High' ? 1 : 0;
  record.AccountId = accountOfActivity(context, record);
}

function deriveEvent(context: OrgContext, record: StoredRecord, before: StoredRecord | null): void {
  const start = changedText(record, before, ['StartDateTime', 'ActivityDateTime']) ?? record.StartDateTime;
  const day = record.ActivityDate;
  const from =
    typeof start === 'string' ? start : typeof day === 'string' ? `${day}T00:00:00.000+0000` : null;
  if (from === null) throw missing('ActivityDateTime');
  const begins = Temporal.Instant.from(from);
  const end = changedText(record, before, ['EndDateTime']);
  const minutes = changedNumber(record, before, 'DurationInMinutes');
  const lasts =
    end !== null
      ? Math.round((Temporal.Instant.from(end).epochMilliseconds - begins.epochMilliseconds) / 60_000)
      : (minutes ?? numberOr(record.DurationInMinutes, record.IsAllDayEvent === 1 ? 1440 : null));
  if (lasts === null) throw missing('DurationInMinutes');
  if (lasts < 0) {
    throw new OrgError(400, 'FIELD_INTEGRITY_EXCEPTION', 'Event duration cannot be negative.', [
      'DurationInMinutes',
    ]);
  }
  record.StartDateTime = from;
  record.ActivityDateTime = from;
  record.ActivityDate = from.slice(0, 10);
  record.DurationInMinutes = lasts;
  record.EndDateTime = orgDateTime(begins.add({ minutes: lasts }));
  record.AccountId = accountOfActivity(context, record);
}

function missing(field: string): OrgError {
  return new OrgError(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${field}]`, [field]);
}

function changedText(
  record: StoredRecord,
  before: StoredRecord | null,
  names: readonly string[],
): string | null {
  for (const name of names) {
    const value = record[name];
    if (typeof value === 'string' && value !== before?.[name]) return value;
  }
  return null;
}

function changedNumber(record: StoredRecord, before: StoredRecord | null, name: string): number | null {
  const value = record[name];
  return typeof value === 'number' && value !== before?.[name] ? value : null;
}

function numberOr(value: unknown, otherwise: number | null): number | null {
  return typeof value === 'number' ? value : otherwise;
}

function deriveCase(context: OrgContext, record: StoredRecord, before: StoredRecord | null): void {
  const closed = record.Status === 'Closed';
  if (!closed) record.ClosedDate = null;
  else if (before?.IsClosed !== 1) record.ClosedDate ??= context.now();
  record.IsClosed = closed ? 1 : 0;
  const contactId = record.ContactId;
  if (typeof contactId === 'string' && !record.AccountId) {
    record.AccountId = context.row(context.object('Contact'), contactId)?.AccountId ?? null;
  }
}

/** From what it is about (an account, or a record of one), otherwise from the contact it is with. */
function accountOfActivity(context: OrgContext, record: StoredRecord): string | null {
  const what = record.WhatId;
  if (typeof what === 'string') {
    const meta = context.objectOfId(what);
    if (meta?.name === 'Account') return what;
    const way = meta && accountField(meta);
    const account = way && context.row(meta, what)?.[way];
    return typeof account === 'string' ? account : null;
  }
  const who = record.WhoId;
  if (typeof who !== 'string' || !who.startsWith('003')) return null;
  const account = context.row(context.object('Contact'), who)?.AccountId;
  return typeof account === 'string' ? account : null;
}

function accountField(meta: ObjectMeta): string | undefined {
  const named = ['AccountId', 'BillingAccountId'].find((name) => findField(meta, name));
  return (
    named ?? meta.fields.find((field) => field.masterDetail && field.referenceTo.includes('Account'))?.name
  );
}
