import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Citation, cite } from '../citation.ts';
import type { ContactChannel } from '../facts.ts';

/** Whom a cap binds. `creditor-in-procedures`: a creditor once its debt collection procedures have begun. */
type CapActor = 'collector' | 'creditor' | 'creditor-in-procedures';

/** A state or city limit on how often. They differ from the federal count in unit, media and actor; the strictest governs. */
export interface FrequencyCap {
  readonly id: string;
  readonly title: string;
  readonly place: { readonly state: string; readonly city: 'new-york-city' | null };
  readonly windowDays: number;
  readonly limit: number;
  /** What the contact about to be made is, and what is counted. */
  readonly media: readonly ContactChannel[];
  readonly counts: 'attempts' | 'conversations';
  /** `if-a-message-was-possible`: an attempt is not counted when nobody could be reached and no message left. */
  readonly unanswered: 'counted' | 'if-a-message-was-possible';
  readonly unit: 'person' | 'debt' | 'account';
  readonly actors: readonly CapActor[];
  /** Which numbers: `residence-or-cell` and `elsewhere` share the contacts between them; `work` and `cell` are one kind. */
  readonly where: 'any' | 'residence-or-cell' | 'elsewhere' | 'work' | 'cell';
  /** Contacts with the spouse count with the consumer's. */
  readonly withSpouse: boolean;
  /** Debts due less long are not reached; null: all are. */
  readonly overDaysPastDue: number | null;
  readonly commercialToo: boolean;
  readonly presumption: boolean;
  readonly from: PlainDate;
  /** Last day in force; null: open. */
  readonly to: PlainDate | null;
  readonly citation: Citation;
  readonly confidence: 'H' | 'M' | 'L';
  readonly confirmedOn: PlainDate;
}

const telephone: readonly ContactChannel[] = ['call', 'ringless-voicemail', 'text'];
const anyForm: readonly ContactChannel[] = [
  ...telephone,
  'email',
  'letter',
  'portal',
  'postcard',
  'social-public',
];
const exceptMail: readonly ContactChannel[] = [...telephone, 'email', 'portal', 'social-public'];
const calls: readonly ContactChannel[] = ['call', 'ringless-voicemail'];

const usual = {
  counts: 'attempts',
  unanswered: 'counted',
  where: 'any',
  withSpouse: false,
  overDaysPastDue: null,
  commercialToo: false,
  presumption: false,
  to: null,
  confirmedOn: '2026-11-22',
} as const;

const massachusetts = {
  ...usual,
  place: { state: 'MA', city: null },
  limit: 2,
  media: telephone,
  unanswered: 'if-a-message-was-possible',
  unit: 'debt',
} as const;

const washington = {
  ...usual,
  place: { state: 'WA', city: null },
  unit: 'person',
  actors: ['collector'],
  commercialToo: true,
} as const;

/** Append only: a change of law closes a line with `to` and adds another. */
export const frequencyCaps: readonly FrequencyCap[] = [
  {
    ...massachusetts,
    id: 'cap.ma-creditor-residence',
    title:
      'Massachusetts creditors: two telephone communications in seven days to residence, cell or personal number',
    windowDays: 7,
    actors: ['creditor'],
    where: 'residence-or-cell',
    overDaysPastDue: 30,
    from: '2012-03-02',
    citation: cite('940 CMR 7.04(1)(f); Armata v. Target, 480 Mass. 14 (2018)', 'V'),
    confidence: 'H',
  },
  {
    ...massachusetts,
    id: 'cap.ma-creditor-elsewhere',
    title: 'Massachusetts creditors: two telephone communications in thirty days elsewhere',
    windowDays: 30,
    actors: ['creditor'],
    where: 'elsewhere',
    overDaysPastDue: 30,
    from: '2012-03-02',
    citation: cite('940 CMR 7.04(1)(f)', 'M'),
    confidence: 'L',
  },
  {
    ...massachusetts,
    id: 'cap.ma-collector-residence',
    title: 'Massachusetts collectors: two calls or texts in seven days to residence, cell or personal number',
    windowDays: 7,
    actors: ['collector'],
    where: 'residence-or-cell',
    from: '2013-03-01',
    citation: cite('209 CMR 18.16(1)(c)-(d)', 'V'),
    confidence: 'H',
  },
  {
    ...massachusetts,
    id: 'cap.ma-collector-elsewhere',
    title: 'Massachusetts collectors: two calls or texts in thirty days elsewhere',
    windowDays: 30,
    actors: ['collector'],
    where: 'elsewhere',
    from: '2013-03-01',
    citation: cite('209 CMR 18.16(1)(c)-(d)', 'V'),
    confidence: 'H',
  },
  {
    ...usual,
    id: 'cap.nyc-contacts',
    title: 'New York City to the end of 2026: two contacts in seven days',
    place: { state: 'NY', city: 'new-york-city' },
    windowDays: 7,
    limit: 2,
    media: anyForm,
    unit: 'debt',
    actors: ['collector', 'creditor-in-procedures'],
    presumption: true,
    from: '2009-01-01',
    to: '2026-12-31',
    citation: cite('6 RCNY 5-76, 5-77(b)(1)(iv)', 'S'),
    confidence: 'M',
  },
  {
    ...usual,
    id: 'cap.nyc-attempts',
    title: 'New York City from 2027: three attempts per account in seven days, mail not counted',
    place: { state: 'NY', city: 'new-york-city' },
    windowDays: 7,
    limit: 3,
    media: exceptMail,
    unit: 'account',
    actors: ['collector', 'creditor-in-procedures'],
    from: '2027-01-01',
    citation: cite(
      '6 RCNY 5-77 as amended (operative date moved to 2027-01-01 by notice of 2026-07-22)',
      'S',
    ),
    confidence: 'M',
  },
  {
    ...usual,
    id: 'cap.dc-calls',
    title: 'District of Columbia: four calls per account in seven days',
    place: { state: 'DC', city: null },
    windowDays: 7,
    limit: 4,
    media: calls,
    unit: 'account',
    actors: ['collector', 'creditor'],
    overDaysPastDue: 30,
    from: '2023-01-01',
    citation: cite('D.C. Code 28-3814 (Law 24-154)', 'S'),
    confidence: 'M',
  },
  {
    ...usual,
    id: 'cap.dc-messages',
    title: 'District of Columbia: five electronic messages per account in seven days',
    place: { state: 'DC', city: null },
    windowDays: 7,
    limit: 5,
    media: ['text', 'email', 'portal'],
    unit: 'account',
    actors: ['collector', 'creditor'],
    overDaysPastDue: 30,
    from: '2023-01-01',
    citation: cite('D.C. Code 28-3814 (Law 24-154)', 'S'),
    confidence: 'M',
  },
  {
    ...washington,
    id: 'cap.wa-week',
    title: 'Washington agencies: three communications in a week in any form, spouse included',
    windowDays: 7,
    limit: 3,
    media: anyForm,
    withSpouse: true,
    presumption: true,
    from: '2011-01-01',
    citation: cite('RCW 19.16.250', 'S'),
    confidence: 'M',
  },
  {
    ...washington,
    id: 'cap.wa-work',
    title: 'Washington agencies: one communication in a week at work',
    windowDays: 7,
    limit: 1,
    media: anyForm,
    where: 'work',
    withSpouse: true,
    presumption: true,
    from: '2011-01-01',
    citation: cite('RCW 19.16.250', 'S'),
    confidence: 'M',
  },
  {
    ...washington,
    id: 'cap.wa-cell-day',
    title: 'Washington agencies: two calls or texts in a day to a cellular number',
    windowDays: 1,
    limit: 2,
    media: telephone,
    where: 'cell',
    from: '2011-01-01',
    citation: cite('RCW 19.16.250(18)', 'M'),
    confidence: 'L',
  },
  {
    ...usual,
    id: 'cap.wv-calls',
    title: 'West Virginia: thirty calls in a week',
    place: { state: 'WV', city: null },
    windowDays: 7,
    limit: 30,
    media: calls,
    unit: 'person',
    actors: ['collector', 'creditor'],
    presumption: true,
    from: '1974-09-01',
    citation: cite('W. Va. Code 46A-2-125(d)', 'V'),
    confidence: 'M',
  },
  {
    ...usual,
    id: 'cap.wv-conversations',
    title: 'West Virginia: ten telephone conversations in a week',
    place: { state: 'WV', city: null },
    windowDays: 7,
    limit: 10,
    media: calls,
    counts: 'conversations',
    unit: 'person',
    actors: ['collector', 'creditor'],
    presumption: true,
    from: '1974-09-01',
    citation: cite('W. Va. Code 46A-2-125(d)', 'V'),
    confidence: 'M',
  },
];
