import { KeyHint } from '../components/key-hint.tsx';
import { usePanel } from '../components/panel-context.ts';

/** They called us: the verdict then says what talking does, and an attempt is logged as incoming. */
export function InboundToggle() {
  const { model, words } = usePanel();
  const key = model.keys.map.value.inbound;
  return (
    <button
      type="button"
      class="chip inbound"
      aria-pressed={model.verdict.isInbound.value}
      aria-keyshortcuts={key}
      onClick={() => model.verdict.toggleInbound()}
    >
      {words.verdict.theyCalled} <KeyHint>{key}</KeyHint>
    </button>
  );
}
