import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { RunningCall } from '../during/running-call.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { recordKey } from './same-record.ts';

/** Whose note, and about which customer. */
export type NoteOf = Pick<RunningCall, 'orgId' | 'userId' | 'customer'>;

/** Name of a note among all that were begun in this panel: another user of the org has another. */
export function noteKey({ orgId, userId, customer }: NoteOf): string {
  return `${orgId} ${userId} ${recordKey(customer)}`;
}

/** The note each user began for each customer, by `noteKey`. It outlives the panel. */
export const NotesModel = createModel((ports: Pick<PanelPorts, 'drafts'>) => {
  const notes = signal<Readonly<Record<string, string>>>({});
  const noteOf = (of: NoteOf) => notes.peek()[noteKey(of)] ?? '';
  let typedLast: NoteOf | null = null;
  const keepDraft = async (of: NoteOf) => {
    // A card number is not stored, not even as a draft.
    const { onDisk } = await masks();
    await ports.drafts.keepNote(of, recordKey(of.customer), onDisk(noteOf(of))).catch(() => undefined);
  };
  /** Fetched with the first customer, so that the first word typed finds it there. */
  let fetched: Promise<typeof import('../masks/held.ts')> | null = null;
  const masks = () => {
    fetched ??= import('../masks/held.ts').then((held) => {
      // What is released goes into the draft at once.
      held.releasedNumbers.subscribe(() => void (typedLast && keepDraft(typedLast)));
      return held;
    });
    return fetched;
  };
  return {
    notes: notes as ReadonlySignal<Readonly<Record<string, string>>>,
    write: (of: NoteOf, text: string) => {
      notes.value = { ...notes.peek(), [noteKey(of)]: text };
      typedLast = of;
      void keepDraft(of).catch(() => undefined);
    },
    /** Whether it holds a number that is never stored. */
    isHeld: async (of: NoteOf) => noteOf(of) !== '' && (await masks()).heldIn(noteOf(of)).length > 0,
    /** Takes up what was begun before; what is being typed now goes first. */
    restore: async (of: NoteOf) => {
      void masks().catch(() => undefined);
      const key = noteKey(of);
      if (notes.peek()[key] !== undefined) return;
      const text = await ports.drafts.note(of, recordKey(of.customer)).catch(() => '');
      if (notes.peek()[key] === undefined) notes.value = { ...notes.peek(), [key]: text };
    },
  };
});
export type NotesModel = InstanceType<typeof NotesModel>;
