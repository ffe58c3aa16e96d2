import { describe, expect, it } from 'vitest';
import { costsAllowed } from '../../../../shared/plans/law-on-plan.ts';
import { consumerLaw, rules, TODAY, usd } from './made-up-plans.ts';

const interest = (annualRate: string) =>
  ({ annualRate, dayCount: 'actual/365', source: 'Clause 7' }) as const;
const fee = { amount: { USD: '25.00' }, allowedBy: 'agreement', source: 'Clause 8' } as const;
const ofServicemember = (debtIncurredOn = '2025-03-01') =>
  consumerLaw('2026-10-01', {
    background: {
      longPlansInYear: null,
      chargedPlansInYear: null,
      servicemember: { activeFrom: '2026-02-01', noticeGiven: true, debtIncurredOn },
    },
  });

describe('what a servicemember may be charged on a debt from before duty', () => {
  it('is six percent and no fee beside it', () => {
    const costs = costsAllowed(rules({ interest: interest('0.18'), fee }), ofServicemember(), TODAY);
    expect(costs).toMatchObject({ fee: null, interest: { annualRate: '0.06' } });
    expect(costs.findings).toContainEqual(expect.objectContaining({ ruleId: 'plan.servicemember-rate' }));
  });

  it('is six percent without a fee, and no more than the policy asks', () => {
    const at = (rate: string) => costsAllowed(rules({ interest: interest(rate) }), ofServicemember(), TODAY);
    expect(at('0.06')).toMatchObject({ interest: { annualRate: '0.06' }, findings: [] });
    expect(at('0.060001')).toMatchObject({ interest: { annualRate: '0.06' } });
    expect(at('0.03')).toMatchObject({ interest: { annualRate: '0.03' }, findings: [] });
  });

  it('is no fee alone: what it comes to a year is not known', () => {
    const costs = costsAllowed(rules({ fee }), ofServicemember(), TODAY);
    expect(costs).toMatchObject({ fee: null, interest: null });
    expect(costs.findings).toContainEqual(expect.objectContaining({ effect: 'cannot-tell' }));
  });

  it('is what the agreement allows on a debt made during duty', () => {
    const costs = costsAllowed(
      rules({ interest: interest('0.18'), fee }),
      ofServicemember('2026-03-01'),
      TODAY,
    );
    expect(costs).toMatchObject({ fee: usd(2_500), interest: { annualRate: '0.18' }, findings: [] });
  });
});
