import { dateFromDay } from '../../calendar/epoch-day.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { localDay } from '../../calendar/zone-clock.ts';
import { type Assessment, assessmentOf, computation } from '../assessment.ts';
import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import { lookUp } from '../dated-parameter.ts';
import type { Facts } from '../facts.ts';
import { initialCommunication } from '../initial-communication.ts';
import { momentOfIso } from '../matter.ts';
import { noticeDays } from '../parameters/validation.ts';

/** A validation notice is owed by `due`; or none is owed, and why. */
export type NoticeDue =
  | { readonly required: true; readonly due: PlainDate }
  | { readonly required: false; readonly due: null };

/**
 * 12 CFR 1006.34(a)(1)-(2): the notice goes with the initial communication or within five calendar days of it, weekends
 * counted; not at all when the debt is paid before that. A limited-content message, a location call and a pleading convey
 * nothing to the consumer and start no clock (1006.34(b)(2)).
 */
export function validationNoticeDue(facts: Facts): Assessment<NoticeDue> {
  const citation = cite('12 CFR 1006.34(a)(1)(i)(B), (a)(2), (b)(2)', 'V');
  const none = (reason: string): Assessment<NoticeDue> =>
    assessmentOf([{ ruleId: 'validation-notice-due', effect: 'note', reason, citation, values: {} }], {
      required: false,
      due: null,
    });
  if (coverageOf(facts, []).regF === false) return none('Regulation F does not reach this debt');
  const first = initialCommunication(facts);
  if (!first)
    return none('No initial communication yet: nothing on record conveyed the debt to the consumer');
  const zone = facts.consumer.knownZone ?? facts.consumer.possibleZones[0] ?? 'America/New_York';
  const on = localDay(momentOfIso(first.at), zone);
  const days = lookUp(noticeDays, dateFromDay(on));
  if (days === undefined) {
    const reason = 'The law of validation notices is not on file for that day';
    return assessmentOf(
      [{ ruleId: 'validation-notice-due', effect: 'cannot-tell', reason, citation, values: {} }],
      { required: false, due: null },
    );
  }
  const due = on + days;
  const closing = facts.events.find(
    ({ kind, at }) =>
      (kind === 'paid-in-full' || kind === 'validation-notice-sent') &&
      localDay(momentOfIso(at), zone) <= due,
  );
  if (closing) {
    return none(
      closing.kind === 'paid-in-full'
        ? 'Paid before the notice was due: none is owed'
        : 'The notice was sent in time',
    );
  }
  const date = dateFromDay(due);
  const reason = `First communication on ${dateFromDay(on)}: the notice is due by ${date}`;
  return computation('validation-notice-due', reason, citation, { initialOn: dateFromDay(on), days }, {
    required: true,
    due: date,
  } as NoticeDue);
}
