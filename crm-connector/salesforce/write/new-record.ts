import type { OrgSchema } from '../schema/org-schema.ts';
import { type FieldValues, withoutEmpty } from './attempt-fields.ts';

/** A record to be made. */
export interface NewRecord {
  readonly object: string;
  /** Its unique key; null: the object has none, it stands or falls with the records it is written with. */
  readonly key: string | null;
  readonly fields: FieldValues;
  /** Fields without which it would say something else than was meant; the others are left out where they may not be written. */
  readonly essential: readonly string[];
  /** Name by which other records point at it, `@{plan0.id}`; a record without one travels in a collection. */
  readonly referenceId?: string;
}

/** A change of a record that is there; what is not named stays as somebody else left it. */
export interface RecordChange {
  readonly object: string;
  readonly id: string;
  readonly fields: FieldValues;
}

/** The filled fields of a record this user may write. */
export function writableFields(schema: OrgSchema, { object, fields }: NewRecord): FieldValues {
  const described = schema.objects[object]?.fields ?? {};
  return Object.fromEntries(
    Object.entries(withoutEmpty(fields)).filter(([name]) => described[name]?.createable),
  );
}

/** Filled fields that must be written and may not be, as `Object.Field`. */
export function closedFields(schema: OrgSchema, record: NewRecord): string[] {
  const open = writableFields(schema, record);
  const filled = withoutEmpty(record.fields);
  return record.essential
    .filter((name) => name in filled && !(name in open))
    .map((name) => `${record.object}.${name}`);
}

/** All fields of a record that is worthless unless it says everything. */
export const whole = (fields: FieldValues): string[] => Object.keys(fields);
