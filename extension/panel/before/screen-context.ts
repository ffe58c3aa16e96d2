import { laterWords } from '../components/later-words.ts';
import { screens as english } from '../words/en/screens.ts';
import { screens as spanish } from '../words/es/screens.ts';

/** The panel with the words of search, and of the screens where no customer is open. */
export const usePanelWithScreens = laterWords(english, spanish);
