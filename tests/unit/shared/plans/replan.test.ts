import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '../../../../shared/domain/agreement.ts';
import { dueDates } from '../../../../shared/plans/due-dates.ts';
import { afterOverpayment } from '../../../../shared/plans/overpayment.ts';
import { payPageAddress } from '../../../../shared/plans/pay-page.ts';
import { editPayment, moveToEnd } from '../../../../shared/plans/replan.ts';
import { codes, rules, usd, wished } from './made-up-plans.ts';

function plan(frequency: 'weekly' | 'monthly' = 'monthly', first = '2026-11-30'): AgreementTerms {
  const { terms } = wished({ amount: usd(49_500), per: 'payment', frequency, first });
  if (!terms) throw new Error('No terms');
  return terms;
}

const days = ({ payments }: AgreementTerms) => payments.map(({ due }) => due);
const minors = ({ payments }: AgreementTerms) => payments.map(({ amount }) => amount.minor);

const edited = (...args: Parameters<typeof editPayment>) => {
  const changed = editPayment(...args);
  if (changed.is === 'refused') throw new Error(changed.why.text);
  return changed;
};

describe('one payment edited', () => {
  it('keeps the total: the last absorbs, and that needs a tick', () => {
    const { terms, confirm } = edited(plan(), 2, { amount: usd(40_000) }, rules());
    expect(minors(terms)).toEqual([49_500, 40_000, 49_500, 59_000]);
    expect(codes(confirm)).toEqual(['last-absorbs']);
  });

  it('the last made smaller leaves a further one in the rhythm', () => {
    const { terms, confirm } = edited(plan(), 4, { amount: usd(40_000) }, rules());
    expect(minors(terms)).toEqual([49_500, 49_500, 49_500, 40_000, 9_500]);
    // Anchored on the 30th, whatever February did to it.
    expect(days(terms).slice(-2)).toEqual(['2027-03-01', '2027-03-30']);
    expect(codes(confirm)).toEqual(['count-changed']);
  });

  it('a day moved is rolled, and rows stay in order', () => {
    const { terms } = edited(plan(), 1, { due: '2027-01-02' }, rules());
    expect(days(terms)).toEqual(['2026-12-30', '2027-01-04', '2027-02-01', '2027-03-01']);
    expect(terms.payments.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  it('refuses more than the total, nothing, and a payment that is not there', () => {
    const why = (amount: number, sequence = 1) => {
      const changed = editPayment(plan(), sequence, { amount: usd(amount) }, rules());
      return changed.is === 'refused' ? changed.why.code : null;
    };
    expect(why(198_001)).toBe('over-total');
    expect(why(0)).toBe('not-above-zero');
    expect(why(1, 9)).toBe('no-such-payment');
    expect(why(198_000)).toBeNull();
  });

  it('whatever is edited, the total stands and the days ascend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 198_000 }), (sequence, minor) => {
        const changed = editPayment(plan('weekly'), sequence, { amount: usd(minor) }, rules());
        if (changed.is === 'refused') return;
        expect(minors(changed.terms).reduce((sum, one) => sum + one, 0)).toBe(198_000);
        expect(days(changed.terms)).toEqual(days(changed.terms).toSorted());
      }),
    );
  });
});

describe('the day behind the last', () => {
  it.each([
    ['the 26th, a holiday, was not the weekday', 'weekly', '2026-11-26', null, 3, '2026-12-17'],
    ['Christmas is rolled over the weekend', 'biweekly', '2026-12-25', null, 3, '2027-02-05'],
    ['the 10th lay in a weekend once', 'monthly', '2026-10-10', [10], 3, '2027-01-11'],
    ['a Saturday was the last of its month', 'monthly', '2026-01-31', [31], 4, '2026-06-01'],
    ['the 1st and 15th are no half a month apart', 'semimonthly', '2026-12-01', [1, 15], 2, '2027-01-04'],
    ['the 15th and the last', 'semimonthly', '2026-12-15', [15, 31], 3, '2027-02-01'],
    ['a quarter runs from the month it was named in', 'quarterly', '2026-01-31', [31], 2, '2026-07-31'],
  ] as const)(
    'follows the days as they were named: %s',
    (_why, frequency, first, anchorDays, count, next) => {
      const { roll, calendar } = rules();
      const due = dueDates({ first, frequency, count, anchorDays, roll, calendar });
      const terms = {
        ...plan(),
        ...{ frequency, total: usd(count * 100), balance: usd(count * 100) },
        payments: due.map((day, index) => ({
          ...{ key: '', sequence: index + 1, due: day, expected: day },
          ...{ amount: usd(100), sort: 'instalment' as const },
        })),
      };
      const missed = [{ sequence: 1, left: usd(100), isMissed: true }];
      const moved = moveToEnd(terms, missed, due[1] ?? '', rules());
      expect(moved && days(moved)).toEqual([...due.slice(1), next]);
    },
  );
});

describe('what an edit makes of the terms', () => {
  const single = () => {
    const { terms } = wished({ by: '2026-12-04' });
    if (!terms) throw new Error('No terms');
    return terms;
  };

  it('a payment split in two is a plan of instalments, and two made one a promise', () => {
    expect(single()).toMatchObject({ kind: 'promise', payments: [{ sort: 'single' }] });
    const { terms } = edited(single(), 1, { amount: usd(50_000) }, rules());
    expect(terms).toMatchObject({ kind: 'plan', payments: [{ sort: 'instalment' }, { sort: 'instalment' }] });
    const back = edited(terms, 1, { amount: usd(198_000) }, rules()).terms;
    expect(back).toMatchObject({ kind: 'promise', frequency: null, payments: [{ sort: 'single' }] });
  });

  const charged = rules({ interest: { annualRate: '0.18', dayCount: 'actual/365', source: 'Clause 7' } });
  const bearing = () => {
    const { terms } = wished({ count: 4, frequency: 'monthly', first: '2026-11-30' }, { rules: charged });
    if (!terms?.interest) throw new Error('No interest');
    return { ...terms, interest: terms.interest };
  };

  it('later days bear more interest, earlier ones less; the last payment takes the difference', () => {
    const terms = bearing();
    const moved = (due: string) => edited(terms, 4, { due }, charged);
    const later = moved('2027-06-01');
    // A fourth of 1,980.00 stands about three months longer at 18 %.
    const more = (later.terms.interest?.amount.minor ?? 0) - terms.interest.amount.minor;
    expect(Math.abs(more - 2_250)).toBeLessThan(50);
    expect(later.terms.total.minor - terms.total.minor).toBe(more);
    expect(minors(later.terms).reduce((sum, one) => sum + one, 0)).toBe(later.terms.total.minor);
    expect(minors(later.terms).slice(0, 3)).toEqual(minors(terms).slice(0, 3));
    expect(codes(later.confirm)).toEqual(['interest-changed']);
    expect(moved('2027-02-02').terms.total.minor).toBeLessThan(terms.total.minor);
  });
});

describe('an edit that changes nothing', () => {
  const charged = rules({ interest: { annualRate: '0.18', dayCount: 'actual/365', source: 'Clause 7' } });

  it.each([
    ['an even split', { count: 4 }],
    ['given amounts', { amount: usd(30_000), per: 'payment' as const }],
    ['given amounts that leave a rest', { amount: usd(21_337), per: 'payment' as const }],
    ['a down payment first', { count: 4, downPayment: usd(40_000) }],
  ])('leaves the interest of %s as it was', (_shape, shape) => {
    const { terms } = wished({ ...shape, frequency: 'monthly', first: '2026-11-30' }, { rules: charged });
    if (!terms?.interest) throw new Error('No interest');
    const { due } = terms.payments[1] ?? {};
    if (!due) throw new Error('No second payment');
    const once = edited(terms, 2, { due }, charged);
    expect(once.confirm).toEqual([]);
    expect(once.terms.interest).toEqual(terms.interest);
    expect(minors(once.terms)).toEqual(minors(terms));
  });

  it('tells a further payment beside the other interest', () => {
    const { terms } = wished({ count: 4, frequency: 'monthly', first: '2026-11-30' }, { rules: charged });
    if (!terms) throw new Error('No terms');
    const { confirm } = edited(terms, 4, { amount: usd(5_000) }, charged);
    expect(codes(confirm)).toEqual(['interest-changed', 'count-changed']);
  });
});

describe('missed payments moved to the end', () => {
  const left = (sequence: number, minor: number, isMissed = false) => ({
    sequence,
    left: usd(minor),
    isMissed,
  });
  const weekly = () => plan('weekly', '2026-12-04');

  it('keep the days of the rest, and come after the last', () => {
    const moved = moveToEnd(weekly(), [left(1, 0), left(2, 49_500, true)], '2026-12-15', rules());
    expect(moved && days(moved)).toEqual(['2026-12-18', '2026-12-28', '2027-01-04']);
    expect(moved && minors(moved)).toEqual([49_500, 49_500, 49_500]);
    expect(moved?.total).toEqual(usd(148_500));
  });

  it('ask for what is left of a payment that was kept in part', () => {
    const moved = moveToEnd(weekly(), [left(1, 19_500, true), left(2, 49_499)], '2026-12-08', rules());
    expect(moved && minors(moved)).toEqual([49_499, 49_500, 49_500, 19_500]);
    expect(moved?.total).toEqual(usd(167_999));
  });

  it('never into the past, and nothing is left of a plan that was paid', () => {
    const gone = [1, 2, 3].map((sequence) => left(sequence, 0));
    const late = moveToEnd(weekly(), [...gone, left(4, 49_500, true)], '2027-02-10', rules());
    expect(late && days(late)).toEqual(['2027-02-12']);
    expect(moveToEnd(weekly(), [...gone, left(4, 0)], '2027-04-01', rules())).toBeNull();
  });

  it('bring one whose grace still runs to the first day money can move', () => {
    const moved = moveToEnd(weekly(), [left(1, 49_500, true), left(2, 49_500)], '2026-12-14', rules());
    expect(moved && days(moved)).toEqual(['2026-12-14', '2026-12-18', '2026-12-28', '2027-01-04']);
  });
});

describe('more paid than was due', () => {
  const toCome = [usd(100), usd(100), usd(100)];

  it('fills the next, or takes from the last, as the policy says', () => {
    const next = afterOverpayment(toCome, usd(150), rules({ overpay: { does: 'advance-next' } }));
    expect(next).toEqual({ is: 'rows', rows: [usd(0), usd(50), usd(100)] });
    const last = afterOverpayment(toCome, usd(150), rules({ overpay: { does: 'reduce-last' } }));
    expect(last).toEqual({ is: 'rows', rows: [usd(100), usd(50), usd(0)] });
  });

  it('is refused above what may be taken over the whole', () => {
    const some = rules({ overpay: { does: 'advance-next', atMost: { USD: '0.05' } } });
    expect(afterOverpayment(toCome, usd(305), some).is).toBe('rows');
    expect(afterOverpayment(toCome, usd(306), some)).toEqual({ is: 'refused', over: usd(6) });
  });
});

describe('the payment page', () => {
  it('is addressed with what was agreed, encoded', () => {
    const template = 'https://pay.example.com/{account}?a={amount}&c={currency}&r={reference}';
    const page = { account: 'A/1 &', amount: usd(15_005), reference: 'x=y' };
    expect(payPageAddress(template, page)).toBe('https://pay.example.com/A%2F1%20%26?a=150.05&c=USD&r=x%3Dy');
  });
});
