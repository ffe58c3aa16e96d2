import { crmSystemSchema } from '../../shared/domain/record-ref.ts';
import { shiftRuleSchema } from '../../shared/numbers/shift.ts';
import { z } from '../../shared/schema.ts';
import { storedItem } from './stored-item.ts';

/** Orgs this browser has been connected to, by API origin, with what worked. No token, no person. */
const connectedOrgsSchema = z.record(
  z.string(),
  z.object({
    /** Left out by the first version, which knew no other. */
    system: z._default(crmSystemSchema, 'salesforce'),
    /** OAuth client id; empty where a system has none. */
    clientId: z.string(),
    /** For a host with several databases. */
    database: z._default(z.nullable(z.string()), null),
  }),
);
export type ConnectedOrgs = z.infer<typeof connectedOrgsSchema>;

/** Every name in `storage.local`, once. */
export const settings = {
  /** Single keys a person chose, by what they do; `''` turns one off. What is left out is as Parley has it. */
  shortcuts: storedItem('shortcuts', 1, z.record(z.string(), z.string().check(z.maxLength(1)))),
  /** Languages this person speaks with customers, where the company has not said. */
  guideLanguages: storedItem('guideLanguages', 1, z.array(z.enum(['en', 'es']))),
  /** Name and number this person gives on calls, where the company has not said; `''`: none. */
  ownCompany: storedItem('ownCompany', 1, z.object({ nameUsed: z.string(), callbackNumber: z.string() })),
  /** A script pack taken in from a file, as it was read; it is checked anew whenever it is used. */
  scriptPack: storedItem('scriptPack', 1, z.nullable(z.unknown())),
  /** What the last check of a script pack found, so that it is checked once: no fault, it passed. */
  packCheck: storedItem('packCheck', 1, z.object({ of: z.string(), faults: z.array(z.string()) })),
  /** When this person's shift begins, where the company has not said. */
  shiftRule: storedItem('shiftRule', 1, shiftRuleSchema),
  connectedOrgs: storedItem('connectedOrgs', 1, connectedOrgsSchema),
};
