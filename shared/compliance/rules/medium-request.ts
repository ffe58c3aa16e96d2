import { cite } from '../citation.ts';
import { isFirstResponse, type Matter } from '../matter.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';
import type { Stop } from '../stop.ts';

export type MediumStop = Extract<Stop, { kind: 'medium' }>;

/**
 * 12 CFR 1006.14(h)(1): once asked not to use a medium, or a number or address, a collector uses it no more. Any words will
 * do and the text gives no days of grace (cmts 14(h)(1)-1, -3). Exceptions (h)(2): one confirmation that says nothing else;
 * one answer when the person writes in that medium again, the request living on; what the law requires in it. A creditor
 * outside the Act: a text after STOP is barred by 47 CFR 64.1200(a)(10) and by us at once; another medium is a warning.
 */
export const mediumRequest: ContactRule = {
  id: 'medium-request',
  citation: cite('12 CFR 1006.14(h)(1); Supp. I, cmts 14(h)(1)-1, -3', 'V'),
  changesWithTime: false,
  check(matter, _t, report) {
    if (isExcludedFromCount(matter.role)) return;
    const closed = closedMedia(matter);
    const [stop] = closed;
    if (!stop) return;
    const { question } = matter;
    const values = { words: stop.words, channel: question.channel, number: stop.number };
    const permit = (reason: string, paragraph: string) =>
      report.hit({ ruleId: this.id, effect: 'permit', reason, citation: cite(paragraph, 'V'), values });
    if (question.purpose === 'confirm-opt-out' && !isConfirmed(matter, stop)) {
      return permit('One confirmation of the request, with nothing else in it', '12 CFR 1006.14(h)(2)(i)');
    }
    if (isFirstResponse(matter) && isAfter(matter, stop)) {
      return permit(
        'The person wrote in this medium again: one answer in it; the request lives on',
        '12 CFR 1006.14(h)(2)(ii)',
      );
    }
    if (question.purpose === 'required-by-law')
      return permit('The law requires this medium', '12 CFR 1006.14(h)(2)(iii)');
    const binding = matter.coverage.fdcpaStandards || question.channel === 'text';
    report.hit({
      ruleId: this.id,
      effect: binding ? 'block' : 'caution',
      reason: `The person asked not to be reached this way: “${stop.words}”`,
      citation: matter.coverage.fdcpaStandards ? this.citation : cite('47 CFR 64.1200(a)(10)', 'S'),
      values,
    });
  },
};

/** Requests in force that close the medium and number asked about. */
export function closedMedia({ stops, question, role }: Matter): MediumStop[] {
  const found: MediumStop[] = [];
  for (const stop of stops) {
    if (stop.kind === 'resume' && stop.time === null) {
      for (let index = found.length - 1; index >= 0; index--) {
        if (stop.media === null || stop.media.includes(question.channel)) found.splice(index, 1);
      }
    } else if (stop.kind === 'medium' && closes(stop, question, role)) found.push(stop);
  }
  return found;
}

function closes(stop: MediumStop, question: Matter['question'], role: Matter['role']): boolean {
  if (!isAsked(stop, question, role)) return false;
  if (stop.media !== null && !stop.media.includes(question.channel)) return false;
  return stop.number === null || question.place === null || stop.number === question.place;
}

/** The request is about whoever is to be reached: who asked, or somebody close to them whom they asked to leave alone. */
function isAsked(stop: MediumStop, { personId }: Matter['question'], role: Matter['role']): boolean {
  if (stop.role !== undefined) return stop.role === role;
  return stop.personId === null ? role === 'consumer' : stop.personId === personId;
}

/** A message of ours in the medium since the request was the one confirmation. */
const isConfirmed = ({ recent, question }: Matter, stop: MediumStop): boolean =>
  recent.some(
    ({ event, ms }) => event.direction === 'out' && event.channel === question.channel && ms > stop.at,
  );

function isAfter({ response }: Matter, stop: MediumStop): boolean {
  return response !== null && Date.parse(response.to.at) > stop.at;
}
