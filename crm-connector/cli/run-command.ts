import { parseArgs } from 'node:util';
import type { Command, CommandCall, CommandResult } from './command.ts';
import { CommandError, usageError } from './command-error.ts';
import { commands } from './commands.ts';
import { ExitCode } from './exit-code.ts';
import { logInto } from './org-login.ts';
import { type ProgressTarget, progressOn } from './progress.ts';
import { withoutTokens } from './without-tokens.ts';

/** Where a command runs. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: ProgressTarget;
}

const COMMON_OPTIONS = {
  json: { type: 'boolean' },
  'target-org': { type: 'string', short: 'o' },
  'instance-url': { type: 'string' },
} as const;

/** The command line from its words to its exit code. Nothing it prints holds a token. */
export async function runCommandLine(words: readonly string[], around: Surroundings): Promise<ExitCode> {
  const json = words.includes('--json');
  try {
    const { command, rest } = commandOf(words);
    const result = await command.run(callOf(command, rest, around));
    print(around.stdout, json ? envelope(result) : result.lines.join('\n'));
    return result.exit;
  } catch (error) {
    const fault = error instanceof CommandError ? error : brokenOff(error);
    const { message, actions, exit } = fault;
    if (json) print(around.stdout, JSON.stringify({ status: exit, message, actions }, null, 2));
    else print(around.stderr, [message, ...actions.map((action) => `→ ${action}`)].join('\n'));
    return exit;
  }
}

const envelope = ({ exit, result }: CommandResult): string =>
  JSON.stringify({ status: exit, result }, null, 2);

function print(target: { write(text: string): unknown }, text: string): void {
  if (text !== '') target.write(`${withoutTokens(text)}\n`);
}

/** What no command foresaw is still told in words, not with a stack. */
function brokenOff(error: unknown): CommandError {
  return new CommandError(ExitCode.found, error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}

/** The longest name that the words begin with. @throws CommandError */
function commandOf(words: readonly string[]): { command: Command; rest: readonly string[] } {
  for (const length of [2, 1]) {
    const command = commands[words.slice(0, length).join(' ')];
    if (command) return { command, rest: words.slice(length) };
  }
  const wanted = words.slice(0, 2).filter((word) => !word.startsWith('-'));
  const unknown = wanted.length > 0 ? [`There is no command “${wanted.join(' ')}”.`] : [];
  const known = Object.values(commands).map(({ usage, says }) => `  ${usage.padEnd(44)} ${says}`);
  throw usageError([...unknown, 'Commands:', ...known].join('\n'));
}

function callOf(command: Command, rest: readonly string[], around: Surroundings): CommandCall {
  const { positionals, values } = optionsOf(command, rest);
  return {
    args: positionals,
    options: values,
    connect: () =>
      logInto(
        { targetOrg: text(values['target-org']), instanceUrl: text(values['instance-url']) },
        around.environment,
      ),
    progress: (label) => progressOn(around.stderr, label),
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function optionsOf(command: Command, args: readonly string[]) {
  try {
    const options = { ...command.options, ...COMMON_OPTIONS };
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const surplus = positionals.slice(command.files ?? 0);
    // A second file that nobody looked at would pass for one without a mistake.
    if (surplus.length > 0) throw new Error(`Too much: ${surplus.join(' ')}`);
    return { positionals, values: values as CommandCall['options'] };
  } catch (error) {
    throw usageError(`${error instanceof Error ? error.message : error}\nUsage: parley ${command.usage}`);
  }
}
