import { z } from '../schema.ts';
import { webAddressSchema } from './web-address.ts';

export const crmSystemSchema = z.enum(['salesforce', 'odoo']);
export type CrmSystem = z.infer<typeof crmSystemSchema>;

/** One record in one org. `apiOrigin` is the origin its API answers on, which need not be that of its pages. */
export const recordRefSchema = z.object({
  system: crmSystemSchema,
  apiOrigin: webAddressSchema,
  /** The CRM's own name for the kind of record (`Account`); null when the page did not say. */
  object: z.nullable(z.string()),
  /** The CRM's canonical id, verified where it can be. */
  id: z.string(),
});
export type RecordRef = z.infer<typeof recordRefSchema>;

/**
 * What an address in the browser means.
 * `record`: a record is open; `workspace` is the console's parent tab when the record is in a sub-tab.
 * `no-record`: a page of the CRM on which no record can be told from the address (list, home, split view).
 */
export const pageContextSchema = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('record'),
    pageOrigin: z.string(),
    ref: recordRefSchema,
    workspace: z.nullable(recordRefSchema),
  }),
  z.object({
    is: z.literal('no-record'),
    pageOrigin: z.string(),
    system: crmSystemSchema,
    apiOrigin: webAddressSchema,
  }),
]);
export type PageContext = z.infer<typeof pageContextSchema>;
