import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '../../../../shared/domain/agreement.ts';
import { known } from '../../../../shared/domain/known.ts';
import { supersededBy } from '../../../../shared/plans/supersede.ts';
import { read, snapshot } from '../compliance/snapshot-of.ts';
import { usd, wished } from './made-up-plans.ts';

function plan(): AgreementTerms {
  const { terms } = wished({
    amount: usd(49_500),
    per: 'payment',
    frequency: 'monthly',
    first: '2026-11-30',
  });
  if (!terms) throw new Error('No terms');
  return terms;
}

describe('one agreement holds an invoice at a time', () => {
  const absent = { is: 'absent' } as const;
  const promise = (id: string, invoiceIds: string[], currency = 'USD') => ({
    id,
    object: 'Promise__c',
    debtId: null as string | null,
    amount: { minor: 100, currency },
    paid: absent,
    made: '2026-11-01',
    due: '2026-11-30',
    method: absent,
    status: known('active' as const),
    by: null,
    key: null,
    kind: absent,
    planId: null,
    sequence: null,
    expected: absent,
    graceDays: absent,
    tolerance: absent,
    invoiceIds,
    reference: absent,
    statusReason: absent,
  });

  it('those about the same invoices or the whole account, still running, in the same currency', () => {
    const customer = snapshot({
      promises: read(
        promise('same', ['a']),
        promise('other', ['z']),
        promise('account', []),
        promise('over', ['a']),
        promise('euro', [], 'EUR'),
      ),
    });
    const active = new Set(['same', 'other', 'account', 'euro']);
    expect(supersededBy(plan(), customer, active, 'New plan').map(({ id }) => id)).toEqual([
      'same',
      'account',
    ]);
  });

  it('what is about another debt goes on, though neither names an invoice', () => {
    const about = (...debtIds: string[]) => ({ ...plan(), invoices: [], debtIds });
    const planOf = (id: string, ...debtIds: string[]) => ({
      ...{ id, object: 'Payment_Plan__c', key: null, name: null, status: known('active' as const) },
      ...{ made: '2026-10-01', by: null, terms: known(about(...debtIds)), fingerprint: absent },
      ...{ readBack: absent, supersededById: null, statusReason: absent },
    });
    const customer = snapshot({
      plans: read(
        planOf('of card', 'card'),
        planOf('of clinic', 'clinic'),
        planOf('of both', 'card', 'clinic'),
      ),
      promises: read({ ...promise('for clinic', []), debtId: 'clinic' }, promise('for any', [])),
    });
    const all = new Set(['of card', 'of clinic', 'of both', 'for clinic', 'for any']);
    const gone = (terms: AgreementTerms) => supersededBy(terms, customer, all, 'New').map(({ id }) => id);
    expect(gone(about('card'))).toEqual(['of card', 'of both', 'for any']);
    expect(gone(about())).toEqual(['of card', 'of clinic', 'of both', 'for clinic', 'for any']);
  });

  it('a plan goes with its open payments, not with those that are over', () => {
    const ofPlan = (id: string, planId: string) => ({ ...promise(id, ['a']), planId });
    const customer = snapshot({
      plans: read({
        ...{ id: 'plan', object: 'Payment_Plan__c', key: null, name: null, status: known('active' as const) },
        ...{ made: '2026-10-01', by: null, terms: absent, fingerprint: absent, readBack: absent },
        ...{ supersededById: null, statusReason: absent },
      }),
      promises: read(ofPlan('kept', 'plan'), ofPlan('open', 'plan'), ofPlan('stray', 'not read')),
    });
    expect(supersededBy(plan(), customer, new Set(['plan', 'open', 'stray']), 'New plan')).toEqual([
      { object: 'Payment_Plan__c', id: 'plan', reason: 'New plan' },
      { object: 'Promise__c', id: 'stray', reason: 'New plan' },
      { object: 'Promise__c', id: 'open', reason: 'New plan', planId: 'plan' },
    ]);
  });
});
