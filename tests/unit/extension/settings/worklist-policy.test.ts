import { describe, expect, it } from 'vitest';
import { worklistPolicyFrom } from '../../../../extension/settings/worklist-policy.ts';
import { defaultWorklistPolicy } from '../../../../shared/worklist/default-policy.ts';

describe('the order of a day as IT set it', () => {
  it('is Parley’s own where nothing is set', () => {
    expect(worklistPolicyFrom(undefined)).toEqual({ policy: defaultWorklistPolicy, mistakes: [] });
  });

  it('changes what it names and keeps the rest', () => {
    const set = worklistPolicyFrom('{"v":1,"name":"Ours","dispute":0}');
    expect(set).toEqual({ policy: { ...defaultWorklistPolicy, name: 'Ours', dispute: 0 }, mistakes: [] });
  });

  it.each([
    ['no JSON', '{', /^worklistPolicy: not JSON$/],
    ['points that reward a dispute', '{"v":1,"name":"Ours","dispute":1}', /^worklistPolicy\.dispute: /],
    ['a part nobody knows', '{"v":1,"name":"Ours","mood":1}', /^worklistPolicy\.policy: Unknown part: mood$/],
  ])('with %s is refused whole, and says where', (_what, stored, mistake) => {
    const { policy, mistakes } = worklistPolicyFrom(stored);
    expect(policy).toBe(defaultWorklistPolicy);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(mistake);
  });
});
