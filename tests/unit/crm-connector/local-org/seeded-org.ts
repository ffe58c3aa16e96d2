import { join } from 'node:path';
import { loadOrgSchema } from '../../../../crm-connector/local-org/schema/org-schema.ts';
import { type SeedChoice, seedOrg } from '../../../../crm-connector/local-org/seed/seed-org.ts';
import { ADMIN, insertDemoUsers } from '../../../../crm-connector/local-org/server/standing-records.ts';
import { openOrgStore } from '../../../../crm-connector/local-org/store/open-org-store.ts';
import type { OrgStore } from '../../../../crm-connector/local-org/store/org-store.ts';

const PACKAGE = join(import.meta.dirname, '../../../../crm-connector/salesforce-package');
/** A Sunday morning in New York. */
export const SEEDED_AT = Temporal.Instant.from('2026-11-22T15:00:00Z');

export interface SeededOrg {
  readonly store: OrgStore;
  /** All rows of a query, as the administrator. */
  rows(soql: string): Record<string, unknown>[];
  count(object: string, where?: string): number;
  /** Id of the only record of this name. */
  idOf(object: string, name: string): string;
}

export interface SeededOrgOptions {
  readonly withPackage?: boolean;
  readonly multiCurrency?: boolean;
  readonly invoices?: number;
}

/** An org in memory with one seed in it. */
export function seededOrg(what: SeedChoice, options: SeededOrgOptions = {}): SeededOrg {
  const { withPackage = true, multiCurrency = true, invoices } = options;
  const schema = loadOrgSchema({ packageDir: withPackage ? PACKAGE : null, multiCurrency });
  const store = openOrgStore({ file: ':memory:', schema, clock: () => SEEDED_AT });
  insertDemoUsers(store, withPackage);
  const size = invoices === undefined ? {} : { invoices };
  seedOrg(store, what, { now: SEEDED_AT, withPackage, multiCurrency, ...size });
  const admin = store.user(ADMIN.id);
  const rows = (soql: string) => store.query(soql, admin).records;
  return {
    store,
    rows,
    count: (object, where) =>
      store.query(`SELECT COUNT() FROM ${object}${where ? ` WHERE ${where}` : ''}`, admin).totalSize,
    idOf(object, name) {
      const found = rows(`SELECT Id FROM ${object} WHERE Name = '${name.replaceAll("'", "\\'")}'`);
      if (found.length !== 1) throw new Error(`${found.length} ${object} records are named ${name}`);
      return String(found[0]?.Id);
    },
  };
}
