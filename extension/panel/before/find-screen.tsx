import { KeyHint } from '../components/key-hint.tsx';
import { usePanel } from '../components/panel-context.ts';
import { FindForm } from './find-form.tsx';

/** Find, asked for with `/`, over whatever was there. */
export function FindScreen() {
  const { model, words } = usePanel();
  return (
    <div class="screen">
      <div class="row">
        <h1>{words.find.find}</h1>
        <button type="button" class="chip" aria-keyshortcuts="Escape" onClick={() => model.back()}>
          {words.find.close} <KeyHint>Esc</KeyHint>
        </button>
      </div>
      <FindForm takesFocus />
    </div>
  );
}
