import { isSettled, type OutboxEntry } from '../../../../extension/outbox/entry.ts';
import { moved } from '../../../../extension/outbox/move.ts';
import { newEntry } from '../../../../extension/outbox/new-entry.ts';
import {
  addToOutbox,
  listOutbox,
  listUnsettled,
  moveEntry,
  retryNow,
  undo,
} from '../../../../extension/outbox/outbox-store.ts';
import type { RunnerPorts } from '../../../../extension/outbox/runner-ports.ts';
import type { Instant } from '../../../../shared/calendar/instant.ts';
import type { WriteCommand } from '../../../../shared/domain/write-command.ts';

/** Where entries are kept between lives of the worker. */
export interface Books {
  add(command: WriteCommand, at: Instant): Promise<OutboxEntry>;
  list(at: Instant): Promise<OutboxEntry[]>;
  undo(id: string, at: Instant): Promise<boolean>;
  retryNow(id: string, at: Instant): Promise<boolean>;
  listUnsettled(at: Instant): Promise<OutboxEntry[]>;
  moveEntry: RunnerPorts['store']['moveEntry'];
}

/** The real store. */
export const storedBooks: Books = {
  add: addToOutbox,
  list: (at) => listOutbox({ now: () => at }),
  undo,
  retryNow: (id, at) => retryNow(id, { now: () => at }),
  listUnsettled: (at) => listUnsettled({ now: () => at }),
  moveEntry,
};

/** The same in memory, over the same transitions: a day is played in a millisecond. */
export function booksInMemory(): Books {
  const entries = new Map<string, OutboxEntry>();
  const all = () => [...entries.values()];
  const moveEntry: Books['moveEntry'] = async (id, event, at, change = {}) => {
    const entry = entries.get(id);
    const after = entry && moved(entry, event, at, change);
    if (after) entries.set(id, after);
    return after;
  };
  return {
    async add(command, at) {
      const entry = { ...newEntry(command, at), seq: entries.size + 1 };
      const there = entries.get(entry.id);
      if (!there) entries.set(entry.id, entry);
      return there ?? entry;
    },
    list: async () => all(),
    undo: async (id, at) => (await moveEntry(id, 'undo', at)) !== undefined,
    retryNow: async (id, at) => (await moveEntry(id, 'retry', at, { nextTryAt: null })) !== undefined,
    listUnsettled: async () => all().filter((entry) => !isSettled(entry)),
    moveEntry,
  };
}
