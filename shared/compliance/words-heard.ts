import type { ContactEvent, Facts } from './facts.ts';

/** The consumer's own words to us in one event; null: nothing to read. */
export function wordsHeard({ words, channel, ours }: ContactEvent): string | null {
  return channel === 'creditor' || channel === 'pleading' || !ours ? null : words;
}

/** Somebody said something that has to be read: without it the stops on file are all there are. */
export const isAnythingSaid = ({ events, preferences }: Facts): boolean =>
  preferences.some(({ consent }) => !consent) || events.some((event) => wordsHeard(event) !== null);
