/** The SELECT list of a query for records: columns of SQL, and the shape of the JSON they become. */
import type { FieldFunctionExpression, FieldType, FieldTypeOf } from '@jetstreamapp/soql-parser-js';
import type { FieldMeta, ObjectMeta } from '../schema/object-meta.ts';
import { findObject } from '../schema/org-schema.ts';
import { seesField } from '../store/user-access.ts';
import { formatter, labeller } from './displayed-value.ts';
import type { RowsPlan } from './query-plan.ts';
import type { Column, QueryScope } from './query-scope.ts';
import type { Cell, RowShape } from './row-shape.ts';
import { errorAt, malformedQuery, noSuchColumn, noSuchObject } from './soql-error.ts';

const MAX_CHILD_QUERIES = 20;
const FIELDS_LIMIT = 200;

export type CompileChild = (
  scope: QueryScope,
  field: Extract<FieldType, { type: 'FieldSubquery' }>,
) => {
  key: string;
  plan: RowsPlan;
};

export class SelectList {
  /** SQL of the columns; the first is the record's id. */
  readonly columns: string[];
  readonly shape: RowShape;
  readonly #scope: QueryScope;
  readonly #parents = new Map<RowShape, Map<string, RowShape>>();
  #children = 0;

  constructor(scope: QueryScope) {
    this.#scope = scope;
    this.columns = [`${scope.alias}."Id"`];
    this.shape = { type: scope.meta.name, idAt: 0, objectOf: () => scope.meta.name, cells: [] };
  }

  add(item: FieldType, limit: number | undefined, compileChild: CompileChild): void {
    if ('alias' in item && item.alias !== undefined && item.type !== 'FieldFunctionExpression') {
      throw malformedQuery('only aggregate expressions use field aliasing');
    }
    if (item.type === 'Field') this.#addPath([item.field], null);
    else if (item.type === 'FieldRelationship') this.#addPath([...item.relationships, item.field], null);
    else if (item.type === 'FieldSubquery') this.#addChildren(compileChild(this.#scope, item));
    else if (item.type === 'FieldTypeof') this.#addTypeOf(item);
    else this.#addFunction(item, limit);
  }

  #addPath(steps: string[], change: ((column: Column) => (value: unknown) => unknown) | null): void {
    if (steps.length > 1 && this.#scope.prefixes.has(steps[0]?.toLowerCase() ?? '')) steps.shift();
    const column = this.#scope.column(steps.join('.'));
    const shape = this.#parentShape(steps.slice(0, -1));
    this.#addCell(shape, this.#cell(column, change?.(column) ?? null), steps.join('.'));
  }

  #cell(column: Column, change: ((value: unknown) => unknown) | null): Cell {
    const key = column.field.name;
    if (column.field.type === 'base64') {
      const at = this.columns.push(`(${column.sql} IS NOT NULL)`) - 1;
      return { kind: 'blob', key, at, object: column.meta.name };
    }
    return { kind: 'value', key, at: this.columns.push(column.sql) - 1, field: column.field, change };
  }

  #addCell(shape: RowShape, cell: Cell, path: string): void {
    if (shape.cells.some((known) => known.key === cell.key)) {
      throw errorAt(this.#scope.request.soql, path, 'INVALID_FIELD', `duplicate field selected: ${path}`);
    }
    shape.cells.push(cell);
  }

  #parentShape(steps: readonly string[]): RowShape {
    let shape = this.shape;
    let meta: ObjectMeta = this.#scope.meta;
    for (const [i, step] of steps.entries()) {
      const link = this.#scope.link(meta, step);
      const known = this.#parents.get(shape)?.get(link.name);
      const inner = known ?? this.#newParent(shape, link, steps.slice(0, i + 1));
      shape = inner;
      if (link.referenceTo.length === 1) meta = this.#scope.request.context.object(link.referenceTo[0] ?? '');
    }
    return shape;
  }

  #newParent(outer: RowShape, link: FieldMeta, steps: readonly string[]): RowShape {
    const { context } = this.#scope.request;
    const isNameEntity = link.referenceTo.length > 1;
    const idSql = isNameEntity
      ? this.#scope.column([...steps.slice(0, -1), link.name].join('.')).sql
      : `${this.#scope.parent(steps).alias}."Id"`;
    const target = link.referenceTo[0] ?? '';
    const shape: RowShape = {
      type: isNameEntity ? 'Name' : target,
      idAt: this.columns.push(idSql) - 1,
      objectOf: isNameEntity ? (id) => context.objectOfId(id)?.name ?? 'Name' : () => target,
      cells: [],
    };
    const siblings = this.#parents.get(outer) ?? new Map<string, RowShape>();
    this.#parents.set(outer, siblings.set(link.name, shape));
    this.#addCell(outer, { kind: 'parent', key: link.relationshipName ?? link.name, shape }, steps.join('.'));
    return shape;
  }

  #addChildren(child: { key: string; plan: RowsPlan }): void {
    this.#children += 1;
    if (this.#children > MAX_CHILD_QUERIES) {
      throw malformedQuery(`Maximum ${MAX_CHILD_QUERIES} child sub-queries are allowed in a query`);
    }
    this.#addCell(this.shape, { kind: 'children', ...child }, child.key);
  }

  #addTypeOf(item: FieldTypeOf): void {
    const scope = this.#scope;
    const link = scope.link(scope.meta, item.field);
    if (link.referenceTo.length < 2)
      throw malformedQuery(`TYPEOF needs a polymorphic relationship, not ${item.field}`);
    const idAt = this.columns.push(`${scope.alias}."${link.name}"`) - 1;
    const byPrefix = new Map<string, RowShape>();
    let otherwise: RowShape | null = null;
    for (const condition of item.conditions) {
      if (condition.type === 'ELSE') {
        const cells = condition.fieldList.map((name) =>
          this.#cell(scope.column(`${item.field}.${name}`), null),
        );
        const objectOf = (id: string) => scope.request.context.objectOfId(id)?.name ?? 'Name';
        otherwise = { type: 'Name', idAt, objectOf, cells };
        continue;
      }
      const meta = findObject(scope.request.context.schema, condition.objectType ?? '');
      if (!meta || !link.referenceTo.includes(meta.name)) {
        throw noSuchObject(scope.request.soql, condition.objectType ?? '');
      }
      const cells = condition.fieldList.map((name) =>
        this.#typeOfCell(meta, name, `${scope.alias}."${link.name}"`),
      );
      byPrefix.set(meta.keyPrefix ?? '', { type: meta.name, idAt, objectOf: () => meta.name, cells });
    }
    this.#addCell(
      this.shape,
      { kind: 'typeof', key: link.relationshipName ?? link.name, idAt, byPrefix, otherwise },
      item.field,
    );
  }

  #typeOfCell(meta: ObjectMeta, name: string, fk: string): Cell {
    const field = visibleFields(this.#scope, meta).find(
      (one) => one.name.toLowerCase() === name.toLowerCase(),
    );
    if (!field) throw noSuchColumn(this.#scope.request.soql, name, meta.name);
    const sql = `(SELECT x."${field.name}" FROM "${meta.name}" x WHERE x."Id" = ${fk})`;
    return this.#cell({ sql, field, meta }, null);
  }

  #addFunction(item: FieldFunctionExpression, limit: number | undefined): void {
    const name = item.functionName.toUpperCase();
    const [parameter] = item.parameters;
    if (typeof parameter !== 'string' || item.parameters.length !== 1) throw this.#unknown(item);
    if (name === 'FIELDS') this.#addFields(parameter.toUpperCase(), limit);
    else if (name === 'TOLABEL') this.#addPath(parameter.split('.'), (column) => labeller(column.field));
    else if (name === 'FORMAT') {
      if (item.alias === undefined) this.#addPath(parameter.split('.'), (column) => formatter(column.field));
      else this.#addAliased(parameter, item.alias, (column) => formatter(column.field));
    } else throw this.#unknown(item);
  }

  #addAliased(path: string, alias: string, change: (column: Column) => (value: unknown) => unknown): void {
    const column = this.#scope.column(path);
    this.#addCell(this.shape, { ...this.#cell(column, change(column)), key: alias } as Cell, alias);
  }

  #addFields(which: string, limit: number | undefined): void {
    if (!['ALL', 'STANDARD', 'CUSTOM'].includes(which))
      throw malformedQuery(`unexpected token: 'FIELDS(${which})'`);
    if (which !== 'STANDARD' && (limit === undefined || limit > FIELDS_LIMIT)) {
      throw malformedQuery(`The SOQL FIELDS function must have a LIMIT of at most ${FIELDS_LIMIT}`);
    }
    for (const field of visibleFields(this.#scope, this.#scope.meta)) {
      if (which === 'ALL' || field.custom === (which === 'CUSTOM')) this.#addPath([field.name], null);
    }
  }

  #unknown(item: FieldFunctionExpression) {
    return malformedQuery(`unexpected function: ${item.rawValue ?? item.functionName}`);
  }
}

function visibleFields(scope: QueryScope, meta: ObjectMeta): FieldMeta[] {
  return meta.fields.filter((field) => seesField(scope.request.user, meta, field));
}
