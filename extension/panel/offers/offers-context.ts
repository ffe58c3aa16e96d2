import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { laterWords } from '../components/later-words.ts';
import { offers as english } from '../words/en/offers.ts';
import { offers as spanish } from '../words/es/offers.ts';
import type { OpenTable } from './offer-table.ts';
import type { OffersDesk } from './offers-desk.ts';

/** The panel with the words of offers and approvals. */
export const usePanelWithOffers = laterWords(english, spanish);

const Context = createContext<OffersDesk | null>(null);
export const OffersProvider = Context.Provider;

/** The same among offers, with what they are worked out on. */
export function useOffers(): ReturnType<typeof usePanelWithOffers> & { readonly desk: OffersDesk } {
  const desk = useContext(Context);
  if (!desk) throw new Error('A part of the offers was drawn outside of them');
  return { ...usePanelWithOffers(), desk };
}

/** The table while it is open, which every part below it is drawn with. */
export function useTable(): ReturnType<typeof useOffers> & { readonly table: OpenTable } {
  const offers = useOffers();
  const table = offers.desk.table.value;
  if (table.is !== 'open') throw new Error('A part of the offers was drawn before they were open');
  return { ...offers, table };
}
