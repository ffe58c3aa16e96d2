import { laterWords } from '../components/later-words.ts';
import { why as english } from '../words/en/why.ts';
import { why as spanish } from '../words/es/why.ts';

/** The panel with the words of why, decisions, hints and the rules in force. */
export const usePanelWithWhy = laterWords(english, spanish);
