import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '../../../../shared/domain/agreement.ts';
import { confirmationOf } from '../../../../shared/plans/confirmation.ts';
import { momentInWords } from '../../../../shared/plans/date-words.ts';
import { fingerprintOf } from '../../../../shared/plans/fingerprint.ts';
import { readBackOf } from '../../../../shared/plans/read-back.ts';
import { withKeys } from '../../../../shared/plans/terms-of.ts';
import { rules, usd, wished } from './made-up-plans.ts';

const context = { roll: 'following', zone: 'America/New_York' } as const;

function planOf(changes: Parameters<typeof wished>[0] = {}): AgreementTerms {
  const { terms } = wished({
    amount: usd(66_000),
    per: 'payment',
    frequency: 'monthly',
    first: '2026-11-30',
    method: 'link',
    ...changes,
  });
  if (!terms) throw new Error('No terms');
  return terms;
}

/** One change of each thing a customer agrees to. */
const changes: readonly (readonly [string, (terms: AgreementTerms) => AgreementTerms])[] = [
  ['kind', (terms) => ({ ...terms, kind: 'settlement' })],
  ['balance', (terms) => ({ ...terms, balance: usd(terms.balance.minor + 1) })],
  ['total', (terms) => ({ ...terms, total: usd(terms.total.minor + 1) })],
  ['forgiven', (terms) => ({ ...terms, kind: 'settlement', forgiven: usd(1) })],
  ['amount', (terms) => row(terms, 1, { amount: usd(66_001) })],
  ['day', (terms) => row(terms, 2, { due: '2027-02-02' })],
  ['frequency', (terms) => ({ ...terms, frequency: 'every-4-weeks' })],
  ['method', (terms) => ({ ...terms, method: 'ach' })],
  ['no method', (terms) => ({ ...terms, method: null })],
  ['invoices', (terms) => ({ ...terms, invoices: terms.invoices.slice(1) })],
  [
    'interest',
    (terms) => ({
      ...terms,
      interest: { amount: usd(1), annualRate: '0.0875', dayCount: 'actual/365', from: '2026-11-23' },
    }),
  ],
  ['fee', (terms) => ({ ...terms, fees: usd(1) })],
  ['grace', (terms) => ({ ...terms, graceDays: 4 })],
  ['break rule', (terms) => ({ ...terms, breakRule: 'whole-plan' })],
  ['late allowed', (terms) => ({ ...terms, breakRule: 'late-allowed', lateAllowed: 2 })],
  ['expiry', (terms) => ({ ...terms, expiresAt: '2026-12-03T22:00:00.000Z' })],
];

const row = (terms: AgreementTerms, index: number, change: Partial<AgreementTerms['payments'][number]>) => ({
  ...terms,
  payments: terms.payments.map((payment, at) => (at === index ? { ...payment, ...change } : payment)),
});

describe('the fingerprint', () => {
  it.each(changes)('another %s is another fingerprint', async (_, change) => {
    const terms = planOf();
    expect(await fingerprintOf(change(terms))).not.toBe(await fingerprintOf(terms));
  });

  it('is of the terms alone: keys of records and the order of parts do not count', async () => {
    const terms = planOf();
    const keyed = withKeys(terms, () => crypto.randomUUID());
    const turned = Object.fromEntries(Object.entries(terms).reverse()) as AgreementTerms;
    const fingerprint = await fingerprintOf(terms);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(await fingerprintOf(keyed)).toBe(fingerprint);
    expect(await fingerprintOf(turned)).toBe(fingerprint);
    // Tolerance and the expected day are not read out, and bind all the same.
    expect(await fingerprintOf({ ...terms, tolerance: '0.01' })).not.toBe(fingerprint);
    expect(await fingerprintOf(row(terms, 0, { expected: '2027-05-05' }))).not.toBe(fingerprint);
  });
});

describe('the read-back', () => {
  it.each(changes)('another %s is another text, in both languages', (_, change) => {
    const terms = planOf();
    for (const language of ['en', 'es'] as const) {
      expect(readBackOf(change(terms), language, context).text).not.toBe(
        readBackOf(terms, language, context).text,
      );
    }
  });

  it('says amounts in figures and words, every day, the roll rule and the consequence', () => {
    const { text, parts } = readBackOf(planOf(), 'en', context);
    expect(text).toContain('$1,980.00 (one thousand nine hundred eighty dollars) in all');
    expect(text).toContain('3 (three) payments of $660.00 (six hundred sixty dollars) each');
    expect(text).toContain(
      'Monday, November 30, 2026; Wednesday, December 30, 2026; and Monday, February 1, 2027',
    );
    expect(text).toContain('moved to the next business day');
    expect(text).toContain('If a payment is missed, please call us');
    expect(parts.map(({ part }) => part)).toEqual(['amount', 'dates', 'method', 'consequence']);
  });

  it('says the same in Spanish', () => {
    const { text } = readBackOf(planOf(), 'es', context);
    expect(text).toContain('$1,980.00 (mil novecientos ochenta dólares) en total');
    expect(text).toContain('3 (tres) pagos de $660.00 (seiscientos sesenta dólares) cada uno');
    expect(text).toContain('el lunes 30 de noviembre de 2026');
    expect(text).toContain('¿Es correcto?');
  });

  it('says that the discount of a settlement lapses, and when the offer ends', () => {
    const { terms } = wished(
      { settleFor: usd(160_000) },
      { rules: rules({ limits: { associate: { maxForgiven: { percent: '50' } } }, settlement: [tier] }) },
    );
    const { text } = readBackOf(terms ?? planOf(), 'en', context);
    expect(text).toContain('$380.00 (three hundred eighty dollars) is forgiven');
    expect(text).toContain('If it is not kept, nothing is forgiven');
    expect(text).toContain('until 5:00 p.m. (America/New_York) on Thursday, December 3, 2026');
  });
});

const tier = {
  currency: 'USD',
  offerDays: 10,
  tiers: [{ ageFrom: 0, ageTo: null, balanceFrom: '0', balanceTo: null, percent: '80' }],
};

describe('the days that were moved', () => {
  const said = (wish: Parameters<typeof wished>[0], language: 'en' | 'es' = 'en') => {
    const { terms } = wished(wish);
    return readBackOf(terms ?? planOf(), language, context).text;
  };
  const forward = { en: 'moved to the next business day', es: 'siguiente día hábil' };
  const back = { en: 'moved to the business day before.', es: 'día hábil anterior.' };

  it.each(['en', 'es'] as const)('a deadline on a day off was moved back (%s)', (language) => {
    for (const by of ['2026-11-26', '2026-12-06']) {
      expect(said({ by }, language)).toContain(back[language]);
      expect(said({ by }, language)).not.toContain(forward[language]);
    }
  });

  it.each(['en', 'es'] as const)('a first day on a day off was moved on (%s)', (language) => {
    expect(said({ first: '2026-11-29' }, language)).toContain(forward[language]);
    expect(said({ first: '2026-11-29' }, language)).not.toContain(back[language]);
  });

  it.each(['en', 'es'] as const)(
    'a part now, the rest by a holiday: only the rest was moved (%s)',
    (language) => {
      const text = said({ amount: usd(98_000), first: '2026-11-24', by: '2026-11-26' }, language);
      expect(text).toContain(back[language]);
      expect(text).not.toContain(forward[language]);
    },
  );

  it('says nothing of days that cannot have been moved', () => {
    for (const by of ['2026-11-24', '2026-12-02']) expect(said({ by })).not.toContain('business day');
  });

  it('says nothing where no calendar moves a day', () => {
    const { terms } = wished({ first: '2026-11-29' }, { rules: rules({ dates: { calendar: 'none' } }) });
    expect(terms?.payments[0]?.due).toBe('2026-11-29');
    expect(readBackOf(terms ?? planOf(), 'en', context).text).not.toContain('business day');
  });

  it('says both where some may have gone either way, and a rhythm is never moved back', () => {
    // Friday after Thanksgiving lies between a holiday and a weekend.
    expect(said({ by: '2026-11-27' })).toContain('moved to the business day before or after it');
    const fridays = said({ amount: usd(66_000), frequency: 'weekly', first: '2026-12-04' });
    expect(fridays).not.toContain('business day before');
  });
});

describe('the confirmation', () => {
  const letter = (language: 'en' | 'es') =>
    confirmationOf(planOf(), language, {
      ...context,
      on: '2026-11-23',
      customerName: 'Ada Byrd',
      companyName: 'Northline',
      account: '··2290',
      callbackNumber: '(614) 555-0199',
      required: ['Keep this letter.'],
    });

  it('lists every payment, and tells nothing of a debt in the subject', () => {
    const { subject, body } = letter('en');
    expect(subject).toBe('A message from Northline');
    expect(body).toContain('3. Monday, February 1, 2027: $660.00 (six hundred sixty dollars)');
    expect(body).toContain('Keep this letter.');
    expect(letter('es').body).toContain('1. lunes 30 de noviembre de 2026: $660.00');
  });
});

describe('Spanish as it is spoken', () => {
  it('says "e" before an i, "la" of one o’clock', () => {
    const about = (number: string) => {
      const terms = {
        ...planOf(),
        invoices: [
          { id: 'a', number: 'A-1' },
          { id: 'b', number },
        ],
      };
      const invoices = terms.invoices.map((one) => ({ ...one, amount: usd(100) }));
      return readBackOf({ ...terms, invoices }, 'es', context).text;
    };
    expect(about('INV-2')).toContain('Es por A-1 ($1.00); e INV-2 ($1.00).');
    expect(about('B-2')).toContain('Es por A-1 ($1.00); y B-2 ($1.00).');
    const at = (hour: string) => momentInWords(`2026-12-03T${hour}:00:00Z`, 'America/New_York', 'es');
    expect(at('18')).toBe('la 1:00 p.m. (America/New_York) del jueves 3 de diciembre de 2026');
    expect(at('19')).toMatch(/^las 2:00 p\.m\./);
  });
});
