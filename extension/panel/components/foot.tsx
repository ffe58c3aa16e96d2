import { OutboxFoot } from '../after/outbox-foot.tsx';
import { KeyHint } from './key-hint.tsx';
import { usePanel } from './panel-context.ts';

/** Always in sight: find somebody, the next open record, and whether everything is saved. */
export function Foot() {
  const { model, words } = usePanel();
  const others = model.page.otherRecordTabs.value.length;
  return (
    <footer class="foot s">
      <span class="actions">
        {model.target.searchableOrgs.value.length > 0 && (
          <button type="button" class="chip" aria-keyshortcuts="/" onClick={() => model.openFind()}>
            {words.find.find} <KeyHint>/</KeyHint>
          </button>
        )}
        {others > 0 && (
          <button
            type="button"
            class="chip"
            aria-keyshortcuts="n"
            title={words.next.more(others)}
            onClick={() => void model.page.goToNextTab()}
          >
            {words.next.next} <KeyHint>n</KeyHint>
          </button>
        )}
      </span>
      <OutboxFoot />
    </footer>
  );
}
