import type { Profile } from '../../domain/debt.ts';
import type { GuideNode } from '../guide.ts';
import { profilesOf } from './edges.ts';
import type { Complain, GuideParts } from './guide-parts.ts';

/** Every node can be come to by answers and stops in every profile it is for, and the end from it. */
export function checkReachable({ start, nodes }: GuideParts, complain: Complain): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const [direction, id] of Object.entries(start))
    if (!byId.has(id)) complain('start', `begins ${direction} at an unknown node ${id}`);
  for (const profile of ['third-party', 'first-party', 'b2b'] as const) {
    const mine = nodes.filter(({ profiles }) => profiles.includes(profile));
    const begins = [start.out, start.in, ...mine.filter(({ stopKey }) => stopKey).map(({ id }) => id)];
    const forth = (id: string) => targets(byId.get(id), profile);
    const reached = closure(begins, forth);
    const back = (id: string) => mine.filter((node) => forth(node.id).includes(id)).map((node) => node.id);
    const ends = closure(
      mine.filter(({ stage }) => stage === 'ended').map(({ id }) => id),
      back,
    );
    for (const { id } of mine) {
      if (!reached.has(id)) complain(id, `cannot be reached in ${profile}`);
      if (!ends.has(id)) complain(id, `never comes to an end in ${profile} (I2)`);
    }
  }
}

const targets = (node: GuideNode | undefined, profile: Profile): string[] =>
  (node?.answers ?? [])
    .filter((answer) => node && profilesOf(node, answer).includes(profile))
    .map(({ to }) => to);

function closure(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const to of next(id)) seen.add(to);
  return seen;
}
