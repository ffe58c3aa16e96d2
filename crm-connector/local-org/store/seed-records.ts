/** Seeding: records as given, read-only fields too, with the fields the org derives and the rows that go along. */
import { findField } from '../schema/field-lookup.ts';
import type { ObjectMeta, Sharing } from '../schema/object-meta.ts';
import { findObject } from '../schema/org-schema.ts';
import { toStored } from './field-value.ts';
import { fillDefaults, insertRow, replaceRow } from './insert-row.ts';
import type { OrgContext, StoredRecord } from './org-context.ts';
import { freshOrg, type SeedRecord, type UserAccess } from './org-store.ts';
import { toId18 } from './record-id.ts';
import { afterSave } from './rules/around-save.ts';
import { beforeSaveContent } from './rules/content.ts';
import { deriveFields } from './rules/derive-fields.ts';
import { settlePersonKind } from './rules/person-account.ts';
import { entityDefinitionId, permissionSetId, recordTypeId } from './schema-ids.ts';
import { indexForSearch } from './search-index.ts';
import { writeAccess } from './user-access.ts';

/** Rows from which on SQLite should know which index narrows most. */
const WORTH_ANALYSING = 10_000;
const seeder = { zone: 'UTC' };

/** Ids in the order of the records. @throws Error naming the record that cannot be seeded */
export function seedRecords(context: OrgContext, seeds: Iterable<SeedRecord>): string[] {
  const ids: string[] = [];
  const byObject = new Map<string, string[]>();
  for (const seed of seeds) {
    const id = seedRecord(context, seed);
    ids.push(id);
    const sameObject = byObject.get(seed.object);
    if (sameObject) sameObject.push(id);
    else byObject.set(seed.object, [id]);
  }
  for (const [object, made] of byObject) {
    const meta = findObject(context.schema, object);
    if (meta) indexForSearch(context, meta, made);
  }
  context.saveAutoNumbers();
  if (ids.length >= WORTH_ANALYSING) context.database.exec('PRAGMA analysis_limit = 1000; ANALYZE');
  return ids;
}

function seedRecord(context: OrgContext, seed: SeedRecord): string {
  const meta = findObject(context.schema, seed.object);
  if (!meta) throw new Error(`seed: this org has no object ${seed.object}`);
  try {
    return insertSeedRecord(context, meta, seed.fields);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`seed: ${seed.object} ${JSON.stringify(seed.fields).slice(0, 200)}: ${why}`, {
      cause: error,
    });
  }
}

function insertSeedRecord(context: OrgContext, meta: ObjectMeta, fields: Record<string, unknown>): string {
  const record: StoredRecord = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'attributes' || name.startsWith('$')) continue;
    const field = findField(meta, name);
    if (!field) throw new Error(`no field ${name}`);
    record[field.name] = toStored(field, value, seeder);
  }
  if (fields.$private === true) record._private = 1;
  if (fields.$locked === true) record._locked = 1;
  const isNew = record.Id === undefined;
  record.Id ??= context.newId(meta);
  const given = new Set(Object.keys(record));
  fillDefaults(context, meta, record, freshOrg.adminId);
  if (meta.name === 'Account') settlePersonKind(record, given);
  beforeSaveContent(context, meta, record);
  deriveUnlessGiven(context, meta, record, given);
  if (isNew) insertRow(context, meta, record);
  else replaceRow(context, meta, record);
  afterSave(context, meta, record, null, { id: String(record.CreatedById) });
  if (meta.name === 'User') seedAccess(context, String(record.Id), fields);
  return String(record.Id);
}

/** What the seed says stands, e.g. the completion time of an old call. */
function deriveUnlessGiven(
  context: OrgContext,
  meta: ObjectMeta,
  record: StoredRecord,
  given: ReadonlySet<string>,
): void {
  const kept = [...given].map((name) => [name, record[name] ?? null] as const);
  deriveFields(context, meta, record, null);
  for (const [name, value] of kept) if (value !== null) record[name] = value;
}

function seedAccess(context: OrgContext, userId: string, fields: Record<string, unknown>): void {
  if (fields.$access !== undefined) writeAccess(context.database, userId, fields.$access as UserAccess);
  const names = fields.$permissionSets;
  for (const name of Array.isArray(names) ? names : []) assignPermissionSet(context, userId, String(name));
}

/** @throws Error when no such permission set was deployed */
function assignPermissionSet(context: OrgContext, userId: string, name: string): void {
  if (!context.schema.permissionSets.some((set) => set.name === name)) {
    throw new Error(`permission set ${name} is not deployed`);
  }
  const known = context.database.get(
    'SELECT 1 FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" = ? AND "IsDeleted" = 0',
    [userId, permissionSetId(name)],
  );
  if (known) return;
  seedRecord(context, {
    object: 'PermissionSetAssignment',
    fields: { AssigneeId: userId, PermissionSetId: permissionSetId(name) },
  });
}

/** Rows every org has: itself, its profiles and administrator, its statuses, record types, deployed permission sets. */
export function seedFreshOrg(context: OrgContext): void {
  const isFresh = context.database.get('SELECT 1 FROM "Organization"') === undefined;
  const records = [...(isFresh ? standingRecords(context) : []), ...schemaRecords(context)];
  seedRecords(context, records);
}

function standingRecords(context: OrgContext): SeedRecord[] {
  const locale = { TimeZoneSidKey: 'America/New_York', LanguageLocaleKey: 'en_US' };
  return [
    {
      object: 'Organization',
      fields: {
        Id: freshOrg.organizationId,
        Name: 'Parley Demo',
        IsSandbox: false,
        InstanceName: 'USA1',
        OrganizationType: 'Developer Edition',
        DefaultLocaleSidKey: 'en_US',
        ...locale,
      },
    },
    ...[
      { Id: freshOrg.adminProfileId, Name: 'System Administrator', all: true },
      { Id: freshOrg.standardProfileId, Name: 'Standard User', all: false },
    ].map(({ all, ...fields }) => ({
      object: 'Profile',
      fields: {
        ...fields,
        PermissionsViewAllData: all,
        PermissionsModifyAllData: all,
        PermissionsApiEnabled: true,
      },
    })),
    {
      object: 'User',
      fields: {
        Id: freshOrg.adminId,
        Username: 'admin@parley-demo.example.com',
        LastName: 'Admin',
        Alias: 'admin',
        Email: 'admin@parley-demo.example.com',
        IsActive: true,
        ProfileId: freshOrg.adminProfileId,
        LocaleSidKey: 'en_US',
        ...locale,
      },
    },
    ...statusRecords(context, 'Task', 'Status', 'TaskStatus', (value) => ({
      IsClosed: value === 'Completed',
    })),
    ...statusRecords(context, 'Task', 'Priority', 'TaskPriority', (value) => ({
      IsHighPriority: value === 'High',
    })),
    ...statusRecords(context, 'Case', 'Status', 'CaseStatus', (value) => ({ IsClosed: value === 'Closed' })),
  ];
}

function statusRecords(
  context: OrgContext,
  object: string,
  field: string,
  into: string,
  extra: (value: string) => Record<string, boolean>,
): SeedRecord[] {
  const values = findField(context.object(object), field)?.picklist ?? [];
  return values.map((value, i) => ({
    object: into,
    fields: {
      MasterLabel: value.label,
      ApiName: value.value,
      IsDefault: value.isDefault,
      SortOrder: i + 1,
      ...extra(value.value),
    },
  }));
}

/** How each object is shared, in the words of Setup. */
const SHARING_MODELS: Readonly<Record<Sharing, string>> = {
  readWrite: 'ReadWrite',
  read: 'Read',
  private: 'Private',
  parent: 'ControlledByParent',
};

function entityDefinitions(context: OrgContext): SeedRecord[] {
  return [...context.schema.objects.values()].map((meta) => ({
    object: 'EntityDefinition',
    fields: {
      Id: entityDefinitionId(meta.name),
      QualifiedApiName: meta.name,
      DurableId: meta.name,
      Label: meta.label,
      InternalSharingModel: SHARING_MODELS[meta.sharing],
    },
  }));
}

/** These follow the schema: a package deployed later adds its own. */
function schemaRecords(context: OrgContext): SeedRecord[] {
  const recordTypes = [...context.schema.objects.values()].flatMap((meta) =>
    meta.recordTypes.map((type) => ({
      object: 'RecordType',
      fields: {
        Id: recordTypeId(meta.name, type.developerName),
        Name: type.label,
        DeveloperName: type.developerName,
        SobjectType: meta.name,
        IsActive: true,
        IsPersonType: type.isPersonType,
      },
    })),
  );
  const permissionSets = context.schema.permissionSets.map((set) => ({
    object: 'PermissionSet',
    fields: { Id: permissionSetId(set.name), Name: set.name, Label: set.label },
  }));
  return [...recordTypes, ...permissionSets, ...entityDefinitions(context)].filter(
    (record) => !context.row(context.object(record.object), toId18(String(record.fields.Id)) ?? ''),
  );
}
