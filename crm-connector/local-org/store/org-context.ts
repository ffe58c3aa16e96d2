/** What every part of the store works with. */
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import { findObject, type OrgSchema } from '../schema/org-schema.ts';
import { orgDateTime } from './field-value.ts';
import type { OrgDatabase, SqlRow, SqlValue } from './org-database.ts';
import { recordIdOf, recordNumberOf } from './record-id.ts';

/** A record as the database holds it: field name → stored value. */
export type StoredRecord = Record<string, SqlValue>;

export class OrgContext {
  readonly database: OrgDatabase;
  readonly schema: OrgSchema;
  readonly clock: () => Temporal.Instant;
  readonly #lastNumbers = new Map<string, number>();
  readonly #prefixes = new Map<string, ObjectMeta>();
  readonly #autoNumbers = new Map<string, number>();
  readonly #unsavedAutoNumbers = new Set<string>();
  #now = { epochMilliseconds: Number.NaN, text: '' };

  constructor(database: OrgDatabase, schema: OrgSchema, clock: () => Temporal.Instant) {
    this.database = database;
    this.schema = schema;
    this.clock = clock;
    for (const meta of schema.objects.values()) {
      // A note and its document share one id; the document is what links and versions point at.
      if (meta.keyPrefix !== null && meta.name !== 'ContentNote') this.#prefixes.set(meta.keyPrefix, meta);
    }
  }

  /** The time as datetime fields hold it. */
  now(): string {
    const instant = this.clock();
    if (instant.epochMilliseconds !== this.#now.epochMilliseconds) {
      this.#now = { epochMilliseconds: instant.epochMilliseconds, text: orgDateTime(instant) };
    }
    return this.#now.text;
  }

  today(zone: string): Temporal.PlainDate {
    return this.clock().toZonedDateTimeISO(zone).toPlainDate();
  }

  /** @throws Error: for objects the code itself names */
  object(name: string): ObjectMeta {
    const meta = findObject(this.schema, name);
    if (!meta) throw new Error(`this org has no ${name}`);
    return meta;
  }

  objectOfId(id: string): ObjectMeta | undefined {
    return this.#prefixes.get(id.slice(0, 3));
  }

  newId(meta: ObjectMeta): string {
    const prefix = meta.keyPrefix ?? '000';
    const n = (this.#lastNumbers.get(prefix) ?? this.#highestNumber(meta)) + 1;
    this.#lastNumbers.set(prefix, n);
    return recordIdOf(prefix, n);
  }

  /** Next value of an auto number, e.g. `CA-000007` for `CA-{000000}`. A rolled-back write leaves a gap, as in Salesforce. */
  nextAutoNumber(meta: ObjectMeta, field: FieldMeta): string {
    const name = `${meta.name}.${field.name}`;
    const n = (this.#autoNumbers.get(name) ?? this.#savedAutoNumber(name)) + 1;
    this.#autoNumbers.set(name, n);
    this.#unsavedAutoNumbers.add(name);
    return (field.autoNumber ?? '{0}').replace(/\{(0+)\}/, (_all, zeros: string) =>
      String(n).padStart(zeros.length, '0'),
    );
  }

  /** To be called before the transaction that used them ends. */
  saveAutoNumbers(): void {
    for (const name of this.#unsavedAutoNumbers) {
      this.database.run('INSERT OR REPLACE INTO "_counter" ("Name", "N") VALUES (?, ?)', [
        name,
        this.#autoNumbers.get(name) ?? 0,
      ]);
    }
    this.#unsavedAutoNumbers.clear();
  }

  /** Deleted ones too; undefined: no such row. */
  row(meta: ObjectMeta, id: string): StoredRecord | undefined {
    const found: SqlRow | undefined = this.database.get(`SELECT * FROM "${meta.name}" WHERE "Id" = ?`, [id]);
    return found as StoredRecord | undefined;
  }

  #savedAutoNumber(name: string): number {
    return Number(this.database.get('SELECT "N" FROM "_counter" WHERE "Name" = ?', [name])?.N ?? 0);
  }

  #highestNumber(meta: ObjectMeta): number {
    const prefix = `${meta.keyPrefix}8M0`;
    const tables = meta.keyPrefix === '069' ? ['ContentDocument', 'ContentNote'] : [meta.name];
    const numbers = tables.map((table) => {
      const row = this.database.get(`SELECT max("Id") AS top FROM "${table}" WHERE "Id" >= ? AND "Id" < ?`, [
        prefix,
        `${prefix}~`,
      ]);
      return typeof row?.top === 'string' ? recordNumberOf(row.top) : 0;
    });
    return Math.max(...numbers);
  }
}
