import type { OrgStore } from '../store/org-store.ts';
import { largeSeed } from './large-seed.ts';
import { smallSeed } from './small-seed.ts';
import { seedingAdmin, standingIds } from './standing-ids.ts';
import { readTreeFile } from './tree-file.ts';
import { loadTree } from './tree-loader.ts';

/** `small` and `large` are made here; `none` is an org with users and nothing else; a list is `sf data export tree` files. */
export type SeedChoice = 'small' | 'large' | 'none' | readonly string[];

export interface SeedOptions {
  /** The moment "today" is counted from. */
  readonly now: Temporal.Instant;
  /** Number of invoices of the large seed; default 100,000. */
  readonly invoices?: number;
  /** Parley's package is deployed: its objects and fields are seeded too. */
  readonly withPackage: boolean;
  readonly multiCurrency: boolean;
}

/**
 * Fills a new database that has the demo org's people already (`insertDemoUsers`); run it in a transaction.
 * @throws SeedError naming file, record and field when a seed file cannot be loaded
 */
export function seedOrg(store: OrgStore, what: SeedChoice, options: SeedOptions): void {
  if (what === 'none') return;
  if (what === 'small') store.insertSeed(smallSeed(store, options));
  else if (what === 'large') store.insertSeed(largeSeed(store, options));
  else seedFromFiles(store, what, options.now);
}

function seedFromFiles(store: OrgStore, paths: readonly string[], now: Temporal.Instant): void {
  const options = { now, standing: standingIds(store) };
  store.insertSeed(loadTree(store, seedingAdmin(store), paths.map(readTreeFile), options).records);
}
