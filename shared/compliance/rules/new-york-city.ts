import { cite } from '../citation.ts';
import type { Facts } from '../facts.ts';
import { dateAt, type Matter, momentOfIso } from '../matter.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';

const boroughs =
  /^\s*(?:new york(?: city)?(?:,? ny)?|nyc|n\.y\.c\.|manhattan|brooklyn|queens|(?:the )?bronx|staten island)\s*$/i;

/** The city as an address writes it; the five boroughs are used as cities in addresses. */
export const isNewYorkCity = (city: string | null): boolean => city !== null && boroughs.test(city);

/** In the state of New York, nobody knows in which city: the city's rules may bind. */
export const maybeNewYorkCity = ({ consumer }: Facts): boolean =>
  consumer.state === 'NY' && consumer.city === null && consumer.cityUnknown === true;

/** First day of the amended city rule; the frequency lines carry the same date. */
const amendedFrom = '2027-01-01';

/**
 * 6 RCNY 5-77 as amended (operative 2027-01-01): electronic media only with the consumer's consent given to us, or when the
 * consumer used the medium with us within sixty days. Binds collectors, and creditors once their procedures have begun.
 */
export const newYorkCityMessages: ContactRule = {
  id: 'nyc-electronic-consent',
  citation: cite('6 RCNY 5-77 as amended', 'S'),
  changesWithTime: true,
  check(matter, t, report) {
    const { question, coverage, debts } = matter;
    if (question.channel !== 'text' && question.channel !== 'email') return;
    const isMaybe = isMaybeUnderAmendedCityRule(matter, t);
    if (!(isMaybe || isUnderAmendedCityRule(matter, t)) || isExcludedFromCount(matter.role)) return;
    if (coverage.actor === 'creditor' && !debts.some((debt) => debt.collectionProceduresStarted !== false))
      return;
    if (question.directConsent === true || question.consumerUsedAddress === true || usedWithin(matter, t, 60))
      return;
    const missing =
      'No consent to this medium is on record and the consumer has not used it with us in the past 60 days';
    const values = { channel: question.channel, directConsent: question.directConsent };
    const shared = { ruleId: this.id, citation: this.citation };
    if (!isMaybe) report.hit({ ...shared, effect: 'block', reason: missing, values });
    else {
      const reason = `${missing}, which New York City forbids; the consumer’s city is not on record`;
      report.hit({ ...shared, effect: 'cannot-tell', reason, values: { ...values, city: null } });
    }
  },
};

export const isUnderAmendedCityRule = (matter: Matter, t: number): boolean =>
  matter.facts.consumer.state === 'NY' && isNewYorkCity(matter.facts.consumer.city) && isInForce(matter, t);

const isMaybeUnderAmendedCityRule = (matter: Matter, t: number): boolean =>
  maybeNewYorkCity(matter.facts) && isInForce(matter, t);

const isInForce = (matter: Matter, t: number): boolean =>
  matter.coverage.consumerDebt && dateAt(matter, t) >= amendedFrom;

function usedWithin({ facts, question }: Matter, t: number, days: number): boolean {
  return facts.events.some(
    ({ direction, channel, at }) =>
      direction === 'in' &&
      channel === question.channel &&
      momentOfIso(at) <= t &&
      momentOfIso(at) >= t - days * 86_400_000,
  );
}
