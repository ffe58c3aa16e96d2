/** How a row of SQL columns becomes one JSON record. */

import type { FieldMeta } from '../schema/object-meta.ts';
import { toJson } from '../store/field-value.ts';
import type { RowsPlan } from './query-plan.ts';

export type Cell =
  | { kind: 'value'; key: string; at: number; field: FieldMeta; change: ((value: unknown) => unknown) | null }
  /** Files are not sent with a row: the answer holds their address. */
  | { kind: 'blob'; key: string; at: number; object: string }
  | { kind: 'parent'; key: string; shape: RowShape }
  | { kind: 'typeof'; key: string; idAt: number; byPrefix: Map<string, RowShape>; otherwise: RowShape | null }
  | { kind: 'children'; key: string; plan: RowsPlan };

export interface RowShape {
  /** `attributes.type`. */
  readonly type: string;
  /** Column with the record's id; null in it: there is no such record. */
  readonly idAt: number;
  /** Object in the address, by key prefix of the id where the type is `Name`. */
  readonly objectOf: (id: string) => string;
  readonly cells: Cell[];
}

/** Fetches the children of one row as a nested answer; null when there are none. */
export type ReadChildren = (plan: RowsPlan, parentId: string) => object | null;

export function shapeRow(
  shape: RowShape,
  row: readonly unknown[],
  apiVersion: string,
  readChildren: ReadChildren,
): Record<string, unknown> | null {
  const id = row[shape.idAt];
  if (typeof id !== 'string') return null;
  const base = `/services/data/v${apiVersion}/sobjects/`;
  const record: Record<string, unknown> = {
    attributes: { type: shape.type, url: `${base}${shape.objectOf(id)}/${id}` },
  };
  for (const cell of shape.cells) {
    record[cell.key] = cellValue(
      cell,
      row,
      id,
      base,
      (inner) => shapeRow(inner, row, apiVersion, readChildren),
      readChildren,
    );
  }
  return record;
}

function cellValue(
  cell: Cell,
  row: readonly unknown[],
  id: string,
  base: string,
  shapeInner: (shape: RowShape) => Record<string, unknown> | null,
  readChildren: ReadChildren,
): unknown {
  switch (cell.kind) {
    case 'value': {
      const value = toJson(cell.field, row[cell.at]);
      return cell.change && value !== null ? cell.change(value) : value;
    }
    case 'blob':
      return row[cell.at] === 1 ? `${base}${cell.object}/${id}/${cell.key}` : null;
    case 'parent':
      return shapeInner(cell.shape);
    case 'typeof': {
      const target = row[cell.idAt];
      if (typeof target !== 'string') return null;
      const shape = cell.byPrefix.get(target.slice(0, 3)) ?? cell.otherwise;
      return shape ? shapeInner(shape) : null;
    }
    case 'children':
      return readChildren(cell.plan, id);
  }
}
