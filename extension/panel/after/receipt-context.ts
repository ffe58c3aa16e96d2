import { laterWords } from '../components/later-words.ts';
import { receipts as english } from '../words/en/receipts.ts';
import { receipts as spanish } from '../words/es/receipts.ts';

/** The panel with the words of receipts and corrections. */
export const usePanelWithReceipts = laterWords(english, spanish);
