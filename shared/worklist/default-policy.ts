import type { WorklistPolicy } from './policy.ts';

const decimalSteps = (...steps: readonly (readonly [string, number])[]) =>
  steps.map(([from, value]) => ({ from, points: value }));
const western = decimalSteps(['0.01', 20], ['250', 60], ['1000', 120], ['5000', 200], ['25000', 300]);

export const defaultWorklistPolicy: WorklistPolicy = {
  v: 1,
  name: 'Parley default',
  amount: {
    USD: western,
    CAD: western,
    AUD: western,
    EUR: western,
    GBP: western,
    CHF: western,
    MXN: decimalSteps(['0.01', 20], ['5000', 60], ['20000', 120], ['100000', 200], ['500000', 300]),
    PHP: decimalSteps(['0.01', 20], ['10000', 60], ['50000', 120], ['250000', 200], ['1000000', 300]),
    JPY: decimalSteps(['1', 20], ['30000', 60], ['150000', 120], ['750000', 200], ['3000000', 300]),
  },
  age: [
    { from: 1, points: 40 },
    { from: 31, points: 120 },
    { from: 61, points: 180 },
    { from: 91, points: 220 },
    { from: 121, points: 240 },
  ],
  brokenPromise: { each: 80, atMost: 200, days: 90 },
  promise: { due: 150, waiting: -120 },
  dispute: -150,
  hold: -200,
  stops: [
    'cease',
    'refusal',
    'attorney',
    'bankruptcy',
    'deceased',
    'minor',
    'identity-theft',
    'credit-counsellor',
  ],
  unapplied: 50,
  lastContact: {
    steps: [
      { from: 0, points: -200 },
      { from: 1, points: -120 },
      { from: 3, points: -40 },
      { from: 7, points: 0 },
      { from: 14, points: 40 },
    ],
    never: 60,
    lookBackDays: 45,
  },
  window: { open: 100, later: 40 },
};
