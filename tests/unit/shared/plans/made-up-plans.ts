import type { LawContext } from '../../../../shared/plans/law-on-plan.ts';
import type { PlanMatter, PlanWish } from '../../../../shared/plans/offer.ts';
import { type OfferRequest, proposePlans } from '../../../../shared/plans/offers.ts';
import { type PlanRules, planRules } from '../../../../shared/plans/plan-rules.ts';
import { type PlanPolicy, readPlanPolicy } from '../../../../shared/plans/policy.ts';
import { noWish } from '../../../../shared/plans/wish.ts';
import { facts } from '../compliance/made-up.ts';

/** A Monday noon in New York, before the cut-off. */
export const NOW = '2026-11-23T17:00:00.000Z';
export const TODAY = '2026-11-23';

export const usd = (minor: number) => ({ minor, currency: 'USD' });

/** 1,980.00 on two invoices, nothing in dispute, nothing unapplied. */
export const matter = (changes: Partial<PlanMatter> = {}): PlanMatter => ({
  currency: 'USD',
  items: [item('a', 120_000, '2026-09-01'), item('b', 78_000, '2026-10-01')],
  rest: usd(0),
  creditors: [],
  unapplied: usd(0),
  ageDays: 83,
  today: TODAY,
  now: NOW,
  zone: 'America/New_York',
  gentle: null,
  invoices: [],
  receipts: [],
  ...changes,
});

export const item = (id: string, minor: number, due: string, disputed = 0): PlanMatter['items'][number] => ({
  id,
  number: `INV-${id}`,
  debtId: null,
  due,
  open: usd(minor),
  disputed: usd(disputed),
});

/** A trade debt: what the law says of consumers stays out unless a test brings it in. */
export const law = (changes: Partial<LawContext> = {}): LawContext => ({
  facts: facts({
    collector: { ...facts().collector, role: 'creditor' },
    debts: facts().debts.map((debt) => ({ ...debt, consumerPurpose: false })),
  }),
  background: { longPlansInYear: null, chargedPlansInYear: null, servicemember: null },
  authorization: null,
  authorizedByConsumer: null,
  copyGiven: null,
  signedWrittenAgreement: null,
  feeProhibitedByState: null,
  timeBarredShown: false,
  ...changes,
});

/** A consumer's debt at a third-party collector whose validation period ended on that day. */
export const consumerLaw = (
  validationEndsOn: string | null = '2026-10-01',
  changes: Partial<LawContext> = {},
) => law({ facts: facts({ validationEndsOn }), ...changes });

export const policy = (parts: Omit<PlanPolicy, 'v' | 'name'> = {}): PlanPolicy => {
  const reading = readPlanPolicy({ v: 1, name: 'Northline plans', ...parts });
  if (reading.is === 'mistakes') throw new Error(reading.mistakes.join('\n'));
  return reading.policy;
};

export const rules = (parts?: Omit<PlanPolicy, 'v' | 'name'>, login = 'pat@example.com'): PlanRules =>
  planRules({ policy: parts ? policy(parts) : null, login, creditors: [], currency: 'USD' });

const wish = (changes: Partial<PlanWish>): PlanWish => ({ ...noWish, ...changes });

export const request = (changes: Partial<OfferRequest> = {}): OfferRequest => ({
  matter: matter(),
  wish: noWish,
  rules: rules(),
  law: law(),
  rungs: {},
  maxMonthly: null,
  ...changes,
});

export const offersFor = (changes: Partial<OfferRequest> = {}) => proposePlans(request(changes));

export const wished = (changes: Partial<PlanWish>, others: Partial<OfferRequest> = {}) => {
  const [first] = offersFor({ ...others, wish: wish(changes) });
  if (!first?.isWish) throw new Error('The wish was not judged');
  return first;
};

export const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

export const everyTier = (percent: string, currency = 'USD') => ({
  currency,
  offerDays: 10,
  tiers: [{ ageFrom: 0, ageTo: null, balanceFrom: '0', balanceTo: null, percent }],
});
