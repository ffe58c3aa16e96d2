import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromDay, dayFromDate } from '../../../../shared/calendar/epoch-day.ts';
import { shareOut } from '../../../../shared/plans/share-out.ts';
import {
  isKept,
  type PostedPayment,
  type PromiseTerms,
  type StandingStatus,
  standingOf,
} from '../../../../shared/plans/standing.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const promise = (change: Partial<PromiseTerms> = {}): PromiseTerms => ({
  id: 'promise',
  amount: usd(50_000),
  made: '2026-10-01',
  planId: null,
  due: '2026-10-15',
  expected: '2026-10-15',
  graceDays: 3,
  earlyDays: null,
  tolerance: '0',
  invoiceIds: [],
  ended: null,
  ...change,
});
const paid = (minor: number, on: string, change: Partial<PostedPayment> = {}): PostedPayment => ({
  id: on,
  on,
  amount: usd(minor),
  reversed: false,
  invoiceIds: [],
  ...change,
});
const statusOf = (terms: PromiseTerms, payments: PostedPayment[], today: string): StandingStatus =>
  standingOf(terms, payments, today).status;

describe('one promise', () => {
  it.each<[PostedPayment[], string, StandingStatus]>([
    [[], '2026-10-18', 'active'],
    [[], '2026-10-19', 'broken'],
    [[paid(50_000, '2026-10-15')], '2026-10-15', 'kept'],
    [[paid(50_000, '2026-10-16')], '2026-10-16', 'kept-late'],
    [[paid(50_000, '2026-10-18')], '2026-10-30', 'kept-late'],
    [[paid(50_000, '2026-10-19')], '2026-10-30', 'broken'],
    [[paid(49_999, '2026-10-10')], '2026-10-18', 'active'],
    [[paid(49_999, '2026-10-10')], '2026-10-19', 'partly-kept'],
    [[paid(50_000, '2026-09-30')], '2026-10-19', 'broken'],
    [[paid(50_000, '2026-10-01')], '2026-10-01', 'kept'],
    // Posted with a date to come: not here yet.
    [[paid(50_000, '2026-10-14')], '2026-10-13', 'active'],
    [[{ ...paid(50_000, '2026-10-14'), amount: { minor: 50_000, currency: 'EUR' } }], '2026-10-19', 'broken'],
  ])('%j on %s: %s', (payments, today, expected) => {
    expect(statusOf(promise(), payments, today)).toBe(expected);
  });

  it('tolerance is exact to the fraction of a cent', () => {
    const terms = promise({ amount: usd(33_333), tolerance: '0.025' });
    // 32,499.675 cents are needed.
    expect(statusOf(terms, [paid(32_500, '2026-10-10')], '2026-10-20')).toBe('kept');
    expect(statusOf(terms, [paid(32_499, '2026-10-10')], '2026-10-20')).toBe('partly-kept');
  });

  it('is judged by the day the money is expected, not by the day it leaves', () => {
    const byCheque = promise({ expected: '2026-10-26' });
    expect(statusOf(byCheque, [paid(50_000, '2026-10-26')], '2026-10-26')).toBe('kept');
    expect(statusOf(byCheque, [], '2026-10-29')).toBe('active');
    expect(statusOf(byCheque, [], '2026-10-30')).toBe('broken');
  });

  it('an early window opens so many days before the due day, and never before it was made', () => {
    const early = promise({ earlyDays: 5 });
    expect(statusOf(early, [paid(50_000, '2026-10-09')], '2026-10-19')).toBe('broken');
    expect(statusOf(early, [paid(50_000, '2026-10-10')], '2026-10-19')).toBe('kept');
    expect(statusOf(promise({ earlyDays: 60 }), [paid(50_000, '2026-09-30')], '2026-10-19')).toBe('broken');
  });

  it('is late from the day after it was expected until its grace ends', () => {
    expect([15, 16, 18, 19].map((day) => standingOf(promise(), [], `2026-10-${day}`).isLate)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is void when what kept it was taken back, open again while there is time, kept when it came anew', () => {
    const back = paid(50_000, '2026-10-10', { reversed: true });
    expect(statusOf(promise(), [back], '2026-10-18')).toBe('active');
    expect(statusOf(promise(), [back], '2026-10-19')).toBe('void');
    expect(statusOf(promise(), [back, paid(50_000, '2026-10-18')], '2026-10-19')).toBe('kept-late');
    expect(statusOf(promise(), [paid(20_000, '2026-10-10', { reversed: true })], '2026-10-19')).toBe(
      'broken',
    );
    expect(standingOf(promise(), [back, paid(100, '2026-10-11')], '2026-10-19')).toMatchObject({
      status: 'void',
      matched: usd(100),
    });
  });

  it('money below zero takes back what came before it, in status and sum alike', () => {
    const twice = [paid(50_000, '2026-10-15'), paid(-50_000, '2026-10-17')];
    const on = (today: string) => standingOf(promise(), twice, today);
    expect(on('2026-10-16')).toMatchObject({ status: 'kept', matched: usd(50_000) });
    expect(on('2026-10-17')).toMatchObject({ status: 'active', matched: usd(0) });
    expect(on('2026-10-19')).toMatchObject({ status: 'void', matched: usd(0) });
    expect(standingOf(promise(), [...twice, paid(50_000, '2026-10-18')], '2026-10-19')).toMatchObject({
      status: 'kept-late',
      matched: usd(50_000),
    });
    const part = [paid(50_000, '2026-10-15'), paid(-1, '2026-10-16')];
    expect(standingOf(promise(), part, '2026-10-17')).toMatchObject({
      status: 'active',
      matched: usd(49_999),
    });
  });

  it('superseded and cancelled stand whatever was paid', () => {
    for (const ended of ['superseded', 'cancelled'] as const) {
      expect(statusOf(promise({ ended }), [paid(50_000, '2026-10-10')], '2026-10-11')).toBe(ended);
    }
  });
});

describe('several promises', () => {
  const first = promise({ id: 'first' });
  const second = promise({ id: 'second', due: '2026-10-17', expected: '2026-10-17' });
  const statuses = (promises: PromiseTerms[], payments: PostedPayment[], today: string) =>
    Object.fromEntries(
      shareOut(promises, payments, today).standings.map((one) => [one.promise.id, one.status]),
    );

  it('of a plan what is over goes to the next payments, or to the last', () => {
    const plan = ['2026-10-15', '2026-11-15', '2026-12-15'].map((due, index) =>
      promise({ id: `row ${index + 1}`, planId: 'plan', due, expected: due }),
    );
    const matchedWith = (payments: PostedPayment[], does: 'advance-next' | 'reduce-last') =>
      shareOut(plan, payments, '2026-11-20', does).standings.map(({ matched }) => matched.minor);
    const more = [paid(70_000, '2026-10-10')];
    expect(matchedWith(more, 'advance-next')).toEqual([50_000, 20_000, 0]);
    expect(matchedWith(more, 'reduce-last')).toEqual([50_000, 0, 20_000]);
    // What fell due meanwhile comes first.
    const late = [...more, paid(60_000, '2026-11-16')];
    expect(matchedWith(late, 'reduce-last')).toEqual([50_000, 50_000, 30_000]);
  });

  it('money goes to the one due first, what is over to the next, the rest to nobody', () => {
    const shared = shareOut([second, first], [paid(120_000, '2026-10-10')], '2026-10-20');
    expect(shared.standings.map((one) => [one.promise.id, one.matched.minor])).toEqual([
      ['first', 50_000],
      ['second', 50_000],
    ]);
    expect(shared.left.map(({ amount }) => amount.minor)).toEqual([20_000]);
    expect(statuses([second, first], [paid(60_000, '2026-10-10')], '2026-10-30')).toEqual({
      first: 'kept',
      second: 'partly-kept',
    });
  });

  it('one kept within its tolerance takes no more before the others have theirs', () => {
    const lax = { ...first, amount: usd(100_000), tolerance: '0.05' };
    const small = { ...second, amount: usd(10_000) };
    const shared = (minor: number, more: number) =>
      shareOut(
        [lax, small],
        [paid(minor, '2026-10-10'), paid(more, '2026-10-11')],
        '2026-10-30',
      ).standings.map(({ status, matched }) => [status, matched.minor]);
    expect(shared(95_000, 10_000)).toEqual([
      ['kept', 95_000],
      ['kept', 10_000],
    ]);
    expect(shared(95_000, 12_000)).toEqual([
      ['kept', 97_000],
      ['kept', 10_000],
    ]);
    expect(shared(94_999, 10_000)).toEqual([
      ['kept', 100_000],
      ['partly-kept', 4_999],
    ]);
  });

  it('money of the last day of grace still goes to the one due first, that of the next day to the next', () => {
    const on = (day: string) => statuses([first, second], [paid(50_000, day)], '2026-10-30');
    expect(on('2026-10-18')).toEqual({ first: 'kept-late', second: 'broken' });
    expect(on('2026-10-19')).toEqual({ first: 'broken', second: 'kept-late' });
  });

  it('a superseded one takes nothing from the one in its place', () => {
    expect(
      statuses([{ ...first, ended: 'superseded' }, second], [paid(50_000, '2026-10-10')], '2026-10-30'),
    ).toEqual({
      first: 'superseded',
      second: 'kept',
    });
  });

  it('a payment of an invoice goes first to the promise about it', () => {
    const about = [
      { ...first, invoiceIds: ['A'] },
      { ...second, invoiceIds: ['B'] },
    ];
    const ofB = paid(50_000, '2026-10-10', { invoiceIds: ['B'] });
    expect(statuses(about, [ofB], '2026-10-30')).toEqual({ first: 'broken', second: 'kept' });
  });

  it('kept with money for another invoice is told', () => {
    const about = { ...first, invoiceIds: ['A'] };
    const misallocated = (invoiceIds: string[]) =>
      shareOut([about], [paid(50_000, '2026-10-10', { invoiceIds })], '2026-10-30').standings[0]
        ?.isMisallocated;
    expect(misallocated(['B'])).toBe(true);
    expect(misallocated(['A'])).toBe(false);
    expect(misallocated([])).toBe(false);
  });

  it('money taken back leaves room for what came instead', () => {
    const payments = [paid(50_000, '2026-10-10', { reversed: true }), paid(50_000, '2026-10-12')];
    expect(statuses([first], payments, '2026-10-30')).toEqual({ first: 'kept' });
    expect(statuses([first], payments.slice(0, 1), '2026-10-30')).toEqual({ first: 'void' });
  });

  it('an active one is at risk when its day has passed, money was taken back, or an earlier one was missed', () => {
    const risks = (terms: PromiseTerms[], payments: PostedPayment[], today: string) =>
      shareOut(terms, payments, today).standings.at(-1)?.risks;
    const lagging = { ...first, expected: '2026-10-20' };
    expect(risks([lagging], [], '2026-10-15')).toEqual([]);
    expect(risks([lagging], [], '2026-10-16')).toEqual(['left-late']);
    expect(risks([first], [paid(50_000, '2026-10-10', { reversed: true })], '2026-10-12')).toEqual([
      'reversed',
    ]);
    const rows = [
      { ...first, planId: 'plan' },
      promise({ id: 'third', planId: 'plan', due: '2026-11-15', expected: '2026-11-15' }),
    ];
    expect(risks(rows, [], '2026-10-15')).toEqual([]);
    expect(risks(rows, [], '2026-10-16')).toEqual(['earlier-missed']);
    expect(risks([...rows.slice(1), first], [], '2026-10-25')).toEqual([]);
  });
});

const rank: Readonly<Record<StandingStatus, number>> = {
  broken: 0,
  void: 0,
  'partly-kept': 1,
  active: 2,
  'kept-late': 3,
  kept: 4,
  superseded: 5,
  cancelled: 5,
};
const someDay = (from: string, days: number) =>
  fc.nat(days).map((ahead) => dateFromDay(dayFromDate(from) + ahead));
const somePayment = fc
  .record({ minor: fc.integer({ min: 1, max: 80_000 }), on: someDay('2026-09-25', 50) })
  .map(({ minor, on }) => paid(minor, on));
const somePromise = fc
  .record({
    due: someDay('2026-10-05', 25),
    graceDays: fc.nat(6),
    tolerance: fc.constantFrom('0', '0.05', '0.333'),
    amount: fc.integer({ min: 1, max: 60_000 }).map(usd),
  })
  .map((change) => promise({ ...change, expected: change.due, id: change.due }));

describe('more money', () => {
  it('never makes any promise stand worse', () => {
    fc.assert(
      fc.property(
        fc.array(somePromise, { minLength: 1, maxLength: 4 }),
        fc.array(somePayment, { maxLength: 6 }),
        somePayment,
        someDay('2026-10-01', 45),
        (promises, payments, more, today) => {
          const before = shareOut(promises, payments, today).standings;
          const after = shareOut(promises, [...payments, more], today).standings;
          before.forEach((one, index) => {
            const other = after[index];
            if (!other) throw new Error('a promise is gone');
            expect(rank[other.status]).toBeGreaterThanOrEqual(rank[one.status]);
            // One that is kept within its tolerance leaves the rest to others, however much came before.
            if (!isKept(other.status)) expect(other.matched.minor).toBeGreaterThanOrEqual(one.matched.minor);
          });
        },
      ),
    );
  });

  it('is all shared out or left: not a cent appears or goes', () => {
    fc.assert(
      fc.property(
        fc.array(somePromise, { maxLength: 4 }),
        fc.array(somePayment, { maxLength: 6 }),
        (promises, payments) => {
          const { standings, left } = shareOut(promises, payments, '2026-12-31');
          const sum = (parts: readonly PostedPayment[]) =>
            parts.reduce((minor, part) => minor + part.amount.minor, 0);
          expect(sum(standings.flatMap((one) => one.payments)) + sum(left)).toBe(sum(payments));
          for (const one of standings) expect(sum(one.payments)).toBe(one.matched.minor);
        },
      ),
    );
  });
});
