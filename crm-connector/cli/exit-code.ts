/** How a command ended, for whoever called it from a script. The list is part of `docs/admin.md`. */
export const ExitCode = {
  /** Done, and nothing is wrong. */
  fine: 0,
  /** Done, and something was found that a person has to mend. */
  found: 1,
  /** The command was given wrongly. */
  usage: 2,
  /** Nobody is signed in, or the login has expired. */
  signedOut: 3,
  /** The org could not be reached, or refused. */
  refused: 4,
  /** Stopped half way; the same command goes on where it was. */
  halfWay: 5,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
