import { browser } from 'wxt/browser';
import { type Paper, paperSchema } from '../../shared/papers/paper.ts';
import { z } from '../../shared/schema.ts';
import { keptPaperIds, PAPER_ORDER, paperKey } from '../storage/papers-of-owner.ts';
import { isSameOwner, type Owner, signedInOwner } from '../storage/signed-in-owner.ts';

/** Papers of a shift that can be printed again; the oldest make room. */
export const PAPERS_KEPT = 20;

const keptSchema = z.object({
  v: z.literal(1),
  owner: z.object({ orgId: z.string(), userId: z.string() }),
  apiOrigin: z.string(),
  paper: paperSchema,
});
type Kept = z.infer<typeof keptSchema>;

/**
 * Keeps a paper for the page that prints it, in memory alone: it is gone with the browser, and no address ever holds a word
 * of it.
 * @returns the id the page is opened with
 */
export async function keepPaper(
  paper: Paper,
  owner: Owner,
  apiOrigin: string,
  id: string = crypto.randomUUID(),
): Promise<string> {
  const order = [...(await keptPaperIds()), id];
  const { orgId, userId } = owner;
  const kept: Kept = { v: 1, owner: { orgId, userId }, apiOrigin, paper };
  await browser.storage.session.set({ [paperKey(id)]: kept, [PAPER_ORDER]: order.slice(-PAPERS_KEPT) });
  for (const old of order.slice(0, -PAPERS_KEPT)) await browser.storage.session.remove(paperKey(old));
  return id;
}

/** The paper, for whoever it was made for while signed in; null: it is not kept any more, or is somebody else's. */
export async function keptPaper(id: string): Promise<Paper | null> {
  const stored = await browser.storage.session.get(paperKey(id));
  const kept = keptSchema.safeParse(stored[paperKey(id)]);
  if (!kept.success) return null;
  const { owner, apiOrigin, paper } = kept.data;
  const reader = await signedInOwner(apiOrigin);
  return reader && isSameOwner(reader, owner) ? paper : null;
}
