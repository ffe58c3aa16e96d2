import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import { commandId } from '../../../shared/domain/command-id.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import { type EntryOf, isAttempt } from '../../outbox/entry.ts';
import type { BrokenRecord } from '../../storage/database.ts';
import type { AttemptEntry, OutboxEntry, PanelPorts } from '../panel-ports.ts';
import { heldBackNumbers } from './held-back.ts';
import { faultOf } from './panel-fault.ts';
import { recordKey } from './same-record.ts';

export type OutboxStatus =
  | { is: 'reading' }
  | { is: 'unreadable'; why: string }
  | { is: 'all-saved' }
  /** Not on disk yet. */
  | { is: 'saving' }
  | { is: 'waiting'; n: number }
  | { is: 'attention'; n: number };

/** What was logged in this browser and what became of it. The store is shared with the worker; this is its image. */
export const OutboxModel = createModel((ports: Pick<PanelPorts, 'ask' | 'clock' | 'onNotice' | 'outbox'>) => {
  const entries = signal<readonly OutboxEntry[] | null>(null);
  const broken = signal<readonly BrokenRecord[]>([]);
  /** Why it cannot be read; null: it can. */
  const unreadable = signal<string | null>(null);
  const heldBack = heldBackNumbers();
  /** On their way to the disk: nobody is told that all is saved meanwhile. */
  const adding = signal<readonly WriteCommand[]>([]);
  let turns = 0;

  const reload = async () => {
    const turn = ++turns;
    try {
      const list = await ports.outbox.list();
      const setAside = await ports.outbox.broken();
      if (turn !== turns) return;
      entries.value = list;
      broken.value = setAside;
      unreadable.value = null;
    } catch (error) {
      if (turn === turns) unreadable.value = faultOf(error).code;
    }
  };

  /** The entry is on disk; a worker that cannot be woken now is woken by its own alarm. */
  const wake = () => ports.ask('outbox.wake', {}).catch(() => undefined);

  return {
    /** Stored items that no longer parse; a call among them never reached the CRM. */
    broken: broken as ReadonlySignal<readonly BrokenRecord[]>,
    entries: entries as ReadonlySignal<readonly OutboxEntry[] | null>,
    status: computed((): OutboxStatus => {
      if (unreadable.value) return { is: 'unreadable', why: unreadable.value };
      if (!entries.value) return { is: 'reading' };
      return statusOf(entries.value, adding.value, broken.value);
    }),
    start: () => {
      void reload();
      return ports.onNotice('outbox.changed', () => void reload());
    },

    heldBack,
    /** Resolves when the command is durable on disk. @throws when it could not be, or must not be, stored */
    add: async <C extends WriteCommand>(command: C): Promise<EntryOf<C>> => {
      adding.value = [...adding.peek(), command];
      try {
        await heldBack.look(command);
        const entry = await ports.outbox.add(command, ports.clock.now());
        void wake();
        await reload();
        return entry;
      } finally {
        adding.value = adding.peek().filter((one) => one !== command);
      }
    },
    /** False when it was already on its way. */
    undo: async (id: string): Promise<boolean> => {
      try {
        const undone = await ports.outbox.undo(id, ports.clock.now());
        // What it held back may go now.
        void wake();
        return undone;
      } catch {
        return false;
      } finally {
        await reload();
      }
    },
    retry: async (id: string) => {
      // A store that cannot be written cannot be read either: the status line says so.
      await ports.outbox.retryNow(id).catch(() => undefined);
      void wake();
      await reload();
    },
  };
});
export type OutboxModel = InstanceType<typeof OutboxModel>;

/** @param adding on their way to the disk, where an entry already read may be theirs */
function statusOf(
  entries: readonly OutboxEntry[],
  adding: readonly WriteCommand[],
  broken: readonly BrokenRecord[],
): OutboxStatus {
  const lost = broken.filter(({ store }) => store === 'outbox').length;
  const attention = entries.filter(needsAttention).length + lost;
  if (attention > 0) return { is: 'attention', n: attention };
  const stored = new Set(entries.map(({ id }) => id));
  if (adding.some((command) => !stored.has(commandId(command)))) return { is: 'saving' };
  const n = entries.filter(isUnsettled).length;
  return n > 0 ? { is: 'waiting', n } : { is: 'all-saved' };
}

/** The org said no, or only a right or another sign-in can tell what became of it: a person must look. */
export function needsAttention(entry: OutboxEntry): boolean {
  const isOfAnother = entry.code === 'wrong-org' || entry.code === 'wrong-user';
  return entry.state === 'refused' || (entry.state === 'unknown' && (entry.lookRefused || isOfAnother));
}

function isUnsettled(entry: OutboxEntry): boolean {
  return (
    entry.state === 'queued' ||
    entry.state === 'sending' ||
    entry.state === 'waiting' ||
    entry.state === 'unknown'
  );
}

/** One entry an attempt: its latest revision that was not undone (or the undone one when it is all there is), newest first. */
export function latestPerAttempt(entries: readonly OutboxEntry[]): AttemptEntry[] {
  const latest = new Map<string, AttemptEntry>();
  for (const entry of entries.filter(isAttempt)) {
    const { key } = entry.command.attempt;
    const other = latest.get(key);
    if (!other || outranks(entry, other)) latest.set(key, entry);
  }
  return [...latest.values()].sort((a, b) => b.queuedAt.localeCompare(a.queuedAt) || b.seq - a.seq);
}

function outranks(entry: AttemptEntry, other: AttemptEntry): boolean {
  if ((entry.state === 'undone') !== (other.state === 'undone')) return other.state === 'undone';
  return entry.command.attempt.revision > other.command.attempt.revision;
}

export function entriesOf(entries: readonly OutboxEntry[] | null, customer: RecordRef): AttemptEntry[] {
  return latestPerAttempt(
    (entries ?? []).filter((entry) => recordKey(entry.command.customer) === recordKey(customer)),
  );
}
