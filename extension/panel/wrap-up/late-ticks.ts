import type { Moment } from '../../../shared/call-guide/facts-of-session.ts';
import type { Disclosed, Guide } from '../../../shared/call-guide/guide.ts';
import { type GuideContext, linesFor, type SpokenLine } from '../../../shared/call-guide/lines-for.ts';
import { move } from '../../../shared/call-guide/moves.ts';
import type { CallSession } from '../../../shared/call-guide/session.ts';

/** Details the customer gave that make the right party; in trade the one tap says whom one spoke with. */
const detailsNeeded = ({ profile }: Pick<CallSession, 'profile'>): number => (profile === 'b2b' ? 1 : 2);

/** What was done in a call whose guide was not walked, ticked at its end: that the right party was verified, and by what. */
export function verifiedLate(session: CallSession, by: readonly string[], { at }: Moment): CallSession {
  if (session.verified !== null || by.length < detailsNeeded(session)) return session;
  const reason = `Right party verified by ${by.join(', ')}, ticked at the wrap-up`;
  return {
    ...onPath(session, move.verify(by.join('+')), reason, at),
    verified: { at, by: [...by] },
  };
}

/** The line of the guide by which a disclosure is made in this call, wherever in the guide it stands. */
export function lineOf(
  guide: Guide,
  session: CallSession,
  context: GuideContext,
  disclosed: Disclosed,
): SpokenLine | null {
  // It was said to the right party, before any stop: which lines hold is asked as if nobody had forgotten that tick.
  const told = { ...session, verified: session.verified ?? { at: '', by: [] }, facts: [] };
  for (const node of guide.nodes.values()) {
    if (!node.profiles.includes(session.profile)) continue;
    const line = linesFor(guide, node, told, context).find(({ discloses }) => discloses === disclosed);
    if (line) return line;
  }
  return null;
}

/** Ticks it with its exact text, as it was on screen. */
export function saidLate(session: CallSession, line: SpokenLine, { at }: Moment): CallSession {
  const { id: lineId, text, discloses: disclosure } = line;
  const read = { lineId, language: session.language, text, disclosure, at };
  const told = onPath(session, move.said(lineId), `Read aloud: ${lineId}, ticked at the wrap-up`, at);
  return { ...told, said: [...session.said, read] };
}

const onPath = (session: CallSession, answer: string, reason: string, at: string): CallSession => ({
  ...session,
  path: [...session.path, { node: session.node ?? '', answer, at, reason }],
});
