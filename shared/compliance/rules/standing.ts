import { cite } from '../citation.ts';
import type { Matter } from '../matter.ts';
import { creditorStates } from '../parameters/creditor-states.ts';
import { stateHours } from '../parameters/hours.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';
import { openHoursAt } from './open-hours.ts';

/** Gate 1 of every contact: whether the FDCPA and Regulation F reach it. What is not on record is asked, never assumed away. */
export const coverageKnown: ContactRule = {
  id: 'coverage',
  citation: cite('15 USC 1692a(5)-(6); 12 CFR 1006.2(h)-(i)', 'V'),
  changesWithTime: false,
  check({ coverage, facts, debts }, _t, report) {
    if (coverage.regF !== null) return;
    const missing =
      facts.collector.role === null ? 'in which role we collect' : 'whether the debt is a consumer debt';
    report.hit({
      ruleId: this.id,
      effect: 'cannot-tell',
      reason: `It is not on record ${missing}; confirm the profile once`,
      citation: this.citation,
      values: {
        role: facts.collector.role,
        consumerPurpose: debts.map(({ consumerPurpose }) => String(consumerPurpose)),
      },
    });
  },
};

/**
 * Counts stand on the events this user may see. Where the list is not provably whole, a count is "at least", and no rule that
 * counts can end in a plain yes.
 */
export const completeRecord: ContactRule = {
  id: 'complete-record',
  citation: cite('12 CFR 1006.14(b)(2); our own care', 'P'),
  changesWithTime: false,
  check(matter, _t, report) {
    const { facts, question, role, coverage } = matter;
    if (facts.eventsComplete || isExcludedFromCount(role)) return;
    const isCall = question.channel === 'call' || question.channel === 'ringless-voicemail';
    const counts = (coverage.regF !== false && isCall) || capStates.has(facts.consumer.state ?? '');
    if (!counts || !(coverage.consumerDebt || facts.consumer.state === 'WA')) return;
    const reason = 'The record of contacts may be incomplete: every count is “at least”';
    report.hit({
      ruleId: this.id,
      effect: 'caution',
      reason,
      citation: this.citation,
      values: { eventsComplete: false },
    });
  },
};

const capStates = new Set(['MA', 'NY', 'DC', 'WA', 'WV']);

/** State creditor laws without a number: told to a first-party creditor who contacts outside the usual hours. */
export const creditorLaws: ContactRule = {
  id: 'creditor-laws',
  citation: cite('State creditor-collection acts', 'M'),
  changesWithTime: false,
  check(matter, t, report) {
    const { coverage, facts } = matter;
    const { state } = facts.consumer;
    if (!coverage.consumerDebt || coverage.fdcpaStandards || state === null) return;
    if (stateHours.some((rule) => rule.state === state)) return;
    const law = creditorStates[state];
    if (law === undefined) return;
    report.hit({
      ruleId: this.id,
      effect: 'note',
      reason: `${law.name} binds creditors too, without a number: unreasonable hours and frequency harass`,
      citation: law.citation,
      values: { state, at: new Date(t).toISOString() },
    });
  },
};

/** Near the end of the hours: a call must be over when they close. */
export const nearClosing: ContactRule = {
  id: 'near-closing',
  citation: cite('12 CFR 1006.6(b)(1)(i)', 'V'),
  changesWithTime: false,
  check(matter, t, report) {
    if (isExcludedFromCount(matter.role)) return;
    const open = openHoursAt(matter, t);
    if (!open || t < open.from || t >= open.to || open.to - t > 10 * 60_000) return;
    const minutes = Math.ceil((open.to - t) / 60_000);
    const reason = `Hours close in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}: end the call by then`;
    report.hit({ ruleId: this.id, effect: 'note', reason, citation: this.citation, values: { minutes } });
  },
};

/** 50 USC 3937 and 15 USC 1681c-2, 1681m(f): facts that bear on what may be asked for rather than on whether to contact. */
export const identityTheft: ContactRule = {
  id: 'identity-theft',
  citation: cite('15 USC 1681c-2, 1681m(f); N.Y. GBL 604-aa', 'S'),
  changesWithTime: false,
  check({ facts, isConsumer }: Matter, _t, report) {
    if (!facts.consumer.identityTheftReported || !isConsumer) return;
    const reason = 'Identity theft was reported: do not press; have the claim looked into';
    report.hit({
      ruleId: this.id,
      effect: 'caution',
      reason,
      citation: this.citation,
      values: { identityTheftReported: true },
    });
  },
};
