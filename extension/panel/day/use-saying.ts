import { useDay } from './day-context.ts';
import type { Saying } from './reason-in-words.ts';

/** What reasons are said with now. */
export function useSaying(): Saying {
  const { day, words, formats } = useDay();
  return { words: words.day, formats, at: day.at.value, zone: day.day.value?.org.zone ?? 'UTC' };
}
