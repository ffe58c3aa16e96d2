import { proposePlans } from '../../shared/plans/offers.ts';
import { planRules } from '../../shared/plans/plan-rules.ts';
import { readPlanPolicy } from '../../shared/plans/policy.ts';
import { noWish } from '../../shared/plans/wish.ts';
import { type Figure, median } from './figures.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const mostRows = 60;

/** A wish of 60 payments that step up and the offers beside it, 60 equal ones among them, judged by limits and law, for a consumer at a third-party collector (DESIGN §8). */
export function offerFigures(): Figure[] {
  const request = requestOf60();
  const offers = proposePlans(request);
  const most = Math.max(...offers.map(({ terms }) => terms?.payments.length ?? 0));
  if (offers.length < 5 || most !== mostRows) {
    throw new Error(`offers-5-of-60-rows: ${offers.length} offers of up to ${most} rows`);
  }
  const times = Array.from({ length: 40 }, () => {
    const start = performance.now();
    proposePlans(request);
    return performance.now() - start;
  });
  return [{ name: 'offers-5-of-60-rows', value: median(times), unit: 'ms', bar: 5 }];
}

function requestOf60(): Parameters<typeof proposePlans>[0] {
  const reading = readPlanPolicy({
    v: 1,
    name: 'Bench',
    limits: { associate: { maxCount: mostRows, maxDays: 2200 } },
    interest: { annualRate: '0.08', dayCount: 'actual/365', source: 'Contract' },
  });
  if (reading.is === 'mistakes') throw new Error(reading.mistakes.join('\n'));
  return {
    matter: {
      currency: 'USD',
      items: Array.from({ length: 30 }, (_, index) => ({
        id: `i${index}`,
        number: `INV-${index}`,
        debtId: 'debt',
        due: '2026-08-15',
        open: usd(30_000 + index * 977),
        disputed: usd(index === 7 ? 5_000 : 0),
      })),
      rest: usd(0),
      creditors: [],
      unapplied: usd(12_345),
      ageDays: 100,
      today: '2026-11-23',
      now: '2026-11-23T17:00:00.000Z',
      zone: 'America/New_York',
      gentle: null,
      invoices: [],
      receipts: [],
    },
    wish: {
      ...noWish,
      count: mostRows,
      frequency: 'monthly',
      stepUp: usd(1),
      first: '2026-12-31',
      method: 'ach',
    },
    rules: planRules({ policy: reading.policy, login: 'pat@example.com', creditors: [], currency: 'USD' }),
    law: {
      facts: consumerFacts,
      background: { longPlansInYear: null, chargedPlansInYear: null, servicemember: null },
      authorization: null,
      authorizedByConsumer: null,
      copyGiven: null,
      signedWrittenAgreement: null,
      feeProhibitedByState: null,
      timeBarredShown: false,
    },
    rungs: {},
    maxMonthly: null,
  };
}

const consumerFacts: Parameters<typeof proposePlans>[0]['law']['facts'] = {
  v: 1,
  collector: {
    role: 'third-party-collector',
    name: 'Northline',
    nameUsed: null,
    creditorName: null,
    obtainedInDefault: null,
    affiliateOnly: null,
    accepts: null,
  },
  consumer: {
    state: 'OH',
    city: null,
    knownZone: 'America/New_York',
    possibleZones: [],
    locationKnown: null,
    age: null,
    deceased: null,
    language: null,
    identityTheftReported: null,
  },
  people: [{ id: 'pat', role: 'consumer' }],
  debts: [
    {
      id: 'debt',
      kind: 'credit_card',
      consumerPurpose: true,
      obligor: null,
      amount: null,
      disputed: null,
      status: null,
      assignedOn: null,
      daysPastDue: null,
      accountNumberWhenObtained: null,
      collectionProceduresStarted: null,
      limitationExpiresOn: null,
      judgment: null,
      suitIntended: null,
    },
  ],
  events: [],
  eventsComplete: true,
  preferences: [],
  attorney: null,
  bankruptcy: null,
  validationEndsOn: '2026-10-01',
};
