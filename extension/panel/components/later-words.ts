import type { Words } from '../words/words.ts';
import { type PanelContext, usePanel } from './panel-context.ts';

/**
 * `usePanel` with the words that only a part fetched after the first paint says, which come with that part.
 * @param english, spanish the same words in both languages
 */
export function laterWords<More extends object>(
  english: More,
  spanish: More,
): () => PanelContext & { readonly words: Words & More } {
  const known = new Map<Words, Words & More>();
  return function usePanelWithLaterWords() {
    const panel = usePanel();
    const words = known.get(panel.words) ?? {
      ...panel.words,
      ...(panel.words.spoken === 'es' ? spanish : english),
    };
    known.set(panel.words, words);
    return { ...panel, words };
  };
}
