import { type CallCircumstances, disclosureDue } from './circumstances.ts';
import type { Guide } from './guide.ts';
import { moveOf, type PathEntry, standingPath } from './moves.ts';
import { isWithOthers, type Position } from './position.ts';
import type { CallSession } from './session.ts';
import { isStopHeard } from './stops-heard.ts';

/** What of a session decides which step may follow; undefined: the guide is not walked. */
export function positionOf(guide: Guide, session: CallSession, now: CallCircumstances): Position | undefined {
  if (session.node === null) return undefined;
  return {
    profile: session.profile,
    direction: session.direction,
    node: session.node,
    anchor: session.anchor,
    verified: session.verified !== null,
    disclosed: isDisclosed(session, now),
    withOthers: isElsewhere(guide, session.node),
    recordingTold: isRecordingTold(guide, session),
    recordingOff: isRecordingOff(guide, session),
    timeBarredTold: told(session, 'time_barred'),
    readBack: isReadBack(guide, session),
    stopped: isStopHeard(guide, session),
  };
}

const told = (session: CallSession, what: string): boolean =>
  session.said.some(({ disclosure }) => disclosure === what);

const isElsewhere = (guide: Guide, node: string | null): boolean => {
  const at = guide.nodes.get(node ?? '');
  return at !== undefined && isWithOthers(at);
};

/**
 * Lines read to the person the script is spoken with: an announcement is made to each. An answer by which somebody comes to
 * the phone after others brings another person; coming back from a look at another step does not.
 */
function heardInScript(guide: Guide, { path, node }: CallSession): ReadonlySet<string> {
  const standing = standingPath(path);
  const came = standing.findLastIndex((entry, index) => {
    const to = standing[index + 1]?.node ?? node;
    return moveOf(entry) === null && isElsewhere(guide, entry.node) && !isElsewhere(guide, to);
  });
  return saidIn(standing.slice(came + 1).filter((entry) => !isElsewhere(guide, entry.node)));
}

/** Lines read to whoever is on the line now, the person of the script or somebody else. */
export function heardByThisPerson(guide: Guide, session: CallSession): ReadonlySet<string> {
  if (!isElsewhere(guide, session.node)) return heardInScript(guide, session);
  const standing = standingPath(session.path);
  return saidIn(standing.slice(standing.findLastIndex(({ node }) => !isElsewhere(guide, node)) + 1));
}

const saidIn = (steps: readonly PathEntry[]): ReadonlySet<string> =>
  new Set(steps.map(moveOf).flatMap((made) => (made?.kind === 'said' ? [made.of] : [])));

function isRecordingTold(guide: Guide, session: CallSession): boolean {
  const heard = heardInScript(guide, session);
  return session.said.some(({ lineId, disclosure }) => disclosure === 'recording' && heard.has(lineId));
}

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
