import { laterWords } from '../components/later-words.ts';
import { approvals as english } from '../words/en/approvals.ts';
import { offers as englishOffers } from '../words/en/offers.ts';
import { approvals as spanish } from '../words/es/approvals.ts';
import { offers as spanishOffers } from '../words/es/offers.ts';

/** The panel with the words of requests for approval, and of the offers they are about. */
export const usePanelWithApprovals = laterWords(
  { ...englishOffers, ...english },
  { ...spanishOffers, ...spanish },
);
