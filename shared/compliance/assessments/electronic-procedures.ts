import { dateFromDay, dayFromDate } from '../../calendar/epoch-day.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { localDay, momentOf } from '../../calendar/zone-clock.ts';
import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import { type DatedParameter, lookUp } from '../dated-parameter.ts';
import type { ContactEvent, Facts } from '../facts.ts';
import type { Hit } from '../finding.ts';
import { isOurs, momentOfIso } from '../matter.ts';
import type { Stop } from '../stop.ts';
import { stopsOf } from '../stops.ts';

/** Days within which a text, fresh consent or a check of the reassigned-numbers database keeps a number good. */
export const textRecencyDays: DatedParameter<number> = {
  id: 'text.recency-days',
  title: 'Days within which a text, consent or reassigned-number check must lie',
  lines: [
    {
      from: '2021-11-30',
      value: 60,
      citation: cite('12 CFR 1006.6(d)(5)', 'V'),
      confidence: 'H',
      confirmedOn: '2026-11-22',
    },
  ],
};

/** Least days between the creditor's notice and the end of the consumer's time to opt out. */
export const emailOptOutDays: DatedParameter<number> = {
  id: 'email.opt-out-days',
  title: 'Days after the creditor’s notice for the consumer to opt out of e-mail, at least',
  lines: [
    {
      from: '2021-11-30',
      value: 35,
      citation: cite('12 CFR 1006.6(d)(4)(ii)', 'V'),
      confidence: 'H',
      confirmedOn: '2026-11-22',
    },
  ],
};

/**
 * 12 CFR 1006.6(d)(5): text procedures. The consumer texted about the debt, or agreed directly, and did not opt out since;
 * and within the past sixty days texted again, agreed afresh, or the number was checked against the database. Missing them
 * loses a defence, it does not forbid the text: a warning. After an opt-out it is forbidden.
 */
export function textProcedure(facts: Facts, at: Instant, lastNumberCheck: PlainDate | null): Assessment {
  if (coverageOf(facts, []).regF === false) return assessmentOf([], {});
  const zone = facts.consumer.knownZone ?? facts.consumer.possibleZones[0] ?? 'America/New_York';
  const moment = momentOfIso(at);
  const uses = usesOf(facts, moment);
  const stopped = lastStop(facts, 'text', moment, zone);
  if (stopped && !uses.some(({ ms, agrees }) => agrees && ms > stopped.at)) {
    const citation = cite('12 CFR 1006.14(h)(1)', 'V');
    const values = { words: stopped.words };
    const reason = 'The consumer asked for no more texts';
    return assessmentOf([{ ruleId: 'text-procedure', effect: 'block', reason, citation, values }], {});
  }
  const today = localDay(moment, zone);
  const within = lookUp(textRecencyDays, dateFromDay(today));
  const isRecent = (day: number) => within !== undefined && day >= today - within && day <= today;
  const recent = uses.some(({ ms }) => isRecent(localDay(ms, zone)));
  const checked = lastNumberCheck !== null && isRecent(dayFromDate(lastNumberCheck));
  if (uses.length > 0 && (recent || checked)) return assessmentOf([], {});
  const reason =
    uses.length === 0
      ? 'The consumer neither texted about the debt nor agreed to texts'
      : 'No text, fresh consent or reassigned-number check within sixty days';
  const citation = cite('12 CFR 1006.6(d)(5)', 'V');
  const values = { lastNumberCheck, withinDays: within ?? null };
  return assessmentOf([{ ruleId: 'text-procedure', effect: 'caution', reason, citation, values }], {});
}

/** The last request that closes the medium. */
function lastStop(
  facts: Facts,
  channel: 'text' | 'email',
  until: number,
  zone: string,
): Extract<Stop, { kind: 'medium' }> | undefined {
  return stopsOf(facts, zone)
    .filter((stop) => stop.kind === 'medium')
    .findLast(({ at, media }) => at <= until && (media === null || media.includes(channel)));
}

/** Texts from the consumer about the debt, and direct consents to texts. */
function usesOf({ events, preferences }: Facts, until: number): { ms: number; agrees: boolean }[] {
  const ofEvents = events
    .filter((event) => isOurs(event) && (agreesToTexts(event) || isTextAboutDebt(event)))
    .map((event) => ({ ms: momentOfIso(event.at), agrees: agreesToTexts(event) }));
  const ofPreferences = preferences
    .filter(({ medium, consent, givenAt }) => medium === 'text' && consent?.givenToUs && givenAt !== null)
    .map(({ givenAt }) => ({ ms: momentOfIso(givenAt ?? ''), agrees: true }));
  return [...ofEvents, ...ofPreferences].filter(({ ms }) => ms <= until);
}

const agreesToTexts = ({ consent }: ContactEvent): boolean =>
  consent?.coversTexts === true && consent.givenToUs;

const isTextAboutDebt = ({ direction, channel, aboutDebt }: ContactEvent): boolean =>
  direction === 'in' && channel === 'text' && aboutDebt !== false;

/** The ways of 1006.6(d)(4) by which an e-mail address is good. */
export type EmailPath =
  | 'consumer-used-it'
  | 'direct-consent'
  | 'creditor-notice'
  | 'prior-collector'
  | 'none';

export interface EmailAddressHistory {
  readonly path: EmailPath;
  readonly noticeSent: PlainDate | null;
  readonly optOutDeadline: PlainDate | null;
  readonly sendOn: PlainDate | null;
  readonly publicDomain: boolean | null;
  readonly optedOut: boolean | null;
  readonly employerProvided: boolean | null;
}

/**
 * 12 CFR 1006.6(d)(4): e-mail procedures. (i) the consumer used the address with us about the debt or agreed; (ii) the
 * creditor used it and sent notice of the transfer with at least thirty-five days to opt out, which have run out, and the
 * domain is open to the public and not known as the employer's; (iii) a prior collector used it so. A warning when unmet.
 */
export function emailProcedure(
  facts: Facts,
  history: EmailAddressHistory,
): Assessment<{ earliestValidDeadline: PlainDate | null }> {
  const { noticeSent } = history;
  const days = noticeSent === null ? undefined : lookUp(emailOptOutDays, noticeSent);
  const earliest =
    noticeSent === null || days === undefined ? null : dateFromDay(dayFromDate(noticeSent) + days);
  const values = { earliestValidDeadline: earliest };
  if (coverageOf(facts, []).regF === false) return assessmentOf([], values);
  const hits: Hit[] = [];
  const say = (effect: Hit['effect'], reason: string, paragraph: string) =>
    hits.push({
      ruleId: 'email-procedure',
      effect,
      reason,
      citation: cite(paragraph, 'V'),
      values: { ...history },
    });
  if (history.optedOut || emailClosed(facts, history.sendOn))
    say('block', 'The consumer opted out of this address', '12 CFR 1006.14(h)(1)');
  if (history.path === 'none')
    say('caution', 'No path by which the address is good is on record', '12 CFR 1006.6(d)(4)');
  if (history.path === 'creditor-notice') checkCreditorPath(history, earliest, say);
  return assessmentOf(hits, values);
}

/** On record as asked for by the end of the day of sending; without a day, at any time. */
function emailClosed(facts: Facts, sendOn: PlainDate | null): boolean {
  const zone = facts.consumer.knownZone ?? facts.consumer.possibleZones[0] ?? 'America/New_York';
  const until = sendOn === null ? Number.POSITIVE_INFINITY : momentOf(dayFromDate(sendOn) + 1, 0, zone);
  return lastStop(facts, 'email', until, zone) !== undefined;
}

function checkCreditorPath(
  { noticeSent, optOutDeadline, sendOn, publicDomain, employerProvided }: EmailAddressHistory,
  earliest: PlainDate | null,
  say: (effect: Hit['effect'], reason: string, paragraph: string) => void,
): void {
  const paragraph = '12 CFR 1006.6(d)(4)(ii)';
  if (noticeSent === null || earliest === null) {
    say('caution', 'The creditor’s notice is not on record', paragraph);
    return;
  }
  if (optOutDeadline === null || optOutDeadline < earliest) {
    say('caution', `The date to opt out must be ${earliest} or later`, paragraph);
  }
  const deadline = optOutDeadline ?? earliest;
  if (sendOn === null || sendOn <= deadline)
    say('caution', `The time to opt out runs to the end of ${deadline}`, paragraph);
  if (publicDomain !== true) say('caution', 'The domain is not known to be open to the public', paragraph);
  if (employerProvided) say('caution', 'The address is known as the employer’s', paragraph);
}
