import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { mayShowDebt } from '../../../shared/call-guide/curtain.ts';
import type { Moment } from '../../../shared/call-guide/facts-of-session.ts';
import type { CallSession } from '../../../shared/call-guide/session.ts';
import type { DuringView } from '../during/running-call.ts';
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

/** The conversation as it is kept with its call. */
export interface KeptConversation {
  /** Null before it has begun. */
  readonly session: ReadonlySignal<CallSession | null>;
  /** Identifiers that matched so far. */
  readonly ticked: ReadonlySignal<readonly string[]>;
  /** One of another version could not be taken up again. */
  readonly wasSetAside: ReadonlySignal<boolean>;
  readonly moment: () => Moment;
  /** Puts it on screen and on disk, and draws or lifts the curtain. */
  readonly keep: (next: CallSession, beside?: KeptBeside) => void;
}

export function keptConversation(needs: WalkNeeds, ground: GuideGround): KeptConversation {
  const { call, ports } = needs;
  /** Key of the call whose conversation could not be taken up again. */
  const setAsideFor = signal<string | null>(null);
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
    const kept = { view: beside.view ?? now.view, ticked, isCovered, session: next };
    call.converse(kept, { ...kept, session: storable(next) });
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
    if (!guide || !running?.guided || !ground.isHere.value || stored.value.is === 'session') return;
    if (stored.value.is === 'broken') {
      setAsideFor.value = running.key;
      const { session: unread } = running.guided;
      void ports.drafts
        .setConversationAside(running, unread, stored.value.why, ports.clock.now())
        .catch(() => undefined);
    }
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
    wasSetAside: computed(() => setAsideFor.value !== null && setAsideFor.value === call.running.value?.key),
    moment,
    keep,
  };
}
