import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Note } from '../../../shared/domain/note.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { noteBodyKey } from '../models/note-bodies-model.ts';
import { usePanelWithMoney } from '../money/money-context.ts';
import { Line } from './line.tsx';

/** A note with as much of its text as there is; the rest is read when it is asked for: it costs the org a call. */
export function NoteText(props: { note: Note; snapshot: CustomerSnapshot }) {
  const { words } = usePanelWithMoney();
  const { note, snapshot } = props;
  const text = note.body ?? note.preview;
  return (
    <>
      <Line
        title={note.title || words.history.untitled}
        note={text}
        facts={[note.by && words.last.by(note.by), text === null && words.history.bodyInCrm]}
      />
      {note.body === null && <WholeText note={note} snapshot={snapshot} />}
    </>
  );
}

function WholeText(props: { note: Note; snapshot: CustomerSnapshot }) {
  const { model, words } = usePanelWithMoney();
  const { note, snapshot } = props;
  const body = model.noteBodies.bodies.value[noteBodyKey(snapshot, note)];
  const load = () => void model.noteBodies.load(snapshot, note);
  if (body?.is === 'reading') {
    return (
      <p class="s mut" role="status">
        {words.history.readingNote}
      </p>
    );
  }
  if (body?.is === 'failed') {
    return (
      <FaultNotice fault={body.fault}>
        <button type="button" class="chip" onClick={load}>
          {words.trouble.retry}
        </button>
      </FaultNotice>
    );
  }
  return (
    <button
      type="button"
      class="link s"
      aria-label={words.history.showAllOf(note.title || words.history.untitled)}
      onClick={load}
    >
      {words.history.showAll}
    </button>
  );
}
