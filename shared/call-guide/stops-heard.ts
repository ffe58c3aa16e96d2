import type { Guide, GuideNode } from './guide.ts';
import type { CallSession } from './session.ts';

/** Where a call may still go once a stop was heard. */
export const isPastAsking = ({ stage }: GuideNode): boolean => stage === 'stopped' || stage === 'ended';

/** What is on record once a stop was heard: the facts of the nodes that stop. */
export const stopFacts = (guide: Guide): ReadonlySet<string> =>
  new Set(
    [...guide.nodes.values()].flatMap(({ stage, fact }) => (stage === 'stopped' && fact ? [fact] : [])),
  );

/** A stop was heard and stands, on whichever way it came on record: by its key, by an answer, or beside the script. */
export function isStopHeard(guide: Guide, { facts }: Pick<CallSession, 'facts'>): boolean {
  const stops = stopFacts(guide);
  return facts.some(({ code, takenBack }) => takenBack === null && stops.has(code));
}
