/** Most characters a Task's description and an attempt's note hold. */
export const NOTE_LIMIT = 32_000;

/**
 * What a note field holds after a correction. What somebody else put there in the meantime stays: then ours is added
 * below instead of replacing it.
 * @param current the field now
 * @param previous what we wrote there last
 * @param next what the correction says
 */
export function mergedNote(current: string, previous: string, next: string): string {
  if (current === previous) return next;
  if (next === previous || next === '' || current.includes(next)) return current;
  return current === '' ? next : `${current}\n\n${next}`;
}
