import type { ConversationTask } from '../../../shared/domain/conversation.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import type { FieldValues } from './attempt-fields.ts';
import { type NewRecord, whole } from './new-record.ts';
import { TASK_KEY } from './write-strategy.ts';

/** Whose an opened task is; the associate's own need not say so. */
function ownerField({ to }: ConversationTask): FieldValues {
  if (to === 'self') return {};
  return { OwnerId: to === 'owner' ? '@{owner.OwnerId}' : to.userId };
}

/**
 * A task a conversation opens, on the same person and customer as the attempt.
 * @param trace ties it to the attempt, where no key of its own does
 */
export function taskRecord(
  { customer }: LogAttempt,
  task: ConversationTask,
  whoId: FieldValues[string] | undefined,
  trace: FieldValues,
): NewRecord {
  const fields = {
    Subject: task.subject,
    ActivityDate: task.due,
    Description: task.text,
    ...ownerField(task),
    WhoId: whoId ?? null,
    ...(customer.object === 'Lead' ? {} : { WhatId: customer.id }),
  };
  return {
    object: 'Task',
    key: task.key,
    fields: { ...fields, ...trace, [TASK_KEY]: task.key },
    essential: whole(fields),
  };
}
