import { useState } from 'preact/hooks';
import { usePanel } from '../components/panel-context.ts';
import type { OutboxEntry } from '../panel-ports.ts';
import type { Words } from '../words/words.ts';

/** Puts a logged call on the clipboard as text, for a mail to somebody who can help. */
export function CopyButton(props: { entry: OutboxEntry }) {
  const { words } = usePanel();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(asText(props.entry, words));
    setCopied(true);
  };
  return (
    <button type="button" class="chip" onClick={copy}>
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
