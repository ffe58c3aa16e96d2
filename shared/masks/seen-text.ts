import type { CaughtNumber } from './caught-numbers.ts';

/** What Unicode itself says is not to be shown: joiners, direction marks, soft hyphens, fillers, as pages copy them along. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu;

/** What `find` finds in a text as a person sees it, at the places where it stands in the text as it is. */
export function inSeenText(
  text: string,
  find: (seen: string) => readonly CaughtNumber[],
): readonly CaughtNumber[] {
  const places: number[] = [];
  let seen = '';
  let from = 0;
  const take = (to: number) => {
    seen += text.slice(from, to);
    for (let at = from; at < to; at += 1) places.push(at);
  };
  for (const { 0: unseen, index } of text.matchAll(UNSEEN)) {
    take(index);
    from = index + unseen.length;
  }
  if (from === 0) return find(text);
  take(text.length);
  return find(seen).map((number) => ({
    ...number,
    start: places[number.start] ?? text.length,
    end: (places[number.end - 1] ?? text.length - 1) + 1,
  }));
}
