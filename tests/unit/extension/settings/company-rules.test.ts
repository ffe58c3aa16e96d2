import { describe, expect, it } from 'vitest';
import {
  companyRulesFrom,
  holdsRight,
  noCompanyRules,
} from '../../../../extension/settings/company-rules.ts';

describe('what IT set of the rules', () => {
  it('is nothing where nothing is set', async () => {
    expect(await companyRulesFrom({ clientIds: { 'a.my.salesforce.com': 'x' } })).toEqual(noCompanyRules);
  });

  it('is read from JSON text, as Chrome carries it, or from an object, as Firefox does', async () => {
    const policy = { v: 1, name: 'House rules', hours: [{ from: '09:00', to: '18:00' }] };
    for (const companyPolicy of [policy, JSON.stringify(policy)])
      expect(await companyRulesFrom({ companyPolicy })).toMatchObject({ policy, mistakes: [] });
  });

  it.each([
    [{ companyPolicy: '{' }, 'companyPolicy: not JSON'],
    [
      { companyPolicy: { v: 1, name: 'x', hours: [{ from: '9', to: '18:00' }] } },
      'companyPolicy.hours.0.from: Expected a time of day as HH:MM, 00:00 to 24:00',
    ],
    [{ company: { defaultProfile: 'retail' } }, 'company.defaultProfile:'],
    [{ overrideRights: { cease: ['*'] } }, 'overrideRights:'],
  ])('tells each mistake with its place, and keeps the law: %j', async (stored, mistake) => {
    const { mistakes, policy } = await companyRulesFrom(stored);
    expect(mistakes.join('\n')).toContain(mistake);
    expect(policy).toBeNull();
  });

  it('one part with a mistake does not take the others away', async () => {
    const rules = await companyRulesFrom({
      companyPolicy: '{',
      overrideRights: '{"policy":["a@example.com"]}',
    });
    expect(rules.rights).toEqual({ policy: ['a@example.com'] });
    expect(rules.mistakes).toHaveLength(1);
  });
});

describe('a right', () => {
  const rights = { presumption: ['Lee@example.com'], policy: ['*'] };
  it.each([
    ['presumption', 'lee@example.com', true],
    ['presumption', 'ana@example.com', false],
    ['policy', 'ana@example.com', true],
    ['cannot-tell', 'lee@example.com', false],
    ['recorded-in-error', 'lee@example.com', false],
  ] as const)('%s of %s: %s', (right, login, held) => {
    expect(holdsRight(rights, right, login)).toBe(held);
  });
});
