import { z } from '../../shared/schema.ts';
import { managedStorage } from './managed-storage.ts';

/** What IT may set for everybody; the same fields as `extension/public/managed-schema.json`. */
const policySchema = z.object({
  /** OAuth client id by My Domain host, `acme.my.salesforce.com`. */
  clientIds: z.optional(z.record(z.string(), z.string())),
});
export type ManagedPolicy = z.infer<typeof policySchema>;

/**
 * Whether people may stay signed in when the browser closes. Anything but a plain no to the prohibition counts as the
 * prohibition: a mistake elsewhere in the policy, or in this very value, must not lift it.
 * @throws when the policy cannot be read, which must not lift it either
 */
export async function mayStaySignedIn(): Promise<boolean> {
  const { forbidStaySignedIn } = await managedStorage();
  return forbidStaySignedIn === undefined || forbidStaySignedIn === false;
}

/** The policy in force; empty where there is none. @throws when it cannot be read: another app than IT's is no way in */
export async function managedPolicy(): Promise<ManagedPolicy> {
  const policy = policySchema.safeParse(await managedStorage());
  return policy.success ? policy.data : {};
}
