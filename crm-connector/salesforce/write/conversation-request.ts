import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import type { Subrequest } from '../rest/composite.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { approvalLookup, approvalsUsed } from './approval-lookup.ts';
import type { ConversationWrite } from './log-conversation.ts';
import { changing, creating } from './pack-request.ts';

/** The customer's owner, read within the request that gives them a task. */
function ownerLookup({ customer }: LogAttempt, { tasks }: Conversation): Subrequest[] {
  if (!tasks.some(({ to }) => to === 'owner')) return [];
  const url = `/sobjects/${customer.object}/${customer.id}?fields=OwnerId`;
  return [{ method: 'GET', url, referenceId: 'owner' }];
}

/** The requests of a conversation, to go behind the guard in the same all-or-nothing composite. */
export function conversationRequests(
  schema: OrgSchema,
  command: LogAttempt,
  conversation: Conversation,
  { records, changes }: ConversationWrite,
): Subrequest[] {
  const approves = schema.objects.Plan_Approval__c !== undefined;
  return [
    ...ownerLookup(command, conversation),
    ...(approves ? approvalLookup(conversation) : []),
    ...creating(schema, records),
    ...changing([...changes, ...(approves ? approvalsUsed(conversation) : [])]),
  ];
}
