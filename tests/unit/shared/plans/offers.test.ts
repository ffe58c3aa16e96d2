import { describe, expect, it } from 'vitest';
import { planRules as planRulesOf } from '../../../../shared/plans/plan-rules.ts';
import { noWish } from '../../../../shared/plans/wish.ts';
import { facts } from '../compliance/made-up.ts';
import {
  codes,
  consumerLaw,
  everyTier,
  item,
  law,
  matter,
  offersFor,
  policy,
  rules,
  usd,
  wished,
} from './made-up-plans.ts';

const days = (offer: ReturnType<typeof wished>) => offer.terms?.payments.map(({ due }) => due);
const minors = (offer: ReturnType<typeof wished>) => offer.terms?.payments.map(({ amount }) => amount.minor);
const rungs = (offers: ReturnType<typeof offersFor>) =>
  offers.filter(({ isWish }) => !isWish).map(({ rung }) => rung);

describe('the wish is judged first', () => {
  it('fits within own authority', () => {
    const offer = wished({ amount: usd(66_000), per: 'payment', frequency: 'monthly', first: '2026-11-30' });
    expect(offer.standing).toBe('fits');
    expect(minors(offer)).toEqual([66_000, 66_000, 66_000]);
    // 30 January 2027 is a Saturday: rolled to 1 February, and not fed back into a later day.
    expect(days(offer)).toEqual(['2026-11-30', '2026-12-30', '2027-02-01']);
  });

  it('needs approval past four payments, and tells what is beyond', () => {
    const offer = wished(
      { amount: usd(15_000), per: 'payment', frequency: 'weekly', first: '2026-11-27' },
      {
        matter: matter({ items: [item('a', 75_000, '2026-09-01')] }),
      },
    );
    expect(offer.standing).toBe('approval');
    expect(offer.beyond).toEqual([
      { code: 'count', values: { value: 5, limit: 4 }, text: '5 payments, at most 4' },
    ]);
    // Christmas Day rolls to Monday, New Year's Day would too.
    expect(days(offer)).toEqual(['2026-11-27', '2026-12-04', '2026-12-11', '2026-12-18', '2026-12-28']);
  });

  it.each([
    ['Thanksgiving', '2026-11-26', '2026-11-25'],
    ['a Sunday', '2026-11-29', '2026-11-27'],
    ['a business day', '2026-11-30', '2026-11-30'],
  ])('all by %s is not after it, as wished and as our own', (_, by, due) => {
    expect(wished({ by }).terms?.payments.map((one) => one.due)).toEqual([due]);
    const rest = wished({ amount: usd(98_000), by }).terms?.payments;
    expect(rest?.at(-1)?.due).toBe(due);
    const own = offersFor({ wish: { ...noWish, amount: usd(50_000), by } });
    expect(own.find(({ id }) => id === 'full-by')?.terms?.payments[0]?.due).toBe(due);
  });

  it('all by a day off today is on the first day money can move', () => {
    const now = '2026-11-26T17:00:00.000Z';
    const given = { matter: matter({ today: '2026-11-26', now }) };
    expect(wished({ by: '2026-11-26' }, given).terms?.payments[0]?.due).toBe('2026-11-27');
  });

  it('comes back as the nearest terms when nobody may agree it', () => {
    const offer = wished({ amount: usd(1_000), per: 'payment', frequency: 'monthly', first: '2026-12-01' });
    expect(offer.standing).toBe('counter');
    expect(codes(offer.limits)).toContain('count');
    expect(minors(offer)).toEqual([49_500, 49_500, 49_500, 49_500]);
    expect(days(offer)?.[0]).toBe('2026-12-01');
  });

  it('turns a monthly amount into the rhythm wished, never above it', () => {
    const offer = wished({ amount: usd(100_000), per: 'month', frequency: 'biweekly', first: '2026-11-27' });
    // 1,000.00 × 12 ÷ 26, rounded down; the rest in the last payment.
    expect(minors(offer)).toEqual([46_153, 46_153, 46_153, 46_153, 13_388]);
  });

  it('takes a day in the past as a payday', () => {
    const offer = wished({ amount: usd(99_000), per: 'payment', frequency: 'biweekly', first: '2026-11-13' });
    expect(days(offer)).toEqual(['2026-11-27', '2026-12-11']);
  });

  it('keeps the anchor of the month after a down payment', () => {
    const offer = wished({
      downPayment: usd(30_000),
      count: 3,
      frequency: 'monthly',
      first: '2026-12-31',
    });
    expect(days(offer)).toEqual(['2026-11-23', '2026-12-31', '2027-02-01', '2027-03-01']);
    expect(offer.terms?.payments.map(({ sort }) => sort)).toEqual([
      'down-payment',
      'instalment',
      'instalment',
      'instalment',
    ]);
  });

  it('steps up, ends in a lump sum, and takes what is left over last', () => {
    expect(minors(wished({ count: 3, stepUp: usd(10_000), frequency: 'monthly' }))).toEqual([
      56_000, 66_000, 76_000,
    ]);
    expect(minors(wished({ count: 2, finalLumpSum: usd(98_000), frequency: 'monthly' }))).toEqual([
      50_000, 50_000, 98_000,
    ]);
    expect(minors(wished({ amount: usd(30_000), count: 2, frequency: 'monthly' }))).toEqual([
      30_000, 30_000, 138_000,
    ]);
  });

  it('refuses rows that do not come to the total, and lets the last absorb', () => {
    const offer = wished({
      rows: [
        { due: '2026-12-01', amount: usd(100_000) },
        { due: '2026-12-15', amount: usd(97_999) },
      ],
    });
    expect(offer.standing).toBe('counter');
    expect(minors(offer)).toEqual([100_000, 98_000]);
  });

  it('does not take another currency for this one', () => {
    const offer = wished({ amount: { minor: 15_000, currency: 'EUR' }, per: 'month' });
    expect(offer.standing).toBe('counter');
    expect(codes(offer.limits)).toContain('other-currency');
    expect(offer.terms?.total).toEqual(usd(198_000));
  });

  it('is processed on the next business day after the cut-off, and not before', () => {
    const at = (now: string) => wished({ by: '2026-11-23' }, { matter: matter({ now }) });
    expect(days(at('2026-11-23T21:59:59.999Z'))).toEqual(['2026-11-23']);
    expect(days(at('2026-11-23T22:00:00.000Z'))).toEqual(['2026-11-24']);
  });
});

describe('the ladder', () => {
  it('starts at the top and hides the settlement', () => {
    const forgiving = rules({
      limits: { associate: { maxForgiven: { percent: '30' } } },
      settlement: [everyTier('80')],
    });
    expect(rungs(offersFor({ rules: forgiving }))).toEqual([
      'full-today',
      'full-by',
      'part-now',
      'plan',
      'hardship',
    ]);
    const above = { 'full-today': 'refused', 'full-by': 'refused', 'part-now': 'not-asked' } as const;
    expect(rungs(offersFor({ rules: forgiving, rungs: above }))).toEqual(['part-now', 'plan', 'hardship']);
    expect(rungs(offersFor({ rules: forgiving, rungs: { ...above, plan: 'refused' } }))).toEqual([
      'part-now',
      'settlement',
      'hardship',
    ]);
    const skipped = {
      'full-today': 'not-asked',
      'full-by': 'not-asked',
      'part-now': 'not-asked',
      plan: 'not-asked',
    } as const;
    expect(rungs(offersFor({ rules: forgiving, rungs: skipped }))).toHaveLength(5);
  });

  it('demands nothing after hardship, distress or a dispute', () => {
    expect(rungs(offersFor({ matter: matter({ gentle: 'hardship' }) }))).toEqual(['hardship', 'plan']);
    expect(rungs(offersFor({ matter: matter({ gentle: 'vulnerable' }) }))).toEqual(['hardship']);
    expect(rungs(offersFor({ matter: matter({ gentle: 'dispute' }) }))[0]).toBe('hardship');
  });

  it('leaves out the disputed part alone, and sets off money that is here', () => {
    const items = [item('a', 120_000, '2026-09-01', 20_000), item('b', 78_000, '2026-10-01')];
    const [first] = offersFor({ matter: matter({ items, unapplied: usd(110_000) }) });
    expect(first?.terms?.total).toEqual(usd(68_000));
    // 1,000.00 undisputed of the older one is covered first, then 100.00 of the other.
    expect(first?.terms?.invoices).toEqual([{ id: 'b', number: 'INV-b', amount: usd(68_000) }]);
    expect(codes(first?.why ?? [])).toEqual(['whole-today', 'disputed-out', 'money-here']);
  });

  it('asks for nothing where nothing is left', () => {
    expect(offersFor({ matter: matter({ unapplied: usd(198_000) }) })).toEqual([]);
    const items = [item('a', 100, '2026-09-01', 100)];
    expect(rungs(offersFor({ matter: matter({ items, gentle: 'dispute' }) }))).toEqual(['hardship']);
  });

  it('stays within what a household can bear', () => {
    const most = usd(50_000);
    for (const offer of offersFor({ maxMonthly: most })) {
      for (const { amount } of offer.terms?.payments ?? []) expect(amount.minor).toBeLessThanOrEqual(50_000);
    }
    expect(rungs(offersFor({ maxMonthly: most }))).toEqual(['plan', 'hardship']);
    expect(rungs(offersFor({ maxMonthly: usd(49_499) }))).toEqual(['hardship']);
    expect(rungs(offersFor({ maxMonthly: usd(0) }))).toEqual(['hardship']);
  });

  it('names the whole account when more is owed than is listed', () => {
    const [first] = offersFor({ matter: matter({ rest: usd(2_000) }) });
    expect(first?.terms?.total).toEqual(usd(200_000));
    expect(first?.terms?.invoices).toEqual([]);
  });
});

describe('settlement', () => {
  const parts = {
    limits: { associate: { maxForgiven: { percent: '25' } }, supervisor: { maxForgiven: { percent: '40' } } },
    settlement: [everyTier('80')],
  };

  it('fits at the tier, needs approval a cent below it, and nobody goes past the supervisor', () => {
    const settle = (minor: number) => wished({ settleFor: usd(minor) }, { rules: rules(parts) });
    expect(settle(158_400).standing).toBe('fits');
    expect(settle(158_400).terms).toMatchObject({ kind: 'settlement', forgiven: usd(39_600) });
    // The last day of the offer is a Thursday; its end is the cut-off in New York.
    expect(settle(158_400).terms?.expiresAt).toBe('2026-12-03T22:00:00.000Z');
    expect(codes(settle(158_399).beyond)).toEqual(['below-tier']);
    expect(settle(118_800).standing).toBe('approval');
    const least = settle(118_799);
    expect(least.standing).toBe('counter');
    expect(least.terms?.total).toEqual(usd(158_400));
  });

  it('takes the stricter of company and client, and a client may close it', () => {
    const withClient = (client: object) =>
      planRulesFor({ ...parts, clients: [{ creditor: 'Lakeside Hospital', ...client }] });
    const stricter = wished(
      { settleFor: usd(160_000) },
      { rules: withClient({ settlement: [everyTier('90')] }) },
    );
    expect(codes(stricter.beyond)).toEqual(['below-tier']);
    const closed = wished({ settleFor: usd(197_999) }, { rules: withClient({ settlement: false }) });
    expect(closed.standing).toBe('counter');
    expect(closed.terms?.kind).not.toBe('settlement');
  });
});

const planRulesFor = (parts: Parameters<typeof policy>[0]) =>
  planRulesOf({
    policy: policy(parts),
    login: 'pat@example.com',
    creditors: ['LAKESIDE hospital'],
    currency: 'USD',
  });

describe('the law on offers', () => {
  it('names no day inside the validation period of its own accord', () => {
    const offers = offersFor({ law: consumerLaw('2026-12-10') });
    expect(rungs(offers)).not.toContain('full-today');
    for (const { terms } of offers)
      for (const { due } of terms?.payments ?? []) expect(due > '2026-12-10').toBe(true);
  });

  it('offers no day at all where own limits end inside it', () => {
    expect(rungs(offersFor({ law: consumerLaw('2027-01-20') }))).toEqual(['hardship']);
  });

  it('lets the consumer wish for a day inside it, with the words that go with it', () => {
    const offer = wished({ by: '2026-12-01' }, { law: consumerLaw('2026-12-01') });
    expect(offer.law.map(({ ruleId, effect }) => [ruleId, effect])).toContainEqual([
      'validation-dates',
      'require',
    ]);
    const after = wished({ by: '2026-12-02' }, { law: consumerLaw('2026-12-01') });
    expect(after.law.map(({ ruleId }) => ruleId)).not.toContain('validation-dates');
  });

  it('blocks a time-barred debt until the wording was read', () => {
    const old = facts({
      validationEndsOn: '2026-01-01',
      debts: facts().debts.map((debt) => ({ ...debt, limitationExpiresOn: '2026-11-22' })),
    });
    const effects = (timeBarredShown: boolean) =>
      wished({ by: '2026-12-01' }, { law: law({ facts: old, timeBarredShown }) })
        .law.filter(({ ruleId }) => ruleId === 'script.time-barred-payment')
        .map(({ effect }) => effect);
    expect(effects(false)).toEqual(['block']);
    expect(effects(true)).toEqual(['require']);
  });

  it('leaves out a fee nothing allows, and keeps one the agreement allows', () => {
    const charging = rules({ fee: { amount: { USD: '5.00' }, allowedBy: 'agreement', source: 'Clause 9' } });
    expect(wished({ by: '2026-11-30' }, { rules: charging }).terms?.fees).toEqual(usd(500));
    const prohibited = wished(
      { by: '2026-11-30' },
      {
        rules: charging,
        law: consumerLaw('2026-10-01', { feeProhibitedByState: true }),
      },
    );
    expect(prohibited.terms?.fees).toBeNull();
    expect(prohibited.law.map(({ ruleId }) => ruleId)).toContain('fee');
  });

  it('adds interest to the rows exactly and shows it', () => {
    const charging = rules({ interest: { annualRate: '0.10', dayCount: 'actual/365', source: 'Clause 4' } });
    const { terms } = wished({ by: '2026-12-23' }, { rules: charging });
    // 1,980.00 × 0.10 × 30 ÷ 365 = 16.27
    expect(terms?.interest?.amount).toEqual(usd(1_627));
    expect(terms?.total).toEqual(usd(199_627));
  });
});
