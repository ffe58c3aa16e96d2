import type { CallCircumstances } from './circumstances.ts';
import type { Guide } from './guide.ts';
import { onTheLine } from './on-the-line.ts';
import type { CallSession } from './session.ts';
import { isDisclosed } from './session-position.ts';

/**
 * Whether amount, creditor and invoices may be on screen, in copy and in the accessibility tree. The curtain is down in a live
 * call from the answer to the gate: verification, and for a collector the disclosure; in trade one tap says who is on the line.
 * With somebody else or a machine on the line it is down in any case.
 */
export function mayShowDebt(guide: Guide, session: CallSession, now: CallCircumstances): boolean {
  if (session.channel !== 'call') return true;
  const stage = session.node === null ? undefined : guide.nodes.get(session.node)?.stage;
  if (stage === 'before' || stage === 'ended') return true;
  if (onTheLine(guide, session).withOthers) return false;
  if (stage === undefined && session.direction === 'out' && session.verified === null) return true;
  return mayTellDebt(session, now);
}

/** Whether the debt may be spoken of: the same gate, whatever is on screen. */
export const mayTellDebt = (session: CallSession, now: CallCircumstances): boolean =>
  session.verified !== null && (session.profile !== 'third-party' || isDisclosed(session, now));
