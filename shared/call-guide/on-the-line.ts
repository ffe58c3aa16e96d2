import type { Answer, Guide, GuideNode } from './guide.ts';
import { moveOf, type PathEntry, standingPath } from './moves.ts';
import type { CallSession } from './session.ts';

/** Who is on the line, and what was read to them. */
export interface OnTheLine {
  /** Somebody else, or a machine. */
  readonly withOthers: boolean;
  /** Ids of the lines read to whoever is on the line now. */
  readonly heard: ReadonlySet<string>;
  /** Of those read to the person the script is spoken with. */
  readonly heardInScript: ReadonlySet<string>;
}

/**
 * Somebody else or a machine is on the line after a step: they are on theirs, and stay at the side step they lead to (a stop,
 * another language) and to the end of the call. The main line, and all that tells of the debt, is spoken with the person of the script.
 */
export const isWithOthers = ({ stage, main }: GuideNode, wasWithOthers: boolean): boolean =>
  stage === 'third-party' ||
  stage === 'machine' ||
  (wasWithOthers && main !== true && (stage === 'unverified' || stage === 'stopped' || stage === 'ended'));

/**
 * An answer brings a person to the phone who has heard nothing yet. Coming back from a look at another step brings nobody.
 */
export const bringsAnother = (answer: Answer, to: GuideNode, wasWithOthers: boolean): boolean =>
  answer.connects === true || (wasWithOthers && !isWithOthers(to, true));

/** Read off the steps that stand. */
export function onTheLine(guide: Guide, { path, node }: Pick<CallSession, 'path' | 'node'>): OnTheLine {
  const steps = standingPath(path);
  const nodeAt = (index: number) => guide.nodes.get(steps[index]?.node ?? node ?? '');
  const first = nodeAt(0);
  let withOthers = first !== undefined && isWithOthers(first, false);
  let inScript: string[] = [];
  let toOthers: string[] = [];
  for (const [index, entry] of steps.entries()) {
    (withOthers ? toOthers : inScript).push(...saidBy(entry));
    const to = nodeAt(index + 1);
    if (!to) continue;
    if (isBrought(guide, entry, to, withOthers)) inScript = [];
    if (!withOthers) toOthers = [];
    withOthers = isWithOthers(to, withOthers);
  }
  return {
    withOthers,
    heard: new Set(withOthers ? toOthers : inScript),
    heardInScript: new Set(inScript),
  };
}

function saidBy(entry: PathEntry): string[] {
  const made = moveOf(entry);
  return made?.kind === 'said' ? [made.of] : [];
}

function isBrought(
  guide: Guide,
  { node, answer }: PathEntry,
  to: GuideNode,
  wasWithOthers: boolean,
): boolean {
  const given = guide.nodes.get(node)?.answers.find(({ id }) => id === answer);
  return given !== undefined && bringsAnother(given, to, wasWithOthers);
}
