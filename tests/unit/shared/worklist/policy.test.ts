import { describe, expect, it } from 'vitest';
import { defaultWorklistPolicy } from '../../../../shared/worklist/default-policy.ts';
import { worklistPolicySchema } from '../../../../shared/worklist/policy.ts';
import { readWorklistPolicy } from '../../../../shared/worklist/read-policy.ts';

const reading = (parts: object) => readWorklistPolicy({ v: 1, name: 'Ours', ...parts });

describe('a worklist policy', () => {
  it('leaves what it does not say as it is built in', () => {
    expect(reading({ unapplied: 7 })).toEqual({
      is: 'policy',
      policy: { ...defaultWorklistPolicy, name: 'Ours', unapplied: 7 },
    });
  });

  it('is held to the rules it is built in with', () => {
    expect(worklistPolicySchema.safeParse(defaultWorklistPolicy).success).toBe(true);
  });

  it.each([
    [{ dispute: 1 }, 'dispute: This may only lower a score: 0 or less'],
    [{ hold: 1 }, 'hold: This may only lower a score: 0 or less'],
    [{ unapplied: -1 }, 'unapplied: Points here are 0 or more'],
    [{ unapplied: 1001 }, 'unapplied: At most 1000 points'],
    [
      {
        age: [
          { from: 31, points: 1 },
          { from: 31, points: 2 },
        ],
      },
      'age.1.from: Steps go upwards: more than 31',
    ],
    [
      {
        age: [
          { from: 1, points: 2 },
          { from: 2, points: 1 },
        ],
      },
      'age.1.points: Never fewer than the 2 of the step before',
    ],
    [
      {
        amount: {
          USD: [
            { from: '10.00', points: 2 },
            { from: '9.00', points: 3 },
          ],
        },
      },
      'amount.USD.1.from: Steps go upwards: more than 10.00',
    ],
    [
      { amount: { JPY: [{ from: '10.00', points: 2 }] } },
      'amount.JPY.0.from: Expected an amount in JPY with at most 0 decimals',
    ],
    [
      { window: { open: 1, later: 2 } },
      'window.later: Who may be called later is not placed above who may be called now',
    ],
    [{ brokenPromises: 1 }, 'policy: Unknown part: brokenPromises'],
    [{ name: '' }, 'name: Give the policy a name: it is shown with every ranking'],
    [{ unapplied: '5' }, 'unapplied: Expected number'],
  ])('with %o is refused at its place', (parts, mistake) => {
    expect(reading(parts)).toEqual({ is: 'mistakes', mistakes: [mistake] });
  });

  it('is taken at its limits', () => {
    expect(reading({ unapplied: 1000, dispute: 0, hold: -1000, window: { open: 5, later: 5 } }).is).toBe(
      'policy',
    );
  });
});
