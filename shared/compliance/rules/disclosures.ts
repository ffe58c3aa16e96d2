import { cite } from '../citation.ts';
import type { ContactEvent } from '../facts.ts';
import { isConversation, isOurs, type Matter } from '../matter.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { Disclosure } from '../verdict.ts';

/**
 * 12 CFR 1006.18(e): the first communication says that it is an attempt to collect a debt and that information will be used
 * for it ((e)(1)), again in the first writing when the first was oral; each later one that it is from a debt collector
 * ((e)(2)). In the language of the rest ((e)(4)). An attempt that conveys nothing, such as a limited-content message, needs
 * none, nor does a formal pleading ((e)(3)).
 */
export const disclosureCitation = cite('12 CFR 1006.18(e)(1)-(4)', 'V');

const writing = new Set(['letter', 'email', 'text', 'portal']);

/** What must be said or written in the contact asked about, by what went before it. */
export function disclosuresForContact(matter: Matter): Disclosure[] {
  const { coverage, facts, question, role } = matter;
  if (coverage.regF === false || (isExcludedFromCount(role) && role !== 'consumer-attorney')) return [];
  if (!matter.isConsumer) return [];
  const earlier = new Set<boolean>();
  for (const event of facts.events) if (isCommunication(event)) earlier.add(writing.has(event.channel ?? ''));
  const firstWriting = writing.has(question.channel) && !earlier.has(true);
  return earlier.size === 0 || firstWriting ? ['initial_full'] : ['from_debt_collector'];
}

/** An event that conveyed debt information between us and the consumer: not an attempt, a location call or a pleading. */
export function isCommunication(event: ContactEvent): boolean {
  if (event.initialCommunication !== null) return event.initialCommunication;
  if (
    event.kind !== 'contact' &&
    event.kind !== 'validation-notice-sent' &&
    event.kind !== 'verification-sent'
  )
    return false;
  if (!isOurs(event) || event.channel === null) return false;
  if (event.channel === 'call' || event.channel === 'ringless-voicemail') return isConversation(event);
  return event.direction === 'out' && event.aboutDebt !== false;
}
