/** The store itself: the interface of `org-store.ts` over one SQLite file. */

import { describeGlobal, describeObject } from '../schema/describe.ts';
import { findField } from '../schema/field-lookup.ts';
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import { findObject, type OrgSchema } from '../schema/org-schema.ts';
import { compileQuery } from '../soql/compile-query.ts';
import { parseSoql } from '../soql/parse-soql.ts';
import { runSearch } from '../soql/run-search.ts';
import { type BulkRows, bulkRows } from './bulk-rows.ts';
import { toStored } from './field-value.ts';
import { OrgContext } from './org-context.ts';
import { createTables, OrgDatabase } from './org-database.ts';
import { notFound, OrgError } from './org-error.ts';
import type { OrgStore, OrgUser, QueryOptions, RecordFields, SeedRecord } from './org-store.ts';
import { describeColumns } from './query-columns.ts';
import { QueryCursors } from './query-cursors.ts';
import { noSuchColumn } from './read-input.ts';
import { batchSizeOf, type QueryRun, runNextPage, runQuery } from './run-query.ts';
import { seedFreshOrg, seedRecords } from './seed-records.ts';
import { loadUser, seesField, seesObject, writeAccess } from './user-access.ts';
import { createRecord, deleteRecord, existingRow, updateRecord } from './write-record.ts';

const DEFAULT_VERSION = '68.0';

export interface OrgStoreOptions {
  /** Path of the database, or `:memory:`. */
  file: string;
  schema: OrgSchema;
  clock: () => Temporal.Instant;
}

/** Opens or makes the database; a fresh one has the organization, its profiles and its administrator. */
export function openOrgStore(options: OrgStoreOptions): OrgStore {
  const database = new OrgDatabase(options.file);
  createTables(database, options.schema);
  const context = new OrgContext(database, options.schema, options.clock);
  database.transaction(() => seedFreshOrg(context));
  return new SqliteOrgStore(context);
}

class SqliteOrgStore implements OrgStore {
  readonly #context: OrgContext;
  readonly #cursors = new QueryCursors();
  readonly #users = new Map<string, OrgUser>();

  constructor(context: OrgContext) {
    this.#context = context;
  }

  describeGlobal(user: OrgUser, apiVersion = DEFAULT_VERSION): object {
    return describeGlobal(this.#context.schema, user, apiVersion);
  }

  describe(object: string, user: OrgUser, apiVersion = DEFAULT_VERSION): object {
    return describeObject(this.#context.schema, this.#object(object, user), user, apiVersion);
  }

  query(soql: string, user: OrgUser, options: QueryOptions = { apiVersion: DEFAULT_VERSION }) {
    const request = { context: this.#context, user, soql, all: options.all ?? false };
    const plan = compileQuery(request, parseSoql(soql));
    return runQuery(this.#run(user, options.apiVersion, options.batchSize), plan);
  }

  queryMore(locator: string, user: OrgUser, apiVersion = DEFAULT_VERSION) {
    const { id, cursor, offset } = this.#cursors.find(locator, user.id);
    return runNextPage(this.#run(user, apiVersion, cursor.batchSize), id, offset);
  }

  queryColumns(soql: string, user: OrgUser): object {
    const query = parseSoql(soql);
    return describeColumns(query, compileQuery({ context: this.#context, user, soql, all: false }, query));
  }

  bulkRows(soql: string, user: OrgUser, options: { all: boolean; chunkSize: number }): BulkRows {
    return bulkRows({ context: this.#context, user, soql, all: options.all }, options.chunkSize);
  }

  search(sosl: string, user: OrgUser, apiVersion = DEFAULT_VERSION) {
    return runSearch(this.#context, this.#run(user, apiVersion, undefined), sosl, user);
  }

  retrieve(object: string, id: string, fields: string[] | null, user: OrgUser, apiVersion = DEFAULT_VERSION) {
    const meta = this.#object(object, user);
    const row = existingRow(this.#context, meta, id, user);
    const names =
      fields ?? meta.fields.filter((field) => seesField(user, meta, field)).map((field) => field.name);
    for (const name of names) this.#field(meta, name, user);
    const soql = `SELECT ${[...new Set(names.map((name) => name.toLowerCase()))].join(', ')} FROM ${meta.name}`;
    const request = { context: this.#context, user, soql, all: true };
    const plan = compileQuery(request, parseSoql(soql), (scope) => {
      return `${scope.alias}."Id" = ${scope.builder.bind(String(row.Id))}`;
    });
    const [record] = runQuery(this.#run(user, apiVersion, undefined), plan).records;
    if (!record) throw notFound();
    return record;
  }

  findByExternalId(object: string, field: string, value: string, user: OrgUser): string[] {
    const meta = this.#object(object, user);
    return this.#idsByKey(meta, this.#keyField(meta, field, user), value);
  }

  create(object: string, record: RecordFields, user: OrgUser): { id: string } {
    const meta = this.#object(object, user);
    return this.#changing(meta, () => ({ id: createRecord(this.#context, meta, record, user) }));
  }

  update(
    object: string,
    id: string,
    record: RecordFields,
    user: OrgUser,
    options: { ifUnmodifiedSince?: string } = {},
  ): void {
    const meta = this.#object(object, user);
    this.#changing(meta, () =>
      updateRecord(this.#context, meta, id, record, user, options.ifUnmodifiedSince),
    );
  }

  remove(object: string, id: string, user: OrgUser): void {
    const meta = this.#object(object, user);
    this.#changing(meta, () => deleteRecord(this.#context, meta, id, user));
  }

  upsert(
    object: string,
    field: string,
    value: string,
    record: RecordFields,
    user: OrgUser,
    options: { updateOnly?: boolean } = {},
  ): { id: string; created: boolean } {
    const meta = this.#object(object, user);
    const key = this.#keyField(meta, field, user);
    if (Object.keys(record).some((name) => name.toLowerCase() === key.name.toLowerCase())) {
      throw new OrgError(
        400,
        'INVALID_FIELD',
        `The ${key.name} field should not be specified in the sobject data.`,
        [key.name],
      );
    }
    if (key.externalId && !key.unique && !user.viewAll) {
      throw new OrgError(
        403,
        'INSUFFICIENT_ACCESS',
        `View All Data is needed to upsert by ${key.name}, which is not unique`,
      );
    }
    return this.#changing(meta, () =>
      this.#upsert(meta, key, value, record, user, options.updateOnly ?? false),
    );
  }

  blob(object: string, id: string, field: string, user: OrgUser): Buffer {
    const meta = this.#object(object, user);
    const found = this.#field(meta, field, user);
    const bytes = existingRow(this.#context, meta, id, user)[found.name];
    if (found.type !== 'base64' || !(bytes instanceof Uint8Array)) throw notFound();
    return Buffer.from(bytes);
  }

  transaction<T>(work: () => T): T {
    return this.#context.database.transaction(work);
  }

  user(id: string): OrgUser {
    const known = this.#users.get(id);
    if (known) return known;
    const user = loadUser(this.#context.database, this.#context.schema, id);
    this.#users.set(id, user);
    return user;
  }

  setUserAccess(userId: string, access: Parameters<OrgStore['setUserAccess']>[1]): void {
    writeAccess(this.#context.database, userId, access);
    this.#users.clear();
  }

  newId(object: string): string {
    return this.#context.newId(this.#context.object(object));
  }

  insertSeed(records: Iterable<SeedRecord>): string[] {
    this.#users.clear();
    return this.transaction(() => seedRecords(this.#context, records));
  }

  close(): void {
    this.#context.database.close();
  }

  #run(user: OrgUser, apiVersion: string, batchSize: number | undefined): QueryRun {
    return {
      context: this.#context,
      cursors: this.#cursors,
      userId: user.id,
      apiVersion,
      batchSize: batchSizeOf(batchSize),
    };
  }

  #object(name: string, user: OrgUser): ObjectMeta {
    const meta = findObject(this.#context.schema, name);
    if (!meta || !seesObject(user, meta)) throw notFound();
    return meta;
  }

  #field(meta: ObjectMeta, name: string, user: OrgUser): FieldMeta {
    const field = findField(meta, name);
    if (!field || !seesField(user, meta, field)) throw noSuchColumn(meta, name);
    return field;
  }

  #keyField(meta: ObjectMeta, name: string, user: OrgUser): FieldMeta {
    const field = findField(meta, name);
    if (field && seesField(user, meta, field) && (field.externalId || field.type === 'id')) return field;
    throw notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
  }

  #idsByKey(meta: ObjectMeta, key: FieldMeta, value: string): string[] {
    const sql = `SELECT "Id" FROM "${meta.name}" WHERE "${key.name}" = ? AND "IsDeleted" = 0`;
    return this.#context.database
      .all(sql, [toStored(key, value, { zone: 'UTC' })])
      .map((row) => String(row.Id));
  }

  #upsert(
    meta: ObjectMeta,
    key: FieldMeta,
    value: string,
    record: RecordFields,
    user: OrgUser,
    updateOnly: boolean,
  ): { id: string; created: boolean } {
    const [id, ...others] = this.#idsByKey(meta, key, value);
    if (others.length > 0) {
      throw new OrgError(300, 'MULTIPLE_CHOICES', 'The external ID matches more than one record', [], {
        matches: [id, ...others],
      });
    }
    if (id !== undefined) {
      updateRecord(this.#context, meta, id, record, user);
      return { id, created: false };
    }
    if (updateOnly || key.type === 'id') throw notFound();
    return { id: createRecord(this.#context, meta, { ...record, [key.name]: value }, user), created: true };
  }

  /** One write is all or nothing; who may do what is read anew after users change. */
  #changing<T>(meta: ObjectMeta, work: () => T): T {
    if (['User', 'Profile', 'PermissionSetAssignment'].includes(meta.name)) this.#users.clear();
    return this.#context.database.transaction(() => {
      const result = work();
      this.#context.saveAutoNumbers();
      return result;
    });
  }
}
