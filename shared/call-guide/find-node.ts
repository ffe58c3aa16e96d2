import { fold } from '../compliance/language/text.ts';
import type { Guide, GuideLanguage, GuideNode } from './guide.ts';

/** How a node was found, best first. */
const ranks = ['id', 'alias', 'start', 'word', 'inside'] as const;

export interface FoundNode {
  readonly node: GuideNode;
  readonly by: (typeof ranks)[number];
}

/**
 * Nodes by name in either language, by id, or by an old code people have in their fingers (`LM`, `143`). What is typed whole
 * comes before what only begins so; a stop before another node, since it cannot wait.
 */
export function findNodes(guide: Guide, typed: string, language: GuideLanguage): FoundNode[] {
  const wanted = fold(typed).trim();
  if (wanted === '') return [];
  return [...guide.nodes.values()]
    .flatMap((node): FoundNode[] => {
      const by = rankOf(node, wanted);
      return by ? [{ node, by }] : [];
    })
    .sort(
      (one, other) =>
        ranks.indexOf(one.by) - ranks.indexOf(other.by) ||
        (one.node.stopKey ?? 10) - (other.node.stopKey ?? 10) ||
        one.node.title[language].localeCompare(other.node.title[language], language),
    );
}

function rankOf({ id, title, aliases = [], fact }: GuideNode, wanted: string): FoundNode['by'] | null {
  const codes = [...aliases, ...(fact ? [fact] : [])].map(fold);
  const names = [title.en, title.es].map(fold);
  if (fold(id) === wanted) return 'id';
  if (codes.includes(wanted)) return 'alias';
  const all = [...names, ...codes, fold(id)];
  if (all.some((name) => name.startsWith(wanted))) return 'start';
  if (all.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))))
    return 'word';
  return wanted.length >= 3 && all.some((name) => name.includes(wanted)) ? 'inside' : null;
}
