/** The org's whole schema: standard objects, what was deployed, what the options of the org add or remove. */
import { currencyField, object, recordTypeField } from './field-builders.ts';
import type { FieldMeta, ObjectMeta, PermissionSetMeta, ValidationRule } from './object-meta.ts';
import { type DeployedObject, type DeployedPackage, readPackage } from './read-package.ts';
import { standardObjects } from './standard-objects.ts';

export interface OrgSchemaOptions {
  /** Folder of deployable metadata; null: nothing is deployed. */
  packageDir: string | null;
  /** True: every object that holds money has CurrencyIsoCode. */
  multiCurrency?: boolean;
  /** Objects of other packages, e.g. another invoice model. */
  extraObjects?: readonly ObjectMeta[];
  /** Fields an administrator added: object → fields. `Activity` stands for Task and Event. */
  extraFields?: Readonly<Record<string, readonly FieldMeta[]>>;
  /** Validation rules an administrator added. */
  extraRules?: Readonly<Record<string, readonly ValidationRule[]>>;
  /** Objects this org has no licence for. */
  withoutObjects?: readonly string[];
}

/** Looked up without regard to case, as SOQL and REST do. */
export interface OrgSchema {
  readonly objects: ReadonlyMap<string, ObjectMeta>;
  readonly permissionSets: readonly PermissionSetMeta[];
  readonly multiCurrency: boolean;
}

const currencyCodes = ['USD', 'EUR', 'CAD', 'MXN', 'GBP', 'JPY'];
const holdsNoMoney = new Set([
  'User',
  'Profile',
  'PermissionSet',
  'PermissionSetAssignment',
  'RecordType',
  'TaskStatus',
  'TaskPriority',
  'CaseStatus',
  'Organization',
]);

/** @throws Error for metadata that cannot be enforced, or that points at objects that are not there */
export function loadOrgSchema(options: OrgSchemaOptions): OrgSchema {
  const without = new Set(options.withoutObjects ?? []);
  const deployed: DeployedPackage =
    options.packageDir === null
      ? { objects: new Map(), permissionSets: [] }
      : readPackage(options.packageDir);
  const objects = [...standardObjects, ...(options.extraObjects ?? []), ...newObjects(deployed)]
    .filter((meta) => !without.has(meta.name))
    .map((meta) => withDeployed(meta, deployed.objects.get(meta.name)))
    .map((meta) => withExtras(meta, options))
    .map((meta) => (options.multiCurrency && !holdsNoMoney.has(meta.name) ? withCurrency(meta) : meta));
  return {
    objects: finish(objects),
    permissionSets: deployed.permissionSets,
    multiCurrency: options.multiCurrency ?? false,
  };
}

/** Undefined: no such object. */
export function findObject(schema: OrgSchema, name: string): ObjectMeta | undefined {
  return schema.objects.get(name.toLowerCase());
}

function newObjects(deployed: DeployedPackage): ObjectMeta[] {
  return [...deployed.objects.values()].flatMap((one) =>
    one.definition === null
      ? []
      : [object(one.name, null, one.fields, { ...one.definition, deployed: true })],
  );
}

function withDeployed(meta: ObjectMeta, deployed: DeployedObject | undefined): ObjectMeta {
  if (!deployed) return meta;
  return {
    ...meta,
    fields: deployed.definition === null ? [...meta.fields, ...deployed.fields] : meta.fields,
    recordTypes: [...meta.recordTypes, ...deployed.recordTypes],
    validationRules: [...meta.validationRules, ...deployed.validationRules],
  };
}

function withExtras(meta: ObjectMeta, options: OrgSchemaOptions): ObjectMeta {
  const isActivity = meta.name === 'Task' || meta.name === 'Event';
  const fields = [
    ...(options.extraFields?.[meta.name] ?? []),
    ...(isActivity ? (options.extraFields?.Activity ?? []) : []),
  ];
  const rules = options.extraRules?.[meta.name] ?? [];
  if (fields.length === 0 && rules.length === 0) return meta;
  return {
    ...meta,
    fields: [...meta.fields, ...fields],
    validationRules: [...meta.validationRules, ...rules],
  };
}

function withCurrency(meta: ObjectMeta): ObjectMeta {
  return { ...meta, fields: [...meta.fields, currencyField(currencyCodes, 'USD')] };
}

/** Gives custom objects their prefix, record types their field, activities their targets, person accounts their `__pc`. */
function finish(objects: readonly ObjectMeta[]): Map<string, ObjectMeta> {
  const names = new Set(objects.map((meta) => meta.name));
  const targets = objects.filter((meta) => meta.activities).map((meta) => meta.name);
  const personFields = (objects.find((meta) => meta.name === 'Contact')?.fields ?? []).filter(
    (f) => f.custom,
  );
  let customCount = 0;
  const finished = new Map<string, ObjectMeta>();
  for (const meta of objects) {
    if (finished.has(meta.name.toLowerCase())) throw new Error(`object ${meta.name} is there twice`);
    const fields = [
      ...meta.fields,
      ...(meta.recordTypes.length > 0 ? [recordTypeField()] : []),
      ...(meta.name === 'Account' ? personFields.map(personField) : []),
    ].map((field) => finishReference(meta, field, names, targets));
    const keyPrefix = meta.keyPrefix ?? `a${(customCount++).toString(36).padStart(2, '0')}`;
    finished.set(meta.name.toLowerCase(), { ...meta, keyPrefix, fields });
  }
  return finished;
}

/** Every custom field of Contact shows on person accounts as `X__pc`. */
function personField(field: FieldMeta): FieldMeta {
  return {
    ...field,
    name: field.name.replace(/__c$/, '__pc'),
    unique: false,
    externalId: false,
    childRelationshipName: null,
  };
}

function finishReference(
  meta: ObjectMeta,
  field: FieldMeta,
  names: ReadonlySet<string>,
  targets: readonly string[],
): FieldMeta {
  if (field.type !== 'reference') return field;
  const isWhat = field.name === 'WhatId' && field.referenceTo.length === 0;
  const referenceTo = isWhat ? targets : field.referenceTo.filter((name) => names.has(name));
  if (referenceTo.length === 0 && field.custom) {
    throw new Error(
      `${meta.name}.${field.name} points at ${field.referenceTo.join()}, which is not in this org`,
    );
  }
  return { ...field, referenceTo };
}
