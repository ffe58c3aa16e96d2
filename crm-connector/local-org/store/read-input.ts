/** A request's record as stored values: names resolved, rights checked, values converted. */
import { findField, findRelationship } from '../schema/field-lookup.ts';
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import { toStored } from './field-value.ts';
import type { OrgContext, StoredRecord } from './org-context.ts';
import { OrgError } from './org-error.ts';
import type { OrgUser, RecordFields } from './org-store.ts';
import { seesField } from './user-access.ts';

/** @throws OrgError INVALID_FIELD, INVALID_FIELD_FOR_INSERT_UPDATE, and the refusals of `toStored` */
export function readInput(
  context: OrgContext,
  meta: ObjectMeta,
  input: RecordFields,
  user: OrgUser,
  action: 'create' | 'update',
): StoredRecord {
  const values: StoredRecord = {};
  const refused: string[] = [];
  for (const [name, value] of Object.entries(input)) {
    if (name === 'attributes') continue;
    const field = inputField(meta, name, value, user);
    refuseId(field, action);
    const allowed = action === 'create' ? field.createable : field.updateable;
    if (!allowed || user.readOnlyFields.has(`${meta.name}.${field.name}`)) refused.push(field.name);
    else
      values[field.name] = isLinkByKey(value) ? idByKey(context, field, value) : toStored(field, value, user);
  }
  if (refused.length > 0) throw cannotWrite(refused);
  return values;
}

function cannotWrite(fields: string[]): OrgError {
  return new OrgError(
    400,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    fields,
  );
}

function refuseId(field: FieldMeta, action: 'create' | 'update'): void {
  if (field.type !== 'id') return;
  if (action === 'create') {
    throw new OrgError(400, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
  }
  throw new OrgError(400, 'INVALID_FIELD', 'The Id field should not be specified in the sobject data.', [
    'Id',
  ]);
}

function inputField(meta: ObjectMeta, name: string, value: unknown, user: OrgUser): FieldMeta {
  const field = isLinkByKey(value) ? findRelationship(meta, name) : findField(meta, name);
  if (field && seesField(user, meta, field)) return field;
  throw noSuchColumn(meta, name);
}

/** The same words for a field that does not exist and for one this user may not see. */
export function noSuchColumn(meta: ObjectMeta, name: string): OrgError {
  return new OrgError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${meta.name}`);
}

/** `{"Account": {"Ext__c": "42"}}` instead of an id. */
function isLinkByKey(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idByKey(context: OrgContext, field: FieldMeta, value: Record<string, unknown>): string {
  const [key, ...others] = Object.entries(value).filter(([name]) => name !== 'attributes');
  const target = context.object(field.referenceTo[0] ?? '');
  const keyField = key && findField(target, key[0]);
  if (!key || others.length > 0 || !keyField?.externalId) {
    throw new OrgError(
      400,
      'INVALID_FIELD',
      `${field.relationshipName}: exactly one external ID field of ${target.name} is needed here`,
      [field.name],
    );
  }
  const rows = context.database.all(
    `SELECT "Id" FROM "${target.name}" WHERE "${keyField.name}" = ? AND "IsDeleted" = 0 LIMIT 2`,
    [toStored(keyField, key[1], { zone: 'UTC' })],
  );
  const [found, second] = rows;
  if (found && !second) return String(found.Id);
  throw new OrgError(
    400,
    'INVALID_FIELD',
    `Foreign key external ID: ${String(key[1]).toLowerCase()} ${found ? 'is not unique' : 'not found'} for field ${keyField.name} in entity ${target.name}`,
    [field.name],
  );
}
