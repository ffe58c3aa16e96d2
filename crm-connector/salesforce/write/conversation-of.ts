import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { taskFields } from './attempt-fields.ts';
import type { AccountKind } from './customer-changes.ts';
import { type ConversationWrite, conversationWrite } from './log-conversation.ts';
import { siblingTrace } from './task-traces.ts';
import { tracesTasks } from './write-strategy.ts';
import type { WriteContext } from './written-attempt.ts';

/** What a command's conversation writes in this org; undefined: it has none. */
export function conversationOf(
  { schema, strategy }: WriteContext,
  command: LogAttempt,
  kind: AccountKind,
): ConversationWrite | undefined {
  const { conversation, attempt, customer } = command;
  if (conversation === null || attempt.revision > 1) return undefined;
  const links = {
    whoId: taskFields(attempt, customer, schema).WhoId,
    attempt: strategy === 'A' ? { Attempt__c: '@{attempt.id}' } : {},
    trace: strategy !== 'A' && tracesTasks(schema) ? { CallObject: siblingTrace(attempt.key) } : {},
    kind,
  };
  return conversationWrite(schema, command, conversation, links);
}

/** The note, and below it what the org has no place for. */
export function noteWith(note: string, spoken: ConversationWrite | undefined): string {
  const { inNote = [], byHand = [] } = spoken ?? {};
  const left = byHand.length === 0 ? [] : [`To be recorded by hand:\n${byHand.join('\n')}`];
  return [note, ...inNote, ...left].filter((part) => part !== '').join('\n\n');
}
