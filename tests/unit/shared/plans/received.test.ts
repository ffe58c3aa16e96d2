import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../../shared/domain/invoice.ts';
import { absent, forbidden, known } from '../../../../shared/domain/known.ts';
import type { PromiseToPay } from '../../../../shared/domain/promise-to-pay.ts';
import { promiseTermsOf } from '../../../../shared/plans/promise-terms.ts';
import { receivedPayments } from '../../../../shared/plans/received.ts';

const receipt = (id: string, minor: number, on: string, change: Partial<Receipt> = {}): Receipt => ({
  id,
  object: 'Payment',
  kind: 'payment',
  number: id,
  on: known(on),
  amount: known({ minor, currency: 'USD' }),
  unapplied: absent,
  status: known('Processed'),
  ...change,
});
const read = (items: Receipt[], complete = true) =>
  receivedPayments({ is: 'read', items, complete, total: complete ? items.length : null });
const reversedOf = (items: Receipt[]) => {
  const received = read(items);
  if (received.is !== 'read') throw new Error(received.is);
  return Object.fromEntries(received.payments.map(({ id, reversed }) => [id, reversed]));
};

describe('payments received', () => {
  it.each(['Reversed', 'Returned (NSF)', 'Chargeback', 'charge-back', 'Bounced', 'Voided', 'Refunded'])(
    '"%s" was taken back',
    (status) =>
      expect(reversedOf([receipt('A', 100, '2026-01-05', { status: known(status) })])).toEqual({ A: true }),
  );

  it.each(['Processed', 'Posted', 'Draft'])('"%s" was not', (status) => {
    expect(reversedOf([receipt('A', 100, '2026-01-05', { status: known(status) })])).toEqual({ A: false });
  });

  const parts = (items: Receipt[]) => {
    const received = read(items);
    if (received.is !== 'read') throw new Error(received.is);
    return received.payments.map(({ id, amount, reversed }) => [id, amount.minor, reversed]);
  };

  it('a negative receipt takes back the latest of its size before it, once', () => {
    const items = [
      receipt('A', 100, '2026-01-05'),
      receipt('B', 100, '2026-01-06'),
      receipt('C', 100, '2026-01-09'),
      receipt('D', -100, '2026-01-08'),
    ];
    expect(reversedOf(items)).toEqual({ A: false, B: true, C: false });
  });

  it('one of another size takes back a part, of the latest before it first', () => {
    const [a, b] = [receipt('A', 500, '2026-01-05'), receipt('B', 100, '2026-01-06')];
    expect(parts([a, receipt('D', -200, '2026-01-08')])).toEqual([
      ['A', 300, false],
      ['A', 200, true],
    ]);
    expect(parts([a, b, receipt('D', -101, '2026-01-08')])).toEqual([
      ['A', 499, false],
      ['A', 1, true],
      ['B', 100, true],
    ]);
    expect(parts([a, receipt('D', -200, '2026-01-04')])).toEqual([['A', 500, false]]);
  });

  it('one that was marked as returned too is taken back once', () => {
    const marked = receipt('A', 500, '2026-01-05', { status: known('Returned') });
    const items = [marked, receipt('B', 500, '2026-01-06'), receipt('D', -500, '2026-01-08')];
    expect(reversedOf(items)).toEqual({ A: true, B: false });
  });

  it('a credit is no payment', () => {
    expect(reversedOf([receipt('A', 100, '2026-01-05', { kind: 'credit' })])).toEqual({});
  });

  it('what could not be read leaves them incomplete; a failed read is no empty list', () => {
    expect(read([receipt('A', 100, '2026-01-05')])).toMatchObject({ isComplete: true });
    expect(read([receipt('A', 100, '2026-01-05', { amount: forbidden })])).toEqual({
      is: 'read',
      payments: [],
      isComplete: false,
    });
    expect(read([], false)).toMatchObject({ isComplete: false });
    expect(receivedPayments({ is: 'failed', why: 'timed out' })).toEqual({ is: 'failed', why: 'timed out' });
    expect(receivedPayments({ is: 'forbidden' })).toEqual({ is: 'forbidden' });
  });
});

describe('a promise of the CRM', () => {
  const stored: PromiseToPay = {
    id: 'P1',
    object: 'Promise_to_Pay__c',
    debtId: null,
    amount: { minor: 100, currency: 'USD' },
    paid: absent,
    made: '2026-01-01',
    due: '2026-01-15',
    method: absent,
    status: known('kept'),
    by: null,
    key: null,
    kind: absent,
    planId: 'PLAN',
    sequence: 1,
    expected: absent,
    graceDays: forbidden,
    tolerance: absent,
    invoiceIds: [],
    reference: absent,
    statusReason: absent,
  };
  const habits = { graceDays: 5, tolerance: '0.02', earlyDays: null };

  it('takes the habits where the record is silent, and its own terms where it speaks', () => {
    expect(promiseTermsOf(stored, habits)).toMatchObject({
      expected: '2026-01-15',
      graceDays: 5,
      tolerance: '0.02',
      planId: 'PLAN',
    });
    const full = { ...stored, expected: known('2026-01-20'), graceDays: known(0), tolerance: known('0') };
    expect(promiseTermsOf(full, habits)).toMatchObject({
      expected: '2026-01-20',
      graceDays: 0,
      tolerance: '0',
    });
  });

  it('believes of what is typed only that it was superseded or cancelled', () => {
    const ended = (status: PromiseToPay['status']) => promiseTermsOf({ ...stored, status }, habits).ended;
    expect(ended(known('kept'))).toBeNull();
    expect(ended(known('broken'))).toBeNull();
    expect(ended(known('superseded'))).toBe('superseded');
    expect(ended(known('cancelled'))).toBe('cancelled');
    expect(ended(forbidden)).toBeNull();
  });
});
