import { usePanel } from '../components/panel-context.ts';
import { CaughtList } from './caught.tsx';
import { masksIn } from './caught-numbers.tsx';
import { releasedNumbers } from './held.ts';

/** Why a press of Save stored nothing, wherever it was pressed; when all of it is released, Save does. */
export function HeldBack() {
  const { model, words } = usePanel();
  const said = masksIn[words.spoken];
  const held = model.outbox.heldBack.numbers.value.filter(({ digits }) => !releasedNumbers.value.has(digits));
  return (
    <div class="notice no s wide">
      <p role="alert">
        <b>{said.heldBack}</b> {said.saveAgain}
      </p>
      <CaughtList numbers={held} />
      <button type="button" class="link" onClick={() => model.outbox.heldBack.forget()}>
        {said.close}
      </button>
    </div>
  );
}
