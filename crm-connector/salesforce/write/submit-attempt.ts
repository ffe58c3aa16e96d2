import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { accountKind } from './account-kind.ts';
import { conversationOf } from './conversation-of.ts';
import type { AccountKind } from './customer-changes.ts';
import { type FactsWanted, findWritten } from './find-written.ts';
import { notThere } from './guarded-record.ts';
import { DUPLICATE, logAttempt } from './log-attempt.ts';
import type { ConversationWrite } from './log-conversation.ts';
import { outcomeBeforeWriting } from './outcomes.ts';
import { refusedBeforeSending } from './refused-before-sending.ts';
import { CHANGED_MEANWHILE, reviseAttempt } from './revise-attempt.ts';
import { settledBy, type WriteContext } from './written-attempt.ts';

/** How often a correction is merged anew when somebody else keeps changing the record. */
const MERGE_TRIES = 3;

type Spoken = ConversationWrite | undefined;

const factsOf = (command: LogAttempt, spoken: Spoken): FactsWanted | undefined =>
  spoken && { command, records: spoken.records };

/** What the CRM had no place for is said with the receipt, also when its answer came late. */
function withByHand(outcome: WriteOutcome, spoken: Spoken): WriteOutcome {
  const isThere = outcome.is === 'applied' || outcome.is === 'already-applied';
  return isThere && spoken && spoken.byHand.length > 0 ? { ...outcome, byHand: [...spoken.byHand] } : outcome;
}

/** Nothing was written when this question fails, whatever came back. */
async function kindOf(context: WriteContext, command: LogAttempt): Promise<AccountKind | WriteOutcome> {
  try {
    return await accountKind(context, command);
  } catch (cause) {
    if (cause instanceof CallFailure) return outcomeBeforeWriting(cause.kind, context.jitter);
    throw cause;
  }
}

/**
 * Writes an attempt exactly once: the first revision, with all that its conversation left on record, in one request
 * behind its unique key; a correction by reading what is there and changing only what it corrects.
 * @throws CallFailure when no answer can be turned into an outcome here
 */
export async function submitAttempt(context: WriteContext, command: LogAttempt): Promise<WriteOutcome> {
  const kind = await kindOf(context, command);
  if (typeof kind === 'object') return kind;
  const spoken = conversationOf(context, command, kind);
  const refusal = refusedBeforeSending(context, command, spoken);
  if (refusal) return refusal;
  return withByHand(await writeOnce(context, command, spoken), spoken);
}

async function writeOnce(context: WriteContext, command: LogAttempt, spoken: Spoken): Promise<WriteOutcome> {
  const { key, revision } = command.attempt;
  if (revision === 1) {
    const outcome = await logAttempt(context, command, spoken);
    if (outcome !== DUPLICATE) return outcome;
  }
  for (let merge = 0; merge < MERGE_TRIES; merge++) {
    const found = await findWritten(context, key, factsOf(command, spoken));
    const settled = settledBy(context.apiOrigin, found, command);
    if (settled) return settled;
    const outcome = found
      ? await reviseAttempt(context, command, found)
      : await logAttempt(context, command, spoken);
    if (outcome !== CHANGED_MEANWHILE && outcome !== DUPLICATE) return outcome;
  }
  return { is: 'not-written', code: 'changed-meanwhile', words: '', retryAfterMs: 2000 };
}

/**
 * Whether an attempt is in the CRM, asked by its key.
 * @throws CallFailure when the org could not be asked
 */
export async function reconcileAttempt(context: WriteContext, command: LogAttempt): Promise<WriteOutcome> {
  const spoken = conversationOf(context, command, command.conversation?.customerKind ?? 'business');
  const found = await findWritten(context, command.attempt.key, factsOf(command, spoken));
  return withByHand(settledBy(context.apiOrigin, found, command) ?? notThere, spoken);
}
