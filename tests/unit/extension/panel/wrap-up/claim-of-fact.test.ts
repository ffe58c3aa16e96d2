import { describe, expect, it } from 'vitest';
import { claimOfFact } from '../../../../../extension/panel/wrap-up/claim-of-fact.ts';
import { agreementDraftSchema } from '../../../../../shared/domain/agreement.ts';
import { currenciesOwed } from '../../../../../shared/plans/matter-of-customer.ts';
import { NOW } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';

const KEY = '00000000-0000-4000-8000-000000000001';
const currency = currenciesOwed(dana, [])[0] ?? 'none';
const claim = {
  ...{ key: KEY, amount: { minor: 5_000, currency }, on: '2026-11-20' },
  ...{ method: 'cheque', reference: '2041' },
};
const ground = { snapshot: dana, at: NOW, policy: null, debtIds: [] };

describe('a payment told as a fact', () => {
  it('is an agreement that stands as claimed, the same whenever it is made', async () => {
    const draft = await claimOfFact(claim, ground);
    expect(agreementDraftSchema.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({
      key: KEY,
      reference: '2041',
      terms: { kind: 'claimed', total: claim.amount, method: 'cheque', payments: [{ due: '2026-11-20' }] },
    });
    expect(await claimOfFact(claim, ground)).toEqual(draft);
    expect((await claimOfFact({ ...claim, method: null }, ground))?.terms.method).toBe('other');
  });

  it('is none where what is owed could not be read', async () => {
    const hidden = { ...dana, invoices: { is: 'forbidden' as const } };
    expect(await claimOfFact(claim, { ...ground, snapshot: hidden })).toBeNull();
  });
});
