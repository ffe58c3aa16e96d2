/** One `CustomField` of deployable metadata as a field of the org. */
import * as build from './field-builders.ts';
import { type MetadataNode, nodes, textOf } from './metadata-node.ts';
import type { FieldMeta, OnDelete } from './object-meta.ts';

type Build = (name: string, node: MetadataNode, options: build.FieldOptions) => FieldMeta;

const length = (node: MetadataNode, otherwise: number) => Number(textOf(node, 'length') ?? otherwise);

const byType: Record<string, Build> = {
  Text: (name, node, options) => build.text(name, length(node, 255), options),
  TextArea: (name, _node, options) => build.textArea(name, 255, options),
  LongTextArea: (name, node, options) =>
    build.textArea(name, length(node, 32_768), { ...options, filterable: false }),
  Picklist: (name, node, options) =>
    build.picklist(name, picklistOf(node), { ...options, ...restriction(node) }),
  Checkbox: (name, node, options) =>
    build.yesNo(name, { ...options, defaultValue: textOf(node, 'defaultValue') === 'true' }),
  Number: (name, node, options) => build.number(name, { ...options, ...digits(node) }),
  Currency: (name, node, options) => build.money(name, { ...options, ...digits(node) }),
  Percent: (name, node, options) => build.percent(name, { ...options, ...digits(node) }),
  Date: (name, _node, options) => build.date(name, { ...options, indexed: true }),
  DateTime: (name, _node, options) => build.dateTime(name, { ...options, indexed: true }),
  Phone: (name, _node, options) => build.phone(name, options),
  Email: (name, _node, options) => build.email(name, options),
  Url: (name, _node, options) => build.url(name, options),
  AutoNumber: (name, node, options) =>
    build.text(name, 80, { ...options, autoNumber: textOf(node, 'displayFormat') ?? '{0}' }),
  Lookup: (name, node, options) => build.lookup(name, parent(node), { ...options, ...relationship(node) }),
  MasterDetail: (name, node, options) =>
    build.masterDetail(name, parent(node), {
      ...options,
      ...relationship(node),
      required: true,
      onDelete: 'cascade',
    }),
};

/** @throws Error for a type, formula or default the local org cannot carry out */
export function fieldFromMetadata(node: MetadataNode, kind: { isNameField: boolean }): FieldMeta {
  const name = kind.isNameField ? 'Name' : (textOf(node, 'fullName') ?? '');
  const type = textOf(node, 'type') ?? '';
  const make = byType[type];
  if (name === '') throw new Error('fullName is missing');
  if (!make) throw new Error(`field ${name}: type ${type} is not supported`);
  if (textOf(node, 'formula') !== undefined)
    throw new Error(`field ${name}: formula fields are not supported`);
  if (type !== 'Checkbox' && textOf(node, 'defaultValue') !== undefined) {
    throw new Error(`field ${name}: default values are only supported on checkboxes and picklists`);
  }
  return make(name, node, options(node, name, kind.isNameField));
}

function options(node: MetadataNode, name: string, isNameField: boolean): build.FieldOptions {
  const label = textOf(node, 'label');
  return {
    ...(label === undefined ? {} : { label }),
    required: textOf(node, 'required') === 'true',
    externalId: textOf(node, 'externalId') === 'true',
    unique: textOf(node, 'unique') === 'true',
    caseSensitive: textOf(node, 'caseSensitive') === 'true',
    nameField: isNameField,
    // Salesforce shows name fields and required fields to everyone who sees the object.
    deployed:
      name !== 'Name' && textOf(node, 'required') !== 'true' && textOf(node, 'type') !== 'MasterDetail',
  };
}

function digits(node: MetadataNode): { precision: number; scale: number } {
  return { precision: Number(textOf(node, 'precision') ?? 18), scale: Number(textOf(node, 'scale') ?? 0) };
}

function parent(node: MetadataNode): string {
  const referenceTo = textOf(node, 'referenceTo');
  if (referenceTo === undefined) throw new Error('referenceTo is missing');
  return referenceTo;
}

const onDeletes: Record<string, OnDelete> = { SetNull: 'clear', Restrict: 'restrict', Cascade: 'cascade' };

function relationship(node: MetadataNode): build.FieldOptions {
  const children = textOf(node, 'relationshipName');
  const onDelete = onDeletes[textOf(node, 'deleteConstraint') ?? 'SetNull'];
  if (!onDelete) throw new Error(`deleteConstraint ${textOf(node, 'deleteConstraint')} is not known`);
  return { onDelete, ...(children === undefined ? {} : { children: `${children}__r` }) };
}

function picklistOf(node: MetadataNode): string[] {
  const definition = nodes(nodes(node, 'valueSet')[0] ?? {}, 'valueSetDefinition')[0];
  if (!definition) throw new Error('only picklists with their own values are supported');
  return nodes(definition, 'value')
    .filter((value) => textOf(value, 'isActive') !== 'false')
    .map((value) => {
      const name = textOf(value, 'fullName') ?? '';
      return `${textOf(value, 'default') === 'true' ? '*' : ''}${name}|${textOf(value, 'label') ?? name}`;
    });
}

function restriction(node: MetadataNode): { restricted: boolean } {
  return { restricted: textOf(nodes(node, 'valueSet')[0] ?? {}, 'restricted') === 'true' };
}
