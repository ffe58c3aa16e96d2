import { describe, expect, it } from 'vitest';
import { textOf, trackedFiles } from './tracked-files.ts';

/** Fields in which a person can write anything, as JSX has them. */
const FREE =
  /<textarea|<input(?![^>]*type=["{]["']?(?:checkbox|radio|date|time|number|file|datetime-local)["'}])/;
const LOOKS = /masks\/caught(?:-numbers)?\.tsx/;

/** Where what is typed is neither stored nor sent, or is looked at elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'extension/panel/before/text-field.tsx': 'the client id of an app, or a key that is secret itself',
  'extension/panel/day/day-list.tsx': 'filters what is on screen',
  'extension/panel/guide/command-box.tsx': 'filters what is on screen',
  'extension/panel/guide/keys-form.tsx': 'one key',
  'extension/panel/offers/afford-form.tsx': 'amounts; the sum alone is kept',
  'extension/panel/offers/card-until.tsx': 'month and year of a card, which stay on this screen',
  'extension/panel/offers/schedule-table.tsx': 'amounts',
  'extension/panel/papers/invoice-choice.tsx': 'filters what is on screen',
  'extension/panel/rules/rules-screen.tsx': 'filters what is on screen',
  'extension/panel/wrap-up/invoices-input.tsx': 'part of a fact: looked at in masks/typed-in-session.ts',
  'extension/panel/wrap-up/pick-list.tsx':
    'filters a list; what goes to the CRM is looked at in person-search.tsx',
  'extension/panel/wrap-up/promise-section.tsx': 'amounts: looked at in masks/typed-in-session.ts',
};

const files = trackedFiles.filter((file) => /^extension\/panel\/.*\.tsx$/.test(file));
const free = files.filter((file) => FREE.test(textOf(file)));

describe('fields a person writes into', () => {
  it('are found', () => {
    expect(free.length).toBeGreaterThan(15);
  });

  it.each(free)('%s looks for numbers that are never stored, or says why not', (file) => {
    expect(LOOKS.test(textOf(file)) !== file in ELSEWHERE).toBe(true);
  });

  it('are all there that are excused', () => {
    expect(Object.keys(ELSEWHERE).filter((file) => !free.includes(file))).toEqual([]);
  });
});
