import { describe, expect, it } from 'vitest';
import { leastFirst, mostForgiven } from '../../../../shared/plans/limits.ts';
import { planRules } from '../../../../shared/plans/plan-rules.ts';
import { readPlanPolicy } from '../../../../shared/plans/policy.ts';
import { everyTier, policy, rules, usd } from './made-up-plans.ts';

const mistakes = (parts: object) => {
  const reading = readPlanPolicy({ v: 1, name: 'Any', ...parts });
  return reading.is === 'mistakes' ? reading.mistakes : [];
};

describe('a plan policy with a mistake is refused, and the mistake is told with its place', () => {
  const tier = everyTier('80').tiers[0];
  it.each([
    [{ limits: { associate: { maxCount: 0 } } }, 'limits.associate.maxCount: At least one payment'],
    [{ limits: { associate: { maxCount: 251 } } }, 'limits.associate.maxCount: At most 250'],
    [{ limits: { boss: {} } }, 'limits: Unknown part: boss'],
    [
      { limits: { associate: { minLater: { JPY: '1.5' } } } },
      'limits.associate.minLater.JPY: Expected an amount in JPY with at most 0 decimals, such as "2500"',
    ],
    [
      { limits: { associate: { minFirst: { percent: '100.1' } } } },
      'limits.associate.minFirst.percent: Expected a percentage from 0 to 100, such as "12.5"',
    ],
    [
      { limits: { supervisor: { maxCount: 3 } } },
      'limits.supervisor.maxCount: Stricter than what the associate may do: a supervisor could not approve it',
    ],
    [
      { settlement: [{ ...everyTier('80'), tiers: [{ ...tier, ageTo: 100 }] }] },
      'settlement.0.tiers: The tiers leave a hole: some age or balance has none. Each ends where the next begins',
    ],
    [
      { settlement: [{ ...everyTier('80'), tiers: [tier, { ...tier, ageFrom: 100 }] }] },
      'settlement.0.tiers: The tiers overlap: some age and balance has two',
    ],
    [
      { settlement: [everyTier('80'), everyTier('70')] },
      'settlement.1: USD has settlements already: one set of tiers each',
    ],
    [
      {
        clients: [
          { creditor: 'A', settlement: [{ ...everyTier('80'), tiers: [{ ...tier, balanceFrom: '1' }] }] },
        ],
      },
      'clients.0.settlement.0.tiers: The tiers leave a hole: some age or balance has none. Each ends where the next begins',
    ],
    [
      { clients: [{ creditor: 'Acme' }, { creditor: 'ACME ' }] },
      'clients.1.creditor: This creditor is named twice: one entry each',
    ],
    [{ break: { rule: 'late-allowed' } }, 'break.lateAllowed: Say how many late payments are allowed'],
    [
      { roles: { supervisor: ['a@example.com'], admin: ['A@example.com'] } },
      'roles: a@example.com is named twice: one role each',
    ],
    [{ dates: { cutOff: '24:00' } }, 'dates.cutOff: Expected a time such as 17:00'],
    [{ dates: { zone: 'Mars/Olympus' } }, 'dates.zone: Expected a zone such as America/New_York'],
    [
      { payUrl: 'http://pay.example.com/{amount}' },
      'payUrl: Expected an https address whose only blanks are {account}, {amount}, {currency}, {reference}',
    ],
    [
      { payUrl: 'https://pay.example.com/{card}' },
      'payUrl: Expected an https address whose only blanks are {account}, {amount}, {currency}, {reference}',
    ],
    [
      { fee: { amount: { USD: '5' }, allowedBy: 'us', source: 'x' } },
      'fee.allowedBy: Expected one of agreement, law',
    ],
    [
      { interest: { annualRate: '0.1', dayCount: 'actual/365', source: '' } },
      'interest.source: Name the clause or law that allows it: it is shown with the offer',
    ],
  ])('%j', (parts, mistake) => {
    expect(mistakes(parts)).toEqual([mistake]);
  });

  it('tells several at once', () => {
    expect(mistakes({ limits: { associate: { maxCount: 0, maxDays: -1 } } })).toHaveLength(2);
  });
});

describe('the rules in force', () => {
  it('are the careful default without a policy', () => {
    const plain = rules();
    expect(plain.limits.maxCount).toBe(4);
    expect([plain.interest, plain.fee, plain.settlements]).toEqual([null, null, []]);
    expect(mostForgiven(plain.limits, usd(100_000))).toBe(0);
  });

  it('are those of the role of the login', () => {
    const parts = { roles: { supervisor: ['Sam@example.com'] }, limits: { associate: { maxCount: 6 } } };
    expect(rules(parts).role).toBe('associate');
    expect(rules(parts).limits.maxCount).toBe(6);
    expect(rules(parts, 'sam@EXAMPLE.com').role).toBe('supervisor');
    expect(rules(parts, 'sam@example.com').limits.maxCount).toBe(12);
    expect(rules(parts).above.map(({ role }) => role)).toEqual(['supervisor', 'admin']);
    // Whoever approves can do what the one who asks can, without saying it again.
    expect(rules({ limits: { associate: { maxCount: 40 } } }, 'x').above[0]?.limits.maxCount).toBe(40);
  });

  it('join client and role by the stricter of each', () => {
    const set = policy({
      limits: { associate: { maxCount: 10, maxDays: 90 } },
      clients: [
        {
          creditor: 'Lakeside',
          limits: { maxCount: 3, maxDays: 365 },
          fee: false,
          break: { rule: 'whole-plan' },
        },
      ],
      fee: { amount: { USD: '2.00' }, allowedBy: 'law', source: 'Act' },
    });
    const scope = { policy: set, login: 'pat@example.com', currency: 'USD' };
    const joined = planRules({ ...scope, creditors: ['LAKESIDE '] });
    expect([joined.limits.maxCount, joined.limits.maxDays, joined.fee, joined.breakRule]).toEqual([
      3,
      90,
      null,
      'whole-plan',
    ]);
    const other = planRules({ ...scope, creditors: ['Else'] });
    expect([other.limits.maxCount, other.fee?.minor]).toEqual([10, 200]);
  });

  it('hold minimums as the higher of amount and share, rounded up, capped at the whole', () => {
    const { limits } = rules({
      limits: {
        associate: { minFirst: { amount: { USD: '50.00' }, percent: '10' }, minDownPercent: '12.5' },
      },
    });
    expect(leastFirst(limits, usd(100_001))).toBe(12_501);
    expect(leastFirst(limits, usd(20_000))).toBe(5_000);
    expect(leastFirst(limits, usd(3_000))).toBe(3_000);
  });

  it('forgive nothing in a currency no amount is named for', () => {
    const set = policy({
      limits: {
        associate: { maxForgiven: { amount: { USD: '100.00' } } },
        supervisor: { maxForgiven: { amount: { USD: '900.00' } } },
        admin: { maxForgiven: { percent: '100' } },
      },
    });
    const inEuro = planRules({ policy: set, login: 'pat', creditors: [], currency: 'EUR' });
    expect(mostForgiven(inEuro.limits, { minor: 100_000, currency: 'EUR' })).toBe(0);
    const inDollars = planRules({ policy: set, login: 'pat', creditors: [], currency: 'USD' });
    expect(mostForgiven(inDollars.limits, usd(1_000_000))).toBe(10_000);
  });
});
