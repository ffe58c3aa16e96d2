import { type ReadonlySignal, signal } from '@preact/signals';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import type { CaughtNumber } from '../../../shared/masks/caught-numbers.ts';

/** Numbers that kept the last command from being stored. */
export interface HeldBack {
  readonly numbers: ReadonlySignal<readonly CaughtNumber[]>;
  readonly forget: () => void;
  /** @throws when the command holds a number that is never stored */
  readonly look: (command: WriteCommand) => Promise<void>;
}

export function heldBackNumbers(): HeldBack {
  const numbers = signal<readonly CaughtNumber[]>([]);
  return {
    numbers,
    forget: () => {
      numbers.value = [];
    },
    look: async (command) => {
      const { heldInCommand } = await import('../masks/held-in-command.ts');
      numbers.value = heldInCommand(command);
      if (numbers.peek().length > 0) throw new Error('held back');
    },
  };
}
