import { usualLags } from './clearing-lag.ts';
import type { PlanPolicy } from './policy.ts';

const within = (lagDays: number) => ({ lagDays, graceDays: 3, tolerance: '0' });

const builtMethods = {
  link: within(usualLags.link),
  card: within(usualLags.card),
  ach: within(usualLags.ach),
  cheque: within(usualLags.cheque),
  wire: within(usualLags.wire),
  cash: within(usualLags.cash),
  other: within(usualLags.other),
};

/**
 * What holds where nobody has set a policy: an associate agrees at most four instalments without fee or interest, which stay
 * outside Regulation Z (15 USC 1602(g)); nothing is forgiven. A supervisor may go to twelve. Three days
 * of grace after the money is due here: nobody is called broken by a slow weekend.
 */
export const defaultPlanPolicy = {
  v: 1,
  name: 'Built-in careful default',
  limits: {
    associate: {
      maxCount: 4,
      maxDays: 125,
      maxDaysToFirst: 35,
      maxGapDays: 35,
      maxForgiven: { percent: '0' },
    },
    supervisor: {
      maxCount: 12,
      maxDays: 400,
      maxDaysToFirst: 60,
      maxGapDays: 100,
      maxForgiven: { percent: '0' },
    },
    admin: { maxCount: 24, maxDays: 760, maxDaysToFirst: 60, maxGapDays: 100, maxForgiven: { percent: '0' } },
  },
  dates: { roll: 'following', calendar: 'us-bank', cutOff: '17:00' },
  methods: builtMethods,
  remainder: 'last',
  minLast: { amount: { USD: '10.00', CAD: '10.00', EUR: '10.00', GBP: '10.00' }, percent: '25' },
  overpay: { does: 'advance-next' },
  break: { rule: 're-plan' },
  affordabilityShare: '0.5',
} as const satisfies PlanPolicy;
