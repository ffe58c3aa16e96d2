import { cite } from '../citation.ts';
import type { DatedParameter } from '../dated-parameter.ts';
import type { ContactChannel } from '../facts.ts';

/** Hours in which contact is open: minutes since local midnight, end not included. */
export interface OpenHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Which debts a rule of hours reaches. */
type HoursReach = 'fdcpa-standards' | 'consumer-debt' | 'collectors-any-debt';

export interface HoursRule
  extends DatedParameter<OpenHours & { readonly exempt: readonly ContactChannel[] }> {
  /** Two-letter state; null: everywhere. */
  readonly state: string | null;
  readonly reach: HoursReach;
}

const eightToNine = { fromMinute: 480, toMinute: 1260 };

/**
 * The presumption is for "after 8 a.m. and before 9 p.m." in the statute and "before 8:00 … after 9:00" in the rule.
 * Careful reading of the two together: 08:00:00 is open, 21:00:00 is closed. A letter has no hour of its own: the post
 * delivers it, so mail is left to the rules on place.
 */
export const federalHours: HoursRule = {
  id: 'hours.federal',
  title: 'Convenient hours at the consumer’s location',
  state: null,
  reach: 'fdcpa-standards',
  lines: [
    {
      from: '1978-03-20',
      value: { ...eightToNine, exempt: ['letter'] },
      citation: cite('15 USC 1692c(a)(1); 12 CFR 1006.6(b)(1)(i)', 'V'),
      confidence: 'H',
      confirmedOn: '2026-11-22',
    },
  ],
};

export const stateHours: readonly HoursRule[] = [
  {
    id: 'hours.fl',
    title: 'Florida: no contact between 9 p.m. and 8 a.m. in the debtor’s zone',
    state: 'FL',
    reach: 'consumer-debt',
    lines: [
      {
        from: '2010-10-01',
        value: { ...eightToNine, exempt: ['letter'] },
        citation: cite('Fla. Stat. 559.72(17)', 'S'),
        confidence: 'M',
        confirmedOn: '2026-11-22',
      },
      {
        from: '2025-05-16',
        value: { ...eightToNine, exempt: ['letter', 'email'] },
        citation: cite('Fla. Stat. 559.72(17) as amended by SB 232', 'S'),
        confidence: 'M',
        confirmedOn: '2026-11-22',
      },
    ],
  },
  {
    id: 'hours.ma',
    title: 'Massachusetts: 8 a.m. to 9 p.m.',
    state: 'MA',
    reach: 'consumer-debt',
    lines: [
      {
        from: '2012-03-02',
        value: { ...eightToNine, exempt: ['letter', 'email', 'portal'] },
        citation: cite('940 CMR 7.04(1)', 'V'),
        confidence: 'M',
        confirmedOn: '2026-11-22',
      },
    ],
  },
  {
    id: 'hours.wv',
    title: 'West Virginia: 8 a.m. to 9 p.m.',
    state: 'WV',
    reach: 'consumer-debt',
    lines: [
      {
        from: '1974-09-01',
        value: { ...eightToNine, exempt: ['letter', 'email', 'portal', 'text'] },
        citation: cite('W. Va. Code 46A-2-125(d)', 'V'),
        confidence: 'M',
        confirmedOn: '2026-11-22',
      },
    ],
  },
  {
    id: 'hours.wa',
    title: 'Washington: agencies closed from 9 p.m. to 7:30 a.m.',
    state: 'WA',
    reach: 'collectors-any-debt',
    lines: [
      {
        from: '2011-01-01',
        value: { fromMinute: 450, toMinute: 1260, exempt: ['letter'] },
        citation: cite('RCW 19.16.250', 'S'),
        confidence: 'M',
        confirmedOn: '2026-11-22',
      },
    ],
  },
];
