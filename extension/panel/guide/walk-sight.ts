import { computed, type ReadonlySignal } from '@preact/signals';
import { identifiersNeeded } from '../../../shared/call-guide/gates.ts';
import type { Answer, Bilingual, Gate, GuideNode } from '../../../shared/call-guide/guide.ts';
import { linesFor, type SpokenLine } from '../../../shared/call-guide/lines-for.ts';
import { standingPath } from '../../../shared/call-guide/moves.ts';
import { answersOpen, gatesShut, stopsOf } from '../../../shared/call-guide/position.ts';
import { positionOf } from '../../../shared/call-guide/session-position.ts';
import { isPastAsking, isStopHeard } from '../../../shared/call-guide/stops-heard.ts';
import type { GuideGround } from './guide-ground.ts';
import type { KeptConversation } from './kept-conversation.ts';

/** An answer that may be given here, and the gates that are still shut before it. */
interface OpenAnswer {
  readonly answer: Answer;
  readonly shut: readonly Gate[];
}

/** What of the guide is on screen. */
export interface WalkSight {
  readonly node: ReadonlySignal<GuideNode | null>;
  readonly lines: ReadonlySignal<readonly SpokenLine[]>;
  /** False: in a language the associate is not marked for, where only the hand-over's vetted sentence is said. */
  readonly mayBeSaid: ReadonlySignal<boolean>;
  readonly answers: ReadonlySignal<readonly OpenAnswer[]>;
  /** A stop was heard beside the script: the step on screen has nothing to say, and leads nowhere but to an end. */
  readonly isStopped: ReadonlySignal<boolean>;
  /** The same at every step. */
  readonly stops: ReadonlySignal<readonly GuideNode[]>;
  /** Answers given since somebody or something was on the line, as they were worded, in their order. */
  readonly given: ReadonlySignal<readonly Bilingual[]>;
}

export function walkSight(
  { guide, context, spoken }: GuideGround,
  { session, ticked }: KeptConversation,
): WalkSight {
  const node = computed(() => guide.value?.nodes.get(session.value?.node ?? '') ?? null);
  return {
    node,
    lines: computed(() =>
      guide.value && node.value && session.value
        ? linesFor(guide.value, node.value, session.value, context.value)
        : [],
    ),
    mayBeSaid: computed(
      () =>
        session.value === null ||
        spoken.value.includes(session.value.language) ||
        node.value?.fact === 'LANG',
    ),
    answers: computed(() => {
      const now = context.value;
      const walked = guide.value;
      const at = walked && session.value && positionOf(walked, session.value, now);
      if (!node.value || !at) return [];
      const isThere = (to: GuideNode | undefined) => to !== undefined && (!at.stopped || isPastAsking(to));
      // Ticked identifiers count as soon as there are enough: the answer verifies by them.
      const seen = { ...at, verified: at.verified || ticked.value.length >= identifiersNeeded };
      return answersOpen(node.value, at, now)
        .filter(({ to }) => isThere(walked.nodes.get(to)))
        .map((answer) => ({ answer, shut: gatesShut(answer, seen, now) }));
    }),
    isStopped: computed(
      () =>
        guide.value !== null &&
        session.value !== null &&
        node.value !== null &&
        isStopHeard(guide.value, session.value) &&
        !isPastAsking(node.value),
    ),
    stops: computed(() => (guide.value ? stopsOf(guide.value) : [])),
    given: computed(() =>
      standingPath(session.value?.path ?? []).flatMap((entry) => {
        const from = guide.value?.nodes.get(entry.node);
        if (from?.stage === 'before' && from.id !== 'C02') return [];
        return from?.answers.find(({ id }) => id === entry.answer)?.label ?? [];
      }),
    ),
  };
}
