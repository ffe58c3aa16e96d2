import { useEffect, useRef } from 'preact/hooks';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { recordKey } from '../models/same-record.ts';
import type { AttemptEntry } from '../panel-ports.ts';
import { stopInShort } from '../verdict/rule-in-words.ts';
import { stopsLeft } from '../verdict/standing.ts';
import { readBackOf } from './read-back-of.ts';
import { usePanelWithReceipts } from './receipt-context.ts';

/**
 * What a conversation leaves on record: before it is written, what will be; afterwards each record with its link and what the
 * CRM now says of it, read again; and what the rules make of it, from the moment it was saved.
 */
export function ConversationReceipt({ entry }: { entry: AttemptEntry }) {
  const { model, words } = usePanelWithReceipts();
  const { conversation } = entry.command;
  const shown = model.snapshot.value;
  const isHere = shown !== null && recordKey(shown.customer.ref) === recordKey(entry.command.customer);
  useReadAgain(entry);
  const box = useFocusWhenJustSaved(entry);
  if (!conversation) return null;
  return (
    <div ref={box} tabIndex={-1} class="conversation-receipt">
      {/* Before what grows when it is written and read back: a button must not move away under the hand. */}
      {isHere && leadsToPapers(conversation) && entry.state !== 'undone' && (
        <button type="button" class="chip" onClick={() => model.layers.openOver('papers')}>
          {words.receipt.papers}
        </button>
      )}
      {entry.state === 'applied' ? (
        <Written entry={entry} />
      ) : (
        entry.state !== 'undone' && (
          <p class="mut">
            {words.receipt.willWrite}: {partsOf(conversation, words.receipt.parts)}
          </p>
        )
      )}
      {entry.state === 'applied' && entry.code === 'by-hand' && entry.words && (
        <p class="wa-text">
          {words.receipt.byHand}: {entry.words}
        </p>
      )}
      <RulesNow entry={entry} />
    </div>
  );
}

/** What was heard, agreed, or is owed by law may want a letter. */
const leadsToPapers = ({ facts, agreements, tasks }: Conversation): boolean =>
  facts.length > 0 || agreements.length > 0 || tasks.some(({ sort }) => sort === 'duty');

function Written({ entry }: { entry: AttemptEntry }) {
  const { model, words, formats } = usePanelWithReceipts();
  const shown = model.snapshot.value;
  const isHere = shown && recordKey(shown.customer.ref) === recordKey(entry.command.customer);
  return (
    <>
      <p class="mut">{words.receipt.written}</p>
      <ul>
        {entry.records.map((record) => {
          const name = words.receipt.wrote[record.object] ?? record.object;
          const seen = isHere ? readBackOf(record, shown, { words, formats }) : null;
          return (
            <li key={`${record.object} ${record.id}`}>
              {record.url.startsWith('https://') ? (
                <a href={record.url} target="_blank" rel="noreferrer">
                  <span class="sr-only">{words.receipt.open} </span>
                  {name} <span class="num">{record.id}</span>
                </a>
              ) : (
                <>
                  {name} <span class="num">{record.id}</span>
                </>
              )}{' '}
              {seen !== null && (
                <span class="mut">
                  {seen && `${seen} · `}
                  {words.receipt.seen}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Holds bind from the moment they are saved, written or not. */
function RulesNow({ entry }: { entry: AttemptEntry }) {
  const { model, words } = usePanelWithReceipts();
  const standing = model.verdict.current.value;
  const shown = model.snapshot.value;
  const isHere = shown && recordKey(shown.customer.ref) === recordKey(entry.command.customer);
  if (!isHere || !standing || entry.state === 'undone') return null;
  const stops = [...new Set(stopsLeft(standing).map((stop) => stopInShort(stop, words)))];
  if (stops.length === 0) return null;
  return <p class="no-text">{words.receipt.rulesNow(stops.join(', '))}</p>;
}

function partsOf(
  conversation: Conversation,
  names: ReturnType<typeof usePanelWithReceipts>['words']['receipt']['parts'],
): string {
  return (Object.keys(names) as (keyof typeof names)[])
    .filter((part) => conversation[part].length > 0)
    .map((part) => names[part](conversation[part].length))
    .join(', ');
}

/** What was written is read again once, so that the receipt tells what the CRM holds and not what was sent. */
function useReadAgain({ state, settledAt, command }: AttemptEntry): void {
  const { model } = usePanelWithReceipts();
  const shown = model.snapshot.value;
  const isHere = shown !== null && recordKey(shown.customer.ref) === recordKey(command.customer);
  const isBehind =
    isHere &&
    state === 'applied' &&
    settledAt !== null &&
    shown.readAt < settledAt &&
    command.attempt.revision === 1;
  const asked = useRef(false);
  useEffect(() => {
    if (!isBehind || asked.current) return;
    asked.current = true;
    void model.customer.refresh();
  }, [isBehind, model]);
}

/** The wrap-up is gone with the call: the focus it had goes to what was saved. */
function useFocusWhenJustSaved({ id }: AttemptEntry) {
  const { model } = usePanelWithReceipts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const said = model.writing.said.peek();
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (isLost && said?.is === 'saved' && said.entry.id === id) box.current?.focus();
  }, [id, model]);
  return box;
}
