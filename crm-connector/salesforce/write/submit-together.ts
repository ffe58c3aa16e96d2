import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { isHalted } from '../rest/composite.ts';
import { callGraphs, fitGraphs } from '../rest/composite-graph.ts';
import { attemptRequests, DUPLICATE, outcomeOfWrite } from './log-attempt.ts';
import { culpritOf, outcomeOfFailure } from './outcomes.ts';
import { refusedBeforeSending } from './refused-before-sending.ts';
import { reconcileAttempt } from './submit-attempt.ts';
import { withoutReferences } from './without-references.ts';
import type { WriteContext } from './written-attempt.ts';

/** As often as the outbox asks for it: the graph was halted because others had failed. */
const HALTED: WriteOutcome = { is: 'not-written', code: 'halted', words: '', retryAfterMs: 1000 };
const UNTOLD: WriteOutcome = {
  is: 'unknown',
  code: 'bad-answer',
  words: 'The org did not say what it wrote',
};

/** Where a unique key keeps the second of two equal writes out: the attempt's own, or that of the Task that is created. */
const KEYED: ReadonlySet<WriteContext['strategy']> = new Set(['A', 'B']);

/**
 * Writes first revisions of plain attempts in one request: each is a graph of its own, all or nothing behind its own
 * unique key, so that each is as exactly once as if it had been sent alone.
 * @returns outcomes in order; null when they cannot go together, and nothing was sent
 * @throws CallFailure when the request as a whole failed
 */
export async function submitTogether(
  context: WriteContext,
  given: readonly LogAttempt[],
): Promise<readonly WriteOutcome[] | null> {
  if (!KEYED.has(context.strategy) || !given.every(isPlainFirst)) return null;
  const writes = given.map((one) => {
    const command = withoutReferences(one);
    const refusal = refusedBeforeSending(context, command, undefined);
    return { command, refusal, requests: refusal ? [] : attemptRequests(context, command, undefined) };
  });
  const sent = writes.filter(({ refusal }) => !refusal);
  const graphs = sent.map(({ requests }) => requests);
  if (graphs.length === 0 || !fitGraphs(graphs)) return null;
  const answers = await callGraphs(context.client, context.schema.apiVersion, graphs);
  const outcomes: WriteOutcome[] = [];
  for (const write of writes) {
    outcomes.push(write.refusal ?? (await outcomeOf(context, write, answers[sent.indexOf(write)])));
  }
  return outcomes;
}

/** Made by one person in one org: what holds of one of them then holds of all. */
export function areAlike(commands: readonly LogAttempt[]): boolean {
  const makers = commands.map(({ orgId, userId, customer }) => `${orgId} ${userId} ${customer.apiOrigin}`);
  return new Set(makers).size === 1;
}

const isPlainFirst = ({ attempt, conversation }: LogAttempt): boolean =>
  attempt.revision === 1 && conversation === null;

async function outcomeOf(
  context: WriteContext,
  { command, requests }: { command: LogAttempt; requests: Parameters<typeof outcomeOfWrite>[1] },
  answers: Parameters<typeof outcomeOfWrite>[2] | undefined,
): Promise<WriteOutcome> {
  if (!answers) return UNTOLD;
  const culprit = culpritOf(answers);
  if (culprit && isHalted(culprit)) return HALTED;
  const outcome = outcomeOfWrite(context, requests, answers);
  if (outcome !== DUPLICATE) return outcome;
  try {
    // It is there already: looked up, and never written over.
    return await reconcileAttempt(context, command);
  } catch (cause) {
    if (cause instanceof CallFailure) return outcomeOfFailure(cause.kind, context.jitter);
    throw cause;
  }
}
