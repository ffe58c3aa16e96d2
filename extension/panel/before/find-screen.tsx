import { KeyHint } from '../components/key-hint.tsx';
import { FindForm } from './find-form.tsx';
import { usePanelWithScreens } from './screen-context.ts';
import { SignedInAs } from './signed-in-as.tsx';

/** Find, asked for with `/`, over whatever was there. */
export function FindScreen() {
  const { model, words } = usePanelWithScreens();
  return (
    <div class="screen">
      <div class="row">
        <h1>{words.find.find}</h1>
        <span class="actions">
          <button type="button" class="chip" onClick={() => model.layers.openOver('day')}>
            {words.search.day}
          </button>
          <button type="button" class="chip" aria-keyshortcuts="Escape" onClick={() => model.back()}>
            {words.search.close} <KeyHint>Esc</KeyHint>
          </button>
        </span>
      </div>
      <FindForm takesFocus />
      <SignedInAs />
    </div>
  );
}
