import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { titleInSpanish } from '../../../../extension/panel/rules/rule-titles-es.ts';
import { assessmentRules } from '../../../../shared/compliance/assessment-rules.ts';
import { registeredRules } from '../../../../shared/compliance/registry.ts';

const root = new URL('../../../../shared/compliance/', import.meta.url);
const judged = ['assessments', 'messages'].flatMap((folder) =>
  readdirSync(new URL(folder, root)).flatMap((file) =>
    [...readFileSync(new URL(`${folder}/${file}`, root), 'utf8').matchAll(/ruleId: ['`]([a-z.-]+)/g)].map(
      ([, id = '']) => id.replace(/\.$/, ''),
    ),
  ),
);
const listed = new Set(registeredRules.map(({ id }) => id));

const isListed = (id: string) => listed.has(id) || listed.has(id.split('.')[0] ?? '');

describe('the rules in force', () => {
  it('hold every rule that a text, a notice, a payment or a report is judged by', () => {
    expect(judged.length).toBeGreaterThan(30);
    expect(judged.filter((id) => !isListed(id))).toEqual([]);
  });

  it('are each judged somewhere', () => {
    const inSources = new Set(judged.flatMap((id) => [id, id.split('.')[0] ?? '']));
    const computed = ['retention', 'revocation', 'recording', 'validation-dates', 'validation-notice-due'];
    const missing = assessmentRules.filter(({ id }) => !inSources.has(id) && !computed.includes(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('say where they come from, how that is known, and when it was confirmed', () => {
    for (const { citation, confirmedOn } of registeredRules) {
      expect(citation.text).not.toBe('');
      expect(confirmedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('have a title of their own', () => {
    expect(registeredRules.filter(({ id, title }) => title === '' || title === id)).toEqual([]);
  });

  it('have a title in Spanish, but for the acts of single states', () => {
    const english = registeredRules.filter(({ id }) => titleInSpanish(id) === null);
    expect(english.filter(({ id }) => !id.startsWith('creditor-laws.'))).toEqual([]);
  });
});
