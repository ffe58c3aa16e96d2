import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { laterWords } from '../components/later-words.ts';
import { day as english } from '../words/en/day.ts';
import { day as spanish } from '../words/es/day.ts';
import type { DayModel } from './day-model.ts';

/** The panel with the words of My day. */
export const usePanelWithDay = laterWords(english, spanish);

const Context = createContext<{ readonly day: DayModel; readonly apiOrigin: string } | null>(null);
export const DayProvider = Context.Provider;

/** The same within the day's list. */
export function useDay(): ReturnType<typeof usePanelWithDay> & {
  readonly day: DayModel;
  readonly apiOrigin: string;
} {
  const context = useContext(Context);
  if (!context) throw new Error('A part of My day was drawn outside of it');
  return { ...usePanelWithDay(), ...context };
}
