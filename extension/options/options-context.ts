import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Formats } from '../panel/words/formats.ts';
import type { OptionsPorts } from './options-ports.ts';
import type { OptionsWords } from './words/en.ts';

/** What every part of the options page may use. */
export interface OptionsContext {
  readonly words: OptionsWords;
  readonly formats: Formats;
  readonly ports: OptionsPorts;
}

const Context = createContext<OptionsContext | null>(null);
export const OptionsProvider = Context.Provider;

export function useOptions(): OptionsContext {
  const context = useContext(Context);
  if (!context) throw new Error('A part of the options page was drawn outside of it');
  return context;
}
