import { describe, expect, it } from 'vitest';
import type { BreakRule } from '../../../../shared/domain/agreement.ts';
import { type MadePlan, planStandings } from '../../../../shared/plans/plan-standing.ts';
import { shareOut } from '../../../../shared/plans/share-out.ts';
import type { PostedPayment, PromiseTerms } from '../../../../shared/plans/standing.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const row = (planId: string, month: number): PromiseTerms => ({
  id: `${planId}-${month}`,
  amount: usd(10_000),
  made: '2026-01-01',
  planId,
  due: `2026-0${month}-15`,
  expected: `2026-0${month}-15`,
  graceDays: 3,
  earlyDays: null,
  tolerance: '0',
  invoiceIds: [],
  ended: null,
});
const rows = (planId = 'plan') => [2, 3, 4].map((month) => row(planId, month));
const paid = (on: string, minor = 10_000, reversed = false): PostedPayment => ({
  id: on,
  on,
  amount: usd(minor),
  reversed,
  invoiceIds: [],
});
const plan = (breakRule: BreakRule, change: Partial<MadePlan> = {}): MadePlan => ({
  id: 'plan',
  made: '2026-01-01',
  breakRule,
  lateAllowed: 0,
  ended: null,
  ...change,
});
const standing = (rules: MadePlan, payments: PostedPayment[], today: string) => {
  const [one] = planStandings([rules], shareOut(rows(), payments, today));
  if (!one) throw new Error('no standing');
  return one;
};

const inTime = [paid('2026-02-15'), paid('2026-03-15'), paid('2026-04-15')];

describe('a plan', () => {
  it('is active until its last payment, kept when all were, kept late when one was', () => {
    expect(standing(plan('whole-plan'), inTime, '2026-04-14')).toMatchObject({
      status: 'active',
      paid: usd(20_000),
      missing: usd(10_000),
      next: { promise: { id: 'plan-4' } },
    });
    expect(standing(plan('whole-plan'), inTime, '2026-04-15').status).toBe('kept');
    const late = [paid('2026-02-17'), ...inTime.slice(1)];
    expect(standing(plan('whole-plan'), late, '2026-04-15').status).toBe('kept-late');
  });

  it('paid all at once is kept', () => {
    expect(standing(plan('whole-plan'), [paid('2026-01-20', 30_000)], '2026-01-20').status).toBe('kept');
  });

  it('one missed payment breaks it, unless so many may be late', () => {
    const missedOne = inTime.slice(1);
    expect(standing(plan('whole-plan'), missedOne, '2026-02-18').status).toBe('active');
    expect(standing(plan('whole-plan'), missedOne, '2026-02-19').status).toBe('broken');
    expect(standing(plan('late-allowed', { lateAllowed: 1 }), [], '2026-03-18').status).toBe('active');
    expect(standing(plan('late-allowed', { lateAllowed: 1 }), [], '2026-03-19').status).toBe('broken');
    const twoLate = [paid('2026-02-17'), paid('2026-03-17')];
    expect(standing(plan('late-allowed', { lateAllowed: 1 }), twoLate, '2026-03-18').status).toBe('broken');
  });

  it.each(['move-to-end', 're-plan'] as const)(
    '%s is asked for while it runs, and it ends partly kept',
    (rule) => {
      const missedOne = inTime.slice(1);
      expect(standing(plan(rule), missedOne, '2026-02-19')).toMatchObject({ status: 'active', needs: rule });
      expect(standing(plan(rule), missedOne, '2026-02-19').missed).toHaveLength(1);
      expect(standing(plan(rule), missedOne, '2026-04-19')).toMatchObject({
        status: 'partly-kept',
        needs: null,
      });
      expect(standing(plan(rule), [], '2026-04-19').status).toBe('broken');
      expect(standing(plan(rule), inTime, '2026-03-01').needs).toBeNull();
    },
  );

  it('paid to the full too late was kept late', () => {
    const all = [...inTime.slice(1), paid('2026-04-28')];
    expect(standing(plan('move-to-end'), all, '2026-04-30')).toMatchObject({
      status: 'kept-late',
      missing: usd(0),
    });
  });

  it('is void when what was missed is what was taken back', () => {
    const back = [paid('2026-02-15', 10_000, true)];
    expect(standing(plan('whole-plan'), back, '2026-02-19').status).toBe('void');
  });

  it('superseded or cancelled it stands as such and takes no money', () => {
    expect(standing(plan('whole-plan', { ended: 'superseded' }), [], '2026-06-01').status).toBe('superseded');
  });
});

describe('two plans', () => {
  it('money that came too late counts once, for the one made first', () => {
    const plans = [plan('re-plan', { id: 'new', made: '2026-01-02' }), plan('re-plan', { id: 'old' })];
    const shared = shareOut([...rows('old'), ...rows('new')], [paid('2026-05-01', 40_000)], '2026-05-02');
    expect(planStandings(plans, shared).map(({ id, paid: sum, status }) => [id, sum.minor, status])).toEqual([
      ['old', 30_000, 'kept-late'],
      ['new', 10_000, 'partly-kept'],
    ]);
  });
});
