import { isSameOwner, type Owner } from '../../storage/signed-in-owner.ts';
import { type StoredThing, storedThings } from './stored-data.ts';

/** What is kept, as a file: everything as it is stored, and no key that signs in. */
export interface Exported {
  readonly product: 'Parley';
  readonly version: string;
  readonly exportedAt: string;
  readonly data: Readonly<Record<StoredThing['store'], readonly { key: IDBValidKey; value: unknown }[]>>;
  /** Only in an export of everything. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Names in `storage.local` that may leave the browser; what is not here is left out, secrets above all. */
export const EXPORTED_SETTINGS = [
  'apiUse',
  'connectedOrgs',
  'guideLanguages',
  'language',
  'orgMappings',
  'ownCompany',
  'packCheck',
  'paperSender',
  'scriptPack',
  'shiftRule',
  'shortcuts',
] as const;

/** @param owner null: everybody's, and the settings */
export async function exportedData(
  owner: Owner | null,
  settings: Readonly<Record<string, unknown>>,
  made: Pick<Exported, 'version' | 'exportedAt'>,
): Promise<Exported> {
  const things = (await storedThings()).filter(
    (thing) => owner === null || (thing.owner !== null && isSameOwner(thing.owner, owner)),
  );
  const of = (store: StoredThing['store']) =>
    things.filter((thing) => thing.store === store).map(({ key, value }) => ({ key, value }));
  return {
    product: 'Parley',
    ...made,
    data: {
      outbox: of('outbox'),
      snapshots: of('snapshots'),
      describes: of('describes'),
      drafts: of('drafts'),
      broken: of('broken'),
    },
    ...(owner === null ? { settings: picked(settings) } : {}),
  };
}

const picked = (settings: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(EXPORTED_SETTINGS.flatMap((name) => (name in settings ? [[name, settings[name]]] : [])));
