/** The SQLite file: prepared statements kept, savepoints, and the tables that follow the schema. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { phoneWords } from './phone-words.ts';

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Record<string, unknown>;

/** More than enough for the statements one version of the product sends. */
const KEPT_STATEMENTS = 2000;

export class OrgDatabase {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #arrayStatements = new Map<string, StatementSync>();
  readonly #changing = new Map<string, StatementSync>();
  #depth = 0;

  /** `file`: path or `:memory:`. */
  constructor(file: string) {
    this.#db = new DatabaseSync(file);
    this.#db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 4294967296',
    );
    // NOCASE folds ASCII only; texts with other letters are compared through this.
    this.#db.function('fold', { deterministic: true }, (value) =>
      typeof value === 'string' ? value.toLowerCase() : (value as SQLInputValue),
    );
    this.#db.function('phone_words', { deterministic: true }, (text) =>
      typeof text === 'string' ? phoneWords(text) : null,
    );
    this.#db.function('in_zone', { deterministic: true }, (instant, zone) =>
      typeof instant === 'string' ? localTime(instant, String(zone)) : null,
    );
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  run(sql: string, values: readonly SqlValue[] = []): number {
    const known = this.#changing.get(sql);
    const statement = known ?? this.#keep(this.#changing, sql);
    // The word index numbers its own rows beyond what a JavaScript number holds, and the last number is read with the rest.
    if (!known) statement.setReadBigInts(true);
    return Number(statement.run(...values).changes);
  }

  get(sql: string, values: readonly SqlValue[] = []): SqlRow | undefined {
    return this.#prepared(sql).get(...values);
  }

  all(sql: string, values: readonly SqlValue[] = []): SqlRow[] {
    return this.#prepared(sql).all(...values);
  }

  /** Rows as arrays, in the order of the columns: what query results are shaped from. */
  rows(sql: string, values: readonly SqlValue[] = []): unknown[][] {
    const known = this.#arrayStatements.get(sql);
    const statement = known ?? this.#keep(this.#arrayStatements, sql);
    if (!known) statement.setReturnArrays(true);
    return statement.all(...values) as unknown as unknown[][];
  }

  /** Nested: a savepoint. Rolls back and rethrows when `work` throws. */
  transaction<T>(work: () => T): T {
    const depth = this.#depth;
    this.#db.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT level${depth}`);
    this.#depth = depth + 1;
    try {
      const result = work();
      this.#db.exec(depth === 0 ? 'COMMIT' : `RELEASE level${depth}`);
      return result;
    } catch (error) {
      this.#db.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO level${depth}; RELEASE level${depth}`);
      throw error;
    } finally {
      this.#depth = depth;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#arrayStatements.clear();
    this.#changing.clear();
    this.#db.close();
  }

  #prepared(sql: string): StatementSync {
    return this.#statements.get(sql) ?? this.#keep(this.#statements, sql);
  }

  #keep(kept: Map<string, StatementSync>, sql: string): StatementSync {
    const statement = this.#db.prepare(sql);
    const oldest = kept.size >= KEPT_STATEMENTS ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(sql, statement);
    return statement;
  }
}

/** `2026-11-22T00:56:01` where the user is. */
function localTime(instant: string, zone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
}

/** Makes what is missing: a new database, or columns and tables a package brought since. Existing rows stay. */
export function createTables(database: OrgDatabase, schema: OrgSchema): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS "_access" ("UserId" TEXT PRIMARY KEY, "Access" TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS "_counter" ("Name" TEXT PRIMARY KEY, "N" INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS "_searched" ("Row" INTEGER PRIMARY KEY, "Id" TEXT NOT NULL UNIQUE);
    CREATE VIRTUAL TABLE IF NOT EXISTS "_search" USING fts5(
      name, email, phone, other, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
  `);
  for (const meta of schema.objects.values()) createTable(database, meta);
}

function createTable(database: OrgDatabase, meta: ObjectMeta): void {
  const existing = new Set(database.all(`PRAGMA table_info("${meta.name}")`).map((row) => String(row.name)));
  if (existing.size === 0) {
    const columns = meta.fields.map(column);
    database.exec(
      `CREATE TABLE "${meta.name}" (${columns.join(', ')}, "_private" INTEGER NOT NULL DEFAULT 0, "_locked" INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID`,
    );
  } else {
    for (const field of meta.fields) {
      if (!existing.has(field.name)) database.exec(`ALTER TABLE "${meta.name}" ADD COLUMN ${column(field)}`);
    }
  }
  for (const field of meta.fields) createIndex(database, meta, field);
}

const sqlTypes: Partial<Record<FieldMeta['type'], string>> = {
  boolean: 'INTEGER DEFAULT 0',
  int: 'INTEGER',
  double: 'REAL',
  currency: 'REAL',
  percent: 'REAL',
  base64: 'BLOB',
  date: 'TEXT',
  datetime: 'TEXT',
  time: 'TEXT',
  reference: 'TEXT',
};

function column(field: FieldMeta): string {
  if (field.type === 'id') return '"Id" TEXT PRIMARY KEY';
  const type = sqlTypes[field.type] ?? `TEXT${field.caseSensitive ? '' : ' COLLATE NOCASE'}`;
  return `"${field.name}" ${type}`;
}

/** Filters on ids, names, external ids and the dates people sort by must not scan a million rows. */
function createIndex(database: OrgDatabase, meta: ObjectMeta, field: FieldMeta): void {
  const at = `"${meta.name}_${field.name}" ON "${meta.name}" ("${field.name}")`;
  if (field.unique) {
    // Rows in the recycle bin do not stand in the way of a new one.
    database.exec(
      `CREATE UNIQUE INDEX IF NOT EXISTS ${at} WHERE "IsDeleted" = 0 AND "${field.name}" IS NOT NULL`,
    );
  } else if (field.type === 'reference' && field.indexed) {
    // Most rows leave most links empty: those cost nothing here.
    database.exec(`CREATE INDEX IF NOT EXISTS ${at} WHERE "${field.name}" IS NOT NULL`);
  } else if (field.indexed || field.externalId || field.nameField) {
    database.exec(`CREATE INDEX IF NOT EXISTS ${at}`);
  }
}
