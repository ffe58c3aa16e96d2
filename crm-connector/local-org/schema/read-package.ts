/**
 * Reads deployable metadata in source format, as an org does when a package is deployed: objects, fields
 * (those of `Activity` go to Task and Event), validation rules, record types and permission sets.
 * What it cannot enforce it refuses to load, so that no test passes on a rule that is not there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { fieldFromMetadata } from './field-metadata.ts';
import { parseFormula } from './formula/parse-formula.ts';
import { type MetadataNode, nodes, textOf } from './metadata-node.ts';
import type { FieldMeta, PermissionSetMeta, RecordTypeMeta, Sharing, ValidationRule } from './object-meta.ts';

/** What a package brings to one object, new or already there. */
export interface DeployedObject {
  name: string;
  /** Null: the package only adds to an object that is already there. */
  definition: {
    label: string;
    labelPlural: string;
    sharing: Sharing;
    activities: boolean;
    searchable: boolean;
  } | null;
  fields: FieldMeta[];
  recordTypes: RecordTypeMeta[];
  validationRules: ValidationRule[];
}

export interface DeployedPackage {
  objects: Map<string, DeployedObject>;
  permissionSets: PermissionSetMeta[];
}

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true,
  isArray: (_name, path) => String(path).includes('.'),
});

/** @throws Error naming the file that cannot be loaded */
export function readPackage(directory: string): DeployedPackage {
  const found: DeployedPackage = { objects: new Map(), permissionSets: [] };
  for (const file of metadataFiles(directory)) {
    try {
      readMetadataFile(file, found);
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  return found;
}

function metadataFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('-meta.xml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readMetadataFile(file: string, found: DeployedPackage): void {
  const kind = /\.([A-Za-z]+)-meta\.xml$/.exec(file)?.[1];
  const root = () => rootNode(file);
  const objectName = file.split(sep).at(-3) ?? '';
  if (kind === 'object') readObject(basename(file, '.object-meta.xml'), root(), found);
  if (kind === 'field') readField(objectName, root(), found);
  if (kind === 'recordType') deployedObject(found, objectName).recordTypes.push(recordType(root()));
  if (kind === 'validationRule') readRule(objectName, root(), found);
  if (kind === 'permissionset') {
    found.permissionSets.push(permissionSet(basename(file, '.permissionset-meta.xml'), root()));
  }
}

function rootNode(file: string): MetadataNode {
  const parsed: Record<string, unknown> = parser.parse(readFileSync(file, 'utf8'));
  const root = Object.values(parsed)[0];
  if (typeof root !== 'object' || root === null) throw new Error('no metadata in it');
  return root as MetadataNode;
}

function deployedObject(found: DeployedPackage, name: string): DeployedObject {
  const existing = found.objects.get(name);
  if (existing) return existing;
  const fresh: DeployedObject = { name, definition: null, fields: [], recordTypes: [], validationRules: [] };
  found.objects.set(name, fresh);
  return fresh;
}

const sharingModels: Record<string, Sharing> = {
  ReadWrite: 'readWrite',
  ReadWriteTransfer: 'readWrite',
  Read: 'read',
  Private: 'private',
  ControlledByParent: 'parent',
};

function readObject(name: string, node: MetadataNode, found: DeployedPackage): void {
  const target = deployedObject(found, name);
  if (!name.endsWith('__c')) return;
  const model = textOf(node, 'sharingModel') ?? 'ReadWrite';
  const sharing = sharingModels[model];
  if (!sharing) throw new Error(`sharingModel ${model} is not known`);
  const label = textOf(node, 'label') ?? name;
  target.definition = {
    label,
    labelPlural: textOf(node, 'pluralLabel') ?? `${label}s`,
    sharing,
    activities: textOf(node, 'enableActivities') === 'true',
    searchable: textOf(node, 'enableSearch') !== 'false',
  };
  const nameField = nodes(node, 'nameField')[0];
  if (!nameField) throw new Error('nameField is missing');
  target.fields.unshift(fieldFromMetadata(nameField, { isNameField: true }));
}

function readField(objectName: string, node: MetadataNode, found: DeployedPackage): void {
  const field = fieldFromMetadata(node, { isNameField: false });
  for (const name of objectName === 'Activity' ? ['Task', 'Event'] : [objectName]) {
    deployedObject(found, name).fields.push(field);
  }
}

function recordType(node: MetadataNode): RecordTypeMeta {
  const developerName = textOf(node, 'fullName') ?? '';
  return {
    developerName,
    label: textOf(node, 'label') ?? developerName,
    isDefault: false,
    isPersonType: false,
  };
}

function readRule(objectName: string, node: MetadataNode, found: DeployedPackage): void {
  if (textOf(node, 'active') === 'false') return;
  const formula = textOf(node, 'errorConditionFormula') ?? '';
  parseFormula(formula);
  deployedObject(found, objectName).validationRules.push({
    name: textOf(node, 'fullName') ?? '',
    formula,
    message: textOf(node, 'errorMessage') ?? '',
    field: textOf(node, 'errorDisplayField') ?? null,
  });
}

function permissionSet(name: string, node: MetadataNode): PermissionSetMeta {
  const fields = new Map<string, { editable: boolean }>();
  for (const grant of nodes(node, 'fieldPermissions')) {
    if (textOf(grant, 'readable') !== 'true') continue;
    for (const target of activityFields(textOf(grant, 'field') ?? '')) {
      fields.set(target, { editable: textOf(grant, 'editable') === 'true' });
    }
  }
  const objects = new Map<string, { create: boolean; edit: boolean; remove: boolean }>();
  for (const grant of nodes(node, 'objectPermissions')) {
    if (textOf(grant, 'allowRead') !== 'true') continue;
    objects.set(textOf(grant, 'object') ?? '', {
      create: textOf(grant, 'allowCreate') === 'true',
      edit: textOf(grant, 'allowEdit') === 'true',
      remove: textOf(grant, 'allowDelete') === 'true',
    });
  }
  return { name, label: textOf(node, 'label') ?? name, fields, objects };
}

/** A grant on `Activity.X__c` or `Task.X__c` holds for tasks and events alike: it is one field. */
function activityFields(path: string): string[] {
  const [objectName = '', field = ''] = path.split('.');
  if (!['Activity', 'Task', 'Event'].includes(objectName)) return [path];
  return [`Task.${field}`, `Event.${field}`];
}
