import { type PanelContext, usePanel } from '../components/panel-context.ts';
import { why as english } from '../words/en/why.ts';
import { why as spanish } from '../words/es/why.ts';
import type { Words } from '../words/words.ts';

type WhyWords = Words & typeof english;

const known = new Map<Words, WhyWords>();

/** The panel with the words that only parts fetched after the first paint say: why, decisions, hints, the rules in force. */
export function usePanelWithWhy(): PanelContext & { readonly words: WhyWords } {
  const panel = usePanel();
  const words = known.get(panel.words) ?? {
    ...panel.words,
    ...(panel.words.spoken === 'es' ? spanish : english),
  };
  known.set(panel.words, words);
  return { ...panel, words };
}
