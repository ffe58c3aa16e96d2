import { laterWords } from '../components/later-words.ts';
import { numbers as english } from '../words/en/numbers.ts';
import { numbers as spanish } from '../words/es/numbers.ts';

/** The panel with the words of the numbers. */
export const usePanelWithNumbers = laterWords(english, spanish);
export type NumbersPanel = ReturnType<typeof usePanelWithNumbers>;
