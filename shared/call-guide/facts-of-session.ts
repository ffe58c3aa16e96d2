import type { Instant } from '../calendar/instant.ts';
import type { Guide } from './guide.ts';
import { moveOf, type PathEntry } from './moves.ts';
import type { CallFact, CallSession } from './session.ts';

/** When a step is made, and where its new keys come from (UUIDs made at the press of the button). */
export interface Moment {
  readonly at: Instant;
  readonly newKey: () => string;
}

export const isLive = ({ takenBack }: CallFact): boolean => takenBack === null;

/** Marks a fact, whether or not one of its kind stands: a second disputed invoice is a second dispute. */
export function addFact(session: CallSession, code: string, { at, newKey }: Moment): CallSession {
  const fact: CallFact = { key: newKey(), code, at, words: '', fields: {}, takenBack: null };
  return { ...session, facts: [...session.facts, fact] };
}

/** Marks what a step taught; what is marked already stays as it was filled. */
export function learn(session: CallSession, codes: readonly string[], moment: Moment): CallSession {
  return codes.reduce((grown, code) => {
    const marked = grown.facts.find((fact) => isLive(fact) && fact.code === code);
    return marked ? heard(grown, marked) : addFact(grown, code, moment);
  }, session);
}

/** What a result had marked was heard as well: it stands, whichever result is chosen then. */
const heard = (session: CallSession, { key }: CallFact): CallSession =>
  session.wrapUp.opened === key ? { ...session, wrapUp: { ...session.wrapUp, opened: null } } : session;

/** Marked, and nothing told in its form. */
export const isBlank = ({ words, fields }: CallFact): boolean =>
  words.trim() === '' && Object.values(fields).every((typed) => typed === '');

/** Fills a fact's form. */
export function fillFact(
  session: CallSession,
  key: string,
  change: Partial<Pick<CallFact, 'words' | 'fields'>>,
): CallSession {
  const facts = session.facts.map((fact) => (fact.key === key ? { ...fact, ...change } : fact));
  return { ...session, facts };
}

/** Takes a fact back; it stays in the session with the reason. */
export function takeFactBack(session: CallSession, key: string, reason: string, at: Instant): CallSession {
  const facts = session.facts.map((fact) =>
    fact.key === key && isLive(fact) ? { ...fact, takenBack: { at, reason } } : fact,
  );
  return { ...session, facts };
}

/** Codes a step of the path teaches: those of its answer, and the one of the node it leads to. */
export function factsTaught(guide: Guide, entry: PathEntry): string[] {
  const made = moveOf(entry);
  if (made) {
    const entered = made.kind === 'stop' || made.kind === 'jump' ? guide.nodes.get(made.of)?.fact : undefined;
    return entered ? [entered] : [];
  }
  const answer = guide.nodes.get(entry.node)?.answers.find(({ id }) => id === entry.answer);
  const entered = answer && guide.nodes.get(answer.to)?.fact;
  return [...(answer?.facts ?? []), ...(entered ? [entered] : [])];
}
