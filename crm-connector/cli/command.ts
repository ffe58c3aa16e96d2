import type { ParseArgsOptionsConfig } from 'node:util';
import type { ExitCode } from './exit-code.ts';
import type { OrgLogin } from './org-login.ts';
import type { Progress } from './progress.ts';

/** One admin command. */
export interface Command {
  /** As it is typed: `policy check FILE`. */
  readonly usage: string;
  /** What it does, in a line. */
  readonly says: string;
  /** How many files it is given beside its options; left out: none. */
  readonly files?: number;
  /** Options of its own; `--json` and those that choose the org are every command's. */
  readonly options?: ParseArgsOptionsConfig;
  run(call: CommandCall): Promise<CommandResult> | CommandResult;
}

/** Several, for an option that may be given more than once. */
export type OptionValue = string | boolean | (string | boolean)[];

export interface CommandCall {
  /** What stands after the command's name, options left out. */
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, OptionValue | undefined>>;
  /** The org the admin's own `sf` login leads to. @throws CommandError */
  connect(): Promise<OrgLogin>;
  /** A bar on stderr for work of more than a moment. */
  progress(label: string): Progress;
}

export interface CommandResult {
  readonly exit: ExitCode;
  /** For people. */
  readonly lines: readonly string[];
  /** For `--json`. */
  readonly result: unknown;
}

/** The option's text; undefined when it was not given. */
export function textOption(call: CommandCall, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
}
