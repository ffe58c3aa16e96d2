import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Note } from '../../../shared/domain/note.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { faultOf, type PanelFault } from './panel-fault.ts';

/** What became of asking for the whole text of a note. */
type NoteBody =
  | { readonly is: 'reading' }
  /** `preview`: how the note began when it was read; once it begins otherwise the text is an old one. */
  | { readonly is: 'read'; readonly text: string; readonly preview: string | null }
  | { readonly is: 'failed'; readonly fault: PanelFault };

/** By {@link noteBodyKey}. */
type NoteBodies = Readonly<Record<string, NoteBody>>;

/** The texts of notes that a person asked for. They are kept as long as the panel is open, and nowhere else. */
export const NoteBodiesModel = createModel((ports: Pick<PanelPorts, 'ask'>) => {
  const bodies = signal<NoteBodies>({});

  const keep = (key: string, body: NoteBody) => {
    bodies.value = { ...bodies.peek(), [key]: body };
  };

  return {
    bodies: bodies as ReadonlySignal<NoteBodies>,
    /** Asks the CRM for the whole text, unless it is being asked already. */
    load: async (snapshot: CustomerSnapshot, note: Note) => {
      const key = noteBodyKey(snapshot, note);
      if (bodies.peek()[key]?.is === 'reading') return;
      keep(key, { is: 'reading' });
      const { apiOrigin } = snapshot.customer.ref;
      try {
        const text = await ports.ask('note.body', { apiOrigin, object: note.object, id: note.id });
        keep(key, { is: 'read', text, preview: note.preview });
      } catch (error) {
        keep(key, { is: 'failed', fault: faultOf(error) });
      }
    },
  };
});
export type NoteBodiesModel = InstanceType<typeof NoteBodiesModel>;

/** What one person may read, another may not. */
export function noteBodyKey({ org }: CustomerSnapshot, { id }: Note): string {
  return `${org.orgId} ${org.userId} ${id}`;
}

/** The customer with every text there is, for people to see and for the search for stops to read. */
export function withNoteBodies(snapshot: CustomerSnapshot, bodies: NoteBodies): CustomerSnapshot {
  const { notes } = snapshot;
  if (notes.is !== 'read') return snapshot;
  const items = notes.items.map((note) => {
    const body = bodies[noteBodyKey(snapshot, note)];
    const isSame = body?.is === 'read' && body.preview === note.preview;
    return note.body === null && isSame ? { ...note, body: body.text } : note;
  });
  return { ...snapshot, notes: { ...notes, items } };
}
