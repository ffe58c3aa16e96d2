import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { laterWords } from '../components/later-words.ts';
import { offers as englishOffers } from '../words/en/offers.ts';
import { wrapUp as english } from '../words/en/wrap-up.ts';
import { offers as spanishOffers } from '../words/es/offers.ts';
import { wrapUp as spanish } from '../words/es/wrap-up.ts';
import type { WrapUpDesk } from './desk.ts';

/** The panel with the words of a wrap-up, and of the offers a promise may go beyond. */
export const usePanelWithWrapUp = laterWords(
  { ...englishOffers, ...english },
  { ...spanishOffers, ...spanish },
);

const Context = createContext<WrapUpDesk | null>(null);
export const DeskProvider = Context.Provider;

/** The same inside a wrap-up, with what it is worked on. */
export function useDesk(): ReturnType<typeof usePanelWithWrapUp> & { readonly desk: WrapUpDesk } {
  const desk = useContext(Context);
  if (!desk) throw new Error('A part of the wrap-up was drawn outside of it');
  return { ...usePanelWithWrapUp(), desk };
}
