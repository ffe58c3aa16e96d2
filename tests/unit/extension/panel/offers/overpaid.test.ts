import { describe, expect, it } from 'vitest';
import type { OpenTable } from '../../../../../extension/panel/offers/offer-table.ts';
import { overpaidBy } from '../../../../../extension/panel/offers/overpaid.ts';
import type { AgreementDraft } from '../../../../../shared/domain/agreement.ts';
import type { PlanPolicy } from '../../../../../shared/plans/policy.ts';
import { matter, rules, usd, wished } from '../../../shared/plans/made-up-plans.ts';
import { agreement } from '../../../shared/wrap-up/made-up-contact.ts';

const { terms } = wished({ count: 4, frequency: 'monthly', first: '2026-11-30' });
const plan = agreement(terms ? { terms } : {});

const over = (minor: number, agreements: AgreementDraft[] = [], overpay?: PlanPolicy['overpay']) => {
  const table = {
    ...{ matter: matter(), currency: 'USD', session: { agreements }, agreements: { plans: [] } },
    rules: rules(overpay ? { overpay } : undefined),
  };
  return overpaidBy(table as unknown as OpenTable, usd(minor));
};

describe('a payment above what is due', () => {
  it('of a plan, lowers the payments to come', () => {
    expect(over(49_500, [plan])).toBeNull();
    expect(over(50_000, [plan])).toEqual({ is: 'ahead', by: usd(500) });
    expect(over(198_000, [plan])).toEqual({ is: 'ahead', by: usd(148_500) });
  });

  it('is refused above all that is owed, but for what the company takes beyond it', () => {
    for (const agreements of [[], [plan]])
      expect(over(198_001, agreements)).toEqual({ is: 'too-much', by: usd(1) });
    const some: PlanPolicy['overpay'] = { does: 'reduce-last', atMost: { USD: '0.05' } };
    expect(over(198_005, [], some)).toBeNull();
    expect(over(198_006, [], some)).toEqual({ is: 'too-much', by: usd(6) });
  });

  it('pays without a plan all that is owed', () => {
    expect(over(100)).toBeNull();
    expect(over(198_000)).toBeNull();
  });
});
