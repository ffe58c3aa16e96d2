import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { MAX_MANY_ROWS, MAX_RECORDS, MAX_SUBREQUESTS } from '../rest/composite.ts';
import { PATH_LIMIT, pathFields } from './attempt-path.ts';
import { noteWith } from './conversation-of.ts';
import { EVIDENCE_LIMIT, withRevision } from './evidence.ts';
import { attemptRequests, keepsNotes, soleDescription } from './log-attempt.ts';
import type { ConversationWrite } from './log-conversation.ts';
import { isForeign } from './money-fields.ts';
import { closedFields } from './new-record.ts';
import { NOTE_LIMIT } from './note-merge.ts';
import { fitsOneRequest } from './pack-request.ts';
import { closedToValidation } from './validation-sent.ts';
import type { WriteContext } from './written-attempt.ts';

const SUBJECT_LIMIT = 255;

type Refusal = (WriteOutcome & { is: 'refused' }) | undefined;
const refused = (code: string, words: string): Refusal => ({ is: 'refused', code, words });

function noteRefusal(
  context: WriteContext,
  command: LogAttempt,
  spoken: ConversationWrite | undefined,
): Refusal {
  const note = noteWith(command.attempt.note ?? '', spoken);
  if (note !== '' && !keepsNotes(context)) {
    return refused('note-not-writable', 'This user may not write the description of a task.');
  }
  const text = context.strategy === 'A' ? note : soleDescription(note, command);
  if (text.length <= NOTE_LIMIT) return undefined;
  return refused('note-too-long', `The note has ${note.length} characters; Salesforce keeps ${NOTE_LIMIT}.`);
}

function foreignCurrency({ schema }: WriteContext, command: LogAttempt): Refusal {
  const amounts = command.conversation?.agreements.map(({ terms }) => terms.balance) ?? [];
  const disputed = command.conversation?.holds.flatMap(({ hold }) => hold.disputedAmount ?? []) ?? [];
  const foreign = [...amounts, ...disputed].find((amount) => isForeign(schema, amount));
  if (!foreign) return undefined;
  return refused(
    'other-currency',
    `This org keeps amounts in ${schema.currency} alone; ${foreign.currency} would be taken for it. Agree in ${schema.currency}.`,
  );
}

function conversationRefusal(context: WriteContext, command: LogAttempt, spoken: ConversationWrite): Refusal {
  const { schema } = context;
  const closed = [
    ...new Set([
      ...spoken.records.flatMap((record) => closedFields(schema, record)),
      ...closedToValidation(schema, spoken.changes),
    ]),
  ];
  if (closed.length > 0) {
    return refused('no-access', `This user may not write ${closed.join(', ')}. Ask an admin for the field.`);
  }
  const { conversation } = command;
  if (conversation && (pathFields(conversation).Path__c ?? '').toString().length > PATH_LIMIT) {
    return refused('evidence-too-long', `The way through the call is longer than ${PATH_LIMIT} characters.`);
  }
  if (fitsOneRequest(attemptRequests(context, command, spoken))) return undefined;
  return refused(
    'too-much-at-once',
    `This conversation would write ${spoken.records.length} records and change ${spoken.changes.length}. ` +
      `Salesforce takes ${MAX_SUBREQUESTS} steps in one all-or-nothing request, ${MAX_MANY_ROWS} of them lists of ${MAX_RECORDS} records: ` +
      'take part of it out of the call and record that on its own. Nothing was written.',
  );
}

/** What the org would refuse or cut, known before anything is sent. */
export function refusedBeforeSending(
  context: WriteContext,
  command: LogAttempt,
  spoken: ConversationWrite | undefined,
): Refusal {
  if ((command.followUp?.subject.length ?? 0) > SUBJECT_LIMIT) {
    return refused(
      'follow-up-too-long',
      `The follow-up's subject is longer than ${SUBJECT_LIMIT} characters.`,
    );
  }
  if (context.strategy === 'A' && withRevision([], command).length > EVIDENCE_LIMIT) {
    return refused('evidence-too-long', `The evidence is longer than ${EVIDENCE_LIMIT} characters.`);
  }
  return (
    noteRefusal(context, command, spoken) ??
    foreignCurrency(context, command) ??
    (spoken && conversationRefusal(context, command, spoken))
  );
}
