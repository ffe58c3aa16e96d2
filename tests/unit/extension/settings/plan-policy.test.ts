import { describe, expect, it } from 'vitest';
import { planPolicyFrom } from '../../../../extension/settings/plan-policy.ts';

const policy = { v: 1, name: 'Northline', limits: { associate: { maxCount: 6 } } };

describe('the plan policy IT set', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
  ])('%s: the built-in limits hold', (_, stored) => {
    expect(planPolicyFrom(stored)).toEqual({ policy: null, mistakes: [] });
  });

  it('is read from JSON text or from an object', () => {
    expect(planPolicyFrom(JSON.stringify(policy))).toEqual({ policy, mistakes: [] });
    expect(planPolicyFrom(policy)).toEqual({ policy, mistakes: [] });
  });

  it('is refused whole with a mistake, which is told with its place', () => {
    expect(planPolicyFrom('{')).toEqual({ policy: null, mistakes: ['planPolicy: not JSON'] });
    expect(planPolicyFrom({ ...policy, limits: { associate: { maxCount: 0 } } })).toEqual({
      policy: null,
      mistakes: ['planPolicy.limits.associate.maxCount: At least one payment'],
    });
    expect(planPolicyFrom({ ...policy, payUrl: 'http://pay.example.com' }).mistakes).toEqual([
      expect.stringMatching(/^planPolicy\.payUrl: Expected an https address/),
    ]);
  });
});
