import { dispositionByCode } from '../wrap-up/dispositions.ts';
import { factCode } from '../wrap-up/fact-codes.ts';
import { guideMistakes } from './build-guide.ts';
import { everyKindOfCall, type KindOfCall } from './every-circumstance.ts';
import { blanksIn, isBlank } from './fill.ts';
import { type Answer, blanks, type Guide, type GuideNode } from './guide.ts';
import { stopsOf } from './position.ts';
import { type PossibleStep, type Reached, search } from './search-paths.ts';
import { isPastAsking } from './stops-heard.ts';

/** A broken invariant, with the way there. */
export interface Violation {
  /** I1 to I8 of the guide; `graph`: what can be seen without walking. */
  readonly invariant: 'graph' | 'I1' | 'I2' | 'I3' | 'I4' | 'I6';
  /** Node or answer. */
  readonly place: string;
  readonly what: string;
  /** Steps from the start, in the kind of call it was first seen in. */
  readonly path: readonly string[];
}

export interface Proof {
  readonly violations: readonly Violation[];
  /** How much was searched. */
  readonly kindsOfCall: number;
  readonly positions: number;
}

/** The facts whose stops must be one key away at any moment (I3). */
const requiredStops = ['ATT', 'BK', 'CND', 'DEC', 'IDT', 'MIN', 'VUL'] as const;

/**
 * Searches every way through a guide, for every profile, direction and circumstance that its answers tell apart, with the
 * same steps a call takes: answers, stops, ticks, the way back, jumps by name. What each node says alone (I5 the fields of a
 * message on a machine, I7 a reason for every edge, I8 the Spanish twins) is judged first.
 */
export function proveGuide(guide: Guide): Proof {
  const found = new Map<string, Violation>();
  const report = (violation: Violation) => {
    const key = `${violation.invariant} ${violation.place} ${violation.what}`;
    if (!found.has(key)) found.set(key, violation);
  };
  for (const mistake of guideMistakes({ ...guide, nodes: [...guide.nodes.values()] })) {
    const [place = '', ...what] = mistake.split(': ');
    report({ invariant: 'graph', place, what: what.join(': '), path: [] });
  }
  // A graph that does not hang together cannot be walked.
  if (found.size > 0) return { violations: [...found.values()], kindsOfCall: 0, positions: 0 };
  checkStops(guide, report);
  const conditions = [...guide.nodes.values()].flatMap(({ answers }) => answers.map(({ when }) => when));
  const kinds = everyKindOfCall(conditions, ['disclosure', 'announceRecording', 'timeBarred']);
  let positions = 0;
  for (const kind of kinds) {
    const reached = search(guide, kind);
    positions += reached.length;
    for (const one of reached) checkPosition(kind, one, report);
    checkGates(kind, reached, report);
    checkEnds(reached, report);
  }
  return { violations: [...found.values()], kindsOfCall: kinds.length, positions };
}

type Report = (violation: Violation) => void;

function checkStops(guide: Guide, report: Report): void {
  const stops = stopsOf(guide);
  for (const fact of requiredStops) {
    if (stops.some((stop) => stop.fact === fact)) continue;
    report({ invariant: 'I3', place: fact, what: 'has no stop of its own', path: [] });
  }
  for (const node of guide.nodes.values()) checkStopsAsking(guide, node, report);
}

/** Whatever ends or pauses collection of everything, insolvency of a firm among it, once it was heard (I4). */
const endsAsking: ReadonlySet<string> = new Set([...requiredStops, 'INSOLV']);

function checkStopsAsking(guide: Guide, { id, stage, fact, answers }: GuideNode, report: Report): void {
  const say = (place: string, what: string) => report({ invariant: 'I4', place, what, path: [] });
  if (fact !== undefined && endsAsking.has(fact) && stage !== 'stopped')
    say(id, `takes down ${fact} and does not stop`);
  for (const answer of answers) {
    const heard = answer.facts?.find((code) => endsAsking.has(code));
    const to = guide.nodes.get(answer.to);
    if (heard && to && to.stage !== 'stopped' && to.stage !== 'ended')
      say(answer.id, `hears ${heard} and goes on to ${to.id}`);
  }
}

function checkPosition(kind: KindOfCall, reached: Reached, report: Report): void {
  const say: Say = (invariant, place, what) =>
    report({
      invariant,
      place,
      what: `${what}, in ${kind.profile}, ${kind.direction}`,
      path: reached.path(),
    });
  const { at, node, steps } = reached;
  if (tellsOfDebt(node)) {
    if (!at.verified) say('I1', node.id, 'tells of the debt before the right party is verified');
    else if (kind.profile === 'third-party' && !at.disclosed)
      say('I1', node.id, 'tells of the debt before the disclosure');
  }
  if (kind.direction === 'in' && node.stage === 'before')
    say('I6', node.id, 'holds up an incoming call as if it were placed by us');
  for (const step of steps) {
    checkStep(reached, step, say);
    if (step.answer) checkRecorded(kind, reached, step.answer, say);
  }
}

type Say = (invariant: Violation['invariant'], place: string, what: string) => void;

function checkStep({ at, node }: Reached, { by, name, to, why }: PossibleStep, say: Say): void {
  if (by === 'stop' && why) say('I3', name, `is out of reach at ${node.id} (${why})`);
  if (by === 'answer' && why && why !== 'stopped') say('I1', name, `leads past a gate (${why})`);
  if (!to || isPastAsking(to)) return;
  if (node.stage === 'stopped') say('I4', name, `leads from the stop ${node.id} back to ${to.id}`);
  else if (at.stopped && why === null) say('I4', name, `leads on to ${to.id} though a stop was heard`);
}

/** What an answer leaves on record is open to the profile, and to what is known of who is on the line. */
function checkRecorded({ profile }: KindOfCall, { at }: Reached, answer: Answer, say: Say): void {
  const disposition = dispositionByCode(answer.disposition ?? '');
  if (disposition && !disposition.beforeVerification && !at.verified)
    say('I2', answer.id, `proposes ${disposition.code} before the right party is verified`);
  const codes = [disposition, ...(answer.facts ?? []).map(factCode)];
  for (const one of codes)
    if (one && !one.profiles.includes(profile))
      say('I2', answer.id, `records ${one.code}, which this profile has not`);
}

const tellsOfDebt = (node: GuideNode): boolean =>
  node.stage === 'open' ||
  node.lines.some(({ text }) => blanksIn(text.en).some((name) => isBlank(name) && blanks[name] === 'debt'));

/** Every gate opens somewhere: an answer that is seen can be given, in every kind of call it is seen in. */
function checkGates({ profile, direction }: KindOfCall, reached: readonly Reached[], report: Report): void {
  const given = new Set(reached.flatMap(({ steps }) => steps.map(({ name }) => name)));
  for (const { shut, path } of reached)
    for (const place of shut)
      if (!given.has(place))
        report({
          invariant: 'I2',
          place,
          what: `can never be given, in ${profile}, ${direction}`,
          path: path(),
        });
}

/**
 * From every position the end is reached by answers and ticks alone: no gate that never opens, no ring without a way out.
 * Where a stop was heard beside the script, its own node is the way out.
 */
function checkEnds(reached: readonly Reached[], report: Report): void {
  const before = new Map<Reached, Reached[]>();
  for (const from of reached)
    for (const { by, leads } of from.steps)
      if (leads && isWayOn(by, from)) before.set(leads, [...(before.get(leads) ?? []), from]);
  const ends = new Set(reached.filter(({ node }) => node.stage === 'ended'));
  for (const end of ends) for (const from of before.get(end) ?? []) ends.add(from);
  for (const stuck of reached.filter((one) => !ends.has(one)))
    report({
      invariant: 'I2',
      place: stuck.node.id,
      what: 'never comes to an end from here',
      path: stuck.path(),
    });
}

const isWayOn = (by: PossibleStep['by'], { at }: Reached): boolean =>
  by === 'answer' || by === 'tick' || (by === 'stop' && at.stopped);
