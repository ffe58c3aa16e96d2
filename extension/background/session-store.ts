import { browser } from 'wxt/browser';
import { identitySchema } from '../../shared/domain/customer-snapshot.ts';
import { crmSystemSchema } from '../../shared/domain/record-ref.ts';
import { webAddressSchema } from '../../shared/domain/web-address.ts';
import { z } from '../../shared/schema.ts';
import { keepSignedInOwner } from '../storage/signed-in-owner.ts';

/**
 * One org's session. In `storage.session`: memory of the browser, gone when it closes. What of it outlives the browser,
 * if a person wants that, is sealed first (kept-sign-ins.ts).
 */
export const sessionSchema = z.object({
  v: z.literal(1),
  /** Left out by the first version, which knew no other. */
  system: z._default(crmSystemSchema, 'salesforce'),
  apiOrigin: webAddressSchema,
  /** OAuth client id; empty where a system has none. */
  clientId: z.string(),
  /** Of a host that may have several; null: its only one. */
  database: z._default(z.nullable(z.string()), null),
  /** Whose session it is; stays when the tokens have ended, so that the panel can say who must sign in again. */
  identity: identitySchema,
  /** Null: ended; a person must sign in again. */
  tokens: z.nullable(
    z.object({
      /** Null: the browser was closed since, and the first request brings a new one. */
      access: z.nullable(z.string()),
      refresh: z.nullable(z.string()),
    }),
  ),
  /** The person wants to find it again when the browser starts. */
  stays: z._default(z.boolean(), false),
});
export type Session = z.infer<typeof sessionSchema>;

/** A key for each org: renewing one org's token never rewrites another's. */
const PREFIX = 'session:';
const keyOf = (apiOrigin: string) => `${PREFIX}${apiOrigin}`;

export interface SessionStore {
  read(apiOrigin: string): Promise<Session | undefined>;
  list(): Promise<Session[]>;
  write(session: Session): Promise<void>;
  remove(apiOrigin: string): Promise<void>;
}

/** Only the worker uses this; the panel learns who is signed in from `session.list` and `signedInOwner`. */
export const sessionStore: SessionStore = {
  async read(apiOrigin) {
    const key = keyOf(apiOrigin);
    const stored = await browser.storage.session.get(key);
    // Unreadable counts as signed out: there is nothing in it that signing in would not bring back.
    return sessionSchema.safeParse(stored[key]).data;
  },
  async list() {
    const stored = await browser.storage.session.get(null);
    return Object.entries(stored).flatMap(([key, value]) => {
      const session = key.startsWith(PREFIX) ? sessionSchema.safeParse(value).data : undefined;
      return session ? [session] : [];
    });
  },
  async write(session) {
    await browser.storage.session.set({ [keyOf(session.apiOrigin)]: session });
    await keepSignedInOwner(session.apiOrigin, session.identity);
  },
  async remove(apiOrigin) {
    await browser.storage.session.remove(keyOf(apiOrigin));
    await keepSignedInOwner(apiOrigin, null);
  },
};
