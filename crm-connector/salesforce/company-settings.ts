import { bySchema } from '../../shared/company/by-schema.ts';
import type { ManagedSetting } from '../../shared/company/managed-settings.ts';
import { z } from '../../shared/schema.ts';
import { apiOriginOf } from './api-origin.ts';
import { orgMappingsSchema } from './schema/org-mapping.ts';

/** The host an org's API answers on: what a client id is looked up by. */
function isApiHost(host: string): boolean {
  const origin = `https://${host}`;
  return URL.canParse(origin) && apiOriginOf(new URL(origin)) === origin;
}

const apiHost = z
  .string()
  .check(z.refine(isApiHost, 'Expected the host of an org, as in acme.my.salesforce.com'));

/** What IT may set for orgs of Salesforce alone. */
export const salesforceSettings = {
  clientIds: { isJson: false, mistakes: bySchema(z.record(apiHost, z.string().check(z.minLength(1)))) },
  orgMappings: { isJson: true, mistakes: bySchema(orgMappingsSchema) },
} satisfies Readonly<Record<string, ManagedSetting>>;
