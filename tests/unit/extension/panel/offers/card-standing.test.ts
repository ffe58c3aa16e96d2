import { describe, expect, it } from 'vitest';
import { asAgreed, cardStanding } from '../../../../../extension/panel/offers/card-standing.ts';
import type { OpenTable } from '../../../../../extension/panel/offers/offer-table.ts';
import type { AgreementTerms } from '../../../../../shared/domain/agreement.ts';
import { everyTier, matter, NOW, rules, TODAY, wished } from '../../../shared/plans/made-up-plans.ts';

const set = rules({
  settlement: [everyTier('80')],
  limits: { associate: { maxForgiven: { percent: '20' } } },
});
const table = (now: string): OpenTable =>
  ({ matter: matter({ now }), rules: set, snapshot: { approvals: { is: 'absent' } }, today: TODAY }) as never;
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
    expect(await standing('2026-12-04T12:00:00.000Z', asAgreed(settlement))).toBe('own');
  });
});
