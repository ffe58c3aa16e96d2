import { type ReadonlySignal, signal } from '@preact/signals';
import type { OrgSession } from '../../messaging/channels.ts';
import type { Guided, RunningCall } from '../during/running-call.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { sessionFor } from './sessions-model.ts';

/** The call on the line, and the draft of it that outlives the panel. */
export interface KeptCall {
  readonly running: ReadonlySignal<RunningCall | null>;
  readonly keep: (call: RunningCall | null) => void;
  /** @param stored what of the conversation may go to disk; left out: what of it is there */
  readonly converse: (guided: Guided, stored?: Guided) => void;
  /**
   * Takes up a call that was running when the panel closed, if whoever began it is signed in, and takes off the screen one
   * whose owner has signed out.
   */
  readonly restore: (sessions: readonly OrgSession[]) => Promise<void>;
}

export function keptCall(ports: Pick<PanelPorts, 'drafts'>): KeptCall {
  const running = signal<RunningCall | null>(null);
  /** Goes up whenever what is on disk may have changed: an older read of it no longer counts. */
  let turns = 0;
  /** What of the conversation may be on disk: less than is on screen, where a card number was typed. */
  let storable: Guided | null = null;

  const keep = (call: RunningCall | null) => {
    const owner = call ?? running.peek();
    turns += 1;
    running.value = call;
    storable = call && (storable ?? call.guided);
    const stored = call && { ...call, guided: storable };
    if (owner) void ports.drafts.keepRunningCall(owner, stored).catch(() => undefined);
  };
  return {
    running,
    keep,
    converse: (guided, stored) => {
      const call = running.peek();
      // Another view of the same conversation stores no more of it than before.
      storable = stored ?? { ...guided, session: storable ? storable.session : guided.session };
      if (call) keep({ ...call, guided });
    },
    restore: async (sessions) => {
      const turn = ++turns;
      if (hasLeft(sessions, running.peek())) {
        running.value = null;
        storable = null;
      }
      for (const { identity } of sessions) {
        const stored = identity && (await ports.drafts.runningCall(identity).catch(() => null));
        if (turn !== turns) return;
        running.value ??= stored;
      }
    },
  };
}

/** The org's session is no longer that of the person who began the call. An org nobody tells of says nothing. */
function hasLeft(sessions: readonly OrgSession[], call: RunningCall | null): boolean {
  const session = sessionFor(sessions, call?.customer.apiOrigin ?? '');
  if (!session || !call) return false;
  return session.identity?.orgId !== call.orgId || session.identity.userId !== call.userId;
}
