/** Who may see and do what: profile, permission sets of deployed packages, and what an administrator took away. */
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { OrgDatabase } from './org-database.ts';
import { notFound } from './org-error.ts';
import type { OrgUser, UserAccess } from './org-store.ts';

export function seesObject(user: OrgUser, meta: ObjectMeta): boolean {
  return !user.hiddenObjects.has(meta.name);
}

/** Fields required by the system are always visible, as in Salesforce. */
export function seesField(user: OrgUser, meta: ObjectMeta, field: FieldMeta): boolean {
  return !user.hiddenFields.has(`${meta.name}.${field.name}`);
}

interface Grants {
  hiddenFields: Set<string>;
  hiddenObjects: Set<string>;
  readOnlyFields: Set<string>;
  denied: Set<string>;
}

/** @throws OrgError NOT_FOUND when there is no such active user */
export function loadUser(database: OrgDatabase, schema: OrgSchema, id: string): OrgUser {
  const row = database.get(
    'SELECT "ProfileId", "TimeZoneSidKey" FROM "User" WHERE "Id" = ? AND "IsActive" = 1',
    [id],
  );
  if (!row) throw notFound(`no active user ${id}`);
  const profile = database.get(
    'SELECT "PermissionsViewAllData" AS v, "PermissionsModifyAllData" AS m FROM "Profile" WHERE "Id" = ?',
    [String(row.ProfileId)],
  );
  const access = readAccess(database, id);
  const modifyAll = profile?.m === 1;
  const grants = modifyAll ? noRestrictions() : deployedRestrictions(database, schema, id);
  takeAway(grants, access);
  return {
    id,
    zone: String(row.TimeZoneSidKey ?? 'UTC'),
    viewAll: access.viewAll ?? profile?.v === 1,
    modifyAll,
    ...grants,
  };
}

export function writeAccess(database: OrgDatabase, userId: string, access: UserAccess): void {
  database.run('INSERT OR REPLACE INTO "_access" ("UserId", "Access") VALUES (?, ?)', [
    userId,
    JSON.stringify(access),
  ]);
}

function readAccess(database: OrgDatabase, userId: string): UserAccess {
  const row = database.get('SELECT "Access" FROM "_access" WHERE "UserId" = ?', [userId]);
  return row ? (JSON.parse(String(row.Access)) as UserAccess) : {};
}

function noRestrictions(): Grants {
  return { hiddenFields: new Set(), hiddenObjects: new Set(), readOnlyFields: new Set(), denied: new Set() };
}

/** Deployed objects and fields are closed until an assigned permission set opens them. */
function deployedRestrictions(database: OrgDatabase, schema: OrgSchema, userId: string): Grants {
  const assigned = new Set(
    database
      .all(
        'SELECT p."Name" AS n FROM "PermissionSetAssignment" a JOIN "PermissionSet" p ON p."Id" = a."PermissionSetId" WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0',
        [userId],
      )
      .map((row) => String(row.n)),
  );
  const sets = schema.permissionSets.filter((set) => assigned.has(set.name));
  const grants = noRestrictions();
  for (const meta of schema.objects.values()) {
    if (meta.deployed) restrictObject(meta, sets, grants);
    for (const field of meta.fields) if (field.deployed) restrictField(meta, field, sets, grants);
  }
  return grants;
}

type Sets = readonly OrgSchema['permissionSets'][number][];

function restrictObject(meta: ObjectMeta, sets: Sets, grants: Grants): void {
  const given = sets.flatMap((set) => set.objects.get(meta.name) ?? []);
  if (given.length === 0) grants.hiddenObjects.add(meta.name);
  for (const action of ['create', 'edit', 'remove'] as const) {
    if (!given.some((grant) => grant[action])) grants.denied.add(`${action} ${meta.name}`);
  }
}

function restrictField(meta: ObjectMeta, field: FieldMeta, sets: Sets, grants: Grants): void {
  // The `__pc` twin on person accounts shares the permission of the contact's field.
  const path = field.name.endsWith('__pc')
    ? `Contact.${field.name.replace(/__pc$/, '__c')}`
    : `${meta.name}.${field.name}`;
  const given = sets.flatMap((set) => set.fields.get(path) ?? []);
  if (given.length === 0) grants.hiddenFields.add(`${meta.name}.${field.name}`);
  else if (!given.some((grant) => grant.editable)) grants.readOnlyFields.add(`${meta.name}.${field.name}`);
}

function takeAway(grants: Grants, access: UserAccess): void {
  for (const field of access.hiddenFields ?? []) grants.hiddenFields.add(field);
  for (const object of access.hiddenObjects ?? []) grants.hiddenObjects.add(object);
  for (const field of access.readOnlyFields ?? []) grants.readOnlyFields.add(field);
  for (const object of access.readOnlyObjects ?? []) {
    for (const action of ['create', 'edit', 'remove']) grants.denied.add(`${action} ${object}`);
  }
}
