import { Caught } from '../masks/caught.tsx';
import { useDesk } from './desk-context.ts';

/** The note as it will be written: what the call says, and below it, kept apart, what a person adds. */
export function NoteParts() {
  const { desk, model, words } = useDesk();
  const now = desk.now.value;
  if (!now) return null;
  const { session, wrapUp } = now;
  const { note, added } = session.wrapUp;
  const built = note ?? builtPart(wrapUp.note.text, added);
  return (
    <section class="part" aria-label={words.wrapUp.note}>
      <div class="row">
        <h3 class="s mut grow">
          {words.wrapUp.note} · {note === null ? words.wrapUp.noteBuilt : words.wrapUp.noteEdited}
        </h3>
        {note !== null && (
          <button type="button" class="link s" onClick={() => desk.set({ note: null })}>
            {words.wrapUp.rebuild}
          </button>
        )}
      </div>
      {/* The built note tells the balance: it is covered as long as the debt is. */}
      {!model.guide.isCovered.value && (
        <textarea
          class="built-note s"
          rows={5}
          aria-label={words.wrapUp.noteText}
          value={built}
          onInput={(event) => desk.set({ note: event.currentTarget.value })}
        />
      )}
      <label class="s">
        {words.wrapUp.added}
        <textarea
          rows={2}
          placeholder={words.wrapUp.addedHint}
          value={added}
          onInput={(event) => desk.set({ added: event.currentTarget.value })}
        />
      </label>
      <Caught text={`${note ?? ''}\n${added}`} />
      {wrapUp.note.tooLong ? (
        <p class="s no-text" role="alert">
          {words.wrapUp.noteTooLong}
        </p>
      ) : (
        wrapUp.note.cut && <p class="s wa-text">{words.wrapUp.noteCut}</p>
      )}
    </section>
  );
}

/** The path's part of the note; what was added stands below its own heading, at the end. */
function builtPart(text: string, added: string): string {
  const own = added.trim();
  if (own === '' || !text.endsWith(own)) return text;
  return text.slice(0, -own.length).trimEnd().split('\n').slice(0, -1).join('\n');
}
