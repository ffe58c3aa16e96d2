import { existsSync, rmSync } from 'node:fs';
import { loadOrgSchema, type OrgSchemaOptions } from '../schema/org-schema.ts';
import { type SeedChoice, seedOrg } from '../seed/seed-org.ts';
import { openOrgStore } from '../store/open-org-store.ts';
import type { OrgStore } from '../store/org-store.ts';
import { hasSeveralCurrencies } from './multi-currency.ts';
import { insertDemoUsers } from './standing-records.ts';

export interface DatabaseOptions {
  /** Path of the database file, or `:memory:`. A file that exists is opened as it is, never seeded. */
  readonly db: string;
  readonly seed?: SeedChoice;
  /** Number of invoices of the large seed. */
  readonly invoices?: number;
  /** Folder of the deployed package's metadata; null: an org without the package. */
  readonly packageDir: string | null;
  /** Default: what the database is; in a new one as its seed needs it (the small one has customers in euro and yen). */
  readonly multiCurrency?: boolean;
  /** What an administrator made of the org: objects of other packages, fields, validation rules. */
  readonly customisation?: Omit<OrgSchemaOptions, 'packageDir' | 'multiCurrency'>;
}

/** A database without a file yet is new: it gets the demo users and the seed in one transaction. */
export function openDatabase(options: DatabaseOptions, clock: () => Temporal.Instant): OrgStore {
  const isNew = options.db === ':memory:' || !existsSync(options.db);
  const standing = isNew ? options.seed === 'small' : hasSeveralCurrencies(options.db);
  const multiCurrency = options.multiCurrency ?? standing;
  const schema = loadOrgSchema({ ...options.customisation, packageDir: options.packageDir, multiCurrency });
  const store = openOrgStore({ file: options.db, schema, clock });
  if (!isNew) return store;
  const withPackage = options.packageDir !== null;
  try {
    store.transaction(() => {
      insertDemoUsers(store, withPackage);
      seedOrg(store, options.seed ?? 'none', {
        now: clock(),
        withPackage,
        multiCurrency,
        ...(options.invoices === undefined ? {} : { invoices: options.invoices }),
      });
    });
  } catch (error) {
    store.close();
    // A half-made file would be taken for an org at the next start.
    if (options.db !== ':memory:') removeDatabase(options.db);
    throw error;
  }
  return store;
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
