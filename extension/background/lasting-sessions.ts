import type { KeptSignIns } from './kept-sign-ins.ts';
import type { Session, SessionStore } from './session-store.ts';
import type { Systems } from './system-access.ts';

export interface LastingPorts {
  /** Memory of the browser. */
  store: SessionStore;
  /** Disk, sealed. */
  kept: KeptSignIns;
  systems: Systems;
  /** Whether IT lets people stay signed in. @throws when that cannot be found out: nothing is kept then */
  mayStay(): Promise<boolean>;
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/**
 * Sessions that a person wants to find again when the browser starts. Disk comes before memory, always: an org that
 * rotates has killed the old refresh token when it hands out the new one, and a worker may be killed between any two lines.
 */
export function lastingSessions(ports: LastingPorts): SessionStore {
  const { store, kept, exclusively } = ports;
  let restored: Promise<void> | undefined;
  // Without a disk that can be read there is nothing to find again now; people sign in as they always could.
  const ready = () =>
    (restored ??= inTurn(() => restore(ports)).catch(() => {
      restored = undefined;
    }));
  const inTurn = <T>(work: () => Promise<T>) => exclusively('kept-sign-ins', work);

  return {
    async read(apiOrigin) {
      await ready();
      return store.read(apiOrigin);
    },
    async list() {
      await ready();
      return store.list();
    },
    async write(session) {
      await ready();
      const mayStay = session.stays && (await ports.mayStay().catch(() => false));
      const lasting = mayStay ? lastingPart(session, ports) : null;
      const isKept = await inTurn(() => keepOrForget(session.apiOrigin, lasting, kept));
      // Of a session that has ended there is nothing to keep but the wish, for when the same person signs in again.
      await store.write({ ...session, stays: session.tokens ? isKept : mayStay });
    },
    async remove(apiOrigin) {
      await ready();
      await inTurn(() => kept.forget(apiOrigin));
      await store.remove(apiOrigin);
    },
  };
}

/** What of a session goes to disk; null: nothing. */
function lastingPart(session: Session, { systems }: LastingPorts): Session | null {
  const tokens = session.tokens && systems[session.system].lasting(session.tokens);
  return tokens && { ...session, tokens };
}

/** Whether it is kept. */
async function keepOrForget(apiOrigin: string, lasting: Session | null, kept: KeptSignIns): Promise<boolean> {
  try {
    if (lasting) await kept.keep(lasting);
    else await kept.forget(apiOrigin);
    return lasting !== null;
  } catch {
    // A full disk: this session goes on in memory. What is on disk from before would be a dead token.
    await kept.forget(apiOrigin).catch(() => undefined);
    return false;
  }
}

/** Brings back what is on disk and not in memory, or is newer than what is in memory. */
async function restore({ store, kept, systems, mayStay }: LastingPorts): Promise<void> {
  const sessions = await kept.list();
  if (sessions.length === 0) return;
  if (!(await mayStay())) {
    await kept.forgetAll();
    return;
  }
  for (const session of sessions) {
    const open = await store.read(session.apiOrigin);
    const opened = open?.tokens && systems[open.system].lasting(open.tokens);
    if (JSON.stringify(opened ?? null) !== JSON.stringify(session.tokens)) await store.write(session);
  }
}
