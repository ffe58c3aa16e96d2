import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { mayShowDebt } from '../../../shared/call-guide/curtain.ts';
import type { Moment } from '../../../shared/call-guide/facts-of-session.ts';
import type { CallSession } from '../../../shared/call-guide/session.ts';
import { withAmountsMarked } from '../../../shared/money/stored-amounts.ts';
import type { DuringView, RunningCall } from '../during/running-call.ts';
import { releasedNumbers } from '../masks/held.ts';
import { storable } from '../masks/typed-in-session.ts';
import { beginConversation } from './begin-conversation.ts';
import type { GuideGround } from './guide-ground.ts';
import type { WalkNeeds } from './guide-walk.ts';
import { readSession } from './stored-session.ts';

/** What of the screen is kept with a step. */
interface KeptBeside {
  readonly view?: DuringView;
  readonly ticked?: readonly string[];
}

export type SetAside = 'conversation' | 'amounts';

/** The conversation as it is kept with its call. */
export interface KeptConversation {
  /** Null before it has begun. */
  readonly session: ReadonlySignal<CallSession | null>;
  /** Identifiers that matched so far. */
  readonly ticked: ReadonlySignal<readonly string[]>;
  /** What of another version could not be taken up again: all of it, or its amounts alone. */
  readonly setAside: ReadonlySignal<SetAside | null>;
  readonly moment: () => Moment;
  /** Puts it on screen and on disk, and draws or lifts the curtain. */
  readonly keep: (next: CallSession, beside?: KeptBeside) => void;
}

export function keptConversation(needs: WalkNeeds, ground: GuideGround): KeptConversation {
  const { call, ports } = needs;
  /** Key of the call whose conversation could not all be taken up again. */
  const lost = signal<{ key: string; what: SetAside } | null>(null);
  const guided = computed(() => call.running.value?.guided ?? null);
  const stored = computed(() => readSession(guided.value?.session));
  const session = computed(() => (stored.value.is === 'session' ? stored.value.session : null));
  const moment = (): Moment => ({ at: ports.clock.now(), newKey: ports.newKey });

  const keep = (next: CallSession, beside: KeptBeside = {}) => {
    const now = guided.peek();
    const guide = ground.guide.peek();
    if (!now || !guide) return;
    // In trade there is no stranger to keep it from; its lines wait for the tap all the same.
    const isCovered = next.profile !== 'b2b' && !mayShowDebt(guide, next, ground.context.peek());
    const ticked = [...(beside.ticked ?? now.ticked)];
    const kept = { view: beside.view ?? now.view, ticked, isCovered, session: withAmountsMarked(next) };
    call.converse(kept, { ...kept, session: storable(kept.session) });
  };

  const setAside = (running: RunningCall, what: SetAside, why: string) => {
    lost.value = { key: running.key, what };
    void ports.drafts
      .setConversationAside(running, running.guided?.session, why, ports.clock.now())
      .catch(() => undefined);
  };

  // What is released goes into the draft at once.
  effect(() => {
    if (releasedNumbers.value.size === 0) return;
    const kept = session.peek();
    if (kept) untracked(() => keep(kept));
  });
  effect(() => {
    const guide = ground.guide.value;
    const running = call.running.value;
    if (!guide || !running?.guided) return;
    const found = stored.value;
    if (found.is === 'session') {
      if (found.lost === null) return;
      setAside(running, 'amounts', found.lost);
      keep(found.session);
      return;
    }
    if (!ground.isHere.value) return;
    if (found.is === 'broken') setAside(running, 'conversation', found.why);
    const begun = beginConversation(guide, ground.context.peek(), {
      running,
      profile: ground.profile.peek(),
      language: ground.firstLanguage.peek(),
      // Whoever only wraps up has not said who answered.
      answeredBy: running.guided.view === 'guide' ? needs.answeredBy() : null,
      moment: moment(),
    });
    keep(begun);
  });

  return {
    session,
    ticked: computed(() => session.value?.verified?.by ?? guided.value?.ticked ?? []),
    setAside: computed(() =>
      lost.value?.key === call.running.value?.key ? (lost.value?.what ?? null) : null,
    ),
    moment,
    keep,
  };
}
