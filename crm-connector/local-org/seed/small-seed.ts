import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgStore, SeedRecord } from '../store/org-store.ts';
import { cooperativeInvoices } from './cooperative-invoices.ts';
import { ATTEMPT, attemptShape, completeAttempts } from './past-attempts.ts';
import { namePersonContacts } from './person-contacts.ts';
import { planReceipts, runningPlan } from './running-plan.ts';
import type { SeedOptions } from './seed-org.ts';
import { seedingAdmin, standingIds } from './standing-ids.ts';
import { readTreeFile, type TreeFile } from './tree-file.ts';
import { loadTree } from './tree-loader.ts';

const FOLDER = join(import.meta.dirname, 'small');
/** Customers with amounts in another currency: an org with one currency cannot hold them. */
const FOREIGN = new Set(['gruenwald.json', 'kitagawa.json', 'boreal-finch.json']);

/** The customers of `known-customers.ts`, from `seed/small/*.json`. */
export function smallSeed(store: OrgStore, options: SeedOptions): SeedRecord[] {
  const loaded = loadTree(store, seedingAdmin(store), seedFiles(options.multiCurrency), {
    now: options.now,
    standing: standingIds(store),
    keep: (object, field) =>
      (options.multiCurrency || field !== 'CurrencyIsoCode') &&
      (options.withPackage || object === ATTEMPT || !`${field ?? object}`.endsWith('__c')),
    ...(options.withPackage ? {} : { unplaced: new Map([[ATTEMPT, attemptShape]]) }),
  });
  const records = [...loaded.records];
  const personContacts = namePersonContacts(store, records);
  completeAttempts(store, records, { ids: loaded.ids, personContacts });
  encodeNotes(records);
  const cooperative = loaded.ids.get('cooperative');
  if (cooperative !== undefined) {
    records.push(...cooperativeInvoices(store, cooperative, options.now, options.withPackage));
  }
  records.push(...marisolsPlan(store, loaded.ids, options));
  return options.withPackage
    ? records
    : records.filter(({ object }) => object !== ATTEMPT).map(withoutPackage);
}

/** The receipts are the org's own; the plan they are payments of needs the package. */
function marisolsPlan(
  store: OrgStore,
  ids: ReadonlyMap<string, string>,
  { now, withPackage }: SeedOptions,
): SeedRecord[] {
  const id = (name: string) => ids.get(name) ?? '';
  const owners = {
    accountId: id('marisol'),
    invoiceId: id('marisol-1'),
    attemptId: id('marisol-call'),
    userId: id('jordan'),
  };
  const receipts = planReceipts(store, owners, now);
  return withPackage ? [...receipts, ...runningPlan(store, owners, now)] : receipts;
}

function seedFiles(multiCurrency: boolean): TreeFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && (multiCurrency || !FOREIGN.has(name)))
    .sort()
    .map((name) => readTreeFile(join(FOLDER, name)));
}

/** Without the package an attempt leaves nothing but its Task, with the fields every org has. */
function withoutPackage({ object, fields }: SeedRecord): SeedRecord {
  return {
    object,
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !name.endsWith('__c'))),
  };
}

/** A ContentNote holds base64 of HTML; the files hold what a person typed. */
function encodeNotes(records: readonly SeedRecord[]): void {
  for (const { object, fields } of records) {
    if (object !== 'ContentNote') continue;
    const typed = String(fields.Content);
    const html = `<p>${typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;
    fields.Content = Buffer.from(html, 'utf8').toString('base64');
  }
}
