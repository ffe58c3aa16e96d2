import { laterWords } from '../components/later-words.ts';
import { presses as english } from '../words/en/presses.ts';
import { presses as spanish } from '../words/es/presses.ts';

/** The panel with what is said once a call was pressed, or they called. */
export const usePanelWithPresses = laterWords(english, spanish);
