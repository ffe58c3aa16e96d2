import './style/options.css';
import { render } from 'preact';
import { createFormats } from '../panel/words/formats.ts';
import { chooseLanguage } from '../panel/words/words.ts';
import { languageInForce, languagesBy } from '../settings/language.ts';
import { browserOptionsPorts } from './browser-options-ports.ts';
import { OptionsProvider } from './options-context.ts';
import { OptionsPage } from './options-page.tsx';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** Draws the options page in the language that was chosen, with the browser's own stores and the worker behind it. */
export async function startOptionsPage(root: HTMLElement): Promise<void> {
  const { choice } = await languageInForce();
  const { language, locale } = chooseLanguage(languagesBy(choice, navigator.languages));
  const words = language === 'es' ? es : en;
  document.documentElement.lang = language;
  document.title = words.title;
  render(
    <OptionsProvider value={{ words, formats: createFormats(locale), ports: browserOptionsPorts }}>
      <OptionsPage />
    </OptionsProvider>,
    root,
  );
}
