import { isAttempt } from '../../outbox/entry.ts';
import type { BrokenRecord } from '../../storage/database.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { latestPerAttempt, needsAttention } from '../models/outbox-model.ts';
import type { OutboxEntry } from '../panel-ports.ts';
import { Receipt } from './receipt.tsx';
import { usePanelWithReceipts } from './receipt-context.ts';

/** Everything logged in this browser: first what needs a person, then the latest. Nothing here is lost by closing it. */
export function OutboxSheet() {
  const { model, words } = usePanelWithReceipts();
  // Receipts quote notes, and an agreement's are amounts, whichever customer is on screen meanwhile.
  if (model.guide.coveredOnLine.value !== null) return <p class="sheet mut">{words.sheet.covered}</p>;
  const broken = model.outbox.broken.value;
  const inDoubt = broken.filter(mayBeWritten).length;
  const entries = model.outbox.entries.value ?? [];
  const others = entries.filter((entry) => !isAttempt(entry));
  const latest: OutboxEntry[] = [...latestPerAttempt(entries), ...others].sort(
    (one, other) => other.queuedAt.localeCompare(one.queuedAt) || other.seq - one.seq,
  );
  const inTurn = [...latest.filter(needsAttention), ...latest.filter((entry) => !needsAttention(entry))];
  return (
    <div class="sheet">
      <div class="row">
        <h2>{words.sheet.title}</h2>
        <button
          type="button"
          class="chip"
          aria-keyshortcuts={model.keys.map.value.numbers}
          onClick={() => model.layers.openNumbers()}
        >
          {words.sheet.numbers} <KeyHint>{model.keys.map.value.numbers}</KeyHint>
        </button>
      </div>
      {broken.length > 0 && (
        <p class="gap s">
          {words.sheet.broken(broken.length)} {inDoubt > 0 && words.sheet.brokenInDoubt(inDoubt)}
        </p>
      )}
      {inTurn.length === 0 && <p class="mut">{words.sheet.empty}</p>}
      <ul>
        {inTurn.map((entry) => (
          <li key={entry.id}>
            <Receipt entry={entry} />
          </li>
        ))}
      </ul>
      {inTurn.length + broken.length > 0 && (
        <button
          type="button"
          class="link s"
          onClick={() => exportAll(model.outbox.entries.peek() ?? [], broken)}
        >
          {words.sheet.exportAll}
        </button>
      )}
    </div>
  );
}

/** It was on its way when it was last seen: entered anew, it might be there twice. */
function mayBeWritten({ store, value }: BrokenRecord): boolean {
  const { state } = (value ?? {}) as { state?: unknown };
  return store === 'outbox' && (state === 'sending' || state === 'unknown');
}

/** Hands everything over as a JSON file, as it is stored. */
function exportAll(entries: readonly OutboxEntry[], broken: readonly unknown[]): void {
  const file = new Blob([JSON.stringify({ entries, broken }, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'parley-outbox.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
