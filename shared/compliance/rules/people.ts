import { cite } from '../citation.ts';
import type { Facts } from '../facts.ts';
import type { Matter } from '../matter.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';
import type { UnconfirmedKind } from '../stop.ts';

/**
 * 12 CFR 1006.6(d)(1)-(2): a debt is discussed with the consumer, the persons who stand for the consumer (1006.6(a)),
 * attorneys, creditor and bureau, and with nobody else; others only to learn a location, with the consumer's direct prior
 * consent, by order of a court, or for a post-judgment remedy. Outside the Act it is a matter of privacy: a warning.
 */
export const thirdParty: ContactRule = {
  id: 'third-party',
  citation: cite('12 CFR 1006.6(d)(1)-(2)', 'V'),
  changesWithTime: false,
  check(matter, _t, report) {
    const { role, question, coverage, facts } = matter;
    if (!coverage.consumerDebt || matter.isConsumer || isExcludedFromCount(role)) return;
    const values = {
      person: question.personId,
      role,
      directConsent: question.directConsent,
      age: facts.consumer.age,
    };
    if (question.directConsent) {
      const reason = 'The consumer agreed directly with us that this person may be told';
      report.hit({
        ruleId: this.id,
        effect: 'permit',
        reason,
        citation: cite('12 CFR 1006.6(d)(2)', 'V'),
        values,
      });
    } else if (
      question.purpose === 'locate' &&
      facts.consumer.locationKnown !== true &&
      role !== 'employer'
    ) {
      const reason = 'To learn where the consumer is, once, by the rules of a location call';
      report.hit({
        ruleId: this.id,
        effect: 'caution',
        reason,
        citation: cite('12 CFR 1006.10', 'V'),
        values,
      });
    } else {
      const binding = coverage.fdcpaStandards || isEmployerInNewYork(matter);
      const reason = `This person (${role}) may not be told of the debt: not the consumer, and no consent is on record`;
      report.hit({
        ruleId: this.id,
        effect: binding ? 'block' : 'caution',
        reason,
        citation: this.citation,
        values,
      });
    }
  },
};

/** NY GBL 601: no contact with the employer before judgment, creditors included. */
const isEmployerInNewYork = ({ role, facts, debts }: Matter): boolean =>
  role === 'employer' && facts.consumer.state === 'NY' && !debts.some(({ judgment }) => judgment);

/**
 * 12 CFR 1006.2(e), 1006.6(a)(4) and Supp. I: the deceased is still "the consumer"; executor, administrator or another
 * authorized to act stands in, and so does the spouse. The deceased's own numbers reach whoever is there.
 */
export const decedent: ContactRule = {
  id: 'decedent',
  citation: cite('12 CFR 1006.2(e), 1006.6(a)(4); Supp. I, cmt 6(a)(4)-1', 'V'),
  changesWithTime: false,
  check({ facts, role, coverage }, _t, report) {
    if (!facts.consumer.deceased || role !== 'consumer') return;
    report.hit({
      ruleId: this.id,
      effect: 'block',
      reason: coverage.fdcpaStandards
        ? 'The consumer has died: speak with the person authorized to act for the estate'
        : 'The customer has died: speak with the estate',
      citation: this.citation,
      values: { deceased: true },
    });
  },
};

/** 12 CFR 1006.6(a)(2): the parent of a minor stands for the consumer; talk of the debt with a child goes to a supervisor. */
export const minor: ContactRule = {
  id: 'minor',
  citation: cite('12 CFR 1006.6(a)(2)', 'V'),
  changesWithTime: false,
  check({ facts, role }, _t, report) {
    const { age } = facts.consumer;
    if (age === null || age >= 18 || role !== 'consumer') return;
    const reason = `The consumer is ${age}: speak with a parent or guardian`;
    report.hit({ ruleId: this.id, effect: 'caution', reason, citation: this.citation, values: { age } });
  },
};

/** Somebody has since put the matter on record, one way or the other. */
function isRecorded(what: UnconfirmedKind, { attorney, bankruptcy, consumer }: Facts): boolean {
  switch (what) {
    case 'attorney':
      return attorney !== null;
    case 'bankruptcy':
      return bankruptcy !== null;
    case 'deceased':
      return consumer.deceased !== null;
    case 'minor':
      return consumer.age !== null;
    case 'identity-theft':
      return consumer.identityTheftReported !== null;
    default:
      return false;
  }
}

const words: Readonly<Record<UnconfirmedKind, string>> = {
  attorney: 'an attorney',
  bankruptcy: 'a bankruptcy',
  deceased: 'a death',
  'identity-theft': 'identity theft',
  minor: 'a minor',
  military: 'military service',
};

/**
 * Knowledge binds however it came: words of the consumer that speak of a stop nobody recorded. A bankruptcy or a death
 * stops contact until a person has looked, since the stay holds whether or not we wrote it down; the others are a warning.
 */
export const unconfirmedStop: ContactRule = {
  id: 'unconfirmed-stop',
  citation: cite('12 CFR 1006.6(b)(2); 11 USC 362(a)(6); 50 USC 3937', 'V'),
  changesWithTime: false,
  check({ stops, facts, isConsumer }, _t, report) {
    if (!isConsumer) return;
    for (const stop of stops) {
      if (stop.kind !== 'unconfirmed' || isRecorded(stop.what, facts)) continue;
      const grave = stop.what === 'bankruptcy' || stop.what === 'deceased';
      report.hit({
        ruleId: this.id,
        effect: grave ? 'cannot-tell' : 'caution',
        reason: `The record speaks of ${words[stop.what]}: “${stop.words}”. Record it or dismiss it`,
        citation: this.citation,
        values: { what: stop.what, said: stop.words },
      });
    }
  },
};
