import type { OrgStore } from '../store/org-store.ts';
import type { ObjectShape } from './object-shapes.ts';
import { SeedError } from './seed-error.ts';
import { type TreeFile, type TreeRecord, treeFileSchema } from './tree-file.ts';

/** A record lifted out of its file, with the id it will have and its values as written. */
export interface PlacedRecord {
  /** File and place in it, for messages. */
  readonly where: string;
  readonly object: string;
  readonly shape: ObjectShape;
  readonly id: string;
  readonly fields: Record<string, unknown>;
}

interface Parent {
  readonly field: string;
  readonly id: string;
}

/** Gives every record an id, remembers what it is called, and lays nested children out flat behind their parent. */
export class RecordPlacer {
  readonly placed: PlacedRecord[] = [];
  /** referenceId → id. */
  readonly ids: Map<string, string>;
  readonly #store: OrgStore;
  readonly #shapeOf: (object: string) => ObjectShape | undefined;
  readonly #keep: (object: string, field?: string) => boolean;
  /** Objects the org need not have: their records get no id. */
  readonly #unplaced: ReadonlySet<string>;

  constructor(
    store: OrgStore,
    shapeOf: (object: string) => ObjectShape | undefined,
    keep: (object: string, field?: string) => boolean,
    unplaced: ReadonlySet<string>,
    standing: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#store = store;
    this.#shapeOf = shapeOf;
    this.#keep = keep;
    this.#unplaced = unplaced;
    this.ids = new Map(standing);
  }

  /** @throws SeedError */
  placeFile(file: TreeFile): void {
    for (const [index, record] of file.records.entries()) {
      const { type, referenceId } = record.attributes;
      const name = referenceId === undefined ? type : `${type} "${referenceId}"`;
      this.#place(record, `${file.name}: record ${index + 1} (${name})`);
    }
  }

  #place(record: TreeRecord, where: string, parent?: Parent): void {
    const { type: object, referenceId } = record.attributes;
    if (!this.#keep(object)) return;
    const shape = this.#shapeOf(object);
    if (!shape) {
      throw new SeedError(
        `${where}: this org has no object ${object}. Is the package that brings it deployed?`,
      );
    }
    const id = this.#idFor(record);
    if (referenceId !== undefined) this.#remember(referenceId, id, where);
    const fields: Record<string, unknown> = parent ? { [parent.field]: parent.id } : {};
    this.placed.push({ where, object, shape, id, fields });
    for (const [name, value] of Object.entries(record)) {
      if (name === 'attributes' || !this.#keep(object, name)) continue;
      if (isChildList(value)) this.#placeChildren(shape, name, value, where, id);
      else fields[name] = value;
    }
  }

  #placeChildren(shape: ObjectShape, name: string, list: object, where: string, id: string): void {
    const child = shape.children.get(name);
    const parsed = treeFileSchema.safeParse(list);
    if (!child || !parsed.success) throw new SeedError(`${where}: "${name}" is no list of child records`);
    for (const [index, record] of parsed.data.records.entries()) {
      this.#place(record, `${where}, ${name} ${index + 1}`, { field: child.field, id });
    }
  }

  #idFor(record: TreeRecord): string {
    const { type } = record.attributes;
    if (typeof record.Id === 'string') return record.Id;
    return this.#unplaced.has(type) ? '' : this.#store.newId(type);
  }

  #remember(referenceId: string, id: string, where: string): void {
    if (this.ids.has(referenceId))
      throw new SeedError(`${where}: referenceId "${referenceId}" is used twice`);
    this.ids.set(referenceId, id);
  }
}

function isChildList(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'records' in value;
}
