import { type CallSession, callSessionSchema } from '../../../shared/call-guide/session.ts';
import { holdsCardNumber } from '../during/card-number.ts';

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

/** What of it may go to disk: a text that holds a card number is not stored, not even as a draft. */
export function storable(session: CallSession): CallSession {
  const { wrapUp } = session;
  return {
    ...session,
    facts: session.facts.map((fact) => ({
      ...fact,
      words: clean(fact.words),
      fields: Object.fromEntries(Object.entries(fact.fields).map(([id, typed]) => [id, clean(typed)])),
    })),
    agreements: session.agreements.map((agreement) => ({
      ...agreement,
      words: agreement.words && clean(agreement.words),
      reference: agreement.reference && clean(agreement.reference),
    })),
    wrapUp: { ...wrapUp, note: wrapUp.note && clean(wrapUp.note), added: clean(wrapUp.added) },
  };
}

/** Only what a person types is looked at: a key of digits is no card. */
const clean = (typed: string): string => (holdsCardNumber(typed) ? '' : typed);
