import { describe, expect, it } from 'vitest';
import { plausibilityOf, promiseRecord } from '../../../../shared/plans/plausibility.ts';
import { shareOut } from '../../../../shared/plans/share-out.ts';
import type { PostedPayment, PromiseTerms } from '../../../../shared/plans/standing.ts';
import { codes, NOW, rules, TODAY, usd, wished } from './made-up-plans.ts';

const promise = (id: string, due: string, minor = 10_000): PromiseTerms => ({
  id,
  amount: usd(minor),
  made: due.replace(/-\d\d$/, '-01'),
  planId: null,
  due,
  expected: due,
  graceDays: 10,
  earlyDays: null,
  tolerance: '0',
  invoiceIds: [],
  ended: null,
});

const paid = (id: string, on: string, minor = 10_000): PostedPayment => ({
  id,
  on,
  amount: usd(minor),
  reversed: false,
  invoiceIds: [],
});

const recordOf = (promises: PromiseTerms[], payments: PostedPayment[]) =>
  promiseRecord(shareOut(promises, payments, TODAY), payments, 'USD');

const termsBy = (by: string) => {
  const { terms } = wished({ by, method: 'link' });
  if (!terms) throw new Error('No terms');
  return terms;
};

const ask = (changes: Partial<Parameters<typeof plausibilityOf>[0]> = {}) =>
  plausibilityOf({
    terms: termsBy('2026-12-11'),
    record: recordOf([], []),
    run: null,
    rules: rules(),
    now: NOW,
    today: TODAY,
    ...changes,
  });

describe('the record of a customer', () => {
  it('counts what was kept and missed, the usual slip and the largest payment', () => {
    const record = recordOf(
      [promise('a', '2026-07-10'), promise('b', '2026-08-10'), promise('c', '2026-09-10')],
      [paid('1', '2026-07-09'), paid('2', '2026-08-15')],
    );
    expect(record).toEqual({ kept: 2, missed: 1, usualSlip: 5, largestPayment: usd(10_000) });
  });
});

describe('the usual slip', () => {
  const short = (id: string, due: string) => ({ ...promise(id, due), graceDays: 3 });
  const two = [short('a', '2026-07-10'), short('b', '2026-08-10')];
  const slip = (promises: PromiseTerms[], payments: PostedPayment[]) =>
    recordOf(promises, payments).usualSlip;

  it('is seen also where the money came after the grace', () => {
    expect(slip(two, [paid('1', '2026-07-19'), paid('2', '2026-08-19')])).toBe(9);
    expect(slip(two, [paid('1', '2026-07-13'), paid('2', '2026-08-14')])).toBe(4);
    expect(slip(two, [])).toBeNull();
  });

  it('counts late money for one promise, and none that another promise took', () => {
    expect(slip(two, [paid('1', '2026-08-20')])).toBe(41);
    expect(slip(two, [paid('1', '2026-08-10')])).toBeNull();
  });
});

describe('is the promise plausible', () => {
  it('says that the history is empty, or that it could not be read', () => {
    expect(ask()).toEqual({ reasons: [expect.objectContaining({ code: 'empty-history' })], counter: null });
    expect(codes(ask({ record: null }).reasons)).toEqual(['history-unread']);
  });

  it('asks for half now when the amount is more than any payment so far', () => {
    const record = recordOf([promise('a', '2026-07-10')], [paid('1', '2026-07-09')]);
    const answer = ask({ record });
    expect(codes(answer.reasons)).toEqual(['kept', 'largest']);
    expect(answer.counter).toEqual({ now: usd(99_000), on: '2026-12-11' });
    const same = { ...record, largestPayment: usd(198_000) };
    expect(ask({ record: same }).counter).toBeNull();
  });

  it('after more missed than kept, proposes the day with the usual slip', () => {
    const record = { kept: 1, missed: 2, usualSlip: 3, largestPayment: usd(500_000) };
    // Friday 11 December and three days: Monday 14 December.
    expect(ask({ record }).counter).toEqual({ now: usd(99_000), on: '2026-12-14' });
    expect(ask({ record: { ...record, kept: 2 } }).counter).toBeNull();
    expect(ask({ record: { ...record, kept: 0, missed: 1 } }).counter).toBeNull();
  });

  it('sees a day off, and a payment run that comes after the day', () => {
    const terms = termsBy('2026-12-11');
    const [payment] = terms.payments;
    if (!payment) throw new Error('No payment');
    const onChristmas = { ...terms, payments: [{ ...payment, due: '2026-12-25' }] };
    expect(ask({ terms: onChristmas }).counter).toEqual({ now: null, on: '2026-12-28' });
    const run = {
      every: { is: 'month', day: 15 },
      cutOff: { businessDaysBefore: 2, time: '12:00', zone: 'America/New_York' },
      lagDays: 1,
    } as const;
    const clash = ask({ run });
    expect(codes(clash.reasons)).toEqual(['empty-history', 'payment-run']);
    expect(clash.counter?.on).toBe('2026-12-15');
    expect(ask({ run, terms: termsBy('2026-12-15') }).counter).toBeNull();
  });
});
