import '../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { keepLanguageChoice, languageInForce, languagesBy } from '../../../../extension/settings/language.ts';
import { resetBrowser, state } from '../fake-browser.ts';

beforeEach(resetBrowser);

it('is the browser’s until a person chose, and again when they choose so', async () => {
  expect(await languageInForce()).toEqual({ choice: 'auto', isCompany: false });
  await keepLanguageChoice('es');
  expect(await languageInForce()).toEqual({ choice: 'es', isCompany: false });
  await keepLanguageChoice('auto');
  expect(await languageInForce()).toEqual({ choice: 'auto', isCompany: false });
});

it.each(['fr', 7, null, { v: 1 }])('what nobody chose is the browser’s: %j', async (stored) => {
  await state.area.local.set({ language: stored });
  expect(await languageInForce()).toEqual({ choice: 'auto', isCompany: false });
});

it.each(['auto', 'en', 'es'])('what IT set goes before what the person chose: %s', async (language) => {
  await keepLanguageChoice('es');
  await state.area.managed.set({ language });
  expect(await languageInForce()).toEqual({ choice: language, isCompany: true });
});

it.each(['fr', 'ES', 7, ''])('the person’s stands beside a policy of %j', async (language) => {
  await keepLanguageChoice('es');
  await state.area.managed.set({ language });
  expect(await languageInForce()).toEqual({ choice: 'es', isCompany: false });
});

it('the person’s stands where the browser knows no policy', async () => {
  await keepLanguageChoice('es');
  state.area.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
  expect(await languageInForce()).toEqual({ choice: 'es', isCompany: false });
});

it('the chosen language comes first, as the browser’s own region writes it', () => {
  expect(languagesBy('auto', ['en-GB', 'es-MX'])).toEqual(['en-GB', 'es-MX']);
  expect(languagesBy('es', ['en-GB', 'es-MX'])).toEqual(['es-MX', 'es']);
  expect(languagesBy('es', ['de-DE'])).toEqual(['es']);
});
