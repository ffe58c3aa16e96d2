import { browser } from 'wxt/browser';
import { z } from '../../shared/schema.ts';

/** What IT may set for everybody; the same fields as `extension/public/managed-schema.json`. */
const policySchema = z.object({
  /** OAuth client id by My Domain host, `acme.my.salesforce.com`. */
  clientIds: z.optional(z.record(z.string(), z.string())),
});
export type ManagedPolicy = z.infer<typeof policySchema>;

/** The policy in force; empty where there is none. */
export async function managedPolicy(): Promise<ManagedPolicy> {
  // Firefox rejects when no policy is installed; that is no policy, not a failure.
  const stored: unknown = await browser.storage.managed.get().catch(() => ({}));
  const policy = policySchema.safeParse(stored);
  return policy.success ? policy.data : {};
}
