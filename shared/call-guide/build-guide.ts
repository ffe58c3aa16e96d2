import { checkEdges } from './checks/edges.ts';
import type { GuideParts } from './checks/guide-parts.ts';
import { checkReachable } from './checks/reachable.ts';
import { checkOnce, checkShape } from './checks/shape.ts';
import { checkWords } from './checks/words.ts';
import type { Guide } from './guide.ts';

/** A graph that must not be built; each mistake begins with its place. */
export class GuideMistakes extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(`The call guide cannot be built:\n${mistakes.join('\n')}`);
    this.name = 'GuideMistakes';
    this.mistakes = mistakes;
  }
}

/** What is wrong with a graph as data, `place: what`; empty: it can be built. */
export function guideMistakes(parts: GuideParts): string[] {
  const mistakes: string[] = [];
  const complain = (place: string, what: string) => mistakes.push(`${place}: ${what}`);
  const byId = new Map(parts.nodes.map((node) => [node.id, node]));
  if (parts.version.trim() === '') complain('version', 'is empty: what was read could not be traced');
  checkOnce(parts, complain);
  for (const node of parts.nodes) {
    checkShape(node, complain);
    checkWords(node, complain);
    checkEdges(node, byId, complain);
  }
  checkReachable(parts, complain);
  return mistakes;
}

/** Builds a guide, or fails with every mistake and its place. */
export function buildGuide(parts: GuideParts): Guide {
  const mistakes = guideMistakes(parts);
  if (mistakes.length > 0) throw new GuideMistakes(mistakes);
  return {
    version: parts.version,
    start: parts.start,
    nodes: new Map(parts.nodes.map((node) => [node.id, node])),
  };
}
