import { dayFromDate } from '../../calendar/epoch-day.ts';
import { localDay } from '../../calendar/zone-clock.ts';
import { type Citation, cite } from '../citation.ts';
import { lookUp } from '../dated-parameter.ts';
import type { Effect } from '../finding.ts';
import { dateAt, isFirstResponse, type Matter } from '../matter.ts';
import { attorneySilence } from '../parameters/attorney-silence.ts';
import type { ContactRule } from '../rule.ts';

const stayCitation = cite('11 USC 362(a)(6)', 'V');
const attorneyCitation = cite('12 CFR 1006.6(b)(2)', 'V');

/**
 * 11 USC 362(a)(6): the stay bars any act to collect a claim that arose before the petition, by anybody, commercial claims
 * included; 11 USC 524(a)(2): the discharge bars collecting the personal liability; 11 USC 1301: in a chapter 13 case of a
 * consumer the stay covers the co-debtor. The debtor's attorney may be spoken to.
 */
export const bankruptcyStay: ContactRule = {
  id: 'bankruptcy',
  citation: stayCitation,
  changesWithTime: true,
  check(matter, t, report) {
    const { bankruptcy } = matter.facts;
    if (!bankruptcy || bankruptcy.ended || matter.role === 'consumer-attorney') return;
    if (bankruptcy.filedOn !== null && dateAt(matter, t) < bankruptcy.filedOn) return;
    const values = {
      chapter: bankruptcy.chapter,
      filedOn: bankruptcy.filedOn,
      discharged: bankruptcy.discharged,
      debtIsPrepetition: bankruptcy.debtIsPrepetition,
    };
    const block = (reason: string, citation: Citation = stayCitation) =>
      report.hit({ ruleId: this.id, effect: 'block', reason, citation, values });
    if (matter.role === 'co-debtor') {
      const stayed = /12|13/.test(bankruptcy.chapter ?? '') && matter.coverage.consumerDebt;
      if (stayed)
        block(
          'The stay of a chapter 13 case covers the co-debtor of a consumer debt',
          cite('11 USC 1301', 'M'),
        );
      return;
    }
    if (bankruptcy.debtIsPrepetition === false) {
      const reason = 'The debt arose after the petition; property of the estate is still out of reach';
      report.hit({ ruleId: this.id, effect: 'note', reason, citation: this.citation, values });
    } else if (bankruptcy.discharged) {
      block('The debt was discharged: collecting it is enjoined', cite('11 USC 524(a)(2)', 'S'));
    } else block('A bankruptcy petition was filed: the stay bars any act to collect, by anybody');
  },
};

/** Nothing is owed on a debt paid, settled or discharged: there is nothing left to collect (gate before all others). */
export const debtClosed: ContactRule = {
  id: 'debt-closed',
  citation: cite('12 CFR 1006.18(b)(2), 1006.30(b)', 'V'),
  changesWithTime: false,
  check({ debts }, _t, report) {
    const closed = debts.filter(({ status }) => status !== null && status !== 'open');
    if (closed.length === 0 || closed.length < debts.length) return;
    const reason = `Nothing is left to collect: ${closed.map(({ id, status }) => `${id} is ${status}`).join(', ')}`;
    report.hit({
      ruleId: this.id,
      effect: 'block',
      reason,
      citation: this.citation,
      values: { debts: closed.map(({ id }) => id) },
    });
  },
};

/**
 * 12 CFR 1006.6(b)(2): no contact with a consumer known to be represented on this debt by an attorney whose name and address
 * are known or readily found; 1006.10(b)(5) says the same of location calls. Exceptions: the attorney does not answer within
 * a reasonable period ((b)(2)(i): the law gives no number) or consents ((b)(2)(ii)); the consumer's own call may be answered
 * (cmt 6(b)(2)-1) and changes nothing for the next. A creditor outside the Act is warned.
 */
export const attorney: ContactRule = {
  id: 'attorney',
  citation: attorneyCitation,
  changesWithTime: true,
  check(matter, t, report) {
    const { attorney: lawyer } = matter.facts;
    if (!lawyer || !matter.isConsumer || !isOfTheseDebts(matter)) return;
    const values = {
      reachable: lawyer.reachable,
      contactedOn: lawyer.contactedOn,
      responded: lawyer.responded,
    };
    const say = (effect: Effect, reason: string, citation: Citation = attorneyCitation) =>
      report.hit({ ruleId: this.id, effect, reason, citation, values });
    if (lawyer.consentsToDirectContact)
      return say('permit', 'The attorney consents to direct contact', cite('12 CFR 1006.6(b)(2)(ii)', 'V'));
    if (isFirstResponse(matter)) {
      return say(
        'permit',
        'The consumer’s own contact may be answered; representation goes on',
        cite('12 CFR 1006 Supp. I, cmt 6(b)(2)-1', 'M'),
      );
    }
    if (lawyer.reachable === false) {
      const asks = matter.question.purpose === 'ask-for-attorney';
      return say(
        asks ? 'note' : 'caution',
        'The attorney’s name and address are not known: ask for them and nothing else first',
      );
    }
    if (!matter.coverage.fdcpaStandards)
      return say('caution', 'The customer is represented: contact the attorney instead');
    if (isSilent(matter, t)) {
      return say(
        'caution',
        'The attorney has not answered for a reasonable period; have it approved',
        cite('12 CFR 1006.6(b)(2)(i); number of days ours', 'P'),
      );
    }
    say('block', 'The consumer is represented on this debt: contact the attorney instead');
  },
};

function isOfTheseDebts({ facts, debts }: Matter): boolean {
  const represented = facts.attorney?.debtIds ?? null;
  return represented === null || debts.length === 0 || debts.some(({ id }) => represented.includes(id));
}

function isSilent(matter: Matter, t: number): boolean {
  const lawyer = matter.facts.attorney;
  if (!lawyer?.contactedOn || lawyer.responded !== false) return false;
  const days = matter.policy?.attorneySilenceDays ?? lookUp(attorneySilence, dateAt(matter, t));
  const today = localDay(t, matter.dayZones[0] ?? 'America/New_York');
  return days !== undefined && today >= dayFromDate(lawyer.contactedOn) + days;
}
