import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '../../../../shared/domain/agreement.ts';
import type { Approval } from '../../../../shared/domain/approval.ts';
import { absent, known, unknown } from '../../../../shared/domain/known.ts';
import { approvalFor, mayApprove } from '../../../../shared/plans/authority.ts';
import { fingerprintOf } from '../../../../shared/plans/fingerprint.ts';
import { codes, everyTier, rules, TODAY, usd, wished } from './made-up-plans.ts';

const parts = {
  roles: { supervisor: ['sam@example.com'] },
  limits: { associate: { maxForgiven: { percent: '20' } }, supervisor: { maxForgiven: { percent: '40' } } },
  settlement: [everyTier('80')],
};

function settled(minor: number): AgreementTerms {
  const { terms } = wished({ settleFor: usd(minor) }, { rules: rules(parts) });
  if (!terms) throw new Error('No terms');
  return terms;
}

const approval = async (terms: AgreementTerms, changes: Partial<Approval> = {}): Promise<Approval> => ({
  id: 'a09000000000001AAA',
  object: 'Approval_Request__c',
  key: null,
  status: known('approved'),
  fingerprint: known(await fingerprintOf(terms)),
  terms: known(terms),
  beyond: [],
  reason: absent,
  requestedBy: 'Pat',
  requestedById: null,
  requestedAt: '2026-11-23T17:00:00.000Z',
  answeredBy: 'Sam',
  answeredAt: '2026-11-23T17:05:00.000Z',
  answer: absent,
  ...changes,
});

describe('an approval is bound to exactly these terms', () => {
  it('fits them, and is void after one cent', async () => {
    const terms = settled(120_000);
    const approvals = [await approval(terms)];
    expect((await approvalFor(terms, approvals)).is).toBe('approved');
    const [payment] = terms.payments;
    if (!payment) throw new Error('No payment');
    const cent = {
      ...terms,
      total: usd(119_999),
      forgiven: usd(78_001),
      payments: [{ ...payment, amount: usd(119_999) }],
    };
    expect((await approvalFor(cent, approvals)).is).toBe('none');
  });

  it('is told apart: waiting, refused, used, withdrawn, unreadable', async () => {
    const terms = settled(120_000);
    const state = async (status: Approval['status']) =>
      (await approvalFor(terms, [await approval(terms, { status })])).is;
    expect(await state(known('requested'))).toBe('waiting');
    expect(await state(known('refused'))).toBe('refused');
    expect(await state(known('used'))).toBe('none');
    expect(await state(known('withdrawn'))).toBe('none');
    expect(await state(unknown('Status was not read'))).toBe('unreadable');
    expect((await approvalFor(terms, [await approval(terms, { fingerprint: absent })])).is).toBe('none');
  });

  it('the latest answer counts', async () => {
    const terms = settled(120_000);
    const refusedLater = await approval(terms, {
      status: known('refused'),
      answeredAt: '2026-11-23T18:00:00.000Z',
    });
    expect((await approvalFor(terms, [await approval(terms), refusedLater])).is).toBe('refused');
  });
});

describe('approving applies the approver’s own limits', () => {
  it('on both sides of the limit', () => {
    const supervisor = rules(parts, 'sam@example.com');
    expect(mayApprove(settled(118_800), supervisor, TODAY)).toEqual({ may: true });
    const beyond = { ...settled(118_800), forgiven: usd(79_201) };
    const answer = mayApprove(beyond, supervisor, TODAY);
    expect(answer.may ? [] : codes(answer.beyond)).toEqual(['forgiven']);
  });

  it('an associate approves nothing', () => {
    const answer = mayApprove(settled(160_000), rules(parts), TODAY);
    expect(answer.may ? [] : codes(answer.beyond)).toEqual(['not-approver']);
  });
});
