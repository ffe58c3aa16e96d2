import { laterWords } from '../components/later-words.ts';
import { papers as english } from '../words/en/papers.ts';
import { papers as spanish } from '../words/es/papers.ts';

/** The panel with the words of the papers. */
export const usePanelWithPapers = laterWords(english, spanish);
export type PapersPanel = ReturnType<typeof usePanelWithPapers>;
