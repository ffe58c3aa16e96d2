import { laterWords } from '../components/later-words.ts';
import { guide as english } from '../words/en/guide.ts';
import { guide as spanish } from '../words/es/guide.ts';
import type { GuideWalk } from './guide-walk.ts';

/** The panel with the words of a conversation, which are fetched when somebody has answered. */
export const usePanelWithGuide = laterWords(english, spanish);

/** The same inside a conversation, with the walk through the guide. */
export function useWalk(): ReturnType<typeof usePanelWithGuide> & { readonly walk: GuideWalk } {
  const panel = usePanelWithGuide();
  const walk = panel.model.guide.walk.value;
  if (!walk) throw new Error('A part of the guide was drawn before the guide was there');
  return { ...panel, walk };
}
