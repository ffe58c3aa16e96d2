import { usePanelWithFaults } from '../components/fault-context.ts';
import type { OutboxEntry } from '../panel-ports.ts';
import { CopyButton } from './copy-button.tsx';
import { usePanelWithReceipts } from './receipt-context.ts';

/** Why an entry is not in the CRM: the org's words as they are, and what to do next. */
export function RefusalWords(props: { entry: OutboxEntry }) {
  const { words } = usePanelWithFaults();
  const { sheet } = usePanelWithReceipts().words;
  const { entry } = props;
  const isOpen = entry.state === 'refused' || entry.state === 'unknown' || entry.state === 'waiting';
  if (!isOpen || (!entry.words && !entry.code)) return null;
  const fault = (words.faults as Record<string, { title: string; next: string }>)[entry.code ?? ''];
  const own = sheet.refusals[entry.code ?? ''];
  return (
    <div class="refusal">
      {own ? (
        <>
          <p>{own.what}</p>
          {words.spoken === 'en' && entry.words && <p class="mut">{entry.words}</p>}
        </>
      ) : entry.words ? (
        <p>
          {sheet.orgWords}: <q>{entry.words}</q>
        </p>
      ) : (
        <p>{fault?.title ?? entry.code}</p>
      )}
      <p class="row">
        <span class="mut grow">
          {sheet.nextStep}: {nextStep(entry)}
        </span>
        {entry.state === 'refused' && <CopyButton entry={entry} />}
      </p>
    </div>
  );

  function nextStep({ state, code, lookRefused }: OutboxEntry): string {
    if (own) return own.next;
    // What is said of a write that was refused would send its reader after the wrong right.
    if (state === 'unknown' && lookRefused) return words.lookRefusedNext;
    const known = code === null ? undefined : words.refusalNext[code];
    if (known) return known;
    if (state === 'unknown') return words.unknownNext;
    return fault?.next ?? words.refusalNextElse;
  }
}
