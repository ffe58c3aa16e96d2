import { z } from '../../../shared/schema.ts';
import { parleyDatabase } from '../../storage/database.ts';
import { keptPaperIds } from '../../storage/papers-of-owner.ts';
import type { Owner } from '../../storage/signed-in-owner.ts';

/** How much there is of one kind. */
export interface Pile {
  readonly count: number;
  /** As JSON, which is about what it takes. */
  readonly bytes: number;
}

export const PILES = ['unsent', 'receipts', 'drafts', 'snapshots', 'describes', 'broken'] as const;
export type PileName = (typeof PILES)[number];

/** What is kept for one person of one org. */
export interface OwnerData {
  /** Null: nobody can be told from what does not parse. */
  readonly owner: Owner | null;
  readonly apiOrigins: readonly string[];
  readonly piles: Readonly<Record<PileName, Pile>>;
  /** Work that is in no CRM, what no longer parses included: deleted, it is gone. */
  readonly unwritten: number;
}

export interface StoredData {
  readonly owners: readonly OwnerData[];
  readonly settings: Pile;
  readonly papers: number;
}

/** Written by any version of Parley: only what says whose it is must be there. */
const commandSchema = z.looseObject({
  orgId: z.string(),
  userId: z.string(),
  customer: z.looseObject({ apiOrigin: z.string() }),
});
const entrySchema = z.looseObject({ state: z.string(), command: commandSchema });
const keySchema = z.tuple([z.string(), z.string()], z.unknown());
const SETTLED = new Set(['applied', 'undone']);

/** One stored thing: whose it is, of which org, and what kind of thing. */
export interface StoredThing {
  readonly pile: PileName;
  readonly owner: Owner | null;
  readonly apiOrigin: string | null;
  readonly store: 'outbox' | 'snapshots' | 'describes' | 'drafts' | 'broken';
  readonly key: IDBValidKey;
  readonly value: unknown;
  /** It was to be written to the CRM and, for all that is known here, was not. */
  readonly isUnwritten: boolean;
}

/** Everything in the extension's database. @throws StorageError */
export async function storedThings(): Promise<StoredThing[]> {
  const database = await parleyDatabase();
  const stores = ['outbox', 'snapshots', 'describes', 'drafts', 'broken'] as const;
  const transaction = database.transaction(stores);
  const all = await Promise.all(
    stores.map(async (store) => {
      const from = transaction.objectStore(store);
      const [keys, values] = await Promise.all([from.getAllKeys(), from.getAll()]);
      return keys.map((key, index) => thingOf(store, key, values[index]));
    }),
  );
  return all.flat();
}

function thingOf(store: StoredThing['store'], key: IDBValidKey, value: unknown): StoredThing {
  const thing = { store, key, value };
  if (store === 'outbox') {
    const entry = entrySchema.safeParse(value).data;
    const pile = entry && SETTLED.has(entry.state) ? 'receipts' : 'unsent';
    return { ...thing, pile, isUnwritten: pile === 'unsent', ...whoseCommand(entry?.command) };
  }
  if (store === 'broken') return { ...thing, pile: 'broken', ...whoseBroken(value) };
  const [, , third] = Array.isArray(key) ? key : [];
  const apiOrigin = store !== 'drafts' && typeof third === 'string' ? third : null;
  return { ...thing, pile: store, isUnwritten: false, owner: ownerOfKey(key), apiOrigin };
}

const whoseCommand = (command: z.infer<typeof commandSchema> | undefined) => ({
  owner: command ? { orgId: command.orgId, userId: command.userId } : null,
  apiOrigin: command?.customer.apiOrigin ?? null,
});

function whoseBroken(value: unknown): Pick<StoredThing, 'owner' | 'apiOrigin' | 'isUnwritten'> {
  const record = z
    .looseObject({ store: z.string(), key: z.unknown(), value: z.unknown() })
    .safeParse(value).data;
  if (record?.store !== 'outbox')
    return { owner: ownerOfKey(record?.key), apiOrigin: null, isUnwritten: false };
  const { data } = z.looseObject({ command: commandSchema }).safeParse(record.value);
  return { ...whoseCommand(data?.command), isUnwritten: true };
}

function ownerOfKey(key: unknown): Owner | null {
  const parsed = keySchema.safeParse(key).data;
  return parsed ? { orgId: parsed[0], userId: parsed[1] } : null;
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value) ?? '').length;

/** What is kept, counted. @param settings everything in `storage.local` */
export async function storedData(settings: Readonly<Record<string, unknown>>): Promise<StoredData> {
  const [things, papers] = await Promise.all([storedThings(), keptPaperIds()]);
  const owners = Map.groupBy(things, ({ owner }) => JSON.stringify(owner && [owner.orgId, owner.userId]));
  return {
    owners: [...owners.values()].map((own) => ({
      owner: own[0]?.owner ?? null,
      apiOrigins: [...new Set(own.flatMap(({ apiOrigin }) => apiOrigin ?? []))],
      piles: pilesOf(own),
      unwritten: own.filter(({ isUnwritten }) => isUnwritten).length,
    })),
    settings: { count: Object.keys(settings).length, bytes: bytesOf(settings) },
    papers: papers.length,
  };
}

function pilesOf(things: readonly StoredThing[]): OwnerData['piles'] {
  const of = (name: PileName): Pile => {
    const own = things.filter(({ pile }) => pile === name);
    return { count: own.length, bytes: own.reduce((sum, { value }) => sum + bytesOf(value), 0) };
  };
  return Object.fromEntries(PILES.map((name) => [name, of(name)])) as Record<PileName, Pile>;
}
