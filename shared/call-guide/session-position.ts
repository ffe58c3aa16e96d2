import { type CallCircumstances, disclosureDue } from './circumstances.ts';
import type { Guide } from './guide.ts';
import { moveOf, standingPath } from './moves.ts';
import { onTheLine } from './on-the-line.ts';
import type { Position } from './position.ts';
import type { CallSession } from './session.ts';
import { isStopHeard } from './stops-heard.ts';

/** What of a session decides which step may follow; undefined: the guide is not walked. */
export function positionOf(guide: Guide, session: CallSession, now: CallCircumstances): Position | undefined {
  if (session.node === null) return undefined;
  const { withOthers, heardInScript } = onTheLine(guide, session);
  return {
    profile: session.profile,
    direction: session.direction,
    node: session.node,
    anchor: session.anchor,
    verified: session.verified !== null,
    disclosed: isDisclosed(session, now),
    withOthers,
    recordingTold: announcementsIn(heardInScript, session).length > 0,
    recordingOff: isRecordingOff(guide, session),
    timeBarredTold: told(session, 'time_barred'),
    readBack: isReadBack(guide, session),
    stopped: isStopHeard(guide, session),
  };
}

const told = (session: CallSession, what: string): boolean =>
  session.said.some(({ disclosure }) => disclosure === what);

/** Of these lines the announcements of a recording. */
export const announcementsIn = (heard: ReadonlySet<string>, { said }: CallSession): string[] =>
  said.flatMap(({ lineId, disclosure }) => (disclosure === 'recording' && heard.has(lineId) ? [lineId] : []));

export const isRecordingOff = (guide: Guide, session: CallSession): boolean =>
  standingPath(session.path).some(({ node, answer }) =>
    guide.nodes.get(node)?.answers.some(({ id, settles }) => id === answer && settles === 'recording'),
  );

/** The full disclosure says what the short one says. */
export function isDisclosed(session: CallSession, now: CallCircumstances): boolean {
  const due = disclosureDue(session.profile, now);
  return told(session, 'initial_full') || (due === 'from_debt_collector' && told(session, due));
}

/** The terms were read back, by the card of the agreement or by the line, and not changed since. */
function isReadBack(guide: Guide, session: CallSession): boolean {
  // What was paid is told by the customer: there is nothing to read back.
  const agreements = session.agreements.filter(({ terms }) => terms.kind !== 'claimed');
  if (agreements.length > 0 && agreements.every(({ readBack }) => readBack !== null)) return true;
  const path = standingPath(session.path);
  const offered = path.findLastIndex(({ node }) => guide.nodes.get(node)?.asks === 'offer');
  const read = path.findLastIndex((entry) => {
    const made = moveOf(entry);
    const node = guide.nodes.get(entry.node);
    return (
      made?.kind === 'said' && node?.lines.some(({ id, text }) => id === made.of && isReadBackText(text.en))
    );
  });
  return read >= 0 && read > offered;
}

/** The line that speaks the terms, and no other of its node, is the read-back. */
export const isReadBackText = (text: string): boolean => text.includes('{readBack}');
