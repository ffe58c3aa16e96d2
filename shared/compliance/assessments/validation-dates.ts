import { shiftCountedDays } from '../../calendar/bank-holidays.ts';
import { dateFromDay, dayFromDate } from '../../calendar/epoch-day.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Assessment, assessmentOf, computation } from '../assessment.ts';
import { cite } from '../citation.ts';
import { lookUp } from '../dated-parameter.ts';
import { assumedReceiptDays, periodDays } from '../parameters/validation.ts';

/**
 * 12 CFR 1006.34(b)(5): the validation period starts when the notice is provided and ends thirty calendar days after receipt;
 * receipt may be assumed on the fifth day after providing, Saturdays, Sundays and holidays of 5 USC 6103(a) left out of those
 * five alone. The end is not moved off a weekend. A notice sent again after it came back counts from the later sending
 * (cmt 34(b)(5)-2); learning that it arrived on another day changes nothing (cmt -1).
 */
export function validationDates(notice: {
  readonly provided: PlainDate;
  /** Day it was known to be undelivered, and the day it was sent again. */
  readonly returnedOn?: PlainDate | null;
  readonly resentOn?: PlainDate | null;
}): Assessment<{ assumedReceipt: PlainDate; end: PlainDate } | null> {
  const sent = notice.resentOn ?? notice.provided;
  const counted = lookUp(assumedReceiptDays, sent);
  const period = lookUp(periodDays, sent);
  const citation = cite('12 CFR 1006.34(b)(5)', 'V');
  if (counted === undefined || period === undefined) {
    const reason = `The law of validation notices is not on file for ${sent}`;
    return assessmentOf(
      [{ ruleId: 'validation-dates', effect: 'cannot-tell', reason, citation, values: { sent } }],
      null,
    );
  }
  const assumedReceipt = shiftCountedDays(sent, counted);
  const end = dateFromDay(dayFromDate(assumedReceipt) + period);
  const reason = `Receipt may be assumed on ${assumedReceipt}; the period ends on ${end}`;
  return computation(
    'validation-dates',
    reason,
    citation,
    { sent, counted, period },
    { assumedReceipt, end },
  );
}
