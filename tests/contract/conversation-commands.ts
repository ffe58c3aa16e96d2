import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { Conversation } from '../../shared/domain/conversation.ts';
import type { LogAttempt } from '../../shared/domain/write-command.ts';
import { nothing } from './connector/talks.ts';
import { noAnswerAt } from './salesforce-harness.ts';

/** A talk with Larkspur's accounts payable clerk that left this on record. */
export function talk(org: RunningOrg, left: Partial<Conversation>): LogAttempt {
  return {
    ...noAnswerAt(org, { result: 'conversation', disposition: 'PTP', note: 'She pays on Fridays.' }),
    conversation: { ...nothing, ...left },
  };
}
