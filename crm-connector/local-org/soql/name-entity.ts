/**
 * A polymorphic link (`Who`, `What`, `Parent`) leads to Salesforce's `Name` entity, which has only these fields
 * whatever the link points at.
 */

import { text } from '../schema/field-builders.ts';
import { findField, nameField } from '../schema/field-lookup.ts';
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import { seesField, seesObject } from '../store/user-access.ts';
import type { Column, QueryRequest } from './query-scope.ts';
import { noSuchColumn } from './soql-error.ts';

const nameEntityFields = [
  'Id',
  'Name',
  'Type',
  'FirstName',
  'LastName',
  'Email',
  'Phone',
  'Title',
  'Username',
  'Alias',
];

/** `fk`: SQL of the reference. @throws OrgError INVALID_FIELD for a field `Name` does not have */
export function nameEntityColumn(
  request: QueryRequest,
  holder: ObjectMeta,
  fk: string,
  link: FieldMeta,
  fieldName: string,
): Column {
  const name = nameEntityFields.find((one) => one.toLowerCase() === fieldName.toLowerCase());
  if (name === undefined) throw noSuchColumn(request.soql, fieldName, 'Name');
  const field: FieldMeta = { ...text(name), ...(name === 'Id' ? { type: 'id' as const } : {}) };
  if (name === 'Id') return { sql: fk, field, meta: holder };
  const cases = link.referenceTo.flatMap((target) => {
    const meta = request.context.object(target);
    const value = name === 'Type' ? `'${meta.name}'` : valueAtTarget(request, meta, name, fk);
    return value === null ? [] : [`WHEN '${meta.keyPrefix}' THEN ${value}`];
  });
  const sql = cases.length === 0 ? 'NULL' : `CASE substr(${fk}, 1, 3) ${cases.join(' ')} END`;
  return { sql: `(${sql}) COLLATE NOCASE`, field, meta: holder };
}

function valueAtTarget(request: QueryRequest, meta: ObjectMeta, name: string, fk: string): string | null {
  const field = name === 'Name' ? nameField(meta) : findField(meta, name);
  if (!field || !seesObject(request.user, meta) || !seesField(request.user, meta, field)) return null;
  return `(SELECT n."${field.name}" FROM "${meta.name}" n WHERE n."Id" = ${fk})`;
}
