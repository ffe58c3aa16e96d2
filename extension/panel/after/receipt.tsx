import '../style/receipts.css';
import { isAttempt } from '../../outbox/entry.ts';
import { Dotted } from '../components/dotted.tsx';
import { lazyView } from '../components/lazy-view.tsx';
import { nameOfCode } from '../history/names-of-codes.ts';
import { needsAttention } from '../models/outbox-model.ts';
import type { AttemptEntry, OutboxEntry } from '../panel-ports.ts';
import { startedAtFromOf } from './correction-command.ts';
import { canFix, canRetry, canUndo } from './corrections.ts';
import { useIdentity, useZone } from './org-of-entry.ts';
import { usePanelWithReceipts } from './receipt-context.ts';
import { RefusalWords } from './refusal-words.tsx';

const ConversationReceipt = lazyView(
  async () => (await import('./conversation-receipt.tsx')).ConversationReceipt,
);
const FixForm = lazyView(async () => (await import('./fix-form.tsx')).FixForm);

/** What was last logged for a number in this shift, beside the buttons that logged it. */
export function ReceiptOfPhone(props: { phoneId: string }) {
  const { model } = usePanelWithReceipts();
  const now = model.clock.now.value;
  // A note of an earlier call may tell of the debt.
  if (model.guide.isCovered.value) return null;
  const last = model.logged.value.find((entry) => entry.command.attempt.phoneId === props.phoneId);
  if (!last || !(canFix(last, now) || last.state === 'undone')) return null;
  if (last.state === 'undone' && last.id !== model.log.lastLogged.value?.id) return null;
  return <Receipt entry={last} hidesForm={model.layers.isOutboxOpen.value} />;
}

/** One thing written: what, when, to which record of which org, what became of it, and what can still be done. */
export function Receipt(props: { entry: OutboxEntry; hidesForm?: boolean }) {
  const { model } = usePanelWithReceipts();
  const { entry } = props;
  if (isAttempt(entry) && model.layers.fixing.value === entry.id && !props.hidesForm)
    return <FixForm key={entry.id} entry={entry} />;
  return (
    <div class={`receipt s${needsAttention(entry) ? ' no' : ''}`}>
      {isAttempt(entry) ? <ReceiptText entry={entry} /> : <RecordText entry={entry} />}
      {isAttempt(entry) && entry.command.conversation && <ConversationReceipt entry={entry} />}
      <div class="row">
        <ReceiptTarget entry={entry} />
        <ReceiptActions entry={entry} />
      </div>
      <RefusalWords entry={entry} />
    </div>
  );
}

/** What was written that is no call: a hold, a preference, a decision. */
function RecordText({ entry }: { entry: OutboxEntry }) {
  const { model, words, formats } = usePanelWithReceipts();
  const { kind, madeAt } = entry.command;
  const time = formats.moment(madeAt, useZone(entry), model.clock.now.value);
  return (
    <p>
      <StateMark state={entry.state} /> <b>{words.receipt.records[kind]}</b>{' '}
      {words.receipt.state[entry.state]}
      <br />
      <span class="mut">{time}</span>
    </p>
  );
}

function ReceiptText({ entry }: { entry: AttemptEntry }) {
  const { model, words, formats } = usePanelWithReceipts();
  const { attempt } = entry.command;
  const zone = useZone(entry);
  const now = model.clock.now.value;
  const label = words.outcome[attempt.disposition] ?? nameOfCode(attempt.disposition, words.spoken);
  const time = formats.moment(attempt.startedAt, zone, now);
  const startWords = {
    'call-button': words.receipt.startedAt,
    'outcome-click': words.receipt.startedAtClick,
    softphone: words.receipt.startedAtSoftphone,
    stated: (at: string) => at,
    correction: words.receipt.startedAt,
  };
  return (
    <p>
      <StateMark state={entry.state} /> <b>{label}</b> {words.receipt.state[entry.state]}
      <br />
      <span class="mut">
        <Dotted>
          {startWords[startedAtFromOf(entry.command)](time)}
          {attempt.revision > 1 && words.receipt.corrected(attempt.revision)}
          {attempt.note && !entry.command.conversation && <q>{attempt.note}</q>}
        </Dotted>
      </span>
    </p>
  );
}

function StateMark({ state }: { state: OutboxEntry['state'] }) {
  const marks = {
    applied: '✓',
    refused: '✕',
    undone: '–',
    unknown: '?',
    queued: '…',
    sending: '…',
    waiting: '…',
  };
  return (
    <span class={`state-mark ${state}`} aria-hidden="true">
      {marks[state]}
    </span>
  );
}

function ReceiptActions({ entry }: { entry: OutboxEntry }) {
  const { model, words } = usePanelWithReceipts();
  const now = model.clock.now.value;
  return (
    <span class="actions">
      {canUndo(entry) && (
        <button type="button" class="chip" onClick={() => void model.writing.undo(entry.id)}>
          {words.receipt.undo}
        </button>
      )}
      {canRetry(entry) && (
        <button type="button" class="chip" onClick={() => void model.outbox.retry(entry.id)}>
          {words.receipt.retry}
        </button>
      )}
      {isAttempt(entry) && canFix(entry, now) && (
        <button type="button" class="chip" onClick={() => model.layers.startFix(entry.id)}>
          {words.receipt.fix}
        </button>
      )}
    </span>
  );
}

/** "writing to …" before, links to what was written after. */
function ReceiptTarget({ entry }: { entry: OutboxEntry }) {
  const { words } = usePanelWithReceipts();
  const { command, state } = entry;
  // Those of a conversation are listed one by one.
  const records = isAttempt(entry) && entry.command.conversation ? [] : entry.records;
  const org = useIdentity(entry)?.orgName ?? new URL(command.customer.apiOrigin).host;
  if (state === 'undone') return null;
  const target = state === 'applied' ? words.receipt.wroteTo : words.receipt.writingTo;
  return (
    <p class="mut grow">
      {target(org, command.customerName)}
      {records
        .filter(({ url }) => url.startsWith('https://'))
        .map(({ object, id, url }) => (
          <span key={id}>
            {' · '}
            <a href={url} target="_blank" rel="noreferrer">
              <span class="sr-only">{words.receipt.open} </span>
              {words.receipt.wrote[object] ?? object} <span class="num">{id}</span>
            </a>
          </span>
        ))}
    </p>
  );
}
