import { shiftCountedDays } from '../../calendar/bank-holidays.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { daysBetween } from '../../calendar/plain-date.ts';
import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import { lookUp } from '../dated-parameter.ts';
import type { Facts } from '../facts.ts';
import type { Hit } from '../finding.ts';
import { postdatedNotice } from '../parameters/payments.ts';

const citation = cite('12 CFR 1006.22(c)(1); 15 USC 1692f(2)', 'V');

export interface NoticeWindow {
  readonly noticeRequired: boolean;
  readonly earliestNotice: PlainDate | null;
  readonly latestNotice: PlainDate | null;
}

/**
 * 12 CFR 1006.22(c)(1): an instrument postdated by more than five days is deposited only after written notice of the intent,
 * not more than ten nor less than three days before, Saturdays, Sundays and 6103(a) holidays left out.
 */
export function postdatedNoticeWindow(
  facts: Facts,
  instrument: { readonly accepted: PlainDate; readonly dated: PlainDate; readonly deposit: PlainDate },
): Assessment<NoticeWindow> {
  const none: NoticeWindow = { noticeRequired: false, earliestNotice: null, latestNotice: null };
  if (!coverageOf(facts, []).fdcpaStandards) return assessmentOf([], none);
  const rule = lookUp(postdatedNotice, instrument.accepted);
  if (!rule) return unknownOn(instrument.accepted, none);
  if (daysBetween(instrument.accepted, instrument.dated) <= rule.overDays) return assessmentOf([], none);
  const window: NoticeWindow = {
    noticeRequired: true,
    earliestNotice: shiftCountedDays(instrument.deposit, -rule.atMost),
    latestNotice: shiftCountedDays(instrument.deposit, -rule.atLeast),
  };
  const reason = `Written notice of the deposit from ${window.earliestNotice} to ${window.latestNotice}`;
  return assessmentOf(
    [{ ruleId: 'postdated-notice', effect: 'require', reason, citation, values: { ...instrument, ...rule } }],
    window,
  );
}

/** Whether a notice given on that day lies within the window before the deposit; null: none was given. */
export function postdatedNoticeInTime(
  facts: Facts,
  notice: {
    readonly deposit: PlainDate;
    readonly given: PlainDate | null;
    readonly accepted: PlainDate | null;
    readonly dated: PlainDate | null;
  },
): Assessment<NoticeWindow> {
  const { deposit, given } = notice;
  const none: NoticeWindow = { noticeRequired: false, earliestNotice: null, latestNotice: null };
  if (!coverageOf(facts, []).fdcpaStandards) return assessmentOf([], none);
  const rule = lookUp(postdatedNotice, deposit);
  if (!rule) return unknownOn(deposit, none);
  if (notice.accepted && notice.dated && daysBetween(notice.accepted, notice.dated) <= rule.overDays)
    return assessmentOf([], none);
  const earliestNotice = shiftCountedDays(deposit, -rule.atMost);
  const latestNotice = shiftCountedDays(deposit, -rule.atLeast);
  const window: NoticeWindow = { noticeRequired: true, earliestNotice, latestNotice };
  if (given !== null && given >= earliestNotice && given <= latestNotice) return assessmentOf([], window);
  const reason =
    given === null
      ? 'No written notice of the deposit was given'
      : `Notice on ${given} lies outside ${earliestNotice} to ${latestNotice}`;
  return assessmentOf(
    [{ ruleId: 'postdated-notice', effect: 'block', reason, citation, values: { deposit, given, ...rule } }],
    window,
  );
}

/** 12 CFR 1006.22(c)(3): never deposited, nor threatened to be, before the date it bears. */
export function depositOf(
  facts: Facts,
  instrument: { readonly dated: PlainDate; readonly deposit: PlainDate },
): Assessment {
  if (!coverageOf(facts, []).fdcpaStandards || instrument.deposit >= instrument.dated)
    return assessmentOf([], {});
  const reason = `Deposit on ${instrument.deposit} lies before the date of the instrument, ${instrument.dated}`;
  return assessmentOf(
    [
      {
        ruleId: 'early-deposit',
        effect: 'block',
        reason,
        citation: cite('12 CFR 1006.22(c)(3)', 'V'),
        values: { ...instrument },
      },
    ],
    {},
  );
}

function unknownOn<Values>(date: PlainDate, values: Values): Assessment<Values> {
  const hit: Hit = {
    ruleId: 'postdated-notice',
    effect: 'cannot-tell',
    reason: `No rule is on file for ${date}`,
    citation,
    values: { date },
  };
  return assessmentOf([hit], values);
}
