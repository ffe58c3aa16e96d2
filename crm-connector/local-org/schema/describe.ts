/** Salesforce's describe JSON, as one user sees the org: what is hidden is not there. */

import type { OrgUser } from '../store/org-store.ts';
import { recordTypeId } from '../store/schema-ids.ts';
import { seesField, seesObject } from '../store/user-access.ts';
import type { FieldMeta, ObjectMeta } from './object-meta.ts';
import type { OrgSchema } from './org-schema.ts';

const soapTypes: Record<string, string> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  base64: 'xsd:base64Binary',
};
const textTypes = new Set([
  'string',
  'textarea',
  'phone',
  'email',
  'url',
  'picklist',
  'combobox',
  'id',
  'reference',
]);
const numberTypes = new Set(['double', 'currency', 'percent']);

export function describeGlobal(schema: OrgSchema, user: OrgUser, apiVersion: string): object {
  const sobjects = [...schema.objects.values()]
    .filter((meta) => seesObject(user, meta))
    .map((meta) => summary(meta, user, apiVersion))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { encoding: 'UTF-8', maxBatchSize: 200, sobjects };
}

export function describeObject(
  schema: OrgSchema,
  meta: ObjectMeta,
  user: OrgUser,
  apiVersion: string,
): object {
  return {
    actionOverrides: [],
    ...summary(meta, user, apiVersion),
    childRelationships: childRelationships(schema, meta, user),
    compactLayoutable: true,
    fields: meta.fields
      .filter((field) => seesField(user, meta, field))
      .map((field) => describeField(meta, field, user)),
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: recordTypeInfos(meta, apiVersion),
    searchLayoutable: true,
    supportedScopes: [
      { label: `All ${meta.labelPlural.toLowerCase()}`, name: 'everything' },
      { label: `My ${meta.labelPlural.toLowerCase()}`, name: 'mine' },
    ],
  };
}

function summary(meta: ObjectMeta, user: OrgUser, apiVersion: string) {
  const may = (action: string) => !user.denied.has(`${action} ${meta.name}`);
  const base = `/services/data/v${apiVersion}/sobjects/${meta.name}`;
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: meta.createable && may('create'),
    custom: meta.custom,
    customSetting: false,
    deepCloneable: false,
    deletable: meta.deletable && may('remove'),
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: meta.keyPrefix,
    label: meta.label,
    labelPlural: meta.labelPlural,
    layoutable: true,
    mergeable: false,
    mruEnabled: true,
    name: meta.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: meta.searchable,
    triggerable: true,
    undeletable: false,
    updateable: meta.updateable && may('edit'),
    urls: {
      sobject: base,
      describe: `${base}/describe`,
      rowTemplate: `${base}/{ID}`,
    },
  };
}

function describeField(meta: ObjectMeta, field: FieldMeta, user: OrgUser): object {
  return { ...neverUsed, ...whatItIs(field), ...whatItTakes(field), ...whatMayBeDone(meta, field, user) };
}

/** Features no field of this org has; real answers carry them, so this one does. */
const neverUsed = {
  aiPredictionField: false,
  calculatedFormula: null,
  compoundFieldName: null,
  controllerName: null,
  defaultValueFormula: null,
  dependentPicklist: false,
  deprecatedAndHidden: false,
  displayLocationInDecimal: false,
  encrypted: false,
  extraTypeInfo: null,
  filteredLookupInfo: null,
  formulaTreatNullNumberAsZero: false,
  highScaleNumber: false,
  htmlFormatted: false,
  inlineHelpText: null,
  mask: null,
  maskType: null,
  queryByDistance: false,
  referenceTargetField: null,
  searchPrefilterable: false,
  writeRequiresMasterRead: false,
};

function whatItIs(field: FieldMeta): object {
  return {
    autoNumber: field.autoNumber !== null,
    calculated: field.calculated,
    custom: field.custom,
    externalId: field.externalId,
    idLookup: field.type === 'id' || field.externalId || (field.nameField && field.autoNumber === null),
    label: field.label,
    name: field.name,
    nameField: field.nameField,
    namePointing: field.referenceTo.length > 1,
    polymorphicForeignKey: field.referenceTo.length > 1,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    relationshipOrder: field.masterDetail ? 0 : null,
    cascadeDelete: field.onDelete === 'cascade',
    restrictedDelete: field.onDelete === 'restrict',
    soapType: soapTypes[field.type] ?? 'xsd:string',
    type: field.type,
  };
}

function whatItTakes(field: FieldMeta): object {
  const isText = textTypes.has(field.type);
  return {
    byteLength: isText ? field.length * 3 : 0,
    caseSensitive: field.caseSensitive,
    defaultValue: field.defaultValue,
    digits: field.type === 'int' ? field.precision : 0,
    length: isText ? field.length : 0,
    nillable: field.nillable,
    picklistValues: field.picklist.map((value) => ({
      active: true,
      defaultValue: value.isDefault,
      label: value.label,
      validFor: null,
      value: value.value,
    })),
    precision: numberTypes.has(field.type) ? field.precision : 0,
    restrictedPicklist: field.restricted,
    scale: field.scale,
    unique: field.unique,
  };
}

function whatMayBeDone(meta: ObjectMeta, field: FieldMeta, user: OrgUser): object {
  const writable = !user.readOnlyFields.has(`${meta.name}.${field.name}`);
  return {
    aggregatable: field.type !== 'boolean' && field.filterable,
    createable: field.createable && writable,
    defaultedOnCreate:
      field.defaultValue !== null || field.autoNumber !== null || defaultedBySystem.has(field.name),
    filterable: field.filterable,
    groupable: field.filterable && !numberTypes.has(field.type) && field.type !== 'datetime',
    permissionable: field.nillable && field.type !== 'id',
    sortable: field.filterable,
    updateable: field.updateable && writable,
  };
}

const defaultedBySystem = new Set([
  'Id',
  'OwnerId',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
]);

function childRelationships(schema: OrgSchema, parent: ObjectMeta, user: OrgUser): object[] {
  const found: object[] = [];
  for (const child of schema.objects.values()) {
    if (!seesObject(user, child)) continue;
    for (const field of child.fields) {
      if (!field.referenceTo.includes(parent.name) || !seesField(user, child, field)) continue;
      found.push({
        cascadeDelete: field.onDelete === 'cascade',
        childSObject: child.name,
        deprecatedAndHidden: false,
        field: field.name,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: field.childRelationshipName,
        restrictedDelete: field.onDelete === 'restrict',
      });
    }
  }
  return found;
}

function recordTypeInfos(meta: ObjectMeta, apiVersion: string): object[] {
  const info = (name: string, developerName: string, id: string, isDefault: boolean) => ({
    active: true,
    available: true,
    defaultRecordTypeMapping: isDefault,
    developerName,
    master: developerName === 'Master',
    name,
    recordTypeId: id,
    urls: { layout: `/services/data/v${apiVersion}/sobjects/${meta.name}/describe/layouts/${id}` },
  });
  const hasDefault = meta.recordTypes.some((type) => type.isDefault);
  return [
    ...meta.recordTypes.map((type) =>
      info(type.label, type.developerName, recordTypeId(meta.name, type.developerName), type.isDefault),
    ),
    info('Master', 'Master', '012000000000000AAA', !hasDefault),
  ];
}
