import { dayFromDate } from '../../calendar/epoch-day.ts';
import { momentOf } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import type { CareFact } from '../facts.ts';
import { isFirstResponse, type Matter } from '../matter.ts';
import type { ContactRule } from '../rule.ts';

/** What is on record of one kind for this person and these debts. */
function onRecord({ facts, debts, isConsumer }: Matter, kind: CareFact['kind']): CareFact[] {
  if (!isConsumer) return [];
  return (facts.care ?? []).filter(
    ({ kind: own, debtIds }) =>
      own === kind &&
      (debtIds === null || debts.length === 0 || debts.some(({ id }) => debtIds.includes(id))),
  );
}

/** The last day on which all of them are over; null: one has no end. */
function lastDay(facts: readonly CareFact[]): string | null {
  const days = facts.map(({ until }) => until);
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

const valuesOf = (found: readonly CareFact[]) => ({ words: found[0]?.words ?? '', until: lastDay(found) });

/**
 * Distress, illness or danger was heard. No US law gives a rule; to go on collecting may be an unfair or abusive act
 * (12 USC 5531, 5536; 12 CFR 1006.14(a)), so we pause until a specialist has looked. Whoever has the right may go on, with a
 * reason. What the person asks may be answered, and what the law requires may be sent.
 */
export const vulnerable: ContactRule = {
  id: 'vulnerable',
  citation: cite('12 CFR 1006.14(a); 12 USC 5531, 5536; our own care', 'P'),
  changesWithTime: true,
  check(matter, _t, report) {
    const found = onRecord(matter, 'vulnerable');
    if (found.length === 0) return;
    const isAnswer = isFirstResponse(matter) || matter.question.purpose === 'required-by-law';
    const until = lastDay(found);
    report.hit({
      ruleId: this.id,
      effect: isAnswer ? 'caution' : 'block',
      reason: isAnswer
        ? 'Vulnerability is on record: answer, and ask for nothing'
        : 'Vulnerability is on record: collecting is paused until a specialist has looked',
      citation: this.citation,
      values: valuesOf(found),
      until: until === null || isAnswer ? null : startOfDayAfter(until, matter),
      overridable: isAnswer ? 'never' : 'policy',
    });
  },
};

/** Wherever the person may be, the day is over. */
const startOfDayAfter = (day: string, { dayZones }: Matter): number =>
  Math.max(...dayZones.map((zone) => momentOf(dayFromDate(day) + 1, 0, zone)));

/** Cannot pay for now, and a day was agreed to look again: a contact is open, a demand for payment is not. */
export const hardship: ContactRule = {
  id: 'hardship',
  citation: cite('12 CFR 1006.14(a), 1006.22(a); our own care', 'P'),
  changesWithTime: false,
  check(matter, _t, report) {
    const found = onRecord(matter, 'hardship');
    if (found.length === 0) return;
    const until = lastDay(found);
    report.hit({
      ruleId: this.id,
      effect: 'caution',
      reason: `Hardship is on record: ask for no payment${until === null ? '' : ` until ${until}`}`,
      citation: this.citation,
      values: valuesOf(found),
    });
  },
};

/**
 * A credit counsellor or attorney-in-fact is no attorney of 12 CFR 1006.6(b)(2), which speaks of attorneys alone; some states
 * and many agreements ask to deal with the agent. Our choice: with written authority on file contact goes there, else care.
 */
export const creditCounsellor: ContactRule = {
  id: 'credit-counsellor',
  citation: cite('12 CFR 1006.6(b)(2) by likeness; our own care', 'P'),
  changesWithTime: false,
  check(matter, _t, report) {
    const found = onRecord(matter, 'credit-counsellor');
    if (found.length === 0) return;
    const isAuthorized = found.some(({ written }) => written === true);
    const isAnswer = isFirstResponse(matter) || matter.question.purpose === 'required-by-law';
    const blocks = isAuthorized && !isAnswer;
    report.hit({
      ruleId: this.id,
      effect: blocks ? 'block' : 'caution',
      reason: isAuthorized
        ? 'A credit counsellor or agent acts with written authority: contact goes there'
        : 'A credit counsellor or agent may act for the customer: ask for written authority, and deal with the agent',
      citation: this.citation,
      values: { ...valuesOf(found), written: isAuthorized },
      overridable: blocks ? 'policy' : 'never',
    });
  },
};

/** 50 USC 3937, 3919: rate cap and no threat for using the Act's rights; a review, no bar to contact. */
export const servicemember: ContactRule = {
  id: 'servicemember',
  citation: cite('50 USC 3937; 3919', 'M'),
  changesWithTime: false,
  check(matter, _t, report) {
    const found = onRecord(matter, 'servicemember');
    if (found.length === 0) return;
    report.hit({
      ruleId: this.id,
      effect: 'caution',
      reason:
        'A servicemember or dependant: interest above six percent is reviewed first; no word of rank or command',
      citation: this.citation,
      values: valuesOf(found),
    });
  },
};
