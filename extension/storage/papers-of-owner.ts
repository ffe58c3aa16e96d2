import { browser } from 'wxt/browser';
import { z } from '../../shared/schema.ts';
import { isSameOwner, type Owner } from './signed-in-owner.ts';

export const paperKey = (id: string) => `paper:${id}`;

/** Ids of kept papers, oldest first. Read by name: the whole of the session's storage holds what is nobody's here. */
export const PAPER_ORDER = 'papers';
const orderSchema = z.array(z.string());

/** Ids of the papers that are kept, oldest first. */
export async function keptPaperIds(): Promise<readonly string[]> {
  const stored = await browser.storage.session.get(PAPER_ORDER);
  const order = orderSchema.safeParse(stored[PAPER_ORDER]);
  return order.success ? order.data : [];
}

const ownedSchema = z.object({ owner: z.object({ orgId: z.string(), userId: z.string() }) });

/** Deletes the papers somebody made; what cannot be read is nobody's to print either. */
export async function forgetPapers(owner: Owner): Promise<void> {
  const stay: string[] = [];
  for (const id of await keptPaperIds()) {
    const key = paperKey(id);
    const kept = ownedSchema.safeParse((await browser.storage.session.get(key))[key]);
    if (kept.success && !isSameOwner(kept.data.owner, owner)) stay.push(id);
    else await browser.storage.session.remove(key);
  }
  await browser.storage.session.set({ [PAPER_ORDER]: stay });
}
