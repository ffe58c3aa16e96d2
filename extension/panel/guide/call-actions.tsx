import './stop-bar.css';
import { KeyHint } from '../components/key-hint.tsx';
import { usePanelWithGuide } from './guide-context.ts';

/** Beside a running call: somebody answered, a machine did, or it is over. */
export function CallActions() {
  const { model, words } = usePanelWithGuide();
  const keys = model.keys.map.value;
  const isBegun = model.call.running.value?.guided != null;
  return (
    <div class="actions call-actions">
      <button
        type="button"
        class="btn"
        aria-keyshortcuts={keys.answered}
        onClick={() => model.guide.open('guide')}
      >
        {isBegun ? words.guide.guide : words.guide.answered} <KeyHint>{keys.answered}</KeyHint>
      </button>
      {!isBegun && (
        <button
          type="button"
          class="chip"
          aria-keyshortcuts={keys.voicemail}
          onClick={() => model.guide.open('guide', 'machine')}
        >
          {words.guide.voicemail} <KeyHint>{keys.voicemail}</KeyHint>
        </button>
      )}
      <button
        type="button"
        class="chip"
        aria-keyshortcuts={keys.offers}
        onClick={() => model.guide.open('offers')}
      >
        {words.guide.offers} <KeyHint>{keys.offers}</KeyHint>
      </button>
      <button
        type="button"
        class="chip"
        aria-keyshortcuts={keys.wrapUp}
        onClick={() => model.guide.openWrapUp()}
      >
        {words.guide.wrapUp} <KeyHint>{keys.wrapUp}</KeyHint>
      </button>
    </div>
  );
}
