import type { Cell, ColumnView, FieldView, RecordLink } from './page-data.ts';
import type { VisibleField, VisibleObject, VisibleOrg } from './visible-object.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * What to select so that the fields can be shown: for a reference also the name of the record it points at, and the
 * currency where rows carry one. Fields that are not visible are left out.
 */
export function selectList(org: VisibleOrg, object: VisibleObject, names: readonly string[]): string {
  const wanted = ['Id', object.nameField];
  for (const field of visibleFields(object, names)) {
    wanted.push(field.name, ...referencedName(org, field));
  }
  if (object.fields.has('CurrencyIsoCode')) wanted.push('CurrencyIsoCode');
  return [...new Set(wanted)].join(', ');
}

export function visibleFields(object: VisibleObject, names: readonly string[]): VisibleField[] {
  return names.flatMap((name) => object.fields.get(name) ?? []);
}

function referencedName(org: VisibleOrg, field: VisibleField): string[] {
  const { relationshipName, referenceTo } = field;
  if (field.type !== 'reference' || relationshipName === null) return [];
  // A relationship to several objects is asked for the name every one of them has.
  if (referenceTo.length > 1) return [`${relationshipName}.Name`, `${relationshipName}.Type`];
  const target = org.object(referenceTo[0] ?? '');
  return target ? [`${relationshipName}.${target.nameField}`] : [];
}

export function fieldViews(
  org: VisibleOrg,
  object: VisibleObject,
  names: readonly string[],
  row: Row,
): FieldView[] {
  return visibleFields(object, names).map((field) => ({
    name: field.name,
    label: shownLabel(field),
    cell: cellOf(org, field, row),
  }));
}

export function columnsOf(object: VisibleObject, names: readonly string[]): ColumnView[] {
  return visibleFields(object, names).map((field) => ({
    name: field.name,
    label: shownLabel(field),
    type: field.type,
  }));
}

/** Describe says `Account ID` and `Due Date Only`; pages say `Account` and `Due Date`. */
function shownLabel({ label }: VisibleField): string {
  return label.replace(/ (?:ID|Only)$/, '');
}

/** One cell a visible field; the record's own name links to it. */
export function cellsOf(org: VisibleOrg, object: VisibleObject, names: readonly string[], row: Row): Cell[] {
  return visibleFields(object, names).map((field) => {
    const cell = cellOf(org, field, row);
    const namesRow = field.nameField || field.name === names[0];
    return namesRow && cell.link === undefined ? { ...cell, link: linkOf(object, row) } : cell;
  });
}

export function linkOf(object: VisibleObject, row: Row): RecordLink {
  return { object: object.name, id: String(row.Id) };
}

function cellOf(org: VisibleOrg, field: VisibleField, row: Row): Cell {
  const value = plainValue(row[field.name]);
  if (field.type === 'reference') return referenceCell(org, field, row, value);
  const currency = row.CurrencyIsoCode;
  const inCurrency = field.type === 'currency' && typeof currency === 'string' ? { currency } : {};
  const label = field.picklistValues.find((entry) => entry.value === value)?.label;
  return { type: field.type, value: label ?? value, ...inCurrency };
}

function referenceCell(org: VisibleOrg, field: VisibleField, row: Row, id: Cell['value']): Cell {
  const parent = field.relationshipName === null ? null : row[field.relationshipName];
  if (typeof id !== 'string' || typeof parent !== 'object' || parent === null) {
    return { type: 'reference', value: id };
  }
  const { attributes, ...fields } = parent as { attributes?: { type?: string } } & Row;
  const object =
    typeof fields.Type === 'string' ? fields.Type : (attributes?.type ?? field.referenceTo[0] ?? '');
  const nameField = field.referenceTo.length > 1 ? 'Name' : (org.object(object)?.nameField ?? 'Name');
  return { type: 'reference', value: plainValue(fields[nameField]) ?? id, link: { object, id } };
}

function plainValue(value: unknown): Cell['value'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
