import './stop-bar.css';
import { usePanelWithGuide } from './guide-context.ts';
import { KeyButton } from './key-button.tsx';

/** Beside a running call: somebody answered, a machine did, or it is over. A message has no script, and is only wrapped up. */
export function CallActions() {
  const { model, words } = usePanelWithGuide();
  const keys = model.keys.map.value;
  const running = model.call.running.value;
  const isBegun = running?.guided != null;
  return (
    <div class="actions call-actions">
      {running?.channel === 'call' && (
        <KeyButton isMain keyName={keys.answered} onClick={() => model.guide.open('guide')}>
          {isBegun ? words.guide.guide : words.guide.answered}
        </KeyButton>
      )}
      {!isBegun && (
        <KeyButton keyName={keys.voicemail} onClick={() => model.guide.open('guide', 'machine')}>
          {words.guide.voicemail}
        </KeyButton>
      )}
      <KeyButton keyName={keys.offers} onClick={() => model.guide.open('offers')}>
        {words.guide.offers}
      </KeyButton>
      <KeyButton keyName={keys.wrapUp} onClick={() => model.guide.openWrapUp()}>
        {words.guide.wrapUp}
      </KeyButton>
    </div>
  );
}
