import { factsTaught, type Moment, takeFactBack } from './facts-of-session.ts';
import type { Guide } from './guide.ts';
import { move, moveOf, type PathEntry, standingPath } from './moves.ts';
import { ownReasons } from './own-reasons.ts';
import type { CallSession } from './session.ts';
import { stopFacts } from './stops-heard.ts';
import { anchorOf, refused, type Step, taken } from './walk.ts';

/** Takes the last step back, until the call is saved. It stays in the path, void. A stop goes only with a reason. */
export function takeStepBack(guide: Guide, session: CallSession, moment: Moment): Step {
  const last = standingPath(session.path).at(-1);
  if (!last) return refused('no-such-step');
  const isStop = guide.nodes.get(session.node ?? '')?.stopKey !== undefined;
  if (isStop && last.node !== session.node) return refused('no-reason');
  const count = 1 + ticksWith(guide, session, last);
  return taken(withoutLast(guide, session, count, ownReasons.stepBack.en, moment));
}

/** Ticks that an answer made by itself: a message left was said with the same press. */
function ticksWith(guide: Guide, session: CallSession, last: PathEntry): number {
  const given = guide.nodes.get(last.node)?.answers.find(({ id }) => id === last.answer);
  if (!given?.leaves) return 0;
  const before = standingPath(session.path).slice(0, -1);
  const other = before.findLastIndex((step) => step.at !== last.at || moveOf(step)?.kind !== 'said');
  return before.length - 1 - other;
}

/** Takes the last stop back with all that followed it, until the call is saved. */
export function takeStopBack(guide: Guide, session: CallSession, reason: string, moment: Moment): Step {
  const standing = standingPath(session.path);
  const from = standing.findLastIndex((entry, index) => {
    const after = standing[index + 1]?.node ?? session.node;
    return !isStopped(guide, entry.node) && isStopped(guide, after);
  });
  if (from < 0) return refused('no-such-step');
  if (reason.trim() === '') return refused('no-reason');
  const words = `${ownReasons.stopBack.en}: ${reason.trim()}`;
  return taken(withoutLast(guide, session, standing.length - from, words, moment));
}

/**
 * Takes back what was heard, with the reason. The last stop that stands opens the script again where it was heard; while
 * another stands, nothing is asked for.
 */
export function takeHeardBack(
  guide: Guide,
  session: CallSession,
  key: string,
  reason: string,
  moment: Moment,
): CallSession {
  const stops = stopFacts(guide);
  const heard = session.facts.find((fact) => fact.key === key);
  // First, so that the fact keeps the reason as it was given.
  const without = takeFactBack(session, key, reason, moment.at);
  const isAnotherHeard = without.facts.some(({ code, takenBack }) => takenBack === null && stops.has(code));
  if (!heard || !stops.has(heard.code) || isAnotherHeard || !wasWalkedTo(guide, session)) return without;
  const back = takeStopBack(guide, without, reason, moment);
  return back.is === 'taken' ? back.session : without;
}

/** The path led to what was heard. A line that was hung up stays so, whatever was heard after it. */
const wasWalkedTo = (guide: Guide, { path, node }: CallSession): boolean =>
  [...standingPath(path).map((entry) => entry.node), node].some(
    (id) => isStopped(guide, id) && guide.nodes.get(id ?? '')?.fact !== undefined,
  );

const isStopped = (guide: Guide, node: string | null): boolean =>
  node !== null && guide.nodes.get(node)?.stage === 'stopped';

function withoutLast(
  guide: Guide,
  session: CallSession,
  count: number,
  reason: string,
  moment: Moment,
): CallSession {
  const standing = standingPath(session.path);
  const kept = standing.slice(0, -count);
  const dropped = standing.slice(-count);
  const node = dropped[0]?.node || null;
  const entry = { node: session.node ?? '', answer: move.takeBack(count), at: moment.at, reason };
  const undone = dropped.reduceRight((before, step) => undo(guide, before, step), session);
  const moved = { ...undone, node, path: [...session.path, entry] };
  return withoutFacts(guide, { ...moved, anchor: anchorOf(guide, moved) }, kept, dropped, {
    reason,
    at: moment.at,
  });
}

/** What a step left beside the path: a tick, a verification, a language. */
function undo(guide: Guide, session: CallSession, step: PathEntry): CallSession {
  const made = moveOf(step);
  if (made?.kind === 'said') {
    const index = session.said.findLastIndex(({ lineId }) => lineId === made.of);
    return { ...session, said: session.said.filter((_, place) => place !== index) };
  }
  if (made?.kind === 'language') return { ...session, language: made.of.startsWith('es') ? 'es' : 'en' };
  const given = guide.nodes.get(step.node)?.answers.find(({ id }) => id === step.answer);
  const verifies = made?.kind === 'verify' || given?.verifies !== undefined;
  return verifies && session.verified?.at === step.at ? { ...session, verified: null } : session;
}

/** Facts that only the steps taken back had taught. */
function withoutFacts(
  guide: Guide,
  session: CallSession,
  kept: readonly PathEntry[],
  dropped: readonly PathEntry[],
  takenBack: { readonly at: string; readonly reason: string },
): CallSession {
  const still = new Set(kept.flatMap((entry) => factsTaught(guide, entry)));
  const gone = new Set(
    dropped.flatMap((entry) =>
      factsTaught(guide, entry)
        .filter((code) => !still.has(code))
        .map((code) => `${code} ${entry.at}`),
    ),
  );
  const facts = session.facts.map((fact) =>
    fact.takenBack === null && gone.has(`${fact.code} ${fact.at}`) ? { ...fact, takenBack } : fact,
  );
  return { ...session, facts };
}
