import { browser } from 'wxt/browser';
import { z } from '../../shared/schema.ts';
import { dropSealingKey, sealingKey } from './sealing-key.ts';
import { type Session, sessionSchema } from './session-store.ts';

/** Sign-ins that outlive the browser: only those a person asked for. */
export interface KeptSignIns {
  keep(session: Session): Promise<void>;
  forget(apiOrigin: string): Promise<void>;
  forgetAll(): Promise<void>;
  /** All that can be opened; what cannot is forgotten. @throws when the key itself cannot be had: nothing is lost then */
  list(): Promise<Session[]>;
}

const sealedSchema = z.object({
  v: z.literal(1),
  /** Whose it is; the seal holds for no other org and user. */
  orgId: z.string(),
  userId: z.string(),
  iv: z.string(),
  sealed: z.string(),
});
type Sealed = z.infer<typeof sealedSchema>;

/** One name in `storage.local` for all, so that a start of the worker asks once. */
const NAME = 'keptSignIns';
const allSchema = z.record(z.string(), z.unknown());

/**
 * Kept in `storage.local`, sealed with AES-GCM under {@link sealingKey}. Callers take turns: two that write at once would
 * lose one.
 */
export const keptSignIns: KeptSignIns = {
  async keep(session) {
    const all = await read();
    await browser.storage.local.set({ [NAME]: { ...all, [session.apiOrigin]: await seal(session) } });
  },
  async forget(apiOrigin) {
    const { [apiOrigin]: dropped, ...others } = await read();
    if (dropped !== undefined) await write(others);
  },
  forgetAll: () => write({}),
  async list() {
    const all = await read();
    if (Object.keys(all).length === 0) return [];
    const key = await sealingKey();
    const opened = await Promise.all(
      Object.entries(all).map(
        async ([apiOrigin, one]) => [apiOrigin, await open(apiOrigin, one, key)] as const,
      ),
    );
    const lost = opened.filter(([, session]) => session === undefined).map(([apiOrigin]) => apiOrigin);
    if (lost.length > 0) {
      await write(Object.fromEntries(Object.entries(all).filter(([apiOrigin]) => !lost.includes(apiOrigin))));
    }
    return opened.flatMap(([, session]) => (session ? [session] : []));
  },
};

async function read(): Promise<Record<string, unknown>> {
  const parsed = allSchema.safeParse((await browser.storage.local.get(NAME))[NAME]);
  return parsed.success ? parsed.data : {};
}

async function write(all: Record<string, unknown>): Promise<void> {
  if (Object.keys(all).length > 0) {
    await browser.storage.local.set({ [NAME]: all });
    return;
  }
  await browser.storage.local.remove(NAME);
  // What the disk may still hold of old rows is then noise.
  await dropSealingKey();
}

/** What the seal is bound to: rows cannot be swapped between orgs, hosts or people. */
function boundTo(apiOrigin: string, { orgId, userId }: { orgId: string; userId: string }) {
  return new TextEncoder().encode(JSON.stringify([1, apiOrigin, orgId, userId]));
}

async function seal(session: Session): Promise<Sealed> {
  const { apiOrigin, identity } = session;
  const { orgId, userId } = identity;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(apiOrigin, identity) },
    await sealingKey(),
    new TextEncoder().encode(JSON.stringify(session)),
  );
  return { v: 1, orgId, userId, iv: iv.toBase64(), sealed: new Uint8Array(sealed).toBase64() };
}

/** Undefined: of another version, of another browser's key, or touched by somebody. */
async function open(apiOrigin: string, stored: unknown, key: CryptoKey): Promise<Session | undefined> {
  const row = sealedSchema.safeParse(stored);
  if (!row.success) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: Uint8Array.fromBase64(row.data.iv),
        additionalData: boundTo(apiOrigin, row.data),
      },
      key,
      Uint8Array.fromBase64(row.data.sealed),
    );
    const session = sessionSchema.parse(JSON.parse(new TextDecoder().decode(plain)));
    return session.apiOrigin === apiOrigin ? session : undefined;
  } catch {
    return undefined;
  }
}
