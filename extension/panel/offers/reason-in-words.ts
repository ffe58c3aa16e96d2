import type { Reason } from '../../../shared/plans/offer.ts';
import { tellDay } from '../verdict/moments.ts';
import type { offers as english } from '../words/en/offers.ts';
import type { Formats } from '../words/formats.ts';

const INSTANT = /\b\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

/** `Tue, Nov 24, 12:00 PM`, by the clock of whoever has to keep it. */
const tellCutOff = (at: string, zone: string, locale: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toLocaleString(locale, {
      ...{ weekday: 'short', day: 'numeric', month: 'short' },
      ...{ hour: 'numeric', minute: '2-digit' },
    });

/** A reason in the panel's language; `lang` is set where only the engine's English says it. */
export function reasonInWords(
  { code, values, text }: Reason,
  words: { readonly offers: typeof english.offers; readonly spoken: 'en' | 'es' },
  { locale }: Formats,
): { readonly text: string; readonly lang: 'en' | undefined } {
  const say = words.offers.reasons[code];
  const told = say ? say(values) : text;
  const readable = told
    .replace(INSTANT, (at) => tellCutOff(at, String(values.zone ?? 'UTC'), locale))
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => tellDay(date, locale));
  return { text: readable, lang: say || words.spoken === 'en' ? undefined : 'en' };
}
