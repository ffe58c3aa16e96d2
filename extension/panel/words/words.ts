import { en, type Words } from './en.ts';

export type { Words };
export type Language = 'en' | 'es';

/** The first of the user's languages that Parley speaks; English when there is none. */
export function chooseLanguage(languages: readonly string[]): { language: Language; locale: string } {
  for (const locale of languages) {
    const language = locale.toLowerCase().split('-')[0];
    if (language === 'en' || language === 'es') return { language, locale };
  }
  return { language: 'en', locale: 'en-US' };
}

/** English is in the first chunk; Spanish is fetched from the package when it is needed. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'es' ? (await import('./es.ts')).es : en;
}
