/** The answer of `query?columns=true`, which `sf data query` reads to lay out its table. */
import type { FieldType, Query } from '@jetstreamapp/soql-parser-js';
import type { FieldMeta } from '../schema/object-meta.ts';
import type { QueryPlan } from '../soql/query-plan.ts';
import type { RowShape } from '../soql/row-shape.ts';

const textual = new Set(['string', 'textarea', 'phone', 'email', 'url', 'picklist', 'combobox']);
const numbers = new Set(['int', 'double', 'currency', 'percent']);
const apexTypes: Record<string, string> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Double',
  currency: 'Double',
  percent: 'Double',
  date: 'Date',
  datetime: 'Datetime',
};

export function describeColumns(query: Query, plan: QueryPlan): object {
  return {
    columnMetadata: columnsOf(query, plan),
    entityName: plan.meta.name,
    groupBy: query.groupBy !== undefined,
    idSelected: (query.fields ?? []).some(
      (item) => item.type === 'Field' && item.field.toLowerCase() === 'id',
    ),
    keyPrefix: plan.meta.keyPrefix,
  };
}

function columnsOf(query: Query, plan: QueryPlan): object[] {
  if (plan.kind === 'rows') return shapeColumns(plan.shape);
  if (plan.kind === 'count') return [];
  return plan.columns.map((column, i) =>
    fieldColumn(column.key, column.field, isFunction(query.fields?.[i])),
  );
}

function isFunction(item: FieldType | undefined): boolean {
  return item?.type === 'FieldFunctionExpression';
}

function shapeColumns(shape: RowShape): object[] {
  return shape.cells.map((cell) => {
    if (cell.kind === 'parent') return groupColumn(cell.key, shapeColumns(cell.shape), false);
    if (cell.kind === 'children') return groupColumn(cell.key, shapeColumns(cell.plan.shape), true);
    if (cell.kind === 'value') return fieldColumn(cell.key, cell.field, false);
    return groupColumn(cell.key, [], false);
  });
}

function groupColumn(name: string, joinColumns: object[], aggregate: boolean): object {
  return { ...blank(name), aggregate, joinColumns };
}

function fieldColumn(name: string, field: FieldMeta, aggregate: boolean): object {
  return {
    ...blank(name),
    aggregate,
    apexType: apexTypes[field.type] ?? 'String',
    booleanType: field.type === 'boolean',
    custom: field.custom,
    insertable: field.createable,
    numberType: numbers.has(field.type),
    textType: textual.has(field.type),
    updatable: field.updateable,
  };
}

function blank(name: string) {
  return {
    aggregate: false,
    apexType: null as string | null,
    booleanType: false,
    columnName: name,
    custom: false,
    displayName: name,
    foreignKeyName: null,
    insertable: false,
    joinColumns: [] as object[],
    numberType: false,
    textType: false,
    updatable: false,
  };
}
