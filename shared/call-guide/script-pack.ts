import { mistakesInWords } from '../mistake-in-words.ts';
import { checkLines } from './check-lines.ts';
import type { Answer, Guide, GuideLine, GuideNode } from './guide.ts';
import { stopsOf } from './position.ts';
import { proveGuide, type Violation } from './prove.ts';
import { type ScriptPack, scriptPackSchema } from './script-pack-schema.ts';

/** A company's words laid over a guide, or why none of them is used. */
export type PackReading =
  | { readonly is: 'guide'; readonly guide: Guide; readonly name: string; readonly version: string }
  | { readonly is: 'refused'; readonly reasons: readonly string[] };

/**
 * Reads a script pack, from a file or from managed policy, and lays it over a guide. It must have the right shape, make a
 * graph that holds together, keep every invariant on every path, and say nothing that the engine's own checks refuse in any
 * context. One fault refuses it whole: half of a company's script is nobody's script.
 * @param isProven this very pack has passed over this very guide: every path is not walked again
 */
export function readScriptPack(json: unknown, base: Guide, isProven = false): PackReading {
  const parsed = scriptPackSchema.safeParse(json);
  if (!parsed.success) {
    return { is: 'refused', reasons: mistakesInWords(parsed.error, 'pack') };
  }
  const pack = parsed.data;
  const misplaced: string[] = [];
  const guide = layOver(base, pack, (reason) => misplaced.push(reason));
  if (misplaced.length > 0) return { is: 'refused', reasons: misplaced };
  const reasons = isProven ? [] : faultsOf(guide, base);
  return reasons.length > 0
    ? { is: 'refused', reasons }
    : { is: 'guide', guide, name: pack.name, version: pack.version };
}

function faultsOf(guide: Guide, base: Guide): string[] {
  const { violations } = proveGuide(guide);
  // Words are only checked in the places that hold: a node out of place would be read as something else.
  const said = violations.some(({ invariant }) => invariant === 'graph') ? [] : checkLines(guide, base);
  const wrong = said.map(
    ({ lineId, language, context, reason, citation }) =>
      `${lineId} (${language}): ${reason} (${citation})${context ? `, ${context}` : ''}`,
  );
  return [...violations.map(violationInWords), ...wrong];
}

function violationInWords({ invariant, place, what, path }: Violation): string {
  const how = path.length > 0 ? ` — by ${path.join(' › ')}` : '';
  return `${place}: ${what}${invariant === 'graph' ? '' : ` (${invariant})`}${how}`;
}

function layOver(base: Guide, pack: ScriptPack, complain: (reason: string) => void): Guide {
  const nodes = new Map(base.nodes);
  for (const node of pack.nodes) nodes.set(node.id, node as GuideNode);
  const change = (id: string, what: (node: GuideNode) => GuideNode) => {
    const node = nodes.get(id.split('.')[0] ?? '');
    if (node) nodes.set(node.id, what(node));
    else complain(`${id}: belongs to no node of the guide; an id begins with its node, as in C08.ask`);
  };
  for (const { id, ...given } of pack.lines)
    change(id, (node) => ({ ...node, lines: withLine(node.lines, { id, ...given }) }));
  for (const answer of pack.answers)
    change(answer.id, (node) => ({ ...node, answers: replacing(node.answers, answer as Answer) }));
  for (const { id, stopKey } of stopsOf(base))
    if (nodes.get(id)?.stopKey !== stopKey) complain(`${id}: the stop stays on its key ${stopKey}`);
  return { version: `${base.version} + ${pack.name} ${pack.version}`, start: base.start, nodes };
}

/** A line keeps its sort, its condition and what it discloses unless the pack gives others. */
function withLine(lines: readonly GuideLine[], given: ScriptPack['lines'][number]): GuideLine[] {
  const before = lines.find(({ id }) => id === given.id);
  return replacing(lines, { sort: 'say', ...before, ...given } as GuideLine);
}

function replacing<T extends { readonly id: string }>(all: readonly T[], one: T): T[] {
  return all.some(({ id }) => id === one.id)
    ? all.map((old) => (old.id === one.id ? one : old))
    : [...all, one];
}
