import type { Instant } from '../calendar/instant.ts';
import type { CallCircumstances } from './circumstances.ts';
import { factsTaught, learn, type Moment } from './facts-of-session.ts';
import type { Guide, GuideNode } from './guide.ts';
import { move, standingPath } from './moves.ts';
import { answersOpen, gatesShut, onto, type Refusal, whyNotEnter, whyNotJump } from './position.ts';
import type { CallSession } from './session.ts';
import { positionOf } from './session-position.ts';

/** A step that was taken, or why not: codes for the panel's words, and the reason in English for the record. */
export type Step =
  | { readonly is: 'taken'; readonly session: CallSession }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[]; readonly reason: string };

const reasons: Readonly<Record<Refusal, string>> = {
  identifiers: 'Verify who is speaking first: tick the identifiers',
  disclosure: 'Read the disclosure first and tick it',
  'read-back': 'Read the terms back first and tick it',
  recording: 'Announce the recording first and tick it',
  'time-barred': 'Read the time-barred notice first and tick it',
  'no-such-step': 'There is no such step from here',
  stopped: 'A stop was heard: nothing is asked for any more. Take the stop back with a reason, or wrap up',
  ended: 'The call has ended: take the last step back, or save it',
  'not-verified': 'The right party is not verified yet',
  'no-reason': 'Say why',
};

export const refused = (...refusals: Refusal[]): Step => ({
  is: 'refused',
  refusals,
  reason: refusals.map((refusal) => reasons[refusal]).join('. '),
});

export const taken = (session: CallSession): Step => ({ is: 'taken', session });

/** The last node of the main line on the standing path, or the node on screen itself. */
export function anchorOf(guide: Guide, session: CallSession): string | null {
  const visited = [...standingPath(session.path).map(({ node }) => node), session.node];
  return visited.findLast((id) => id !== null && guide.nodes.get(id)?.main) ?? null;
}

/** Writes a step down with its reason (I7) and puts `to` on screen. */
function goTo(
  guide: Guide,
  session: CallSession,
  to: string,
  how: { readonly answer: string; readonly reason: string },
  moment: Moment,
): CallSession {
  const entry = { node: session.node ?? '', answer: how.answer, at: moment.at, reason: how.reason };
  const moved = { ...session, node: to, path: [...session.path, entry] };
  return learn({ ...moved, anchor: anchorOf(guide, moved) }, factsTaught(guide, entry), moment);
}

export interface BeginningCall {
  readonly profile: CallSession['profile'];
  readonly direction: 'out' | 'in';
  readonly channel: CallSession['channel'];
  readonly language: CallSession['language'];
  /** An outgoing call that is ringing already: the steps up to the dialling are written as taken. */
  readonly dialled: boolean;
  /** A manager's override stands behind the call. */
  readonly overridden: boolean;
}

/** A session at its first node; other contacts than calls are not walked. */
export function beginSession(
  guide: Guide,
  call: BeginningCall,
  now: CallCircumstances,
  at: Instant,
): CallSession {
  const { profile, direction, channel, language } = call;
  const isCall = channel === 'call';
  const fresh: CallSession = {
    ...{ v: 1, guideVersion: guide.version, profile, direction, channel, language },
    node: isCall ? guide.start[direction] : null,
    anchor: null,
    ...{ path: [], verified: null, said: [], facts: [], agreements: [], rungs: {} },
    wrapUp: {
      ...{ disposition: null, note: null, added: '', followUpOn: null, accountStatus: null },
      ...{ sensitive: null, tasks: [], invoiceIds: [] },
    },
  };
  const begun = { ...fresh, anchor: anchorOf(guide, fresh) };
  return isCall && direction === 'out' && call.dialled ? upToDialled(guide, begun, call, now, at) : begun;
}

/** Takes the ways to a placed call, one after the other, as far as they lead. */
function upToDialled(
  guide: Guide,
  session: CallSession,
  { overridden }: BeginningCall,
  now: CallCircumstances,
  at: Instant,
): CallSession {
  const ways = overridden
    ? ['C00.override', 'OVR.granted', 'OVR.granted-trade', 'B00.ready', 'C01.dialled']
    : ['C00.allowed', 'C00.allowed-trade', 'B00.ready', 'C01.dialled'];
  let reached = session;
  for (const way of ways) {
    const step = answer(guide, reached, way, now, { at, newKey: () => '' });
    if (step.is === 'taken') reached = step.session;
  }
  return reached;
}

/** Gives an answer of the node on screen. */
export function answer(
  guide: Guide,
  session: CallSession,
  answerId: string,
  now: CallCircumstances,
  moment: Moment,
): Step {
  const at = positionOf(guide, session, now);
  const node = at && guide.nodes.get(at.node);
  const given = node && answersOpen(node, at, now).find(({ id }) => id === answerId);
  const target = given && guide.nodes.get(given.to);
  if (!target) return refused('no-such-step');
  const shut = gatesShut(given, at, now);
  if (shut.length > 0) return refused(...shut);
  const verified = session.verified ?? (given.verifies ? { at: moment.at, by: [given.verifies] } : null);
  const why = whyNotEnter(guide, target, onto(node, at, given), now);
  if (why) return refused(why);
  const how = { answer: given.id, reason: given.reason };
  return taken(goTo(guide, { ...session, verified }, target.id, how, moment));
}

/**
 * Presses a stop. Nothing can stand in its way (I3): where the path has come to its end, or a message has none,
 * what was heard is on record all the same, until it is saved.
 */
export function pressStop(guide: Guide, session: CallSession, stop: string, moment: Moment): Step {
  const target = guide.nodes.get(stop);
  if (target?.stopKey === undefined) return refused('no-such-step');
  if (session.channel !== 'call' || stageOf(guide, session) === 'ended')
    return taken(learn(session, target.fact ? [target.fact] : [], moment));
  const how = { answer: move.stop(stop), reason: `Heard: ${target.title.en}` };
  return taken(goTo(guide, session, stop, how, moment));
}

/** Back to where the main line was left. */
export function backToScript(
  guide: Guide,
  session: CallSession,
  now: CallCircumstances,
  moment: Moment,
): Step {
  const anchor = session.anchor === null ? undefined : guide.nodes.get(session.anchor);
  if (!anchor || anchor.id === session.node) return refused('no-such-step');
  return enter(guide, session, anchor, now, moment, {
    answer: move.back(anchor.id),
    reason: 'Back to the script',
  });
}

/** Straight to a node by name or old code: by the answer that leads there, or past it when its gates are open. */
export function jumpTo(
  guide: Guide,
  session: CallSession,
  nodeId: string,
  now: CallCircumstances,
  moment: Moment,
): Step {
  const target = guide.nodes.get(nodeId);
  if (!target) return refused('no-such-step');
  if (target.stopKey !== undefined) return pressStop(guide, session, nodeId, moment);
  const at = positionOf(guide, session, now);
  const here = at && guide.nodes.get(at.node);
  const way = here && answersOpen(here, at, now).find(({ to }) => to === nodeId);
  if (way) return answer(guide, session, way.id, now, moment);
  const how = { answer: move.jump(nodeId), reason: `Went to: ${target.title.en}` };
  return enter(guide, session, target, now, moment, how);
}

/** The line was hung up: straight to the end, before or after verification. */
export function hangUp(guide: Guide, session: CallSession, now: CallCircumstances, moment: Moment): Step {
  const there = jumpTo(guide, session, 'HU', now, moment);
  if (there.is === 'refused') return there;
  if (there.session.node !== 'HU') return there;
  return answer(guide, there.session, session.verified ? 'HU.after' : 'HU.before', now, moment);
}

function enter(
  guide: Guide,
  session: CallSession,
  target: GuideNode,
  now: CallCircumstances,
  moment: Moment,
  how: { readonly answer: string; readonly reason: string },
): Step {
  const at = positionOf(guide, session, now);
  if (!at) return refused('no-such-step');
  const why = whyNotJump(guide, target, at, now);
  return why ? refused(why) : taken(goTo(guide, session, target.id, how, moment));
}

const stageOf = (guide: Guide, session: CallSession) =>
  session.node === null ? undefined : guide.nodes.get(session.node)?.stage;
