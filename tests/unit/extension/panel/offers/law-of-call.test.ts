import { describe, expect, it } from 'vitest';
import { lawContextOf } from '../../../../../extension/panel/offers/law-of-call.ts';
import type { CallSession } from '../../../../../shared/call-guide/session.ts';
import { proposePlans } from '../../../../../shared/plans/offers.ts';
import { facts } from '../../../shared/compliance/made-up.ts';
import { request, rules } from '../../../shared/plans/made-up-plans.ts';

const session = { said: [], facts: [] } as unknown as CallSession;
const heard = (takenBack: string | null) =>
  ({ ...session, facts: [{ code: 'MIL', takenBack }] }) as unknown as CallSession;
const care = {
  kind: 'servicemember',
  words: 'in the Navy',
  until: null,
  written: null,
  debtIds: null,
} as const;
const unknownDays = { activeFrom: null, noticeGiven: null, debtIncurredOn: null };
const set = rules({
  interest: { annualRate: '0.18', dayCount: 'actual/365', source: 'Clause 7' },
  fee: { amount: { USD: '25.00' }, allowedBy: 'agreement', source: 'Clause 8' },
});

describe('what the law is asked with in a call', () => {
  it('knows a servicemember from the record and from what is heard, until that is taken back', () => {
    const found = (...given: Parameters<typeof lawContextOf>) =>
      lawContextOf(...given).background.servicemember;
    expect(found(facts(), session, rules())).toBeNull();
    expect(found(facts({ care: [care] }), session, rules())).toEqual(unknownDays);
    expect(found(facts(), heard(null), rules())).toEqual(unknownDays);
    expect(found(facts(), heard('2026-11-23T17:00:00.000Z'), rules())).toBeNull();
  });

  it('charges a servicemember nothing while the days of duty and debt are not known, and says why', () => {
    const offers = (known: ReturnType<typeof facts>) =>
      proposePlans(request({ rules: set, law: lawContextOf(known, session, set) })).filter(
        ({ terms }) => terms,
      );
    const ordinary = offers(facts({ validationEndsOn: '2026-10-01' }));
    expect(ordinary.some(({ terms }) => terms?.interest !== null && terms?.fees !== null)).toBe(true);
    const own = offers(facts({ validationEndsOn: '2026-10-01', care: [care] }));
    expect(own.length).toBeGreaterThan(0);
    for (const { terms, law } of own) {
      expect(terms).toMatchObject({ interest: null, fees: null });
      expect(law).toContainEqual(
        expect.objectContaining({ ruleId: 'plan.servicemember-rate', effect: 'cannot-tell' }),
      );
    }
  });

  it('knows from the policy how often the company makes such plans', () => {
    const told = rules({ plansLastYear: { overFourPayments: 30, withCharge: 2 } });
    expect(lawContextOf(facts(), session, told).background).toMatchObject({
      longPlansInYear: 30,
      chargedPlansInYear: 2,
    });
    expect(lawContextOf(facts(), session, rules()).background).toMatchObject({ longPlansInYear: null });
  });
});
