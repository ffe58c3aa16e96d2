import { useState } from 'preact/hooks';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { isAttempt } from '../../outbox/entry.ts';
import type { OutboxEntry } from '../panel-ports.ts';
import { usePanelWithReceipts } from './receipt-context.ts';

type ReceiptWords = ReturnType<typeof usePanelWithReceipts>['words'];

/** Puts what was to be written on the clipboard as text, for a mail to somebody who can help. */
export function CopyButton(props: { entry: OutboxEntry }) {
  const { words } = usePanelWithReceipts();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asText(props.entry, words));
      setCopied(true);
    } catch {
      // The browser withheld the clipboard: the button keeps saying Copy, and Export is the other way.
      setCopied(false);
    }
  };
  return (
    <button type="button" class="chip" onClick={() => void copy()}>
      {isCopied ? words.receipt.copied : words.receipt.copy}
    </button>
  );
}

function callLines({ attempt }: LogAttempt, words: ReceiptWords): string[] {
  const outcome = words.outcome[attempt.disposition] ?? attempt.disposition;
  return [`${outcome} · ${attempt.number ?? ''} · ${attempt.startedAt}`, attempt.note ?? ''];
}

/** What was to be written as lines of text, for a mail to an admin. */
function asText(entry: OutboxEntry, words: ReceiptWords): string {
  const { command, words: orgWords, code } = entry;
  return [
    `${command.customerName} (${command.customer.apiOrigin}/${command.customer.id})`,
    ...(isAttempt(entry)
      ? callLines(entry.command, words)
      : [`${words.receipt.records[command.kind]} · ${command.madeAt}`]),
    orgWords || code ? `${words.sheet.orgWords}: ${orgWords ?? code}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}
