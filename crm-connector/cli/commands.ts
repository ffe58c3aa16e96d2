import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { whoami } from './whoami.ts';

/** By the words they are called with. */
export const commands: Readonly<Record<string, Command>> = {
  whoami,
  explain,
};
