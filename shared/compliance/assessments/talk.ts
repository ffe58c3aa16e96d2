import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import type { Facts } from '../facts.ts';
import { isExcludedFromCount, type PersonRole, standsForConsumer } from '../person-role.ts';
import { disclosureCitation } from '../rules/disclosures.ts';
import type { Disclosure } from '../verdict.ts';

/**
 * 12 CFR 1006.6(a), (d)(1)-(2): may the debt be spoken of with this person? With the consumer and those who stand for the
 * consumer, attorneys, creditor and bureau; with others only on the consumer's direct prior consent. Of a debt outside the
 * Act the answer is a warning: what a household or a colleague learns is still the customer's own affair.
 */
export function mayDiscussDebt(facts: Facts, person: PersonRole, directConsent: boolean | null): Assessment {
  const coverage = coverageOf(facts, []);
  const { age, deceased } = facts.consumer;
  const citation = cite('12 CFR 1006.6(a), (d)(1)-(2)', 'V');
  const values = { person, age, deceased, directConsent };
  if (standsForConsumer(person, age) || isExcludedFromCount(person) || directConsent)
    return assessmentOf([], {});
  if (!coverage.consumerDebt) return assessmentOf([], {});
  const effect = coverage.fdcpaStandards || facts.consumer.state === 'MA' ? 'block' : 'caution';
  const reason =
    person === 'parent' && age === null
      ? 'A parent stands for a minor only, and the consumer’s age is not on record'
      : 'This person is not the consumer, and no consent is on record';
  return assessmentOf([{ ruleId: 'discuss-debt', effect, reason, citation, values }], {});
}

/** A communication about to be made, as far as its disclosures go. */
export interface Communication {
  readonly medium:
    | 'call'
    | 'voicemail'
    | 'limited-content-message'
    | 'text'
    | 'email'
    | 'letter'
    | 'portal'
    | 'pleading'
    | 'location-call';
  readonly isInitial: boolean;
  readonly firstWritingAfterOralInitial: boolean;
  /** Whether the right person is on the line; null: not a matter here. */
  readonly rightPartyVerified: boolean | null;
  /** ISO 639-1 code of the language the rest is in. */
  readonly language: string | null;
}

/**
 * 12 CFR 1006.18(e): what must be disclosed. Nothing of the debt, the disclosure included, is said before the right party is
 * verified (1006.6(d)(1)). An attempt that conveys nothing and a formal pleading need none.
 */
export function requiredDisclosures(
  facts: Facts,
  communication: Communication,
): Assessment<{ disclosures: Disclosure[]; language: string }> {
  const language = communication.language ?? facts.consumer.language ?? 'en';
  const { medium } = communication;
  const conveysNothing =
    medium === 'limited-content-message' || medium === 'pleading' || medium === 'location-call';
  if (coverageOf(facts, []).regF === false || conveysNothing)
    return assessmentOf([], { disclosures: [], language });
  if (communication.rightPartyVerified === false) {
    const reason = 'Verify who is speaking first: the disclosure itself tells of a debt';
    const citation = cite('12 CFR 1006.6(d)(1) with 1006.18(e)', 'V');
    return assessmentOf([{ ruleId: 'disclosure', effect: 'require', reason, citation, values: { medium } }], {
      disclosures: [],
      language,
    });
  }
  const full = communication.isInitial || communication.firstWritingAfterOralInitial;
  const disclosure: Disclosure = full ? 'initial_full' : 'from_debt_collector';
  const reason = full
    ? 'Say that this is an attempt to collect a debt and that information obtained will be used for that purpose'
    : 'Say that this communication is from a debt collector';
  return assessmentOf(
    [
      {
        ruleId: 'disclosure',
        effect: 'require',
        reason: `${reason}, in the language of the rest`,
        citation: disclosureCitation,
        values: { medium, language },
      },
    ],
    { disclosures: [disclosure], language },
  );
}

/**
 * 12 CFR 1006.14(b)(4), cmt -1: the least number of debts a call is charged to. A conversation is charged to every debt it
 * touched, whoever raised it; an unanswered call to one at least; a call that did not connect to none. Student loans of one
 * account number are one debt.
 */
export function debtsCharged(facts: Facts, eventId: string): Assessment<{ minDebtsCharged: number }> {
  const event = facts.events.find(({ id }) => id === eventId);
  const answer = (minDebtsCharged: number, reason: string): Assessment<{ minDebtsCharged: number }> => ({
    ...assessmentOf(
      [
        {
          ruleId: 'attribute-call',
          effect: 'note',
          reason,
          citation: cite('12 CFR 1006 Supp. I, cmt 14(b)(4)-1', 'S'),
          values: { event: eventId },
        },
      ],
      { minDebtsCharged },
    ),
    outcome: null,
  });
  if (!event || (event.channel !== 'call' && event.channel !== 'ringless-voicemail'))
    return answer(0, 'Not a telephone call');
  if (event.result === 'busy' || event.result === 'not_in_service')
    return answer(0, 'The call did not connect');
  const debts = new Set((event.debtIds ?? []).map((id) => countedAs(facts, id)));
  if (event.result === 'conversation')
    return answer(Math.max(1, debts.size), 'A conversation is charged to each debt it touched');
  if (event.direction === 'in') return answer(0, 'Calls the consumer places are not counted');
  return answer(1, 'An unanswered call is charged to one debt at least');
}

function countedAs({ debts }: Facts, id: string): string {
  const debt = debts.find((one) => one.id === id);
  const number = debt?.accountNumberWhenObtained;
  return number && /student/i.test(debt?.kind ?? '') ? `account ${number}` : id;
}
