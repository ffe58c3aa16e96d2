import { heldInSession } from '../masks/typed-in-session.ts';
import type { Desk } from './desk-sight.ts';
import type { TypedPromise } from './typed-promise.ts';

/** Why a press of Save saved nothing. */
export type NotSaved = 'incomplete' | 'too-long' | 'promise' | 'message' | 'not-stored' | 'held-back';

/** Why this must not be saved as it is; null: nothing is in the way. */
export function obstacle(
  { session, wrapUp }: Pick<Desk, 'session' | 'wrapUp'>,
  promise: TypedPromise,
): NotSaved | null {
  if (wrapUp.missing.length > 0) return 'incomplete';
  if (wrapUp.note.tooLong) return 'too-long';
  if (heldInSession(session).length > 0) return 'held-back';
  // What was typed and is no promise, or no message, yet would be lost without a word.
  if (promise.is === 'fault' || promise.is === 'unfinished') return 'promise';
  return session.wrapUp.message?.text.trim() ? 'message' : null;
}
