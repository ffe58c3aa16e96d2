import type { Guide, GuideNode } from './guide.ts';
import type { CallSession } from './session.ts';

/** Where a call may still go once a stop was heard. */
export const isPastAsking = ({ stage }: GuideNode): boolean => stage === 'stopped' || stage === 'ended';

/** What is on record once a stop was heard: the facts of the nodes that stop. */
export const stopFacts = (guide: Guide): ReadonlySet<string> =>
  new Set(
    [...guide.nodes.values()].flatMap(({ stage, fact }) => (stage === 'stopped' && fact ? [fact] : [])),
  );

/**
 * What closes the script also when it was marked beside it: a stop with a key of its own, or an insolvent business. A wish
 * about hours, places or media is kept and obeyed, and stops only whoever walks to its step.
 */
const closing = (guide: Guide): ReadonlySet<string> =>
  new Set([...guide.nodes.values()].flatMap((node) => (closesScript(node) && node.fact ? [node.fact] : [])));

/** See `closing`. */
export const closesScript = ({ stage, fact, stopKey, id }: GuideNode): boolean =>
  stage === 'stopped' && fact !== undefined && (stopKey !== undefined || id === 'INSOLV');

/** A stop was heard and stands, on whichever way it came on record: by its key, by an answer, or beside the script. */
export function isStopHeard(guide: Guide, { facts }: Pick<CallSession, 'facts'>): boolean {
  const stops = closing(guide);
  return facts.some(({ code, takenBack }) => takenBack === null && stops.has(code));
}
