import type { CallSession } from './session.ts';

/** A step of the path as it is stored. */
export type PathEntry = CallSession['path'][number];

/**
 * What stands in `answer` of a path entry when the step was no answer of a node. An answer's own id never has a colon.
 * `take-back:2` makes the two standing entries before it void; nothing is ever taken out of the path.
 */
export const move = {
  stop: (node: string) => `stop:${node}`,
  jump: (node: string) => `jump:${node}`,
  back: (node: string) => `back:${node}`,
  said: (line: string) => `said:${line}`,
  verify: (party: string) => `verify:${party}`,
  language: (from: string, to: string) => `language:${from}>${to}`,
  takeBack: (count: number) => `take-back:${count}`,
} as const;

/** The kind and the object of such a step; null: an answer of a node, or none. */
export function moveOf(entry: PathEntry): { readonly kind: keyof typeof move; readonly of: string } | null {
  const [kind = '', of = ''] = (entry.answer ?? '').split(/:(.*)/s);
  if (kind === 'take-back') return { kind: 'takeBack', of };
  return of !== '' && kind in move ? { kind: kind as keyof typeof move, of } : null;
}

/** The entries that still hold: without what was taken back and without the taking back. */
export function standingPath(path: readonly PathEntry[]): PathEntry[] {
  const standing: PathEntry[] = [];
  for (const entry of path) {
    const made = moveOf(entry);
    if (made?.kind === 'takeBack') standing.splice(Math.max(0, standing.length - Number(made.of)));
    else standing.push(entry);
  }
  return standing;
}
