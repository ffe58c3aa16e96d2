/** The interface of the org's store: what the REST layer, the pages and the seeds know of it. */

import type { BulkRows } from './bulk-rows.ts';

/** The user a call is made as. */
export interface OrgUser {
  readonly id: string;
  /** IANA zone; date literals are days of this zone. */
  readonly zone: string;
  /** Sees all rows, bypassing sharing ("View All Data"). */
  readonly viewAll: boolean;
  /** `Contact.DoNotCall`: no read access by field-level security; such a field does not exist for this user. */
  readonly hiddenFields: ReadonlySet<string>;
  readonly hiddenObjects: ReadonlySet<string>;
  /** `Account.Rating`: read but not edit access. */
  readonly readOnlyFields: ReadonlySet<string>;
  /** `create Debt__c`, `edit Debt__c`, `remove Debt__c`: what this user may not do. */
  readonly denied: ReadonlySet<string>;
  /** Writes rows it does not own ("Modify All Data"). */
  readonly modifyAll: boolean;
}

/** What an administrator takes away from one user, beyond what profile and permission sets say. */
export interface UserAccess {
  viewAll?: boolean;
  hiddenFields?: string[];
  hiddenObjects?: string[];
  readOnlyFields?: string[];
  /** Objects this user may read but not create, edit or delete. */
  readOnlyObjects?: string[];
}

/** Exactly Salesforce's JSON of a query answer. */
export interface QueryPage {
  totalSize: number;
  done: boolean;
  nextRecordsUrl?: string;
  records: Record<string, unknown>[];
}

export interface QueryOptions {
  /** `queryAll`: deleted and archived rows too. */
  all?: boolean;
  /** 200…2000, default 2000. */
  batchSize?: number;
  /** `68.0`; only for the addresses in the answer. */
  apiVersion: string;
}

export type RecordFields = Record<string, unknown>;

/** One record of a seed; `Id`, `CreatedDate`, read-only fields are kept as given. */
export interface SeedRecord {
  object: string;
  /**
   * API names and values. Beyond fields: `$private` (true: only its owner and View All users see it),
   * `$locked` (true: locked by an approval), and on a User `$access` (see `UserAccess`),
   * `$permissionSets` (names of deployed permission sets).
   */
  fields: RecordFields;
}

/** All methods are synchronous; all refusals are `OrgError`. */
export interface OrgStore {
  describeGlobal(user: OrgUser, apiVersion?: string): object;
  /** @throws OrgError NOT_FOUND for an object that does not exist or is hidden */
  describe(object: string, user: OrgUser, apiVersion?: string): object;
  query(soql: string, user: OrgUser, options?: QueryOptions): QueryPage;
  /** `locator` is the last path segment of a nextRecordsUrl: `01g…-2000`. */
  queryMore(locator: string, user: OrgUser, apiVersion?: string): QueryPage;
  /** What `query?columns=true` answers; `sf data query` needs it. */
  queryColumns(soql: string, user: OrgUser): object;
  /** A bulk query: checked at once, its rows read chunk by chunk as they are asked for. */
  bulkRows(soql: string, user: OrgUser, options: { all: boolean; chunkSize: number }): BulkRows;
  /** SOSL `FIND {…}`; answers `{searchRecords: [...]}`. */
  search(sosl: string, user: OrgUser, apiVersion?: string): { searchRecords: Record<string, unknown>[] };
  /** `fields` null: all the user may read. Accepts ids of 15 and 18 characters. */
  retrieve(
    object: string,
    id: string,
    fields: string[] | null,
    user: OrgUser,
    apiVersion?: string,
  ): Record<string, unknown>;
  /** Ids of the records whose external-id field has this value; none, one or (not unique) several. */
  findByExternalId(object: string, field: string, value: string, user: OrgUser): string[];
  create(object: string, record: RecordFields, user: OrgUser): { id: string };
  /** `ifUnmodifiedSince`: an instant (ISO) or an HTTP date; a later change gives 412. */
  update(
    object: string,
    id: string,
    record: RecordFields,
    user: OrgUser,
    options?: { ifUnmodifiedSince?: string },
  ): void;
  remove(object: string, id: string, user: OrgUser): void;
  /** 300 (`extra.matches`: record ids) when several match; `updateOnly` and no match: 404. */
  upsert(
    object: string,
    field: string,
    value: string,
    record: RecordFields,
    user: OrgUser,
    options?: { updateOnly?: boolean; apiVersion?: string },
  ): { id: string; created: boolean };
  /** Bytes of a file field, e.g. ContentVersion.VersionData. */
  blob(object: string, id: string, field: string, user: OrgUser): Buffer;
  /** Nested calls are savepoints; rolled back when `work` throws. */
  transaction<T>(work: () => T): T;
  /** @throws OrgError NOT_FOUND when there is no such active user */
  user(id: string): OrgUser;
  /** Replaces what was set for this user before; kept in the database. */
  setUserAccess(userId: string, access: UserAccess): void;
  /** A fresh id of this object, for seeds whose records point at one another. */
  newId(object: string): string;
  /** Bypasses createable and validation. Answers the ids in order. An existing id is replaced. */
  insertSeed(records: Iterable<SeedRecord>): string[];
  close(): void;
}

/** Rows every new org starts with (as a fresh Salesforce org does); seeds may replace them by these ids. */
export const freshOrg = {
  organizationId: '00D000000000001EAA',
  adminProfileId: '00e000000000001AAA',
  standardProfileId: '00e000000000002AAA',
  /** The administrator, who sees everything. */
  adminId: '005000000000001AAA',
} as const;
