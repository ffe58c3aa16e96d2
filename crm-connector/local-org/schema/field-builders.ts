/** Terse builders, so that an object's file reads like its field list. */
import type { FieldMeta, FieldType, ObjectMeta, OnDelete, PicklistValue } from './object-meta.ts';

/** Everything a field may deviate in; the rest follows from its type. */
export interface FieldOptions {
  label?: string;
  required?: boolean;
  /** Neither created nor updated through the API. */
  readOnly?: boolean;
  createOnly?: boolean;
  externalId?: boolean;
  unique?: boolean;
  caseSensitive?: boolean;
  nameField?: boolean;
  filterable?: boolean;
  calculated?: boolean;
  autoNumber?: string;
  defaultValue?: string | number | boolean;
  restricted?: boolean;
  indexed?: boolean;
  /** Name of the way from the parent to these rows. */
  children?: string;
  relationshipName?: string;
  onDelete?: OnDelete;
  masterDetail?: boolean;
  scale?: number;
  precision?: number;
  deployed?: boolean;
}

/** What a field is when nothing is said. */
const plain: Omit<FieldMeta, 'name' | 'type' | 'length' | 'label'> = {
  precision: 0,
  scale: 0,
  nillable: true,
  createable: true,
  updateable: true,
  filterable: true,
  externalId: false,
  unique: false,
  caseSensitive: false,
  custom: false,
  nameField: false,
  calculated: false,
  autoNumber: null,
  restricted: false,
  picklist: [],
  defaultValue: null,
  referenceTo: [],
  relationshipName: null,
  childRelationshipName: null,
  onDelete: 'clear',
  masterDetail: false,
  indexed: false,
  deployed: false,
};

/** Text longer than this is not indexed by Salesforce, so it cannot be filtered. */
const FILTERABLE_LENGTH = 255;

function field(name: string, type: FieldType, length: number, options: FieldOptions): FieldMeta {
  const { required = false, readOnly = false, createOnly = false, children = null, ...said } = options;
  const isWritten = !readOnly && said.autoNumber === undefined && said.calculated !== true;
  const isLong = type === 'base64' || (type === 'textarea' && length > FILTERABLE_LENGTH);
  return {
    ...plain,
    filterable: !isLong,
    defaultValue: type === 'boolean' ? false : null,
    ...said,
    name,
    label: options.label ?? labelOf(name),
    type,
    length,
    nillable: !required && type !== 'boolean' && type !== 'id',
    createable: isWritten,
    updateable: isWritten && !createOnly,
    custom: /__p?c$/.test(name),
    childRelationshipName: children,
  };
}

export const text = (name: string, length = 255, options: FieldOptions = {}) =>
  field(name, 'string', length, options);
export const textArea = (name: string, length = 255, options: FieldOptions = {}) =>
  field(name, 'textarea', length, options);
export const combobox = (name: string, length = 255, options: FieldOptions = {}) =>
  field(name, 'combobox', length, options);
export const phone = (name: string, options: FieldOptions = {}) => field(name, 'phone', 40, options);
export const email = (name: string, options: FieldOptions = {}) => field(name, 'email', 80, options);
export const url = (name: string, options: FieldOptions = {}) => field(name, 'url', 255, options);
export const yesNo = (name: string, options: FieldOptions = {}) => field(name, 'boolean', 0, options);
export const int = (name: string, options: FieldOptions = {}) =>
  field(name, 'int', 0, { precision: 9, ...options });
export const number = (name: string, options: FieldOptions = {}) =>
  field(name, 'double', 0, { precision: 18, scale: 2, ...options });
export const money = (name: string, options: FieldOptions = {}) =>
  field(name, 'currency', 0, { precision: 18, scale: 2, ...options });
export const percent = (name: string, options: FieldOptions = {}) =>
  field(name, 'percent', 0, { precision: 18, scale: 2, ...options });
export const date = (name: string, options: FieldOptions = {}) => field(name, 'date', 0, options);
export const dateTime = (name: string, options: FieldOptions = {}) => field(name, 'datetime', 0, options);
export const time = (name: string, options: FieldOptions = {}) => field(name, 'time', 0, options);
export const blob = (name: string, options: FieldOptions = {}) => field(name, 'base64', 0, options);

/** `values`: texts, or `value|label`; a leading `*` marks the default. */
export function picklist(name: string, values: readonly string[], options: FieldOptions = {}): FieldMeta {
  const list = values.map(picklistValue);
  const standing = list.find((value) => value.isDefault)?.value;
  return {
    ...field(
      name,
      'picklist',
      255,
      standing === undefined ? options : { defaultValue: standing, ...options },
    ),
    picklist: list,
  };
}

/** `referenceTo` of several objects makes the relationship polymorphic. */
export function lookup(name: string, referenceTo: string | string[], options: FieldOptions = {}): FieldMeta {
  return {
    ...field(name, 'reference', 18, { indexed: true, ...options }),
    label: options.label ?? referenceLabel(name),
    referenceTo: typeof referenceTo === 'string' ? [referenceTo] : referenceTo,
    relationshipName: options.relationshipName ?? relationshipOf(name),
  };
}

export function masterDetail(name: string, referenceTo: string, options: FieldOptions = {}): FieldMeta {
  return lookup(name, referenceTo, { required: true, masterDetail: true, onDelete: 'cascade', ...options });
}

function picklistValue(written: string): PicklistValue {
  const isDefault = written.startsWith('*');
  const [value = '', label = value] = (isDefault ? written.slice(1) : written).split('|');
  return { value, label, isDefault };
}

function relationshipOf(name: string): string | null {
  if (name.endsWith('__c')) return name.replace(/__c$/, '__r');
  return name.endsWith('Id') ? name.slice(0, -2) : null;
}

/** `WhatId` reads `What ID`, as describe says it. */
function referenceLabel(name: string): string {
  return name.endsWith('Id') ? `${labelOf(name.slice(0, -2))} ID` : labelOf(name);
}

/** `PersonMobilePhone` → `Person Mobile Phone`, `Due_Date__c` → `Due Date`. */
function labelOf(name: string): string {
  return name
    .replace(/^[A-Za-z0-9]+__(?=.*__p?c$)/, '')
    .replace(/__p?c$/, '')
    .replaceAll('_', ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .trim();
}

type ObjectOptions = Partial<Omit<ObjectMeta, 'name' | 'fields' | 'keyPrefix'>> & {
  /** No OwnerId. */
  ownerless?: boolean;
};

/**
 * An object with its own fields and the system fields every object has.
 * `keyPrefix` null: the org gives it one (custom objects).
 */
export function object(
  name: string,
  keyPrefix: string | null,
  fields: readonly FieldMeta[],
  options: ObjectOptions = {},
): ObjectMeta {
  const { ownerless, ...given } = options;
  const label = given.label ?? labelOf(name);
  const master = fields.some((one) => one.masterDetail);
  const owned = !(ownerless ?? master);
  return {
    name,
    label,
    labelPlural: `${label}s`,
    keyPrefix,
    custom: name.endsWith('__c'),
    createable: true,
    updateable: true,
    deletable: true,
    searchable: true,
    activities: false,
    sharing: master ? 'parent' : 'readWrite',
    mustFilterBy: [],
    recordTypes: [],
    validationRules: [],
    deployed: false,
    ...given,
    fields: [...systemFieldsBefore(), ...(owned ? [ownerField()] : []), ...fields, ...systemFieldsAfter()],
  };
}

function ownerField(): FieldMeta {
  return lookup('OwnerId', 'User', { required: true });
}

function systemFieldsBefore(): FieldMeta[] {
  return [
    field('Id', 'id', 18, { readOnly: true, required: true, label: 'Record ID' }),
    yesNo('IsDeleted', { readOnly: true, label: 'Deleted' }),
  ];
}

function systemFieldsAfter(): FieldMeta[] {
  const stamp: FieldOptions = { readOnly: true, required: true };
  return [
    dateTime('CreatedDate', { ...stamp, indexed: false }),
    lookup('CreatedById', 'User', { ...stamp, indexed: false }),
    dateTime('LastModifiedDate', stamp),
    lookup('LastModifiedById', 'User', { ...stamp, indexed: false }),
    dateTime('SystemModstamp', stamp),
  ];
}

/** The field a multi-currency org has on every object that holds money, and no other org has at all. */
export function currencyField(codes: readonly string[], standing: string): FieldMeta {
  return {
    ...picklist(
      'CurrencyIsoCode',
      codes.map((code) => (code === standing ? `*${code}` : code)),
      { restricted: true, label: 'Currency ISO Code' },
    ),
    length: 3,
  };
}

export function recordTypeField(): FieldMeta {
  return lookup('RecordTypeId', 'RecordType', { indexed: false, label: 'Record Type ID' });
}
