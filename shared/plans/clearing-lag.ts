import { type BusinessCalendar, plusBusinessDays } from '../calendar/business-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { PaymentMethod } from '../domain/agreement.ts';

/** Bank days from the day money leaves the customer to the day it is here. */
export type ClearingLags = Readonly<Record<PaymentMethod, number>>;

/** The longest each way usually takes: nobody is called late while the money is under way. A company sets its own. */
export const usualLags: ClearingLags = { link: 2, card: 2, ach: 3, cheque: 7, wire: 1, cash: 0, other: 0 };

/** The day a payment made on `due` is expected here; without a method nothing is known of a lag. */
export const expectedOn = (
  due: PlainDate,
  method: PaymentMethod | null,
  lags: ClearingLags,
  calendar: BusinessCalendar,
): PlainDate => {
  const lag = method === null ? 0 : lags[method];
  return lag === 0 ? due : plusBusinessDays(due, lag, calendar);
};
