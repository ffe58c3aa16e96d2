import { batch, computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import { mayShowDebt } from '../../../shared/call-guide/curtain.ts';
import { fillFact, type Moment, takeFactBack } from '../../../shared/call-guide/facts-of-session.ts';
import {
  identifiersNeeded,
  switchLanguage,
  tickLine,
  verifyParty,
} from '../../../shared/call-guide/gates.ts';
import type { Gate, Guide, GuideLanguage, GuideNode } from '../../../shared/call-guide/guide.ts';
import { linesFor } from '../../../shared/call-guide/lines-for.ts';
import { standingPath } from '../../../shared/call-guide/moves.ts';
import { answersOpen, gatesShut, type Refusal, stopsOf } from '../../../shared/call-guide/position.ts';
import type { CallFact, CallSession } from '../../../shared/call-guide/session.ts';
import { positionOf } from '../../../shared/call-guide/session-position.ts';
import { takeStopBack } from '../../../shared/call-guide/take-back.ts';
import * as walking from '../../../shared/call-guide/walk.ts';
import type { DuringView } from '../during/running-call.ts';
import type { GuideNeeds } from '../models/guide-model.ts';
import { beginConversation } from './begin-conversation.ts';
import { guideGround } from './guide-ground.ts';
import { pressInGuide } from './guide-keys.ts';
import { readSession, storable } from './stored-session.ts';

export interface WalkNeeds extends GuideNeeds {
  readonly peek: (isHeld: boolean) => void;
  readonly open: (view: DuringView) => boolean;
  /** What was on the line when the guide was opened. */
  readonly answeredBy: () => 'person' | 'machine';
}

/** An answer to be given, and the gates that are still shut before it. */
export interface OpenAnswer {
  readonly answer: GuideNode['answers'][number];
  readonly shut: readonly Gate[];
}

/**
 * The walk through the guide in the conversation on the line. Every step is kept in the draft of the call at once, so that
 * the call resumes where it was.
 */
export const GuideWalk = createModel((needs: WalkNeeds) => {
  const { call, ports } = needs;
  const ground = guideGround(needs);
  const { guide, context } = ground;
  const wasSetAside = signal(false);
  const refusal = signal<Refusal | null>(null);
  const isCalming = signal(false);

  const guided = computed(() => call.running.value?.guided ?? null);
  const stored = computed(() => readSession(guided.value?.session));
  const session = computed(() => (stored.value.is === 'session' ? stored.value.session : null));
  const ticked = computed(() => session.value?.verified?.by ?? guided.value?.ticked ?? []);
  const node = computed(() => guide.value?.nodes.get(session.value?.node ?? '') ?? null);
  const position = computed(() =>
    guide.value && session.value ? (positionOf(guide.value, session.value, context.value) ?? null) : null,
  );
  const moment = (): Moment => ({ at: ports.clock.now(), newKey: ports.newKey });

  const keep = (next: CallSession, change: Partial<{ view: DuringView; ticked: readonly string[] }> = {}) => {
    const now = guided.peek();
    const walked = guide.peek();
    if (!now || !walked) return;
    const ticks = [...(change.ticked ?? now.ticked)];
    const isCovered = !mayShowDebt(walked, next, context.peek());
    const kept = { ...now, ...change, ticked: ticks, isCovered, session: next };
    call.converse(kept, { ...kept, session: storable(next) });
  };
  /** Takes a step, or says what stands in its way. */
  const step = (take: (walked: Guide, before: CallSession) => walking.Step) => {
    const walked = guide.peek();
    const before = session.peek();
    if (!walked || !before) return;
    const made = take(walked, before);
    batch(() => {
      refusal.value = made.is === 'refused' ? (made.refusals[0] ?? null) : null;
      if (made.is === 'refused') return;
      isCalming.value = false;
      const isOver = walked.nodes.get(made.session.node ?? '')?.stage === 'ended';
      keep(made.session, { view: isOver ? 'wrap-up' : 'guide' });
    });
  };

  effect(() => {
    const walked = guide.value;
    const running = call.running.value;
    if (!walked || !running?.guided || !ground.isHere.value) return;
    const { value } = stored;
    if (value.is === 'session') return;
    if (value.is === 'broken') {
      wasSetAside.value = true;
      void ports.drafts
        .setConversationAside(running, running.guided.session, value.why, ports.clock.now())
        .catch(() => undefined);
    }
    const begun = beginConversation(walked, context.value, {
      running,
      profile: ground.profile.peek(),
      language: ground.firstLanguage.peek(),
      // Whoever wraps up, or what comes back without its steps, is not walked by us.
      answeredBy: running.guided.view === 'guide' ? needs.answeredBy() : null,
      moment: moment(),
    });
    keep(begun);
  });

  const self = {
    guide,
    context,
    session: session as ReadonlySignal<CallSession | null>,
    node: node as ReadonlySignal<GuideNode | null>,
    spoken: ground.spoken,
    packRefused: ground.packRefused,
    wasSetAside: wasSetAside as ReadonlySignal<boolean>,
    refusal: refusal as ReadonlySignal<Refusal | null>,
    isCalming: isCalming as ReadonlySignal<boolean>,
    ticked,
    lines: computed(() =>
      guide.value && node.value && session.value
        ? linesFor(guide.value, node.value, session.value, context.value)
        : [],
    ),
    /** In a language somebody is not marked for, only the vetted sentence of the hand-over is said. */
    mayBeSaid: computed(
      () =>
        session.value === null ||
        ground.spoken.value.includes(session.value.language) ||
        node.value?.tool === 'hand-off',
    ),
    /** The answers given, as they were worded, in their order. */
    given: computed(() =>
      standingPath(session.value?.path ?? []).flatMap((entry) => {
        const from = guide.value?.nodes.get(entry.node);
        return from?.answers.find(({ id }) => id === entry.answer)?.label ?? [];
      }),
    ),
    answers: computed((): readonly OpenAnswer[] => {
      if (!node.value || !position.value) return [];
      const at = { ...position.value, verified: position.value.verified || isEnough(ticked.value) };
      return answersOpen(node.value, at, context.value).map((answer) => ({
        answer,
        shut: gatesShut(answer, at, context.value),
      }));
    }),
    stops: computed((): readonly GuideNode[] =>
      guide.value
        ? stopsOf(guide.value).filter(({ profiles }) => profiles.includes(session.value?.profile ?? 'b2b'))
        : [],
    ),
    /** Gives an answer; ticked identifiers count from then on. */
    give: (answerId: string) =>
      step((walked, before) => {
        const wants = node.peek()?.answers.find(({ id }) => id === answerId)?.needs ?? [];
        const verified =
          wants.includes('identifiers') && !before.verified
            ? verifyParty(before, ticked.peek(), moment())
            : walking.taken(before);
        return verified.is === 'refused'
          ? verified
          : walking.answer(walked, verified.session, answerId, context.peek(), moment());
      }),
    stop: (nodeId: string) => step((walked, before) => walking.pressStop(walked, before, nodeId, moment())),
    goTo: (nodeId: string) =>
      step((walked, before) => walking.jumpTo(walked, before, nodeId, context.peek(), moment())),
    backToScript: () =>
      step((walked, before) => walking.backToScript(walked, before, context.peek(), moment())),
    /** To the step for other languages, whose one vetted sentence anybody may say. */
    handOff: () => {
      const place = [...(guide.peek()?.nodes.values() ?? [])].find(({ tool }) => tool === 'hand-off');
      if (place) self.goTo(place.id);
    },
    tickSaid: (lineId: string) =>
      step((walked, before) => tickLine(walked, before, lineId, context.peek(), moment())),
    tickIdentifier: (id: string) => {
      const before = session.peek();
      if (!before || before.verified) return;
      const ticks = ticked.peek();
      keep(before, { ticked: ticks.includes(id) ? ticks.filter((one) => one !== id) : [...ticks, id] });
    },
    /** The customer asked for it: the wish is on record with the call. */
    speak: (language: GuideLanguage) => {
      const before = session.peek();
      if (before) keep(switchLanguage(before, language, language !== ground.firstLanguage.peek(), moment()));
    },
    /** Takes a fact back with a reason; a stop with all that followed it. */
    takeBack: (fact: CallFact, reason: string) =>
      step((walked, before) => {
        const isStop = [...walked.nodes.values()].some(
          (one) => one.stage === 'stopped' && one.fact === fact.code,
        );
        const back = isStop ? takeStopBack(walked, before, reason, moment()) : null;
        const from = back?.is === 'taken' ? back.session : before;
        return walking.taken(takeFactBack(from, fact.key, reason, ports.clock.now()));
      }),
    changeFact: (key: string, change: Partial<Pick<CallFact, 'words' | 'fields'>>) =>
      self.change((before) => fillFact(before, key, change)),
    /** Any other change of the conversation, kept like a step: offers, agreements, the wrap-up. */
    change: (next: (before: CallSession) => CallSession) => {
      const before = session.peek();
      if (before) keep(next(before));
    },
    toggleCalm: () => {
      isCalming.value = !isCalming.peek();
    },
    moment,
    press: (event: KeyboardEvent): boolean => pressInGuide(event, needs, self),
  };
  return self;
});
export type GuideWalk = InstanceType<typeof GuideWalk>;

const isEnough = (ticked: readonly string[]): boolean => ticked.length >= identifiersNeeded;
