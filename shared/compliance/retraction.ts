import type { Facts } from './facts.ts';
import type { Retraction } from './override.ts';

/**
 * The facts without those marked "recorded in error". An event stays a contact that was made: only the words, the consent
 * and the meaning read from it are taken back.
 */
export function withoutRetracted(facts: Facts, retractions: readonly Retraction[]): Facts {
  if (retractions.length === 0) return facts;
  const gone = new Set(retractions.map(({ factId }) => factId));
  return {
    ...facts,
    consumer: gone.has('deceased') ? { ...facts.consumer, deceased: false } : facts.consumer,
    events: facts.events.map((event) =>
      gone.has(event.id) ? { ...event, words: null, consent: null } : event,
    ),
    preferences: facts.preferences.filter(({ id }) => !gone.has(id)),
    attorney: gone.has('attorney') ? null : facts.attorney,
    bankruptcy: gone.has('bankruptcy') ? null : facts.bankruptcy,
  };
}
