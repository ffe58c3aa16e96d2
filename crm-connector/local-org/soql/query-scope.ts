/** Where a name in a query leads: a column of the object itself, of a parent, or of whatever a link points at. */
import { findField, findRelationship } from '../schema/field-lookup.ts';
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import type { OrgContext } from '../store/org-context.ts';
import type { SqlValue } from '../store/org-database.ts';
import type { OrgUser } from '../store/org-store.ts';
import { seesField, seesObject } from '../store/user-access.ts';
import { archivedRows } from './archived-rows.ts';
import { nameEntityColumn } from './name-entity.ts';
import { errorAt, noSuchColumn, noSuchParent } from './soql-error.ts';

/** Parents a path may climb. */
const MAX_LEVELS = 5;

/** One SQL statement under way: its bound values and its aliases. */
export class SqlBuilder {
  readonly values: SqlValue[] = [];
  #aliases = 0;

  bind(value: SqlValue): string {
    return `?${this.values.push(value)}`;
  }

  alias(): string {
    this.#aliases += 1;
    return `t${this.#aliases}`;
  }
}

export interface QueryRequest {
  readonly context: OrgContext;
  readonly user: OrgUser;
  readonly soql: string;
  /** Deleted and archived rows too. */
  readonly all: boolean;
}

/** A column as SQL, with what is known of it. */
export interface Column {
  readonly sql: string;
  readonly field: FieldMeta;
  readonly meta: ObjectMeta;
}

/** An object in a FROM, its joins to parents, and its alias. */
export class QueryScope {
  readonly request: QueryRequest;
  readonly builder: SqlBuilder;
  readonly meta: ObjectMeta;
  readonly alias: string;
  /** Other names the query gives the object: `FROM Account a`. */
  readonly prefixes: ReadonlySet<string>;
  readonly #joins = new Map<string, { sql: string; alias: string }>();

  constructor(request: QueryRequest, builder: SqlBuilder, meta: ObjectMeta, prefix?: string) {
    this.request = request;
    this.builder = builder;
    this.meta = meta;
    this.alias = builder.alias();
    this.prefixes = new Set([
      meta.name.toLowerCase(),
      ...(prefix === undefined ? [] : [prefix.toLowerCase()]),
    ]);
  }

  /** `FROM "Contact" t1 LEFT JOIN "Account" t2 ON …` */
  from(): string {
    return `FROM "${this.meta.name}" ${this.alias}${[...this.#joins.values()].map((join) => join.sql).join('')}`;
  }

  /** `Name`, `Account.Owner.Name`, `a.Name`. @throws OrgError INVALID_FIELD */
  column(path: string): Column {
    const steps = path.split('.');
    if (steps.length > 1 && this.prefixes.has(steps[0]?.toLowerCase() ?? '')) steps.shift();
    const name = steps.pop() ?? '';
    if (steps.length > MAX_LEVELS) {
      throw errorAt(
        this.request.soql,
        path,
        'INVALID_FIELD',
        `Relationships may only go ${MAX_LEVELS} levels deep: ${path}`,
      );
    }
    const last = steps.at(-1);
    const holder =
      last === undefined ? { meta: this.meta, alias: this.alias } : this.parent(steps.slice(0, -1));
    if (last === undefined) return this.#own(holder, name);
    const link = this.link(holder.meta, last);
    if (link.referenceTo.length > 1) {
      return nameEntityColumn(this.request, holder.meta, `${holder.alias}."${link.name}"`, link, name);
    }
    return this.#own(this.parent(steps), name);
  }

  /** Joins the parents of a path and answers the last one. */
  parent(steps: readonly string[]): { meta: ObjectMeta; alias: string } {
    let at = { meta: this.meta, alias: this.alias };
    let key = '';
    for (const step of steps) {
      const link = this.link(at.meta, step);
      if (link.referenceTo.length > 1) throw noSuchParent(this.request.soql, step);
      key = `${key}.${link.name}`;
      at = this.#join(key, at.alias, link);
    }
    return at;
  }

  /** The reference behind a relationship this user sees. @throws OrgError INVALID_FIELD */
  link(meta: ObjectMeta, relationship: string): FieldMeta {
    const { user, soql, context } = this.request;
    const field = findRelationship(meta, relationship);
    if (!field || field.referenceTo.length === 0 || !seesField(user, meta, field)) {
      throw noSuchParent(soql, relationship);
    }
    if (field.referenceTo.length === 1 && !seesObject(user, context.object(field.referenceTo[0] ?? ''))) {
      throw noSuchParent(soql, relationship);
    }
    return field;
  }

  #join(key: string, childAlias: string, link: FieldMeta): { meta: ObjectMeta; alias: string } {
    const meta = this.request.context.object(link.referenceTo[0] ?? '');
    const known = this.#joins.get(key);
    if (known) return { meta, alias: known.alias };
    const alias = this.builder.alias();
    const sql = ` LEFT JOIN "${meta.name}" ${alias} ON ${alias}."Id" = ${childAlias}."${link.name}"`;
    this.#joins.set(key, { sql, alias });
    return { meta, alias };
  }

  #own(holder: { meta: ObjectMeta; alias: string }, name: string): Column {
    const field = findField(holder.meta, name);
    if (!field || !seesField(this.request.user, holder.meta, field)) {
      throw noSuchColumn(this.request.soql, name, holder.meta.name);
    }
    const archived =
      field.name === 'IsArchived' ? archivedRows(this.request.context, holder.meta, holder.alias) : null;
    return { sql: archived ?? `${holder.alias}."${field.name}"`, field, meta: holder.meta };
  }
}
