import type { Conversation } from '../../../../shared/domain/conversation.ts';
import type { LogAttempt, WriteCommand } from '../../../../shared/domain/write-command.ts';
import { command, key } from '../samples.ts';

/** An all-or-nothing write: what a talk left on record beside the attempt. */
export function talkCommand(options: Parameters<typeof command>[0]): LogAttempt {
  const conversation: Conversation = {
    path: [],
    said: [],
    facts: [],
    holds: [],
    preferences: [],
    agreements: [],
    changes: [],
    customerKind: 'business',
    accountStatus: null,
    sensitive: null,
    invoiceNotes: [],
    tasks: [
      {
        key: key(900_000 + (options.key ?? 1)),
        due: '2026-11-27',
        subject: 'Send the proof of delivery',
        text: null,
        to: 'self',
        sort: 'follow-up',
      },
    ],
  };
  return { ...command(options), conversation };
}

/** A write that is no attempt: it changes a record that is there. */
export function profileCommand(options: Parameters<typeof command>[0]): WriteCommand {
  const { attempt, followUp, evidence, conversation, ...made } = command(options);
  return { ...made, kind: 'confirm-profile', key: attempt.key, profile: 'b2b', reason: null };
}
