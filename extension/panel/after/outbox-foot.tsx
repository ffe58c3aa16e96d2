import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';

const OutboxSheet = lazyView(async () => (await import('./outbox-sheet.tsx')).OutboxSheet);
const OutboxMore = lazyView(async () => (await import('./outbox-more.tsx')).OutboxMore);

/** What waits, what needs a person, and, opened, every receipt. */
export function OutboxFoot() {
  const { model, words } = usePanel();
  const status = model.outbox.status.value;
  const isOpen = model.layers.isOutboxOpen.value;
  return (
    <section class="outbox" aria-label={words.landmarks.outbox}>
      {isOpen && <OutboxSheet />}
      <span role="status" class={`outbox-status ${status.is}`}>
        {status.is === 'all-saved' && words.outbox.allSaved}
        {status.is === 'saving' && words.outbox.saving}
        {status.is === 'waiting' && words.outbox.waiting(status.n)}
        {status.is === 'attention' && words.outbox.attention(status.n)}
        {status.is === 'unreadable' && <OutboxMore />}
      </span>
      {(status.is === 'waiting' || status.is === 'attention') && <OutboxMore />}
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        aria-label={isOpen ? words.outbox.hideLong : words.outbox.showLong}
        onClick={() => model.layers.toggleOutbox()}
      >
        {isOpen ? words.outbox.hide : words.outbox.show}
      </button>
    </section>
  );
}
