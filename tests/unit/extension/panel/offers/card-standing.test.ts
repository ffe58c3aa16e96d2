import { describe, expect, it } from 'vitest';
import { asAgreed, cardStanding } from '../../../../../extension/panel/offers/card-standing.ts';
import type { OpenTable } from '../../../../../extension/panel/offers/offer-table.ts';
import type { AgreementTerms } from '../../../../../shared/domain/agreement.ts';
import {
  everyTier,
  item,
  matter,
  NOW,
  rules,
  TODAY,
  usd,
  wished,
} from '../../../shared/plans/made-up-plans.ts';

const set = rules({
  settlement: [everyTier('80')],
  limits: { associate: { maxForgiven: { percent: '20' } } },
});
const table = (now: string, maxMonthly: ReturnType<typeof usd> | null = null): OpenTable =>
  ({
    matter: matter({ now }),
    rules: set,
    snapshot: { approvals: { is: 'absent' }, plans: { is: 'absent' }, promises: { is: 'absent' } },
    agreements: { plans: [], promises: [], offers: [] },
    today: TODAY,
    offering: { maxMonthly, card: null },
    currency: 'USD',
  }) as never;
const { terms } = wished({ settleFor: { minor: 158_400, currency: 'USD' } }, { rules: set });
const settlement = terms as AgreementTerms;
const standing = async (now: string, changes: Partial<AgreementTerms> = {}) =>
  (await cardStanding(table(now), { ...settlement, ...changes }, [])).is;

describe('an offer with an end', () => {
  it('is own authority until its end strikes, and then a new one is needed', async () => {
    expect(settlement.expiresAt).toBe('2026-12-03T22:00:00.000Z');
    expect(await standing(NOW)).toBe('own');
    expect(await standing(NOW, { expiresAt: '2026-11-23T17:00:01.000Z' })).toBe('own');
    expect(await standing(NOW, { expiresAt: NOW })).toBe('expired');
    expect(await standing(NOW, { expiresAt: '2026-11-20T22:00:00.000Z' })).toBe('expired');
  });

  it('has none once it is agreed', async () => {
    const lapsed = { ...settlement, expiresAt: '2026-11-20T22:00:00.000Z' };
    expect(await standing(NOW, asAgreed(lapsed))).toBe('own');
  });
});

describe('terms changed on the card', () => {
  const plan = wished({ count: 2, frequency: 'monthly', first: '2026-11-30' }).terms as AgreementTerms;

  it('stay within what a month can bear, also after a day was moved', async () => {
    const at = async (minor: number, terms = plan) =>
      (await cardStanding(table(NOW, usd(minor)), terms, [])).is;
    expect([await at(99_000), await at(98_999)]).toEqual(['own', 'not-affordable']);
    const payments = plan.payments.map((one) => ({ ...one, due: '2026-11-30' }));
    expect(await at(99_000, { ...plan, payments })).toBe('not-affordable');
  });

  it('begin on a day money can still move on', async () => {
    const today = { ...plan, payments: plan.payments.map((one) => ({ ...one, due: TODAY })) };
    const at = async (now: string) => (await cardStanding(table(now), today, [])).is;
    // The cut-off is 17:00 in New York.
    expect([await at('2026-11-23T21:59:00.000Z'), await at('2026-11-23T22:00:00.000Z')]).toEqual([
      'own',
      'past',
    ]);
  });
});

describe('terms made on what was owed before', () => {
  const disputed = [item('a', 120_000, '2026-09-01', 120_000), item('b', 78_000, '2026-10-01')];
  const meanwhile = async (
    terms: AgreementTerms,
    changes: Parameters<typeof matter>[0],
    replaces: object[] = [],
  ) => {
    const before = table(NOW);
    const offering = { maxMonthly: null, card: { replaces } };
    const now = { ...before, matter: matter(changes), offering } as unknown as OpenTable;
    return await cardStanding(now, terms, []);
  };
  const plan = wished({ count: 2, frequency: 'monthly', first: '2026-11-30' }).terms as AgreementTerms;

  it('ask for nothing that was disputed, or came in, meanwhile', async () => {
    expect(await meanwhile(plan, {})).toEqual({ is: 'own' });
    expect(await meanwhile(plan, { items: disputed })).toEqual({ is: 'owed-changed', now: usd(78_000) });
    expect(await meanwhile(plan, { unapplied: usd(1) })).toEqual({ is: 'owed-changed', now: usd(197_999) });
    // More has fallen due: what was agreed on is owed still.
    expect(await meanwhile(plan, { rest: usd(100) })).toEqual({ is: 'own' });
  });

  it('settle the balance they name, or none', async () => {
    expect((await meanwhile(settlement, {})).is).toBe('own');
    expect((await meanwhile(settlement, { rest: usd(100) })).is).toBe('owed-changed');
    expect((await meanwhile(settlement, { unapplied: usd(100) })).is).toBe('owed-changed');
  });

  it('charge their own costs beside it', async () => {
    const fees = { ...plan, fees: usd(500), total: usd(198_500) };
    expect((await meanwhile(fees, {})).is).toBe('own');
    expect((await meanwhile(fees, { unapplied: usd(1) })).is).toBe('owed-changed');
  });

  it('ask for no more because they take the place of a promise', async () => {
    const older = [{ object: 'Promise_to_Pay__c', id: 'old', reason: 'A new agreement takes its place' }];
    expect(await meanwhile(plan, { items: disputed }, older)).toEqual({
      is: 'owed-changed',
      now: usd(78_000),
    });
  });
});
