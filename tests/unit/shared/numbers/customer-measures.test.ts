import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '../../../../shared/domain/agreement.ts';
import type { Receipt } from '../../../../shared/domain/invoice.ts';
import { absent, forbidden, type Known, known, unknown } from '../../../../shared/domain/known.ts';
import type { Part } from '../../../../shared/domain/part.ts';
import type { PaymentPlan } from '../../../../shared/domain/promise-to-pay.ts';
import { customerMeasures } from '../../../../shared/numbers/customer-measures.ts';
import { decimalOf } from '../../../../shared/numbers/measure.ts';

const money = (minor: number, currency = 'USD') => ({ minor, currency });
const read = <T>(...items: T[]): Part<T> => ({ is: 'read', items, complete: true, total: items.length });

const receipt = (amount: number, unapplied: number, change: Partial<Receipt> = {}): Receipt => ({
  ...{ id: 'r', object: 'Payment', kind: 'payment', number: 'R-1', on: absent, status: absent },
  amount: known(money(amount)),
  unapplied: known(money(unapplied)),
  ...change,
});

const terms = (kind: AgreementTerms['kind'], balance: number, total: number): Known<AgreementTerms> =>
  known({
    ...{ kind, balance: money(balance), total: money(total), forgiven: money(balance - total) },
    payments: [
      {
        ...{ key: 'k', sequence: 1, due: '2026-11-02', expected: '2026-11-04', sort: 'single' as const },
        amount: money(total),
      },
    ],
    ...{ frequency: null, method: null, invoices: [], debtIds: [], interest: null, fees: null },
    ...{ graceDays: 0, tolerance: '0', breakRule: 'late-allowed', lateAllowed: 0, expiresAt: null },
  });
const plan = (own: PaymentPlan['terms']): PaymentPlan => ({
  ...{ id: 'p', object: 'Plan', key: null, name: null, status: absent, made: '2026-11-01', by: null },
  ...{ terms: own, fingerprint: absent, readBack: absent, supersededById: null, statusReason: absent },
});

const shown = (receipts: Part<Receipt>, kept: Part<PaymentPlan>) =>
  customerMeasures(receipts, kept).map(({ id, value, currency }) => [
    id,
    value === 'not-enough-data' ? value : decimalOf(value, 1),
    currency,
  ]);
const none = { is: 'absent' } as const;
const unsaid = [['unapplied', 'not-enough-data', '']];
const unsettled = [['settlement-rate', 'not-enough-data', '']];

describe('unapplied cash', () => {
  it('is a share of the money that came in, each currency on its own; a credit is no cash', () => {
    const euro = receipt(0, 0, { amount: known(money(40, 'EUR')), unapplied: known(money(40, 'EUR')) });
    const credit = receipt(900, 900, { kind: 'credit' });
    expect(shown(read(receipt(300, 0), receipt(100, 50), euro, credit), none)).toEqual([
      ['unapplied', '12.5', 'USD'],
      ['unapplied', '100.0', 'EUR'],
      ...unsettled,
    ]);
  });

  it.each([
    ['no receipt', read<Receipt>()],
    ['receipts that may not be read', { is: 'forbidden' }],
    ['a list that is cut off', { is: 'read', items: [receipt(10, 1)], complete: false, total: null }],
    ['one whose unapplied part is hidden', read(receipt(10, 1), receipt(10, 1, { unapplied: forbidden }))],
  ] satisfies [string, Part<Receipt>][])('says nothing of %s', (_what, receipts) => {
    expect(shown(receipts, none)).toEqual([...unsaid, ...unsettled]);
  });
});

describe('the settlement rate', () => {
  it('is what settlements that were kept came to of what was owed; a plan over all of it is none', () => {
    const kept = read(
      plan(terms('settlement', 1000, 600)),
      plan(terms('settlement', 1000, 700)),
      plan(terms('plan', 5000, 5000)),
    );
    expect(shown(none, kept)).toEqual([...unsaid, ['settlement-rate', '65.0', 'USD']]);
  });

  it('is not told where no settlement was kept, or the terms of one agreement cannot be read', () => {
    const settled = plan(terms('settlement', 1000, 600));
    expect(shown(none, read(plan(terms('plan', 10, 10))))).toEqual([...unsaid, ...unsettled]);
    expect(shown(none, read(settled, plan(unknown('broken JSON'))))).toEqual([...unsaid, ...unsettled]);
  });
});
