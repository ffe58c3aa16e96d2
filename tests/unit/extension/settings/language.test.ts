import '../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { keepLanguageChoice, languageChoice, languagesBy } from '../../../../extension/settings/language.ts';
import { resetBrowser, state } from '../fake-browser.ts';

beforeEach(resetBrowser);

it('is the browser’s until a person chose, and again when they choose so', async () => {
  expect(await languageChoice()).toBe('auto');
  await keepLanguageChoice('es');
  expect(await languageChoice()).toBe('es');
  await keepLanguageChoice('auto');
  expect(await languageChoice()).toBe('auto');
});

it.each(['fr', 7, null, { v: 1 }])('what nobody chose is the browser’s: %j', async (stored) => {
  await state.area.local.set({ language: stored });
  expect(await languageChoice()).toBe('auto');
});

it('the chosen language comes first, as the browser’s own region writes it', () => {
  expect(languagesBy('auto', ['en-GB', 'es-MX'])).toEqual(['en-GB', 'es-MX']);
  expect(languagesBy('es', ['en-GB', 'es-MX'])).toEqual(['es-MX', 'es']);
  expect(languagesBy('es', ['de-DE'])).toEqual(['es']);
});
