import { holds } from './circumstances.ts';
import type { KindOfCall } from './every-circumstance.ts';
import type { Answer, Guide, GuideNode } from './guide.ts';
import {
  answersOpen,
  gatesShut,
  onto,
  type Position,
  type Refusal,
  stopsOf,
  whyNotEnter,
  whyNotJump,
} from './position.ts';
import { isReadBackText } from './session-position.ts';
import { isPastAsking } from './stops-heard.ts';

/** One way on from a position. */
export interface PossibleStep {
  readonly by: 'answer' | 'stop' | 'tick' | 'jump' | 'heard';
  /** Answer, stop or line; `heard`: a stop marked beside the script. */
  readonly name: string;
  readonly answer: Answer | null;
  readonly to: GuideNode | null;
  /** Why the engine would refuse it although its own gates are open; such a step is never taken. */
  readonly why: Refusal | null;
  readonly leads: Reached | null;
}

/** A position that some way leads to. */
export interface Reached {
  readonly at: Position;
  readonly node: GuideNode;
  readonly steps: PossibleStep[];
  /** Answers to be seen here whose gates are shut. */
  readonly shut: readonly string[];
  readonly path: () => string[];
}

/** Every position of one kind of call, with every step from it. */
export function search(guide: Guide, kind: KindOfCall): Reached[] {
  const places = new Map([...guide.nodes.keys()].map((id, index) => [id, index]));
  const stops = stopsOf(guide);
  const reached = new Map<number, Reached>();
  const jumped = new Set<string>();
  const arrive = (at: Position, from: Reached | null, name: string): Reached | null => {
    const node = guide.nodes.get(at.node);
    if (!node) return null;
    const key = (places.get(at.node) ?? -1) * 256 + gatesOf(at, node);
    const known = reached.get(key);
    if (known) return known;
    const path = () => (from ? [...from.path(), name] : []);
    const shut = answersOpen(node, at, kind.now)
      .filter((answer) => gatesShut(answer, at, kind.now).length > 0)
      .map(({ id }) => id);
    const fresh: Reached = { at, node, steps: [], shut, path };
    reached.set(key, fresh);
    return fresh;
  };
  const start = guide.nodes.get(guide.start[kind.direction]);
  if (start) arrive(onto(start, beginning(kind), null), null, '');
  // A map is walked in the order of its keys and takes in those that are added meanwhile.
  for (const [, one] of reached) {
    for (const { by, name, answer, to, why, at } of stepsFrom(guide, stops, kind, one)) {
      const leads = why || !at ? null : arrive(at, one, name);
      one.steps.push({ by, name, answer, to, why, leads });
    }
    one.steps.push(...jumpsFrom(guide, kind, one, jumped, arrive));
  }
  return [...reached.values()];
}

const beginning = ({ profile, direction }: KindOfCall): Position => ({
  ...{ profile, direction, node: '', anchor: null },
  ...{ verified: false, disclosed: false, withOthers: false },
  ...{ recordingTold: false, recordingOff: false },
  ...{ timeBarredTold: false, readBack: false, stopped: false },
});

/** The gates of a position as one number. Past a stop those that open the way to asking are all the same. */
function gatesOf(at: Position, node: GuideNode): number {
  const known = (at.verified ? 1 : 0) + (at.disclosed ? 2 : 0);
  if (at.stopped) return known + 4;
  if (isPastAsking(node)) return known;
  return (
    known +
    (at.recordingTold ? 8 : 0) +
    (at.recordingOff ? 16 : 0) +
    (at.timeBarredTold ? 32 : 0) +
    (at.readBack ? 64 : 0) +
    (at.withOthers ? 128 : 0)
  );
}

type Found = Omit<PossibleStep, 'leads'> & { readonly at: Position | null };

function stepsFrom(
  guide: Guide,
  stops: readonly GuideNode[],
  { now }: KindOfCall,
  { at, node }: Reached,
): Found[] {
  const found: Found[] = [];
  for (const answer of answersOpen(node, at, now)) {
    const to = guide.nodes.get(answer.to);
    if (!to || gatesShut(answer, at, now).length > 0) continue;
    const why = whyNotEnter(guide, to, onto(node, at, answer), now);
    found.push({ by: 'answer', name: answer.id, answer, to, why, at: onto(to, at, answer) });
  }
  if (node.stage !== 'ended') {
    for (const to of stops) {
      const why = whyNotEnter(guide, to, at, now);
      found.push({ by: 'stop', name: to.id, answer: null, to, why, at: onto(to, at, null) });
    }
  }
  if (!isPastAsking(node)) found.push({ ...besideScript, at: { ...at, stopped: true } });
  return [...found, ...ticksAt(node, at, now)];
}

/** A stop may be heard and marked at any moment: the wrap-up is open all the time. */
const besideScript = { by: 'heard', name: 'a stop', answer: null, to: null, why: null } as const;

/** What can be ticked here, as far as a gate asks for it. */
function ticksAt(node: GuideNode, at: Position, now: KindOfCall['now']): Found[] {
  const tick = (name: string, change: Partial<Position>): Found => ({
    ...{ by: 'tick', name, answer: null, to: null, why: null },
    at: { ...at, ...change },
  });
  const ticks = node.tool === 'identifiers' ? [tick('identifiers', { verified: true })] : [];
  for (const { id, text, when, discloses } of node.lines) {
    if (!holds(when, at, now)) continue;
    if (discloses === 'recording') ticks.push(tick(id, at.withOthers ? {} : { recordingTold: true }));
    else if (discloses === 'time_barred') ticks.push(tick(id, { timeBarredTold: true }));
    else if (discloses) ticks.push(tick(id, { disclosed: true }));
    if (isReadBackText(text.en)) ticks.push(tick(id, { readBack: true }));
  }
  return ticks;
}

/**
 * Jumps by name depend on where one is only by the gates and the stage: looked at from one position of each sort. The way back to the script
 * is one of them, so that where it leads need not be told apart.
 */
function jumpsFrom(
  guide: Guide,
  { now }: KindOfCall,
  from: Reached,
  known: Set<string>,
  arrive: (at: Position, from: Reached, name: string) => Reached | null,
): PossibleStep[] {
  const { at, node } = from;
  const key = `${node.stage} ${gatesOf(at, node)}`;
  if (known.has(key)) return [];
  known.add(key);
  return [...guide.nodes.values()]
    .filter((to) => whyNotJump(guide, to, at, now) === null)
    .map((to): PossibleStep => {
      const leads = arrive(onto(to, at, null), from, `jump to ${to.id}`);
      return { by: 'jump', name: to.id, answer: null, to, why: null, leads };
    });
}
