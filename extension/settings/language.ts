import { browser } from 'wxt/browser';

/** The language that was chosen for Parley; `auto`: the browser's. */
export type LanguageChoice = 'auto' | 'en' | 'es';

// Read before the first paint: without the schemas of the other settings.
const KEY = 'language';

/** `isCompany`: IT has said so, and nobody else may. */
export interface LanguageInForce {
  readonly choice: LanguageChoice;
  readonly isCompany: boolean;
}

/** What IT set, else what the person chose, else the browser's. */
export async function languageInForce(): Promise<LanguageInForce> {
  const [managed, local] = await Promise.all([
    // Firefox rejects when no policy is installed; that is no policy, not a failure.
    browser.storage.managed.get(KEY).catch((): Record<string, unknown> => ({})),
    browser.storage.local.get(KEY),
  ]);
  const { [KEY]: company } = managed;
  const { [KEY]: own } = local;
  if (isChoice(company)) return { choice: company, isCompany: true };
  return { choice: isChoice(own) ? own : 'auto', isCompany: false };
}

const isChoice = (value: unknown): value is LanguageChoice =>
  value === 'auto' || value === 'en' || value === 'es';

export async function keepLanguageChoice(choice: LanguageChoice): Promise<void> {
  await browser.storage.local.set({ [KEY]: choice });
}

/** The languages to choose words and formats from, the chosen one first and as the browser's own regions have it. */
export function languagesBy(choice: LanguageChoice, ofBrowser: readonly string[]): readonly string[] {
  if (choice === 'auto') return ofBrowser;
  const own = ofBrowser.filter((locale) => locale.toLowerCase().split('-')[0] === choice);
  return [...own, choice];
}
