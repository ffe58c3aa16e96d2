import { browser } from 'wxt/browser';
import { type OrgMapping, orgMappingsSchema } from '../../crm-connector/salesforce/schema/org-mapping.ts';

/** What IT set of how this org keeps invoices and calls; null: nothing, or nothing that can be read. */
export async function orgMapping(apiOrigin: string): Promise<OrgMapping | null> {
  // Firefox rejects when no policy is installed; that is no policy, not a failure.
  const managed: Record<string, unknown> = await browser.storage.managed.get().catch(() => ({}));
  return orgMappingFrom(managed.orgMappings, new URL(apiOrigin).host);
}

/** Reads it from what is stored: JSON text, since Chrome drops what does not fit its own schema without a word. */
export function orgMappingFrom(stored: unknown, host: string): OrgMapping | null {
  try {
    const mappings = orgMappingsSchema.safeParse(typeof stored === 'string' ? JSON.parse(stored) : stored);
    // With a mistake anywhere Parley finds out by itself, as it would without; `parley policy check` names the mistake.
    return mappings.success ? (mappings.data[host] ?? null) : null;
  } catch {
    return null;
  }
}
