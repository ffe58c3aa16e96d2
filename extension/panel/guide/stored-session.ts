import { type CallSession, callSessionSchema } from '../../../shared/call-guide/session.ts';
import { areAmountsSure } from '../../../shared/money/stored-amounts.ts';

export type StoredSession =
  | { readonly is: 'none' }
  /** `lost`: why amounts of an earlier version were left out; null: it is whole. */
  | { readonly is: 'session'; readonly session: CallSession; readonly lost: string | null }
  /** Of another version of Parley, or damaged. */
  | { readonly is: 'broken'; readonly why: string };

/** The conversation as it was kept. */
export function readSession(stored: unknown): StoredSession {
  if (stored === null || stored === undefined) return { is: 'none' };
  const parsed = callSessionSchema.safeParse(stored);
  if (parsed.success) {
    const session = parsed.data;
    if (areAmountsSure(session)) return { is: 'session', session, lost: null };
    return { is: 'session', session: withoutUnsureAmounts(session), lost: 'amounts of an earlier version' };
  }
  // Where it failed and by which rule; the value itself may be a customer's words.
  const why = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ');
  return { is: 'broken', why };
}

/** Amounts that would be read as a hundredth are agreed anew; what was typed is decimals, and stays. */
function withoutUnsureAmounts({ offering, ...session }: CallSession): CallSession {
  return {
    ...session,
    ...(offering && {
      offering: {
        ...offering,
        maxMonthly: areAmountsSure(offering.maxMonthly) ? offering.maxMonthly : null,
        card: areAmountsSure(offering.card) ? offering.card : null,
      },
    }),
    agreements: session.agreements.filter(areAmountsSure),
  };
}
