import './outbox-more.css';
import { useRef } from 'preact/hooks';
import { isSettled } from '../../outbox/entry.ts';
import { usePanelWithReceipts } from './receipt-context.ts';

/** From so many waiting entries on, a day's work is on its way: fewer are sent before anybody could read a bar. */
const MANY = 20;

/** What the status line adds: how far a long queue has come, or why what is stored cannot be read and what to do. */
export function OutboxMore() {
  const { model, words } = usePanelWithReceipts();
  const status = model.outbox.status.value;
  if (status.is !== 'unreadable') return <Progress />;
  return <>{words.outboxMore.whyUnreadable[status.why] ?? words.outboxMore.unreadable}</>;
}

/** Counted from the moment the queue was seen first; what was refused is not saved. */
function Progress() {
  const { model, words, formats } = usePanelWithReceipts();
  const waiting = (model.outbox.entries.value ?? []).filter((entry) => !isSettled(entry)).length;
  const { current } = useRef({ waiting: 0, total: 0 });
  if (waiting > current.waiting) current.total += waiting - current.waiting;
  current.waiting = waiting;
  if (current.total < MANY) return null;
  const saved = current.total - waiting;
  return (
    <span class="queue row s">
      <progress value={saved} max={current.total} aria-hidden="true" />
      {words.outboxMore.saved(formats.number(saved), formats.number(current.total))}
    </span>
  );
}
