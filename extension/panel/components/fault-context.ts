import { laterWords } from '../components/later-words.ts';
import { faults as english } from '../words/en/faults.ts';
import { faults as spanish } from '../words/es/faults.ts';

/** The panel with every fault and what to do next. */
export const usePanelWithFaults = laterWords(english, spanish);
