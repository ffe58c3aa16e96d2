import { describe, expect, it } from 'vitest';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import { unknownCompany } from '../../../../shared/compliance/customer/company.ts';
import { factsOfCustomer } from '../../../../shared/compliance/facts-of-customer.ts';
import { questionForCall } from '../../../../shared/compliance/question-for-call.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { Profile } from '../../../../shared/domain/debt.ts';
import { absent, forbidden, type Known, known, unknown } from '../../../../shared/domain/known.ts';
import { AT, attempt, context, debt, hold, party, phone, read, snapshot } from './snapshot-of.ts';

const hiddenBy: readonly Known<never>[] = [forbidden, unknown('UNKNOWN_EXCEPTION')];

const judged = (change: Partial<CustomerSnapshot>, defaultProfile: Profile | null = null) => {
  const given = snapshot(change);
  const facts = factsOfCustomer(given, context({ company: { ...unknownCompany, defaultProfile } }));
  return assessContact(facts, questionForCall(given, phone(), []), AT, null);
};
const customerWith = (profile: Known<Profile>) => ({ ...snapshot().customer, profile });

describe('a hidden profile', () => {
  const debts = read(debt({ profile: absent }));

  it('that nobody has given is the company’s default', () => {
    expect(judged({ customer: customerWith(absent), debts }, 'b2b').coverage.regF).toBe(false);
  });

  it.each(hiddenBy)('of the customer is not the company’s default: $is', (hidden) => {
    const verdict = judged({ customer: customerWith(hidden), debts }, 'b2b');
    expect(verdict.coverage.regF).toBe(null);
    expect(verdict.outcome).toBe('cannot-tell');
  });

  it.each(hiddenBy)('of a debt is not the customer’s: $is', (hidden) => {
    for (const profile of ['b2b', 'first-party'] as const) {
      const verdict = judged({
        customer: customerWith(known(profile)),
        debts: read(debt({ profile: hidden })),
      });
      expect(verdict.coverage.regF).toBe(null);
      expect(verdict.outcome).toBe('cannot-tell');
    }
  });

  it.each(hiddenBy)('cannot be stricter than a third party’s: $is', (hidden) => {
    const verdict = judged({
      customer: customerWith(known('third-party')),
      debts: read(debt({ profile: hidden })),
    });
    expect(verdict.coverage.regF).toBe(true);
    expect(verdict.outcome).toBe('allow');
  });
});

describe('a hidden do-not-call flag', () => {
  it.each(hiddenBy)('of the person or the number may be set: nobody can tell: $is', (hidden) => {
    for (const change of [
      { parties: read(party({ doNotCall: hidden })) },
      { phones: read(phone({ doNotCall: hidden })) },
    ]) {
      const verdict = judged(change);
      expect(verdict.outcome).toBe('cannot-tell');
      expect(verdict.findings[0]?.reason).toContain('do-not-call flag');
      expect(verdict.findings[0]?.overridable).toBe('cannot-tell');
    }
  });

  it('where the CRM has no such flag nothing is hidden', () => {
    expect(judged({ parties: read(party({ doNotCall: absent })) }).outcome).toBe('allow');
  });

  it('of somebody else says nothing of this call', () => {
    const other = party({ id: '003000000000002AAA', doNotCall: forbidden });
    expect(judged({ parties: read(party(), other) }).outcome).toBe('allow');
  });

  it('of trade debt asks for care', () => {
    const trade = { customer: { ...customerWith(known('b2b')), kind: 'business' as const } };
    const debts = read(debt({ profile: known('b2b') }));
    expect(judged({ ...trade, debts, parties: read(party({ doNotCall: forbidden })) }).outcome).toBe(
      'caution',
    );
  });
});

describe('a state nobody knows', () => {
  const nowhere = (of: Known<never>) => ({
    customer: { ...snapshot().customer, address: of },
    parties: read(party({ address: of })),
  });
  const calls = (n: number) =>
    read(
      ...Array.from({ length: n }, (_, place) =>
        attempt({
          id: `a02${place}`,
          key: null,
          result: 'voicemail_lcm',
          startedAt: `2026-11-${19 + place}T15:00:00.000Z`,
        }),
      ),
    );

  it.each([absent, ...hiddenBy])('allows what every state allows, and no more: $is', (of) => {
    expect(judged({ ...nowhere(of), attempts: calls(1) }).outcome).toBe('allow');
    const verdict = judged({ ...nowhere(of), attempts: calls(2) });
    expect(verdict.outcome).toBe('cannot-tell');
    expect(verdict.findings[0]).toMatchObject({
      ruleId: 'state-frequency-caps',
      overridable: 'cannot-tell',
      values: { used: 2, limit: 2, windowDays: 7 },
    });
    expect(verdict.nextAllowedAt).toBe('2026-11-26T13:00:00.000Z');
  });

  it('asks nothing of trade debt, nor where the state is known to have no limit', () => {
    const trade = { ...nowhere(absent), debts: read(debt({ profile: known('b2b') })) };
    const customer = { ...trade.customer, kind: 'business' as const, profile: known('b2b' as const) };
    expect(judged({ ...trade, customer, attempts: calls(2) }).outcome).toBe('allow');
    expect(judged({ attempts: calls(2) }).outcome).toBe('allow');
  });
});

describe('debts that cannot be read', () => {
  it.each([{ is: 'forbidden' } as const, { is: 'failed', why: 'x' } as const])(
    'may be any debt, one in an attorney’s hands too: $is',
    (debts) => {
      expect(judged({ debts }).outcome).toBe('cannot-tell');
      const ofOne = hold({ debtId: known('a01000000000009AAA') });
      expect(judged({ debts, holds: read(ofOne) }).outcome).not.toBe('allow');
    },
  );

  it('where the CRM keeps none, the account is the debt', () => {
    expect(judged({ debts: { is: 'absent' } }).outcome).toBe('allow');
  });
});
