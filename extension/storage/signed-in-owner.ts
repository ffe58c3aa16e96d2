import { browser } from 'wxt/browser';
import { z } from '../../shared/schema.ts';

/** Whose data it is: one user of one org. */
const ownerSchema = z.object({ orgId: z.string(), userId: z.string() });
export type Owner = z.infer<typeof ownerSchema>;

export function isSameOwner(one: Owner, other: Owner): boolean {
  return one.orgId === other.orgId && one.userId === other.userId;
}

/** Kept apart from the tokens, so that the panel learns whose cache to paint without reading them or waking the worker. */
const keyOf = (apiOrigin: string) => `owner:${apiOrigin}`;

/** Who is signed in to an org; null: nobody. */
export async function signedInOwner(apiOrigin: string): Promise<Owner | null> {
  const key = keyOf(apiOrigin);
  const stored = await browser.storage.session.get(key);
  const owner = ownerSchema.safeParse(stored[key]);
  return owner.success ? owner.data : null;
}

/** Null: somebody signed out. */
export async function keepSignedInOwner(apiOrigin: string, owner: Owner | null): Promise<void> {
  const key = keyOf(apiOrigin);
  if (owner) await browser.storage.session.set({ [key]: { orgId: owner.orgId, userId: owner.userId } });
  else await browser.storage.session.remove(key);
}
