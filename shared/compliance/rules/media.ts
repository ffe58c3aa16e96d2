import { localDay } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import { isWith, type Matter } from '../matter.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';

/**
 * 12 CFR 1006.22(f): (1) no postcard; (3) no e-mail to an address known to be the employer's unless the consumer used it
 * with us about the debt or directly agreed; (4) nothing on social media that the public or the person's contacts can see.
 */
export const forbiddenMedia: ContactRule = {
  id: 'forbidden-media',
  citation: cite('12 CFR 1006.22(f)', 'V'),
  changesWithTime: false,
  check({ question, coverage }, _t, report) {
    if (!coverage.consumerDebt) return;
    const effect = coverage.fdcpaStandards ? 'block' : 'caution';
    const say = (reason: string, paragraph: string) =>
      report.hit({
        ruleId: this.id,
        effect,
        reason,
        citation: cite(`12 CFR ${paragraph}`, 'V'),
        values: { channel: question.channel },
      });
    if (question.leaked && isElectronic(question.channel)) {
      say('This address or number is known to have told others of the debt', '1006.6(d)(3)(ii)');
    }
    if (question.channel === 'postcard') say('A debt is not written about on a postcard', '1006.22(f)(1)');
    if (question.channel === 'social-public')
      say('The public or the person’s contacts can see it', '1006.22(f)(4)');
    if (question.channel !== 'email' || !question.employerAddress) return;
    if (question.consumerUsedAddress === true || question.directConsent === true) return;
    say(
      'The address belongs to the employer, and the consumer neither used it with us nor agreed',
      '1006.22(f)(3)',
    );
  },
};

const isElectronic = (channel: string): boolean => channel === 'text' || channel === 'email';

/**
 * 47 CFR 64.1200(a)(1), (a)(3): a prerecorded or artificial voice, ringless drops included (FCC 22-85), needs prior express
 * consent to a wireless number; to a residential line an informational call is exempt three times in thirty days. A live
 * call dialled by hand needs none. Holds for every profile.
 */
export const prerecordedVoice: ContactRule = {
  id: 'prerecorded-voice',
  citation: cite('47 CFR 64.1200(a)(1), (a)(3)', 'S'),
  changesWithTime: false,
  check(matter, t, report) {
    const { question } = matter;
    const isDrop = question.channel === 'ringless-voicemail';
    if (!isDrop && !(question.channel === 'call' && question.automated)) return;
    if (question.directConsent) return;
    const values = { place: question.place, directConsent: question.directConsent };
    if (!isDrop && question.place === 'home') {
      const zone = matter.dayZones[0] ?? 'America/New_York';
      const month = matter.recent.filter(
        ({ event, ms }) =>
          event.direction === 'out' &&
          event.result === 'recorded_message' &&
          isWith(event, question.personId) &&
          localDay(ms, zone) > localDay(t, zone) - 30,
      ).length;
      if (month < 3) return;
      const reason = `${month} recorded calls to a residential line in thirty days: three are exempt`;
      report.hit({
        ruleId: this.id,
        effect: 'block',
        reason,
        citation: cite('47 CFR 64.1200(a)(3)', 'M'),
        values: { ...values, recordedIn30Days: month },
      });
      return;
    }
    const reason = 'A recorded or artificial voice needs the person’s prior express consent';
    report.hit({ ruleId: this.id, effect: 'block', reason, citation: this.citation, values });
  },
};

/**
 * Procedures of 1006.6(d)(3)-(5) protect against a disclosure to others; they are no condition of sending, so what is missing
 * is a note here and the full check is its own assessment. New York asks collectors for consent to e-mail (23 NYCRR 1.6).
 */
export const electronicProcedures: ContactRule = {
  id: 'electronic-procedures',
  citation: cite('12 CFR 1006.6(d)(3)-(5)', 'V'),
  changesWithTime: false,
  check(matter, _t, report) {
    const { question, coverage, facts, role } = matter;
    if (question.channel !== 'text' && question.channel !== 'email') return;
    if (coverage.regF === false || isExcludedFromCount(role) || isKnownUse(matter)) return;
    const newYork = question.channel === 'email' && facts.consumer.state === 'NY';
    report.hit({
      ruleId: this.id,
      effect: 'note',
      reason: newYork
        ? 'New York asks collectors for the consumer’s consent to e-mail; none is on record'
        : 'No use of this medium by the consumer and no consent is on record: the safe harbour is not open',
      citation: newYork ? cite('23 NYCRR 1.6', 'M') : this.citation,
      values: { channel: question.channel, directConsent: question.directConsent },
    });
  },
};

function isKnownUse({ question, facts }: Matter): boolean {
  if (question.consumerUsedAddress === true || question.directConsent === true) return true;
  return facts.events.some(({ direction, channel }) => direction === 'in' && channel === question.channel);
}

/** D.C. Code 28-3814: electronic messages go with the consumer's consent, which may be asked for once in seven days. */
export const dcMessages: ContactRule = {
  id: 'dc-electronic-consent',
  citation: cite('D.C. Code 28-3814 (Law 24-154)', 'S'),
  changesWithTime: false,
  check({ question, coverage, facts, role }, _t, report) {
    if (facts.consumer.state !== 'DC' || !coverage.consumerDebt || !isElectronic(question.channel)) return;
    if (question.directConsent || isExcludedFromCount(role)) return;
    const refused = question.directConsent === false;
    const reason = refused
      ? 'The consumer has not agreed to electronic messages'
      : 'Electronic messages go with the consumer’s consent; none is on record';
    const values = { directConsent: question.directConsent };
    report.hit({
      ruleId: this.id,
      effect: refused ? 'block' : 'note',
      reason,
      citation: this.citation,
      values,
    });
  },
};

/** NRS 649 (SB 248): an agency gives sixty days' notice before it acts on a medical debt. */
export const nevadaMedicalNotice: ContactRule = {
  id: 'nv-medical-notice',
  citation: cite('NRS 649 (SB 248)', 'M'),
  changesWithTime: false,
  check({ coverage, facts, debts }, _t, report) {
    if (facts.consumer.state !== 'NV' || coverage.actor !== 'collector') return;
    if (!debts.some(({ kind }) => /medic|hospital|dental|health/i.test(kind ?? ''))) return;
    const reason = 'Nevada asks agencies for sixty days’ notice before acting on a medical debt';
    report.hit({ ruleId: this.id, effect: 'note', reason, citation: this.citation, values: { state: 'NV' } });
  },
};
