/** What Salesforce refuses to save, with its codes and words. */
import { findField } from '../../schema/field-lookup.ts';
import { evaluateFormula } from '../../schema/formula/evaluate-formula.ts';
import { type Formula, parseFormula } from '../../schema/formula/parse-formula.ts';
import type { FieldMeta, ObjectMeta } from '../../schema/object-meta.ts';
import { toJson } from '../field-value.ts';
import type { OrgContext, StoredRecord } from '../org-context.ts';
import { OrgError } from '../org-error.ts';
import type { OrgUser } from '../org-store.ts';
import { mayRead } from '../sharing.ts';

export function checkRequired(meta: ObjectMeta, record: StoredRecord, before: StoredRecord | null): void {
  const missing = meta.fields.filter(
    (field) =>
      !field.nillable &&
      field.type !== 'boolean' &&
      field.type !== 'id' &&
      (field.createable || field.masterDetail) &&
      (record[field.name] === null || record[field.name] === undefined) &&
      (before === null || before[field.name] !== null),
  );
  if (missing.length === 0) return;
  const names = missing.map((field) => field.name);
  throw new OrgError(
    400,
    'REQUIRED_FIELD_MISSING',
    `Required fields are missing: [${names.join(', ')}]`,
    names,
  );
}

/** Each reference that changes must be of the right object, exist, not be deleted, and be visible. */
export function checkReferences(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  before: StoredRecord | null,
  user: OrgUser,
): void {
  for (const field of meta.fields) {
    const id = record[field.name];
    if (field.type !== 'reference' || typeof id !== 'string' || id === before?.[field.name]) continue;
    checkReference(context, field, id, user);
  }
}

function checkReference(context: OrgContext, field: FieldMeta, id: string, user: OrgUser): void {
  const target = context.objectOfId(id);
  if (!target || !field.referenceTo.includes(target.name)) {
    throw new OrgError(
      400,
      'FIELD_INTEGRITY_EXCEPTION',
      `${field.label}: id value of incorrect type: ${id}`,
      [field.name],
    );
  }
  const row = context.row(target, id);
  if (!row)
    throw new OrgError(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
  if (row.IsDeleted === 1) throw new OrgError(400, 'ENTITY_IS_DELETED', 'entity is deleted', [field.name]);
  if (!mayRead(context, target, id, user)) {
    throw new OrgError(
      400,
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      'insufficient access rights on cross-reference id',
      [field.name],
    );
  }
}

/** A lead has no related record: an activity with a lead must not name one. */
export function checkActivity(meta: ObjectMeta, record: StoredRecord): void {
  if (meta.name !== 'Task' && meta.name !== 'Event') return;
  const who = record.WhoId;
  if (typeof who !== 'string' || !who.startsWith('00Q') || record.WhatId === null) return;
  if (record.WhatId === undefined) return;
  throw new OrgError(
    400,
    'FIELD_INTEGRITY_EXCEPTION',
    'Related To ID: cannot specify a Related To when the Name is a Lead',
    ['WhatId'],
  );
}

export function checkUnique(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  before: StoredRecord | null,
): void {
  for (const field of meta.fields) {
    const value = record[field.name];
    if (!field.unique || value === null || value === undefined || value === before?.[field.name]) continue;
    const other = context.database.get(
      `SELECT "Id" FROM "${meta.name}" WHERE "${field.name}" = ? AND "IsDeleted" = 0 AND "Id" <> ?`,
      [value, record.Id ?? null],
    );
    if (!other) continue;
    const id15 = String(other.Id).slice(0, 15);
    throw new OrgError(
      400,
      'DUPLICATE_VALUE',
      `duplicate value found: ${field.name} duplicates value on record with id: ${id15}`,
      [],
    );
  }
}

const parsed = new Map<string, Formula>();

/** Validation rules of the org's administrators; their words are shown as they are. */
export function checkRules(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  before: StoredRecord | null,
  user: OrgUser,
): void {
  const read = (source: StoredRecord) => (name: string) => {
    const field = findField(meta, name);
    if (!field) throw new Error(`validation rule: ${meta.name} has no field ${name}`);
    const value = toJson(field, source[field.name]);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;
  };
  for (const rule of meta.validationRules) {
    const formula = parsed.get(rule.formula) ?? parseFormula(rule.formula);
    parsed.set(rule.formula, formula);
    const refuses = evaluateFormula(formula, {
      value: read(record),
      prior: read(before ?? record),
      isNew: before === null,
      today: context.today(user.zone).toString(),
      now: context.now(),
    });
    if (refuses !== true) continue;
    const fields = rule.field === null ? [] : [rule.field];
    throw new OrgError(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, fields);
  }
}
