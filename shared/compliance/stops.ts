import type { Facts } from './facts.ts';
import type { Stop } from './stop.ts';
import { stopsOfWords } from './stops-in-words.ts';
import { stopsOfPreference } from './stops-of-preference.ts';
import { stopsOnFile } from './stops-on-file.ts';
import { wordsHeard } from './words-heard.ts';

/** Everything the consumer asked for, from events, preferences and the placement file, oldest first. */
export function stopsOf(facts: Facts, zone: string): Stop[] {
  const stops: Stop[] = [];
  for (const preference of facts.preferences) stops.push(...stopsOfPreference(preference));
  stops.push(...stopsOnFile(facts, zone));
  for (const event of facts.events) {
    const words = wordsHeard(event);
    if (words !== null) stops.push(...stopsOfWords(event, words, facts, zone));
  }
  return stops.sort((left, right) => left.at - right.at);
}
