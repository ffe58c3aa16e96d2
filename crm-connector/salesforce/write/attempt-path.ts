import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { FieldValues } from './attempt-fields.ts';

/** Most characters `Facts__c` and `Path__c` hold. */
const FACTS_LIMIT = 255;
export const PATH_LIMIT = 131_072;

/** As many whole codes as the field holds; all of them are in the path's text. */
function factCodes(facts: readonly string[]): string {
  let text = '';
  for (const fact of facts) {
    const longer = text === '' ? fact : `${text};${fact}`;
    if (longer.length > FACTS_LIMIT) break;
    text = longer;
  }
  return text;
}

/**
 * How the conversation went, kept on the attempt: the way through the guide, texts read, facts, and how changes were
 * learnt. What is counted later has fields of its own.
 */
export function pathFields(conversation: Conversation): FieldValues {
  const { path, said, facts, changes, disclosure, delinquencyReason } = conversation;
  return {
    Facts__c: factCodes(facts),
    Path__c: JSON.stringify({ path, said, facts, changes }),
    Disclosure__c: disclosure ?? null,
    Delinquency_Reason__c: delinquencyReason ?? null,
  };
}
