import {
  type OrgMapping,
  orgMappingSchema,
  orgMappingsSchema,
} from '../../crm-connector/salesforce/schema/org-mapping.ts';
import { bySchema } from '../../shared/company/by-schema.ts';
import { managedStorage, UNREAD } from '../settings/managed-storage.ts';
import { ownOrgMappings } from '../settings/own-org-mappings.ts';

/** How an org keeps invoices and calls, and who said so. */
export interface OrgMappingSetting {
  /** Null: nobody said, or with a mistake; Parley finds out by itself. */
  readonly mapping: OrgMapping | null;
  /** `company`: IT has said so for this org, and nobody else may. */
  readonly from: 'company' | 'own' | null;
  /** What is wrong in what IT set, for any org, each with its place. */
  readonly mistakes: string[];
}

/** What IT set, else what the person saved in this browser. */
export async function orgMappingSetting(apiOrigin: string): Promise<OrgMappingSetting> {
  const managed = await managedStorage().catch(() => null);
  // What IT may have said is not overruled by what a person saved.
  if (managed === null) return { mapping: null, from: null, mistakes: [`orgMappings: ${UNREAD}`] };
  const { host } = new URL(apiOrigin);
  const company = orgMappingFrom(managed.orgMappings, host);
  if (company.from !== null) return company;
  const own = orgMappingSchema.safeParse((await ownOrgMappings.read())?.[host]);
  return own.success ? { ...company, mapping: own.data, from: 'own' } : company;
}

/** Reads it from what is stored: JSON text, since Chrome drops what does not fit its own schema without a word. */
export function orgMappingFrom(stored: unknown, host: string): OrgMappingSetting {
  const mistaken = (mistakes: string[]) => ({ mapping: null, from: null, mistakes });
  if (stored === undefined || stored === null) return mistaken([]);
  let json = stored;
  try {
    if (typeof stored === 'string') json = JSON.parse(stored);
  } catch {
    return mistaken(['orgMappings: not JSON']);
  }
  // With a mistake anywhere Parley finds out by itself, as it would without.
  const parsed = orgMappingsSchema.safeParse(json);
  if (!parsed.success)
    return mistaken(bySchema(orgMappingsSchema)(json).map((mistake) => `orgMappings.${mistake}`));
  const mapping = parsed.data[host] ?? null;
  return { mapping, from: mapping && 'company', mistakes: [] };
}

/** What is in force of it. */
export const orgMapping = async (apiOrigin: string): Promise<OrgMapping | null> =>
  (await orgMappingSetting(apiOrigin)).mapping;

/** Keeps what a person said of one org, in this browser alone; null forgets it. */
export async function keepOwnMapping(apiOrigin: string, mapping: OrgMapping | null): Promise<void> {
  const { host } = new URL(apiOrigin);
  const { [host]: _, ...others } = (await ownOrgMappings.read()) ?? {};
  await ownOrgMappings.write(mapping === null ? others : { ...others, [host]: mapping });
}
