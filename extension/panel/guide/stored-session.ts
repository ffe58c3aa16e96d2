import { type CallSession, callSessionSchema } from '../../../shared/call-guide/session.ts';

export type StoredSession =
  | { readonly is: 'none' }
  | { readonly is: 'session'; readonly session: CallSession }
  /** Of another version of Parley, or damaged. */
  | { readonly is: 'broken'; readonly why: string };

/** The conversation as it was kept. */
export function readSession(stored: unknown): StoredSession {
  if (stored === null || stored === undefined) return { is: 'none' };
  const parsed = callSessionSchema.safeParse(stored);
  if (parsed.success) return { is: 'session', session: parsed.data };
  // Where it failed and by which rule; the value itself may be a customer's words.
  const why = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ');
  return { is: 'broken', why };
}
