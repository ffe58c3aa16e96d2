import type { Profile } from '../domain/debt.ts';
import { type CallCircumstances, holds } from './circumstances.ts';
import type { Answer, Gate, Guide, GuideNode } from './guide.ts';
import { bringsAnother, isWithOthers } from './on-the-line.ts';
import { closesScript, isPastAsking } from './stops-heard.ts';

/**
 * All that decides which step may follow. A session is reduced to it, and the path search walks over it, so that what is
 * proven is what runs.
 */
export interface Position {
  readonly profile: Profile;
  readonly direction: 'out' | 'in';
  readonly node: string;
  /** Last node of the main line that was passed. */
  readonly anchor: string | null;
  readonly verified: boolean;
  /** The disclosure that is due was read. */
  readonly disclosed: boolean;
  /** Somebody else or a machine is on the line. */
  readonly withOthers: boolean;
  /** The recording was announced to the person the script is spoken with. */
  readonly recordingTold: boolean;
  readonly recordingOff: boolean;
  readonly timeBarredTold: boolean;
  readonly readBack: boolean;
  /** A stop was heard and stands, on this node or beside the script. */
  readonly stopped: boolean;
}

export type Refusal = Gate | 'no-such-step' | 'stopped' | 'ended' | 'not-verified' | 'no-reason';

/** Answers to be seen here, in the order of their keys. */
export function answersOpen(node: GuideNode, at: Position, now: CallCircumstances): Answer[] {
  return node.answers.filter(({ when }) => holds(when, at, now));
}

/** Gates of an answer that are still shut. */
export function gatesShut(answer: Answer, at: Position, now: CallCircumstances): Gate[] {
  return (answer.needs ?? []).filter((gate) => !gateOpen[gate](at, now));
}

const gateOpen: Readonly<Record<Gate, (at: Position, now: CallCircumstances) => boolean>> = {
  identifiers: ({ verified }) => verified,
  disclosure: ({ profile, disclosed }) => profile !== 'third-party' || disclosed,
  'read-back': ({ readBack }) => readBack,
  recording: ({ recordingTold, recordingOff }, { announceRecording }) =>
    recordingTold || recordingOff || !announceRecording,
  // 12 CFR 1006.26(b) and the states' notices are about consumer debts.
  'time-barred': ({ profile, timeBarredTold }, { timeBarred }) =>
    profile === 'b2b' || timeBarredTold || !timeBarred,
};

/**
 * Why a node may not come on screen from here; null: it may. Holds for every way there: an answer, a search, the way back.
 * The debt opens by verification and, for a collector, the disclosure (I1); a stop closes it for good (I4). Nothing
 * is said to the right party on a recording that was not announced.
 */
export function whyNotEnter(
  guide: Guide,
  node: GuideNode,
  from: Position,
  now: CallCircumstances,
): Refusal | null {
  const left = guide.nodes.get(from.node)?.stage;
  if (!node.profiles.includes(from.profile)) return 'no-such-step';
  if ((from.stopped || left === 'stopped') && !isPastAsking(node)) return 'stopped';
  if (left === 'ended') return 'ended';
  if (node.stage === 'before' && left !== 'before') return 'no-such-step';
  if (node.stage === 'verified' || node.stage === 'open') {
    const shut = gateBefore(node.stage, from, now);
    if (shut) return shut;
  }
  if (node.asks && !gateOpen['time-barred'](from, now)) return 'time-barred';
  return null;
}

/** What still stands between whoever is on the line and the debt. */
function gateBefore(stage: 'verified' | 'open', from: Position, now: CallCircumstances): Refusal | null {
  if (!from.verified) return 'not-verified';
  if (!gateOpen.recording(from, now)) return 'recording';
  return stage === 'open' && !gateOpen.disclosure(from, now) ? 'disclosure' : null;
}

/**
 * Why a node may not be gone to by its name; null: it may. Before anybody has answered there is only the next answer, else a
 * block would be walked around.
 */
export function whyNotJump(
  guide: Guide,
  node: GuideNode,
  from: Position,
  now: CallCircumstances,
): Refusal | null {
  if (guide.nodes.get(from.node)?.stage === 'before') return 'no-such-step';
  return whyNotEnter(guide, node, from, now);
}

/** The position after stepping onto a node. New terms want a new read-back. */
export function onto(node: GuideNode, from: Position, by: Answer | null): Position {
  return {
    ...from,
    node: node.id,
    anchor: node.main ? node.id : from.anchor,
    verified: from.verified || by?.verifies !== undefined,
    withOthers: isWithOthers(node, from.withOthers),
    recordingTold: from.recordingTold && !(by !== null && bringsAnother(by, node, from.withOthers)),
    recordingOff: from.recordingOff || by?.settles === 'recording',
    readBack: from.readBack && node.asks !== 'offer',
    stopped: from.stopped || closesScript(node),
  };
}

/** Nodes that are one key away from every live node, by their place (I3). */
export function stopsOf(guide: Guide): GuideNode[] {
  return [...guide.nodes.values()]
    .filter(({ stopKey }) => stopKey !== undefined)
    .sort((one, other) => (one.stopKey ?? 0) - (other.stopKey ?? 0));
}
