import type { Facts } from './facts.ts';
import type { Stop } from './stop.ts';
import { stopsOfWords } from './stops-in-words.ts';
import { stopsOfPreference } from './stops-of-preference.ts';
import { stopOfRecord } from './stops-on-file.ts';

/** Everything the consumer asked for, from events, preferences and the placement file, oldest first. */
export function stopsOf(facts: Facts, zone: string): Stop[] {
  const stops: Stop[] = [];
  for (const preference of facts.preferences) stops.push(...stopsOfPreference(preference));
  for (const recorded of facts.recordedStops ?? []) stops.push(stopOfRecord(recorded, zone));
  for (const event of facts.events) {
    if (event.words === null || event.channel === 'creditor' || event.channel === 'pleading' || !event.ours)
      continue;
    stops.push(...stopsOfWords(event, event.words, facts, zone));
  }
  return stops.sort((left, right) => left.at - right.at);
}
