import type { PaymentRun } from '../../../../shared/plans/payment-run.ts';

/** Every Friday; approved by Wednesday noon in New York; here a business day later. */
export const run: PaymentRun = {
  every: { is: 'week', weekday: 5 },
  cutOff: { businessDaysBefore: 2, time: '12:00', zone: 'America/New_York' },
  lagDays: 1,
};
