import { useState } from 'preact/hooks';
import { usePanel } from '../components/panel-context.ts';
import { latestPerAttempt, needsAttention } from '../models/outbox-model.ts';
import type { OutboxEntry } from '../panel-ports.ts';
import type { Words } from '../words/words.ts';
import { Receipt } from './receipt.tsx';

/** Everything logged in this browser: first what needs a person, then the latest. Nothing here is lost by closing it. */
export function OutboxSheet() {
  const { model, words } = usePanel();
  const latest = latestPerAttempt(model.outbox.entries.value ?? []);
  const inTurn = [...latest.filter(needsAttention), ...latest.filter((entry) => !needsAttention(entry))];
  return (
    <div class="sheet">
      {inTurn.length === 0 && <p class="mut">{words.outbox.empty}</p>}
      <ul>
        {inTurn.map((entry) => (
          <li key={entry.id}>
            <Receipt entry={entry} />
            {needsAttention(entry) && <CopyButton entry={entry} />}
          </li>
        ))}
      </ul>
      {inTurn.length > 0 && (
        <button type="button" class="link" onClick={() => exportEntries(model.outbox.entries.peek() ?? [])}>
          {words.outbox.exportAll}
        </button>
      )}
    </div>
  );
}

function CopyButton(props: { entry: OutboxEntry }) {
  const { words } = usePanel();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(asText(props.entry, words));
    setCopied(true);
  };
  return (
    <button type="button" class="chip s" onClick={copy}>
      {isCopied ? words.receipt.copied : words.receipt.copy}
    </button>
  );
}

/** A logged call as lines of text, for a mail to an admin. */
function asText({ command, words: orgWords, code }: OutboxEntry, words: Words): string {
  const { attempt } = command;
  return [
    `${command.customerName} (${command.customer.apiOrigin}/${command.customer.id})`,
    `${words.outcome[attempt.disposition] ?? attempt.disposition} · ${attempt.number ?? ''} · ${attempt.startedAt}`,
    attempt.note ?? '',
    orgWords || code ? `${words.outbox.orgWords}: ${orgWords ?? code}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Hands all entries over as a JSON file, as they are stored. */
function exportEntries(entries: readonly OutboxEntry[]): void {
  const file = new Blob([JSON.stringify(entries, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'parley-outbox.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
