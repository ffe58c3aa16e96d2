import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { OneClickOutcome } from '../../../shared/domain/disposition.ts';
import { isAttempt } from '../../outbox/entry.ts';
import { logCommand } from '../after/write-commands.ts';
import type { RunningCall } from '../during/running-call.ts';
import type { AttemptEntry, OutboxEntry, PanelPorts } from '../panel-ports.ts';
import type { CallModel, MadeCall } from './call-model.ts';
import { type NoteOf, type NotesModel, noteKey } from './notes-model.ts';
import type { OutboxModel } from './outbox-model.ts';
import { recordKey } from './same-record.ts';

/** Why a click on an outcome logged nothing. */
export type NotLogged = 'held-back' | 'not-stored' | 'same-click';

/** Two clicks on one outcome of one number this close together are one: no second call fits between them. */
const SAME_CLICK_MS = 3_000;

interface Models {
  readonly call: CallModel;
  /** The customer an outcome is logged to: the one on the line, or else the one on screen. */
  readonly noteOf: ReadonlySignal<NoteOf | null>;
  readonly notes: NotesModel;
  readonly outbox: OutboxModel;
  /** They called us. */
  readonly isInbound: () => boolean;
}

/** From an outcome to the outbox, in one click. */
export const LogModel = createModel((ports: Pick<PanelPorts, 'clock'>, models: Models) => {
  const { call, noteOf, notes, outbox, isInbound } = models;
  const notLogged = signal<NotLogged | null>(null);
  const lastLogged = signal<AttemptEntry | null>(null);
  let isStoring = false;

  /** Why this must not be logged; null: nothing is in the way. */
  const obstacle = ({ call: made, startedAtFrom }: MadeCall, outcome: OneClickOutcome): NotLogged | null => {
    const isPlaced = startedAtFrom === 'call-button';
    const clickedAt = ports.clock.now();
    return !isPlaced && isSameClick(lastLogged.peek(), made, outcome, clickedAt) ? 'same-click' : null;
  };

  // What is held back is told in the foot, with what it is.
  const whyNotStored = (): NotLogged =>
    outbox.heldBack.numbers.peek().length > 0 ? 'held-back' : 'not-stored';

  const store = async ({ call: made, startedAtFrom }: MadeCall, outcome: OneClickOutcome) => {
    const isPlaced = startedAtFrom === 'call-button';
    const at = ports.clock.now();
    const note = notes.notes.peek()[noteKey(made)] ?? '';
    const entry = await outbox.add(
      logCommand(made, outcome, { note, startedAtFrom, endedAt: isPlaced ? at : null, at }),
    );
    lastLogged.value = entry;
    notes.write(made, withoutLogged(notes.notes.peek()[noteKey(made)] ?? '', note));
    if (isPlaced) call.end();
    return entry;
  };

  const storeUnlessHeld = async (made: MadeCall, outcome: OneClickOutcome) => {
    if (!(await notes.isHeld(made.call))) return store(made, outcome);
    notLogged.value = 'held-back';
    return null;
  };

  return {
    notLogged: notLogged as ReadonlySignal<NotLogged | null>,
    lastLogged: lastLogged as ReadonlySignal<AttemptEntry | null>,
    note: computed(() => (noteOf.value !== null && notes.notes.value[noteKey(noteOf.value)]) || ''),
    writeNote: (text: string) => {
      const of = noteOf.peek();
      if (of !== null) notes.write(of, text);
      notLogged.value = null;
    },
    /** The call is on disk when this resolves; null when nothing was logged. */
    log: async (outcome: OneClickOutcome): Promise<AttemptEntry | null> => {
      const placed = call.running.peek();
      // A message has its own wrap-up: nobody "does not answer" it.
      if (placed && placed.channel !== 'call') return null;
      const made: MadeCall | null = placed
        ? { call: placed, startedAtFrom: 'call-button' }
        : call.unannounced(isInbound(), startsIn(outbox.entries.peek() ?? []));
      if (isStoring || !made) return null;
      notLogged.value = obstacle(made, outcome);
      if (notLogged.peek() !== null) return null;
      isStoring = true;
      try {
        return await storeUnlessHeld(made, outcome);
      } catch {
        notLogged.value = whyNotStored();
        return null;
      } finally {
        isStoring = false;
      }
    },
  };
});
export type LogModel = InstanceType<typeof LogModel>;

/** What was typed while the note went to disk is kept. */
function withoutLogged(typed: string, logged: string): string {
  return typed.startsWith(logged) ? typed.slice(logged.length).trimStart() : typed;
}

/** When the calls began that are logged already; what was undone was not. */
function startsIn(entries: readonly OutboxEntry[]): ReadonlySet<Instant> {
  const logged = entries.filter(isAttempt).filter(({ state }) => state !== 'undone');
  return new Set(logged.map(({ command }) => command.attempt.startedAt));
}

function isSameClick(
  last: AttemptEntry | null,
  made: RunningCall,
  outcome: OneClickOutcome,
  clickedAt: Instant,
): boolean {
  const before = last?.command;
  return (
    before !== undefined &&
    before.attempt.disposition === outcome.code &&
    before.attempt.phoneId === made.phoneId &&
    recordKey(before.customer) === recordKey(made.customer) &&
    millisecondsBetween(before.madeAt, clickedAt) < SAME_CLICK_MS
  );
}
