import './stop-bar.css';
import type { GuideNode } from '../../../shared/call-guide/guide.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { useWalk } from './guide-context.ts';
import { KeyButton } from './key-button.tsx';

/** Stops in fixed places, and the ways back and out: the same at every step of every call. */
export function StopBar() {
  const { model, words, walk } = useWalk();
  const keys = model.keys.map.value;
  const refusal = walk.refusal.value;
  const view = model.guide.view.value;
  const isGuide = view === 'guide';
  return (
    <nav class="stop-bar" aria-label={words.guide.stops}>
      {refusal !== null && isGuide && (
        <p class="s no-text" role="alert">
          {words.guide.refusal[refusal]}
        </p>
      )}
      <div class="stops">
        {walk.stops.value.map((stop) => (
          <StopButton key={stop.id} stop={stop} />
        ))}
      </div>
      <div class="row">
        {isGuide ? (
          <KeyButton keyName={keys.script} onClick={() => walk.backToScript()}>
            {words.guide.backToScript}
          </KeyButton>
        ) : (
          <KeyButton keyName={keys.answered} onClick={() => model.guide.open('guide')}>
            {words.guide.guide}
          </KeyButton>
        )}
        <KeyButton keyName={keys.commands} onClick={() => model.layers.openOver('commands')}>
          {words.commands.title}
        </KeyButton>
        <KeyButton
          isPressed={view === 'offers'}
          keyName={keys.offers}
          onClick={() => model.guide.open('offers')}
        >
          {words.guide.offers}
        </KeyButton>
        <KeyButton
          isMain
          isPressed={view === 'wrap-up'}
          keyName={keys.wrapUp}
          onClick={() => model.guide.openWrapUp()}
        >
          {words.guide.wrapUp}
        </KeyButton>
      </div>
    </nav>
  );
}

function StopButton({ stop }: { stop: GuideNode }) {
  const { model, words, walk } = useWalk();
  const key = model.keys.digit(String(stop.stopKey ?? ''));
  const isHeard = walk.session.value?.facts.some(
    ({ code, takenBack }) => code === stop.fact && takenBack === null,
  );
  return (
    <button
      type="button"
      class="chip stop"
      aria-keyshortcuts={key ? `Shift+${key}` : undefined}
      aria-pressed={isHeard}
      onClick={() => walk.stop(stop.id)}
    >
      {stop.title[words.spoken]} <KeyHint>{key && `⇧${key}`}</KeyHint>
    </button>
  );
}
