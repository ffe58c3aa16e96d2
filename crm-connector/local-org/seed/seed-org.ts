import type { OrgStore } from '../store/org-store.ts';

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
 * Fills a new database.
 * @throws SeedError naming file, record and field when a seed file cannot be loaded
 */
export function seedOrg(_store: OrgStore, _what: SeedChoice, _options: SeedOptions): void {}
