import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { holdsCardNumber } from '../during/card-number.ts';
import type { PanelPorts } from '../panel-ports.ts';

/** The note begun for each customer, by record key. It outlives the panel. */
export const NotesModel = createModel((ports: Pick<PanelPorts, 'drafts'>) => {
  const notes = signal<Readonly<Record<string, string>>>({});
  return {
    notes: notes as ReadonlySignal<Readonly<Record<string, string>>>,
    write: (customer: string, text: string) => {
      notes.value = { ...notes.peek(), [customer]: text };
      // A card number is not stored, not even as a draft.
      void ports.drafts.keepNote(customer, holdsCardNumber(text) ? '' : text).catch(() => undefined);
    },
    /** Takes up what was begun before; what is being typed now goes first. */
    restore: async (customer: string) => {
      if (notes.peek()[customer] !== undefined) return;
      const text = await ports.drafts.note(customer).catch(() => '');
      if (notes.peek()[customer] === undefined) notes.value = { ...notes.peek(), [customer]: text };
    },
  };
});
export type NotesModel = InstanceType<typeof NotesModel>;
