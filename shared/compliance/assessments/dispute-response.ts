import type { Instant } from '../../calendar/instant.ts';
import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import type { Facts } from '../facts.ts';
import type { Hit } from '../finding.ts';
import { momentOfIso } from '../matter.ts';
import { isTimely } from '../rules/disputes.ts';
import type { Stop } from '../stop.ts';
import { stopsOf } from '../stops.ts';

type Dispute = Extract<Stop, { kind: 'dispute' | 'original-creditor' }>;

/** What is owed in answer to the last dispute or request. */
export interface DisputeResponse {
  readonly owed:
    | 'verification'
    | 'verification-or-reasons'
    | 'original-creditor'
    | 'same-creditor-statement'
    | null;
}

/**
 * 12 CFR 1006.38(c), (d)(2): a written dispute in the period is answered with verification or a copy of the judgment before
 * collection goes on; one that repeats an answered dispute without anything new, with either again or a notice of the reasons
 * ((a)(1), (d)(2)(ii)); a request for the original creditor with name and address or, where it is the current one, with
 * saying so. Late and oral disputes are owed no answer here, but never reported as undisputed.
 */
export function disputeResponse(
  facts: Facts,
  at: Instant | null,
  originalCreditorIsCurrent: boolean | null,
): Assessment<DisputeResponse> {
  const zone = facts.consumer.knownZone ?? facts.consumer.possibleZones[0] ?? 'America/New_York';
  const until = at === null ? Number.POSITIVE_INFINITY : momentOfIso(at);
  const heard = stopsOf(facts, zone).filter(
    (stop): stop is Dispute =>
      (stop.kind === 'dispute' || stop.kind === 'original-creditor') && stop.at <= until,
  );
  const open = heard.filter((stop) => !isAnswered(stop, facts));
  if (open.length === 0 || coverageOf(facts, []).regF === false) return assessmentOf([], { owed: null });
  const hits: Hit[] = [];
  let owed: DisputeResponse['owed'] = null;
  for (const stop of open) {
    const hit = hitOf(stop, facts, heard, originalCreditorIsCurrent);
    hits.push(hit);
    if (hit.effect === 'require') owed = hit.values.owed as DisputeResponse['owed'];
  }
  return assessmentOf(hits, { owed });
}

function hitOf(stop: Dispute, facts: Facts, heard: readonly Dispute[], sameCreditor: boolean | null): Hit {
  const read = { words: stop.words, written: stop.written, validationEndsOn: facts.validationEndsOn };
  if (!isTimely(stop, facts)) {
    const reason = `Disputed ${stop.written ? 'after the validation period' : 'by mouth'}: nothing must be sent, but never report it as undisputed`;
    return {
      ruleId: 'dispute-response',
      effect: 'caution',
      reason,
      citation: cite('12 CFR 1006.38; 1006.18(c)(2)', 'V'),
      values: read,
    };
  }
  const require = (owed: NonNullable<DisputeResponse['owed']>, reason: string, paragraph: string): Hit => ({
    ruleId: 'dispute-response',
    effect: 'require',
    reason,
    citation: cite(paragraph, 'V'),
    values: { ...read, owed },
  });
  if (stop.kind === 'original-creditor') {
    return sameCreditor
      ? require('same-creditor-statement', 'Say that the original creditor is the current one, and refer to what was sent', '12 CFR 1006.38(c)(2)')
      : require('original-creditor', 'Send name and address of the original creditor before collection goes on', '12 CFR 1006.38(c)(1)');
  }
  const answeredBefore = heard.some(
    (earlier) => earlier.kind === 'dispute' && earlier.at < stop.at && isAnswered(earlier, facts, stop.at),
  );
  return answeredBefore
    ? require('verification-or-reasons', 'Repeats an answered dispute: send verification again, or a notice with brief reasons', '12 CFR 1006.38(a)(1), (d)(2)(ii)')
    : require('verification', 'Send verification or a copy of the judgment before collection goes on', '12 CFR 1006.38(d)(2)(i)');
}

function isAnswered(stop: Dispute, { events }: Facts, before = Number.POSITIVE_INFINITY): boolean {
  return events.some(({ kind, at }) => {
    const ms = momentOfIso(at);
    if (ms < stop.at || ms > before) return false;
    return stop.kind === 'dispute'
      ? kind === 'verification-sent' || kind === 'duplicate-dispute-answered'
      : kind === 'original-creditor-sent';
  });
}
