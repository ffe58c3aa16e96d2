import { cite } from '../citation.ts';
import type { DatedParameter } from '../dated-parameter.ts';

/** Calls to a person about a debt in seven consecutive days; the presumption falls with MORE than this. */
export const callsInSevenDays: DatedParameter<{ readonly limit: number; readonly windowDays: number }> = {
  id: 'call-frequency.seven-in-seven',
  title: 'Calls to one person about one debt in seven consecutive days',
  lines: [
    {
      from: '2021-11-30',
      value: { limit: 7, windowDays: 7 },
      citation: cite('12 CFR 1006.14(b)(2)(i)(A), (ii)', 'V'),
      confidence: 'H',
      confirmedOn: '2026-11-22',
    },
  ],
};

/** Days closed by a telephone conversation; the day of the conversation is the first. */
export const daysAfterConversation: DatedParameter<number> = {
  id: 'call-frequency.wait-after-conversation',
  title: 'Days without a call after a telephone conversation about the debt, counting its own day',
  lines: [
    {
      from: '2021-11-30',
      value: 7,
      citation: cite('12 CFR 1006.14(b)(2)(i)(B)', 'V'),
      confidence: 'H',
      confirmedOn: '2026-11-22',
    },
  ],
};

/** Days for which direct consent takes calls out of both counts; the day it is given is the first. */
export const consentDays: DatedParameter<number> = {
  id: 'call-frequency.consent-days',
  title: 'Longest run of days for which consent takes calls out of the count, its own day counted',
  lines: [
    {
      from: '2021-11-30',
      value: 7,
      citation: cite('12 CFR 1006.14(b)(3)(i); cmt 14(b)(3)(i)-2', 'V'),
      confidence: 'H',
      confirmedOn: '2026-11-22',
    },
  ],
};

/** Patterns that rebut compliance although the count is kept. */
export const callPattern: DatedParameter<{
  readonly successionMinutes: number;
  readonly callsInOneDay: number;
}> = {
  id: 'call-frequency.pattern',
  title: 'Calls in rapid succession (minutes) and concentrated in one day (calls)',
  lines: [
    {
      from: '2021-11-30',
      value: { successionMinutes: 5, callsInOneDay: 7 },
      citation: cite('12 CFR 1006 Supp. I, cmt 14(b)(2)(i)-2', 'S'),
      confidence: 'M',
      confirmedOn: '2026-11-22',
    },
  ],
};

/** Volume over all media that is judged together although no single count is passed. Ours: the law gives no number. */
export const mediaVolume: DatedParameter<{
  readonly messagesInOneDay: number;
  readonly contactsInSevenDays: number;
}> = {
  id: 'conduct.media-volume',
  title:
    'Electronic messages in one day, and contacts by all media in seven days, from which volume is pointed out',
  lines: [
    {
      from: '2021-11-30',
      value: { messagesInOneDay: 5, contactsInSevenDays: 8 },
      citation: cite('12 CFR 1006.14(a); Supp. I, cmts 14(a)-1, -2', 'M'),
      confidence: 'L',
      confirmedOn: '2026-11-22',
    },
  ],
};
