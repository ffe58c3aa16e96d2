import { ExitCode } from './exit-code.ts';

/** Why a command could not be done, and what to do about it. */
export class CommandError extends Error {
  readonly exit: ExitCode;
  /** What to do next, one line each. */
  readonly actions: readonly string[];

  constructor(
    exit: ExitCode,
    message: string,
    { actions = [], cause }: { actions?: readonly string[]; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CommandError';
    this.exit = exit;
    this.actions = actions;
  }
}

/** The command was given wrongly. */
export const usageError = (message: string): CommandError => new CommandError(ExitCode.usage, message);
