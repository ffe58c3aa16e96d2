import type { Bilingual, GuideLanguage } from './guide.ts';

/** Reasons the guide gives by itself. They are on record in English, and shown in the reader's language. */
export const ownReasons = {
  stepBack: { en: 'Step taken back', es: 'Paso retirado' },
  stopBack: { en: 'Stop taken back', es: 'Parada retirada' },
  firstLanguage: {
    en: 'The lines went back to the first language',
    es: 'Las frases volvieron al primer idioma',
  },
} as const satisfies Record<string, Bilingual>;

/** A reason as it is read: the guide's own words in the language, what a person gave as it was given. */
export function reasonIn(language: GuideLanguage, reason: string): string {
  const own = Object.values(ownReasons).find(({ en }) => reason === en || reason.startsWith(`${en}: `));
  return own ? own[language] + reason.slice(own.en.length) : reason;
}
