import '../fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { companyRulesFrom } from '../../../../extension/settings/company-rules.ts';
import { onManagedPolicy } from '../../../../extension/settings/managed-rules.ts';
import { noCompanyRules } from '../../../../extension/settings/no-company-rules.ts';
import { holdsRight } from '../../../../extension/settings/rights.ts';
import { state } from '../fake-browser.ts';

describe('what IT set of the rules', () => {
  it('is told of when IT changes it, and not when something else is stored, until nobody listens', () => {
    let told = 0;
    const stop = onManagedPolicy(() => {
      told += 1;
    });
    state.event.stored.fire({}, 'local');
    state.event.stored.fire({}, 'session');
    expect(told).toBe(0);
    state.event.stored.fire({ companyPolicy: {} }, 'managed');
    expect(told).toBe(1);
    stop();
    state.event.stored.fire({ companyPolicy: {} }, 'managed');
    expect(told).toBe(1);
  });

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
