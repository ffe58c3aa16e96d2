import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { OneClickOutcome } from '../../../shared/domain/disposition.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import type { AttemptEntry } from '../panel-ports.ts';
import type { Language } from '../words/words.ts';
import type { GuideModel } from './guide-model.ts';
import type { LayersModel } from './layers-model.ts';
import type { LogModel } from './log-model.ts';
import type { OutboxModel } from './outbox-model.ts';

/** Said once to a screen reader. */
export type Said =
  /** `label`: what the result is called, where the first screen does not know. */
  | { is: 'saved'; entry: AttemptEntry; label?: Readonly<Record<Language, string>> | null }
  | { is: 'undone' }
  | { is: 'undo-too-late' }
  | { is: 'fixed-elsewhere' };

interface Models {
  readonly log: LogModel;
  readonly outbox: OutboxModel;
  readonly layers: LayersModel;
  readonly guide: Pick<GuideModel, 'walk'>;
}

/** What a person does with the outbox: log, undo, fix; each says what it did. */
export const WritingModel = createModel(({ log, outbox, layers, guide }: Models) => {
  const said = signal<Said | null>(null);
  return {
    said: said as ReadonlySignal<Said | null>,
    logOutcome: async (outcome: OneClickOutcome) => {
      if (guide.walk.peek()?.keeps(outcome.code)) return;
      const entry = await log.log(outcome);
      if (entry) said.value = { is: 'saved', entry };
    },
    /** @throws when it could not be stored */
    saveConversation: async (command: LogAttempt, label: Readonly<Record<Language, string>> | null) => {
      said.value = { is: 'saved', entry: await outbox.add(command), label };
    },
    undo: async (id: string) => {
      said.value = { is: (await outbox.undo(id)) ? 'undone' : 'undo-too-late' };
    },
    saveFix: async (corrected: AttemptEntry, command: LogAttempt) => {
      const entry = await outbox.add(command);
      layers.endFix();
      // Another window was first with this revision: that one stands, and can itself be corrected.
      if (!isSameAttempt(entry, command)) {
        said.value = { is: 'fixed-elsewhere' };
        return;
      }
      // A refused entry would hold its own correction back: it was not written, and now need not be.
      if (corrected.state === 'refused') await outbox.undo(corrected.id);
      said.value = { is: 'saved', entry };
    },
  };
});
export type WritingModel = InstanceType<typeof WritingModel>;

function isSameAttempt({ command }: AttemptEntry, { attempt }: LogAttempt): boolean {
  return JSON.stringify(command.attempt) === JSON.stringify(attempt);
}
