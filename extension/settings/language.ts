import { browser } from 'wxt/browser';

/** The language a person chose for Parley; `auto`: the browser's. */
export type LanguageChoice = 'auto' | 'en' | 'es';

// Read before the first paint: without the schemas of the other settings.
const KEY = 'language';

export async function languageChoice(): Promise<LanguageChoice> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return stored === 'en' || stored === 'es' ? stored : 'auto';
}

export async function keepLanguageChoice(choice: LanguageChoice): Promise<void> {
  await browser.storage.local.set({ [KEY]: choice });
}

/** The languages to choose words and formats from, the chosen one first and as the browser's own regions have it. */
export function languagesBy(choice: LanguageChoice, ofBrowser: readonly string[]): readonly string[] {
  if (choice === 'auto') return ofBrowser;
  const own = ofBrowser.filter((locale) => locale.toLowerCase().split('-')[0] === choice);
  return [...own, choice];
}
