import { cite } from '../citation.ts';
import type { DatedParameter } from '../dated-parameter.ts';

const regF = '2021-11-30';
const confirmedOn = '2026-11-22';

/** Calendar days after the initial communication within which the notice must be sent. */
export const noticeDays: DatedParameter<number> = {
  id: 'validation.notice-days',
  title: 'Calendar days to send the validation notice after the initial communication',
  lines: [
    { from: regF, value: 5, citation: cite('12 CFR 1006.34(a)(1)(i)(B)', 'V'), confidence: 'H', confirmedOn },
  ],
};

/** Counted days after which receipt may be assumed; Saturdays, Sundays and 6103(a) holidays are left out. */
export const assumedReceiptDays: DatedParameter<number> = {
  id: 'validation.assumed-receipt-days',
  title: 'Counted days after which receipt of the notice may be assumed',
  lines: [
    { from: regF, value: 5, citation: cite('12 CFR 1006.34(b)(5)', 'V'), confidence: 'H', confirmedOn },
  ],
};

/** Calendar days of the period after receipt. */
export const periodDays: DatedParameter<number> = {
  id: 'validation.period-days',
  title: 'Calendar days of the validation period after receipt',
  lines: [
    { from: regF, value: 30, citation: cite('12 CFR 1006.34(b)(5)', 'V'), confidence: 'H', confirmedOn },
  ],
};
