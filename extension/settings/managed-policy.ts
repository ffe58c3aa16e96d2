import { browser } from 'wxt/browser';
import { z } from '../../shared/schema.ts';

/** What IT may set for everybody; the same fields as `extension/public/managed-schema.json`. */
const policySchema = z.object({
  /** OAuth client id by My Domain host, `acme.my.salesforce.com`. */
  clientIds: z.optional(z.record(z.string(), z.string())),
});
export type ManagedPolicy = z.infer<typeof policySchema>;

/** How Firefox words it that no policy is installed, which is no failure (`ext-storage.js`). */
const NO_POLICY = /managed storage manifest not found/i;

/**
 * Whether people may stay signed in when the browser closes. Anything but a plain no to the prohibition counts as the
 * prohibition: a mistake elsewhere in the policy, or in this very value, must not lift it.
 * @throws when the policy cannot be read, which must not lift it either
 */
export async function mayStaySignedIn(): Promise<boolean> {
  const stored: Record<string, unknown> = await browser.storage.managed.get().catch((error: unknown) => {
    if (NO_POLICY.test((error as Partial<Error> | undefined)?.message ?? '')) return {};
    throw error;
  });
  return stored.forbidStaySignedIn === undefined || stored.forbidStaySignedIn === false;
}

/** The policy in force; empty where there is none. */
export async function managedPolicy(): Promise<ManagedPolicy> {
  // Firefox rejects when no policy is installed; that is no policy, not a failure.
  const stored: unknown = await browser.storage.managed.get().catch(() => ({}));
  const policy = policySchema.safeParse(stored);
  return policy.success ? policy.data : {};
}
