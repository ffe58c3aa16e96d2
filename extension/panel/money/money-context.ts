import { laterWords } from '../components/later-words.ts';
import { money as english } from '../words/en/money.ts';
import { money as spanish } from '../words/es/money.ts';

/** The panel with the words of money and history. */
export const usePanelWithMoney = laterWords(english, spanish);
