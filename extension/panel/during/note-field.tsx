import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';

const Caught = lazyView(async () => (await import('../masks/caught.tsx')).Caught);

/** An optional line beside the outcomes; what is typed outlives the panel until it is logged. */
export function NoteField() {
  const { model, words } = usePanel();
  const reason = model.log.notLogged.value;
  return (
    <>
      <input
        class="note"
        type="text"
        maxLength={2000}
        aria-label={words.call.note}
        placeholder={words.call.notePlaceholder}
        value={model.log.note.value}
        onInput={(event) => model.log.writeNote(event.currentTarget.value)}
      />
      {model.log.note.value && <Caught text={model.log.note.value} />}
      {reason && (
        <p class="wide s no-text" role="alert">
          {reason === 'not-stored' && words.call.failed}
          {reason === 'same-click' && words.call.another}
        </p>
      )}
    </>
  );
}
