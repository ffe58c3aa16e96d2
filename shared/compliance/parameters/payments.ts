import { cite } from '../citation.ts';
import type { DatedParameter } from '../dated-parameter.ts';

const confirmedOn = '2026-11-22';

/** Instruments postdated by more than this many days need the notice, sent within the counted days before deposit. */
export const postdatedNotice: DatedParameter<{
  readonly overDays: number;
  readonly atMost: number;
  readonly atLeast: number;
}> = {
  id: 'postdated.notice',
  title: 'Postdated instruments: more than how many days, and notice how many counted days before deposit',
  lines: [
    {
      from: '1978-03-20',
      value: { overDays: 5, atMost: 10, atLeast: 3 },
      citation: cite('12 CFR 1006.22(c)(1); 15 USC 1692f(2)', 'V'),
      confidence: 'H',
      confirmedOn,
    },
  ],
};

/** Days before a preauthorized transfer of another amount by which written notice is sent. */
export const varyingTransferNoticeDays: DatedParameter<number> = {
  id: 'reg-e.varying-notice-days',
  title: 'Days of notice before a preauthorized transfer that varies in amount',
  lines: [
    {
      from: '1980-05-10',
      value: 10,
      citation: cite('12 CFR 1005.10(d)(1)', 'V'),
      confidence: 'H',
      confirmedOn,
    },
  ],
};

/** When a plan makes its maker a creditor of Regulation Z. */
export const regularCredit: DatedParameter<{
  readonly moreThanInstallments: number;
  readonly moreThanTimesAYear: number;
  readonly moreThanTimesIfDwelling: number;
}> = {
  id: 'reg-z.regularly',
  title: 'More installments than this, and more often in a year than this, make a creditor',
  lines: [
    {
      from: '1982-10-01',
      value: { moreThanInstallments: 4, moreThanTimesAYear: 25, moreThanTimesIfDwelling: 5 },
      citation: cite('15 USC 1602(g); 12 CFR 1026.2(a)(17)(v)', 'M'),
      confidence: 'M',
      confirmedOn,
    },
  ],
};

/** Highest yearly rate on debt from before active duty; fees count as interest. */
export const servicememberRate: DatedParameter<number> = {
  id: 'scra.rate',
  title: 'Highest yearly rate on pre-service debt of a servicemember',
  lines: [
    { from: '2003-12-19', value: 0.06, citation: cite('50 USC 3937', 'V'), confidence: 'H', confirmedOn },
  ],
};
