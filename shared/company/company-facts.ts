import { z } from '../schema.ts';
import { wrapUpChoicesSchema } from '../wrap-up/wrap-up-choices.ts';

/** Who the company is, as IT sets it for everybody. */
export const companySchema = z.strictObject({
  name: z.optional(z.string()),
  nameUsed: z.optional(z.string()),
  callbackNumber: z.optional(z.string()),
  recordsCalls: z.optional(z.boolean()),
  callsFromState: z.optional(z.string()),
  role: z.optional(z.enum(['third-party-collector', 'creditor', 'servicer'])),
  affiliateOnly: z.optional(z.boolean()),
  accepts: z.optional(z.array(z.enum(['text', 'email', 'portal']))),
  defaultProfile: z.optional(z.enum(['third-party', 'first-party', 'b2b'])),
  /** Who takes over from an associate, and what else it chose of the wrap-up. */
  wrapUp: z.optional(wrapUpChoicesSchema),
});
