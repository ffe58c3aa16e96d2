import type { Instant } from '../calendar/instant.ts';
import type { Facts, Question } from './facts.ts';
import { judgeContact } from './judge-contact.ts';
import type { Policy } from './policy.ts';
import { stopsOf } from './stops.ts';
import type { Verdict } from './verdict.ts';

/**
 * "May I?" Judges one contact at one moment: every rule is asked, all that they find is told, the strictest decides.
 * Pure: the same facts, question, moment and policy give the same verdict whenever it is computed.
 *
 * @param at the moment of the contact; for a message the moment it is sent
 * @param policy the company's own limits, or null for the law alone
 */
export function assessContact(facts: Facts, question: Question, at: Instant, policy: Policy | null): Verdict {
  return judgeContact(facts, question, at, policy, stopsOf);
}
