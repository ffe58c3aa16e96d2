import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../../shared/calendar/clock.ts';
import { defaultWorklistPolicy } from '../../../shared/worklist/default-policy.ts';
import type { WorklistPolicy } from '../../../shared/worklist/policy.ts';
import { readWorklistPolicy } from '../../../shared/worklist/read-policy.ts';
import { reasonText } from '../../../shared/worklist/reason-text.ts';
import { invoiceModelOf, type ResolvedModel } from '../../salesforce/invoices/resolved-model.ts';
import type { OrgSchema } from '../../salesforce/schema/org-schema.ts';
import { readOrgSchema } from '../../salesforce/schema/read-org-schema.ts';
import { type Command, type CommandCall, type CommandResult, textOption } from '../command.ts';
import { CommandError, usageError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';
import { faultOf } from '../org-fault.ts';
import type { OrgLogin } from '../org-login.ts';
import { BuildState } from './build-state.ts';
import { BulkClient } from './bulk-client.ts';
import { portfolioReads } from './portfolio-reads.ts';
import { type Leader, leaders, type Ranking, rankPortfolio } from './rank-portfolio.ts';
import { readPortfolio } from './read-portfolio.ts';
import { growingWait } from './wait.ts';
import { hasBegunToWrite, type Written, writeRanking } from './write-ranking.ts';

const LEADERS = 10;

/** Ranks every account of the org and writes score, reasons and figures to those where they changed. */
export const worklistBuild: Command = {
  usage: 'worklist build [--policy FILE] [--dry-run] [--state FILE]',
  says: 'rank all accounts through the Bulk API and write who comes next, and why',
  options: {
    policy: { type: 'string' },
    state: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: build,
};

async function build(call: CommandCall): Promise<CommandResult> {
  const policy = policyOf(textOption(call, 'policy'));
  const login = await call.connect();
  const schema = await readOrgSchema(login.client, login.grant, systemClock).catch((error: unknown) => {
    throw faultOf(error);
  });
  const now = systemClock.now();
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(schema.identity.zone).toPlainDate().toString();
  const { state, isResumed } = BuildState.open(
    stateFile(call, login),
    fingerprint(login, policy, today),
    isDryRun(call),
  );
  try {
    const rankedAt = state.value('rankedAt') ?? now;
    state.setValue('rankedAt', rankedAt);
    const result = await runBuild(call, login, schema, state, { policy, today, rankedAt }, isResumed);
    // Whoever only looks takes nothing from a build that was stopped while it wrote: that one still goes on.
    if (isDryRun(call) && hasBegunToWrite(state)) state.close();
    else state.remove();
    return result;
  } catch (error) {
    state.close();
    throw goesOn(faultOf(error));
  }
}

const isDryRun = ({ options }: CommandCall): boolean => options['dry-run'] === true;

async function runBuild(
  call: CommandCall,
  login: OrgLogin,
  schema: OrgSchema,
  state: BuildState,
  ranking: Ranking,
  isResumed: boolean,
): Promise<CommandResult> {
  const bulk = new BulkClient(login, sleep);
  const working = { bulk, state, wait: growingWait };
  const { policy, today } = ranking;
  const model = modelOf(schema);
  const reads = portfolioReads({
    schema,
    model,
    today,
    lookBackDays: policy.lastContact.lookBackDays,
    brokenDays: policy.brokenPromise.days,
  });
  await readPortfolio(reads, working, call.progress);
  requireMoney(state, model);
  await rankPortfolio(state, ranking, call.progress('Ranking accounts'));
  const first = leaders(state, ranking, LEADERS);
  const isDry = isDryRun(call);
  const written = isDry ? wouldWrite(state) : await writeRanking(working, call.progress('Writing scores'));
  const accounts = Number(state.get('SELECT count(*) AS n FROM account')?.n ?? 0);
  const owing = Number(state.get(OWING)?.n ?? 0);
  const counts = { accounts, owing, requests: bulk.requests };
  return {
    exit: written.failed > 0 ? ExitCode.found : ExitCode.fine,
    result: {
      policy: policy.name,
      today,
      isResumed,
      isDry,
      ...counts,
      changed: written.changed,
      failed: written.failed,
      refusals: written.refusals,
      first: first.map((leader) => explained(leader, today)),
    },
    lines: linesOf(counts, written, first, { today, isDry, isResumed }),
  };
}

/** @throws CommandError naming every mistake with its place */
function policyOf(file: string | undefined): WorklistPolicy {
  if (file === undefined) return defaultWorklistPolicy;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw usageError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  const reading = readWorklistPolicy(json);
  if (reading.is === 'policy') return reading.policy;
  throw usageError([`${file} is refused:`, ...reading.mistakes.map((mistake) => `  ${mistake}`)].join('\n'));
}

const OWING = `SELECT count(*) AS n FROM (
  SELECT account FROM open WHERE minor > 0 UNION SELECT account FROM debt WHERE minor > 0)`;

/** @throws CommandError where neither invoices can be read nor a single debt is kept: that ranks nobody */
function requireMoney(state: BuildState, model: ResolvedModel | null): void {
  if (model || state.get('SELECT 1 FROM debt LIMIT 1')) return;
  throw new CommandError(
    ExitCode.refused,
    'No debts, and no invoices Parley knows, are readable for this user',
    {
      actions: ['Give this user read access to the invoice object and its fields, then try again'],
    },
  );
}

/**
 * Null: the org's invoices are none that Parley knows, or none this user may read.
 * @throws CommandError for an org whose amounts have no currency
 */
function modelOf(schema: OrgSchema): ResolvedModel | null {
  const model = invoiceModelOf(schema) ?? null;
  if (schema.multiCurrency || schema.currency !== null) return model;
  throw new CommandError(ExitCode.refused, 'The org does not say which currency its amounts are in', {
    actions: ['Set Setup → Company Information → Currency Locale'],
  });
}

function stateFile(call: CommandCall, { grant }: OrgLogin): string {
  return textOption(call, 'state') ?? join(homedir(), '.parley', `worklist-${grant.orgId}.db`);
}

function fingerprint(
  { grant, apiOrigin, apiVersion }: OrgLogin,
  policy: WorklistPolicy,
  today: string,
): string {
  const what = [grant.orgId, grant.userId, apiOrigin, apiVersion, today, JSON.stringify(policy)];
  return createHash('sha256').update(what.join('\n')).digest('hex');
}

/** What was done stays: the same command goes on. */
function goesOn({ exit, message, actions, cause }: CommandError): CommandError {
  const next = 'The same command goes on where it was; nothing is read or written twice';
  return new CommandError(exit === ExitCode.refused ? ExitCode.halfWay : exit, message, {
    actions: [...actions, next],
    cause,
  });
}

function wouldWrite(state: BuildState): Written {
  return { changed: Number(state.get('SELECT max(n) AS n FROM change')?.n ?? 0), failed: 0, refusals: [] };
}

const explained = ({ id, name, score }: Leader, today: string) => ({
  id,
  name,
  score: score.score,
  parts: score.parts.map(({ points, reason }) => ({ points, reason: reasonText(reason, today), ...reason })),
});

function linesOf(
  { accounts, owing, requests }: { accounts: number; owing: number; requests: number },
  { changed, failed, refusals }: Written,
  first: readonly Leader[],
  { today, isDry, isResumed }: { today: string; isDry: boolean; isResumed: boolean },
): string[] {
  const written = isDry ? `${changed} would be written` : `${changed - failed} written, ${failed} refused`;
  return [
    ...(isResumed ? ['Went on where the last build stopped'] : []),
    `${accounts} accounts, ${owing} with money open: ${written} (${requests} bulk requests)`,
    ...first.map(({ name, score }, i) => {
      const reasons = score.parts.filter(({ points }) => points !== 0);
      return `${i + 1}. ${score.score}  ${name}: ${reasons.map(({ reason }) => reasonText(reason, today)).join('; ')}`;
    }),
    ...refusals.map(({ id, words }) => `Refused ${id}: ${words}`),
    ...(failed > refusals.length ? [`… and ${failed - refusals.length} more`] : []),
  ];
}
