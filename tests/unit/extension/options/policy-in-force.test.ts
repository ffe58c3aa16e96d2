import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OwnSettings } from '../../../../extension/options/policy/own-settings.ts';
import {
  policyInForce,
  type SettingName,
  settingsOfPolicy,
} from '../../../../extension/options/policy/policy-in-force.ts';
import { ownNames, valueInWords } from '../../../../extension/options/policy/value-in-words.ts';
import { en } from '../../../../extension/options/words/en.ts';
import { es } from '../../../../extension/options/words/es.ts';
import { createFormats } from '../../../../extension/panel/words/formats.ts';

const nothing: OwnSettings = {
  clientIds: null,
  company: null,
  guideLanguages: null,
  orgMappings: null,
  paperSender: null,
  scriptPack: null,
  shiftStart: null,
  language: null,
  shortcuts: null,
};
const sample = JSON.parse(readFileSync('docs/policy-samples/chrome.json', 'utf8'));
const [managed] = Object.values(sample['3rdparty'].extensions) as Record<string, unknown>[];
const schema = JSON.parse(readFileSync('extension/public/managed-schema.json', 'utf8'));

const told = (set: Record<string, unknown>, own: OwnSettings = nothing, words = en) => {
  const { rows } = policyInForce(set, ownNames(own));
  const formats = createFormats(words === en ? 'en-US' : 'es-MX');
  return Object.fromEntries(
    rows.map((row) => [
      row.name,
      { source: row.source, value: valueInWords(row, own, words.policy, formats), mistakes: row.mistakes },
    ]),
  ) as Record<SettingName, { source: string; value: string; mistakes: readonly string[] }>;
};

describe('policy in force', () => {
  it('knows every setting the browsers know, and no other', () => {
    expect(Object.keys(settingsOfPolicy).toSorted()).toEqual(Object.keys(schema.properties).toSorted());
  });

  it('without a policy and without a person everything is as Parley has it', () => {
    for (const row of Object.values(told({})))
      expect(row).toMatchObject({ source: 'built-in', mistakes: [] });
    expect(told({}).companyPolicy.value).toBe('The law alone');
  });

  it.each([
    ['en', en],
    ['es', es],
  ] as const)('the sample of every setting is in force and in short words (%s)', (_language, words) => {
    const rows = told(managed ?? {}, nothing, words);
    for (const [name, { source, value, mistakes }] of Object.entries(rows)) {
      expect({ name, source, mistakes }).toEqual({ name, source: 'company', mistakes: [] });
      expect(value, name).toMatch(/^[^{[]{2,80}$/);
    }
  });

  it('puts each value in short', () => {
    const rows = told(managed ?? {});
    expect(rows.clientIds.value).toBe('acme.my.salesforce.com');
    expect(rows.companyPolicy.value).toBe('Harbor policy 2026: 4 limits');
    expect(rows.guideLanguages.value).toBe('English: everybody · Spanish: 1 person');
    expect(rows.company.value).toBe('Harbor Recovery LLC · (216) 555-0100');
    expect(rows.shiftStart.value).toBe('every day at 08:00');
    expect(rows.language.value).toBe('As the browser');
    expect(told({ language: 'es' }).language.value).toBe('Spanish');
    expect(rows.shortcuts.value).toBe('2 keys are set');
  });

  it('what IT set goes before what the person set, and that before what is built in', () => {
    const own: OwnSettings = {
      ...nothing,
      shiftStart: { is: 'starts', at: '22:00' },
      guideLanguages: ['es'],
      language: 'es',
      shortcuts: 1,
    };
    expect(told({}, own).language).toMatchObject({ source: 'own', value: 'Spanish' });
    expect(told({ language: 'en' }, own).language).toMatchObject({ source: 'company', value: 'English' });
    expect(told({}, own).shortcuts).toMatchObject({ source: 'own', value: '1 key is set' });
    expect(told({ shortcuts: '{"*":""}' }, own).shortcuts).toMatchObject({ source: 'company' });
    expect(told({}, own).shiftStart).toMatchObject({ source: 'own', value: 'every day at 22:00' });
    expect(told({}, own).guideLanguages).toMatchObject({ source: 'own', value: 'Spanish' });
    expect(told({ shiftStart: '08:00' }, own).shiftStart).toMatchObject({ source: 'company' });
  });

  it('what IT set with a mistake is not in force, and the mistake is told in words with its place', () => {
    const rows = told({
      companyPolicy: '{"v":1,"hours":"late"}',
      planPolicy: '{',
      orgMappings: '{"a":{"v":2}}',
    });
    expect(rows.companyPolicy.source).toBe('built-in');
    expect(rows.companyPolicy.mistakes).toContain('companyPolicy.hours: Expected array');
    expect(rows.planPolicy.mistakes).toEqual([expect.stringMatching(/^planPolicy: not JSON/)]);
    expect(rows.orgMappings.mistakes).toEqual(['orgMappings.a.v: Expected one of 1']);
  });

  it.each([
    ['{"find":"r"}', ['shortcuts.refresh: r is already find']],
    ['{"find":"7"}', [expect.stringMatching(/^shortcuts\.find: Expected one small letter/)]],
    ['{"find":"Q"}', [expect.stringMatching(/^shortcuts\.find: Expected one small letter/)]],
    ['{"find":"qq"}', [expect.stringMatching(/^shortcuts\.find: Expected one small letter/)]],
    ['{"fly":"q"}', ['shortcuts.Unknown part: fly']],
    ['{"*":"q"}', ['shortcuts.*: Expected nothing: it turns all others off']],
    ['off', [expect.stringMatching(/^shortcuts: not JSON/)]],
  ])('keys of %s are told as a mistake, and the person’s own hold', (shortcuts, mistakes) => {
    const row = told({ shortcuts }, { ...nothing, shortcuts: 1 }).shortcuts;
    expect(row).toEqual({ source: 'own', value: '1 key is set', mistakes });
  });

  it('a language Parley does not speak is told as a mistake', () => {
    expect(told({ language: 'fr' }).language).toEqual({
      source: 'built-in',
      value: 'As the browser',
      mistakes: ['language.Expected one of auto, en, es'],
    });
  });

  it('a mistake does not lift what IT forbids', () => {
    expect(told({ forbidStaySignedIn: 'yes' }).forbidStaySignedIn).toMatchObject({
      source: 'company',
      value: en.policy.mayNotStay,
      mistakes: ['forbidStaySignedIn.Expected boolean'],
    });
    expect(told({ forbidStaySignedIn: false }).forbidStaySignedIn.value).toBe(en.policy.mayStay);
  });

  it('names what the policy has and Parley does not know', () => {
    expect(policyInForce({ palette: 'dark', shiftStart: '08:00' }, new Set()).unknown).toEqual(['palette']);
  });
});
