/** A line of a note. `keep`: never cut; the others go in the order of `give`, the highest first. */
export interface NoteLine {
  readonly text: string;
  readonly give: number | 'keep';
}

export interface FittedNote {
  readonly text: string;
  /** Something was left out for want of room. */
  readonly cut: boolean;
  /** Even what may never be cut is longer than the limit: the note must be shortened by hand. */
  readonly tooLong: boolean;
}

/**
 * Lines joined to a text of at most `limit` characters. What a person said or added and what the law asks for is never cut;
 * the rest gives way line by line, the last of the least important first, and a mark says so.
 */
export function fitNote(lines: readonly NoteLine[], limit: number, mark: string): FittedNote {
  const whole = textOf(lines);
  if (whole.length <= limit) return { text: whole, cut: false, tooLong: false };
  const kept = [...lines];
  const marked = (): string => `${textOf(kept)}\n${mark}`;
  while (marked().length > limit) {
    const victim = weakest(kept);
    if (victim === -1) break;
    kept.splice(victim, 1);
  }
  const text = marked();
  return { text, cut: kept.length < lines.length, tooLong: text.length > limit };
}

const textOf = (lines: readonly NoteLine[]): string => lines.map(({ text }) => text).join('\n');

/** Index of the line that gives way next; -1: none may. */
function weakest(lines: readonly NoteLine[]): number {
  let found = -1;
  let most = Number.NEGATIVE_INFINITY;
  lines.forEach(({ give }, index) => {
    if (give === 'keep' || give < most) return;
    found = index;
    most = give;
  });
  return found;
}
