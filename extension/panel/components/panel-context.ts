import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Instant, localDate } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { PanelModel } from '../models/panel-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import type { Formats } from '../words/formats.ts';
import type { Words } from '../words/words.ts';

/** What every part of the panel may use. */
export interface PanelContext {
  readonly model: PanelModel;
  readonly words: Words;
  readonly formats: Formats;
  readonly ports: Pick<
    PanelPorts,
    | 'ask'
    | 'clock'
    | 'day'
    | 'every'
    | 'guideSettings'
    | 'keepOwnGuideSettings'
    | 'newKey'
    | 'pages'
    | 'numbers'
    | 'papers'
    | 'planPolicy'
    | 'paymentRuns'
  >;
}

const Context = createContext<PanelContext | null>(null);
export const PanelProvider = Context.Provider;

export function usePanel(): PanelContext {
  const context = useContext(Context);
  if (!context) throw new Error('A part of the panel was drawn outside of it');
  return context;
}

/** The day it is for the signed-in associate, whose zone the CRM counts days in. */
export function todayFor(zone: string, now: Instant): PlainDate {
  return localDate(now, zone);
}
