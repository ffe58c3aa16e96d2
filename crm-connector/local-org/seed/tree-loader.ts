import type { OrgStore, OrgUser, SeedRecord } from '../store/org-store.ts';
import { type ObjectShape, objectShapes } from './object-shapes.ts';
import { type PlacedRecord, RecordPlacer } from './place-records.ts';
import { resolveRelativeDate } from './relative-date.ts';
import { SeedError } from './seed-error.ts';
import type { TreeFile } from './tree-file.ts';

export interface LoadedTree {
  readonly records: readonly SeedRecord[];
  /** referenceId → id. */
  readonly ids: ReadonlyMap<string, string>;
}

export interface LoadOptions {
  readonly now: Temporal.Instant;
  /** References that need no record in the files: users, record types. */
  readonly standing?: ReadonlyMap<string, string>;
  /** False drops a record or field unchecked: an org without Parley's package has no place for it. */
  readonly keep?: (object: string, field?: string) => boolean;
  /** Objects the org need not have, because the caller turns their records into others. */
  readonly unplaced?: ReadonlyMap<string, ObjectShape>;
}

/**
 * Turns files into records: gives each an id, resolves `"@acme"` to the id of the record with that `referenceId`
 * (in any of the files) and `"@today-45"` to a date, and flattens nested children.
 * @throws SeedError for an unknown object, field or reference, a referenceId used twice, children where none can be
 */
export function loadTree(
  store: OrgStore,
  admin: OrgUser,
  files: readonly TreeFile[],
  { now, standing, keep = () => true, unplaced }: LoadOptions,
): LoadedTree {
  const known = objectShapes(store, admin);
  const shapeOf = (object: string) => unplaced?.get(object) ?? known(object);
  const placer = new RecordPlacer(store, shapeOf, keep, new Set(unplaced?.keys()), standing);
  for (const file of files) placer.placeFile(file);
  const { placed, ids } = placer;
  return { records: placed.map((record) => toSeedRecord(record, ids, now)), ids };
}

function toSeedRecord(
  record: PlacedRecord,
  ids: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): SeedRecord {
  const fields: Record<string, unknown> = { Id: record.id };
  for (const [name, value] of Object.entries(record.fields)) {
    if (name.startsWith('$')) fields[name] = value;
    else fields[name] = resolveValue(record, name, value, ids, now);
  }
  return { object: record.object, fields };
}

/** Only fields that can hold a reference or a date are resolved: a text may begin with `@`. */
function resolveValue(
  { where, object, shape }: PlacedRecord,
  name: string,
  value: unknown,
  ids: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): unknown {
  const type = shape.fields.get(name);
  if (type === undefined) throw new SeedError(`${where}: ${object} has no field ${name}`);
  if (typeof value === 'object' && value !== null) {
    throw new SeedError(`${where}: ${name} holds an object where a value is needed`);
  }
  if (typeof value !== 'string' || !value.startsWith('@')) return value;
  if (type === 'reference') {
    const id = ids.get(value.slice(1));
    if (id === undefined)
      throw new SeedError(`${where}: ${name} points at "${value}", but no record has that referenceId`);
    return id;
  }
  if (type !== 'date' && type !== 'datetime') return value;
  const resolved = resolveRelativeDate(value, now);
  if (resolved === undefined || (type === 'date') !== (resolved.length === 10)) {
    const example = type === 'date' ? '"@today-45"' : '"@today-45T14:05"';
    throw new SeedError(`${where}: ${name} is a ${type}; "${value}" is none. Write it like ${example}`);
  }
  return resolved;
}
