import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '../../../../shared/domain/agreement.ts';
import { lawOnPlan } from '../../../../shared/plans/law-on-plan.ts';
import { dutiesOf } from '../../../../shared/plans/plan-duties.ts';
import { requiredWords } from '../../../../shared/plans/required-words.ts';
import { consumer, facts } from '../compliance/made-up.ts';
import { consumerLaw, law, TODAY, usd, wished } from './made-up-plans.ts';

function terms(method: AgreementTerms['method'], first = '2026-12-28'): AgreementTerms {
  const offer = wished({ amount: usd(100_000), per: 'payment', frequency: 'monthly', first, method });
  if (!offer.terms) throw new Error('No terms');
  return offer.terms;
}

const said = { today: TODAY, companyName: 'Northline', callbackNumber: '(614) 555-0199' };

describe('duties that follow from a plan', () => {
  it('a written notice before each deposit, and one ten days before an amount that differs', () => {
    const duties = dutiesOf(terms('ach'), consumerLaw(), TODAY, 'us-bank');
    expect(duties.map(({ code, due }) => [code, due])).toEqual([
      ['plan.authorization', TODAY],
      // Ten counted days before Monday 28 December; Christmas Day is none.
      ['postdated-notice.1', '2026-12-11'],
      ['postdated-notice.2', '2027-01-13'],
      // Ten days before Thursday 28 January is Martin Luther King Day: sent before it.
      ['varying-amount.2', '2027-01-15'],
    ]);
    expect(duties[1]?.text).toContain('between 2026-12-11 and 2026-12-22');
  });

  it('fall on days on which whoever does them works', () => {
    const daysOf = (first: string, calendar: 'us-bank' | 'agent' | 'none') =>
      dutiesOf(terms('ach', first), consumerLaw(), TODAY, calendar).map(({ code, due }) => [code, due]);
    // 31 December is a holiday in the Philippines alone, New Year’s Day and the weekend are in both.
    expect(daysOf('2027-01-15', 'none')).toContainEqual(['postdated-notice.1', '2026-12-31']);
    expect(daysOf('2027-01-15', 'us-bank')).toContainEqual(['postdated-notice.1', '2026-12-31']);
    expect(daysOf('2027-01-15', 'agent')).toContainEqual(['postdated-notice.1', '2027-01-04']);
  });

  it('none for money the customer moves, nor where the law of consumers does not reach', () => {
    expect(dutiesOf(terms('link'), consumerLaw(), TODAY, 'us-bank')).toEqual([]);
    expect(dutiesOf(terms('ach'), law(), TODAY, 'us-bank')).toEqual([]);
  });

  it('a deposit of five days out needs none, of six one', () => {
    const codesOf = (by: string) => {
      const offer = wished({ by, method: 'cheque' });
      return offer.terms
        ? dutiesOf(offer.terms, consumerLaw(), TODAY, 'us-bank').map(({ code }) => code)
        : null;
    };
    expect(codesOf('2026-11-27')).toEqual([]);
    expect(codesOf('2026-11-30')).toEqual(['postdated-notice.1']);
  });

  it('the plan in writing in the District of Columbia', () => {
    const inDc = consumerLaw('2026-10-01', {
      facts: facts({ validationEndsOn: '2026-10-01', consumer: consumer({ state: 'DC' }) }),
    });
    expect(dutiesOf(terms('link'), inDc, TODAY, 'us-bank').map(({ code }) => code)).toEqual([
      'plan.written-copy',
    ]);
  });
});

describe('words that are read first', () => {
  it('of a debit: every date and amount, how to take it back, whom to call', () => {
    const [words] = requiredWords(terms('ach'), consumerLaw(), said);
    expect(words?.id).toBe('plan.recurring-debits');
    expect(words?.en).toContain('one thousand dollars, Monday, December 28, 2026');
    expect(words?.en).toContain('three business days');
    expect(words?.es).toContain('mil dólares, lunes 28 de diciembre de 2026');
  });

  it('inside the validation period and on a time-barred debt', () => {
    const old = facts({
      validationEndsOn: '2026-12-28',
      debts: facts().debts.map((debt) => ({ ...debt, limitationExpiresOn: '2026-11-22' })),
    });
    const ids = requiredWords(terms('link'), law({ facts: old }), said).map(({ id }) => id);
    expect(ids).toEqual(['plan.time-barred', 'plan.validation-period']);
    expect(requiredWords(terms('link'), law(), said)).toEqual([]);
  });
});

describe('a payment that was made, as the customer says', () => {
  it('asks for no authorization, no notice and no words: it is no promise to pay', () => {
    const claimed = { ...terms('ach', '2026-11-20'), kind: 'claimed' as const };
    const old = facts({
      debts: facts().debts.map((debt) => ({ ...debt, limitationExpiresOn: '2020-01-01' })),
    });
    expect(requiredWords(claimed, consumerLaw(), said)).toEqual([]);
    expect(dutiesOf(claimed, consumerLaw(), TODAY, 'us-bank')).toEqual([]);
    expect(lawOnPlan(claimed, consumerLaw(null, { facts: old }), TODAY)).toEqual([]);
    expect(lawOnPlan(terms('ach'), consumerLaw(null, { facts: old }), TODAY)).not.toEqual([]);
  });
});
