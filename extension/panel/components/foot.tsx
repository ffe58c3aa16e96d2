import { OutboxFoot } from '../after/outbox-foot.tsx';
import { KeyHint } from './key-hint.tsx';
import { lazyView } from './lazy-view.tsx';
import { NextSaid } from './next-said.tsx';
import { usePanel } from './panel-context.ts';
import { NotDone } from './said.tsx';

const HeldBack = lazyView(async () => (await import('../masks/held-back.tsx')).HeldBack);
const ApprovalsChip = lazyView(async () => (await import('../approvals/approvals-chip.tsx')).ApprovalsChip);

/** Always in sight: find somebody, the next customer, and whether everything is saved. */
export function Foot() {
  const { model, words } = usePanel();
  const keys = model.keys.map.value;
  return (
    <footer class="foot s">
      <NextSaid />
      <NotDone />
      {model.outbox.heldBack.numbers.value.length > 0 && <HeldBack />}
      <span class="actions">
        {model.target.searchableOrgs.value.length > 0 && (
          <button type="button" class="chip" aria-keyshortcuts={keys.find} onClick={() => model.openFind()}>
            {words.find.find} <KeyHint>{keys.find}</KeyHint>
          </button>
        )}
        {model.next.isOffered.value && (
          <button
            type="button"
            class="chip"
            aria-keyshortcuts={keys.next}
            title={words.next.long}
            aria-busy={model.next.seeking.value.is === 'seeking'}
            onClick={() => void model.next.goOn()}
          >
            {words.next.next} <KeyHint>{keys.next}</KeyHint>
          </button>
        )}
        {model.target.searchableOrgs.value.length > 0 && <ApprovalsChip />}
      </span>
      <OutboxFoot />
    </footer>
  );
}
