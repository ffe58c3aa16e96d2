import { describe, expect, it } from 'vitest';
import { agreementsOf } from '../../../../../extension/panel/money/agreements.ts';
import { supersedesOf } from '../../../../../extension/panel/offers/agreeing.ts';
import { cardStanding } from '../../../../../extension/panel/offers/card-standing.ts';
import type { OpenTable } from '../../../../../extension/panel/offers/offer-table.ts';
import { owedChanged } from '../../../../../extension/panel/offers/owed-changed.ts';
import { whatIsLeft } from '../../../../../extension/panel/offers/what-is-left.ts';
import type { AgreementTerms } from '../../../../../shared/domain/agreement.ts';
import { absent, known } from '../../../../../shared/domain/known.ts';
import { type PaymentPlan, promiseSchema } from '../../../../../shared/domain/promise-to-pay.ts';
import { fingerprintOf } from '../../../../../shared/plans/fingerprint.ts';
import { moveToEnd } from '../../../../../shared/plans/replan.ts';
import { read, snapshot } from '../../../shared/compliance/snapshot-of.ts';
import { item, matter, rules, TODAY, usd, wished } from '../../../shared/plans/made-up-plans.ts';

const set = rules({ limits: { associate: { maxCount: 1 }, supervisor: { maxCount: 24 } } });

/** Half by October 30, which nobody paid, and half by December 30. */
function made(changes: Partial<AgreementTerms> = {}): AgreementTerms {
  const { terms } = wished({ count: 2, frequency: 'monthly', first: '2026-11-30' });
  if (!terms) throw new Error('No terms');
  const total = changes.total ?? terms.total;
  const payments = terms.payments.map((payment, at) => {
    const due = ['2026-10-30', '2026-12-30'][at] ?? '';
    return { ...payment, due, expected: due, amount: usd(total.minor / 2) };
  });
  return { ...terms, breakRule: 'move-to-end', payments, ...changes };
}
const withFee = made({ fees: usd(500), total: usd(198_500) });

const planOf = (id: string, terms: AgreementTerms, supersededById: string | null = null): PaymentPlan => ({
  ...{ id, object: 'Payment_Plan__c', key: null, name: null, status: known('active' as const) },
  ...{ made: '2026-10-01', by: null, terms: known(terms), fingerprint: absent, readBack: absent },
  ...{ supersededById, statusReason: absent },
});

const paymentsOf = ({ id, terms }: PaymentPlan) =>
  (terms.is === 'known' ? terms.value.payments : []).map(({ sequence, due, expected, amount }) =>
    promiseSchema.parse({
      ...{ id: `${id}.${sequence}`, object: 'Promise_to_Pay__c', debtId: null, amount, paid: absent },
      ...{ made: '2026-10-01', due, method: absent, status: known('active'), by: null, planId: id },
      ...{ sequence, expected: known(expected), graceDays: known(3) },
    }),
  );

function tableWith(plans: readonly PaymentPlan[], changes: Parameters<typeof matter>[0] = {}): OpenTable {
  const customer = snapshot({
    plans: read(...plans),
    promises: read(...plans.flatMap(paymentsOf)),
    receipts: read(),
  });
  const offering = { maxMonthly: null, card: null, currency: null, typed: {} };
  const agreements = agreementsOf(customer, TODAY);
  const now = { matter: matter(changes), rules: set, today: TODAY, currency: 'USD', offering };
  return { ...now, snapshot: customer, agreements } as unknown as OpenTable;
}

/** The missed payments of the first plan, moved. */
function movedIn({ agreements }: OpenTable, id = 'plan'): AgreementTerms {
  const found = agreements.plans.find(({ plan }) => plan.id === id);
  if (found?.plan.terms.is !== 'known') throw new Error('No plan');
  const moved = moveToEnd(found.plan.terms.value, whatIsLeft(found), TODAY, set);
  if (!moved) throw new Error('Nothing is left');
  return moved;
}

const card = (terms: AgreementTerms) => ({
  ...{ terms, approvalId: null, confirmed: [], read: [], isChanged: false, replaces: [] },
});
const asks = (table: OpenTable, terms: AgreementTerms) =>
  owedChanged(table, terms, supersedesOf(table, card(terms)));

const disputed = { items: [item('a', 120_000, '2026-09-01', 120_000), item('b', 78_000, '2026-10-01')] };

describe('what is left of a plan', () => {
  it('holds its fee, which stands in no ledger, and nothing more', () => {
    const plans = [planOf('plan', withFee)];
    const moved = movedIn(tableWith(plans));
    expect(moved.total).toEqual(usd(198_500));
    expect(asks(tableWith(plans), moved)).toBeNull();
    expect(asks(tableWith(plans, { unapplied: usd(1) }), moved)).toEqual(usd(197_999));
    expect(asks(tableWith(plans, disputed), moved)).toEqual(usd(78_000));
    // It runs no more: what it charged is no reason to ask for more.
    expect(asks(tableWith([planOf('plan', withFee, 'another')]), moved)).toEqual(usd(198_000));
  });

  it('holds its interest', () => {
    const interest = { amount: usd(250), annualRate: '0.10', dayCount: 'actual/365', from: '2026-10-01' };
    const plans = [planOf('plan', made({ interest, total: usd(198_250) }))];
    expect(asks(tableWith(plans), movedIn(tableWith(plans)))).toBeNull();
  });

  it('still holds its fee when payments are moved a second time', () => {
    const first = planOf('first', withFee, 'plan');
    const again = made({ total: usd(198_500), balance: usd(198_500), invoices: [] });
    const plans = [first, planOf('plan', again)];
    expect(asks(tableWith(plans), movedIn(tableWith(plans)))).toBeNull();
    expect(asks(tableWith(plans, { unapplied: usd(1) }), movedIn(tableWith(plans)))).toEqual(usd(197_999));
  });

  it('settles the balance it did, also when more has fallen due since', () => {
    const settled = made({ kind: 'settlement', forgiven: usd(39_600), total: usd(158_400) });
    const plans = [planOf('plan', settled)];
    const moved = movedIn(tableWith(plans));
    expect(asks(tableWith(plans), moved)).toBeNull();
    expect(asks(tableWith(plans, { rest: usd(100) }), moved)).toBeNull();
    expect(asks(tableWith(plans, { unapplied: usd(100) }), moved)).toEqual(usd(197_900));
  });
});

describe('other terms', () => {
  it('ask for nothing of the plan they take the place of', () => {
    const table = tableWith([planOf('plan', withFee)], { unapplied: usd(1) });
    const fresh = made();
    expect(supersedesOf(table, card(fresh)).some(({ planId }) => planId === 'plan')).toBe(true);
    expect(asks(table, fresh)).toEqual(usd(197_999));
  });
});

describe('missed payments moved to the end, beyond own authority', () => {
  it('are agreed once approved, though what is approved names no plan', async () => {
    const table = tableWith([planOf('plan', withFee)]);
    const moved = movedIn(table);
    const approval = {
      ...{ id: 'asked', object: 'Approval_Request__c', key: null, status: known('approved' as const) },
      ...{ fingerprint: known(await fingerprintOf(moved)), terms: known(moved), beyond: [], reason: absent },
      ...{ requestedBy: 'Pat', requestedById: null, requestedAt: '2026-11-23T16:00:00.000Z' },
      ...{ answeredBy: 'Sam', answeredAt: '2026-11-23T16:30:00.000Z', answer: absent },
    };
    const offering = { ...table.offering, card: { ...card(moved), approvalId: 'asked' } };
    const approved = { ...table.snapshot, approvals: read(approval) };
    const now: OpenTable = { ...table, offering, snapshot: approved };
    expect((await cardStanding(now, moved, [])).is).toBe('approved');
    const later = { ...now, matter: matter(disputed) };
    expect(await cardStanding(later, moved, [])).toEqual({ is: 'owed-changed', now: usd(78_000) });
  });
});
