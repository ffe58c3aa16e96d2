import { createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import { chooseResult } from '../../../shared/wrap-up/choose-result.ts';
import { isNothingKept, wasTalk } from '../../../shared/wrap-up/nothing-kept.ts';
import type { DuringView } from '../during/running-call.ts';
import type { GuideNeeds } from '../models/guide-model.ts';
import { guideGround } from './guide-ground.ts';
import { pressInGuide } from './guide-keys.ts';
import { keptConversation } from './kept-conversation.ts';
import { walkSight } from './walk-sight.ts';
import { walkSteps } from './walk-steps.ts';

export interface WalkNeeds extends GuideNeeds {
  readonly peek: (isHeld: boolean) => void;
  readonly open: (view: DuringView) => boolean;
  /** What was on the line when the guide was opened. */
  readonly answeredBy: () => 'person' | 'machine';
}

/**
 * The walk through the guide in the conversation on the line. Every step is kept in the draft of the call at once, so that
 * the call resumes where it was.
 */
export const GuideWalk = createModel((needs: WalkNeeds) => {
  const ground = guideGround(needs);
  const kept = keptConversation(needs, ground);
  const sight = walkSight(ground, kept);
  const steps = walkSteps(ground, kept);
  /** The lines that lower the heat are unfolded; folded again at the next step. */
  const isCalming = signal(false);
  effect(() => {
    if (sight.node.value) isCalming.value = false;
  });
  const toggleCalm = () => {
    isCalming.value = !isCalming.peek();
  };
  const { session, ticked, setAside, moment } = kept;
  const { guide, context, spoken, wrapUpChoices, packRefused, rereadCompany } = ground;
  return {
    ...{ guide, context, spoken, wrapUpChoices, packRefused, rereadCompany },
    ...{ session, ticked, setAside, moment },
    ...sight,
    ...steps,
    isCalming: isCalming as ReadonlySignal<boolean>,
    toggleCalm,
    /**
     * A press meant for a call that reached nobody loses nothing that was heard or typed: it leads to the wrap-up.
     * @param outcome code of the one that was pressed, chosen there where nobody was talked to
     */
    keeps: (outcome: string | null): boolean => {
      const now = session.peek();
      if (now?.channel !== 'call' || isNothingKept(now)) return false;
      if (outcome !== null && !wasTalk(now))
        steps.change((before) => chooseResult(before, outcome, moment()));
      return needs.open('wrap-up');
    },
    press: (event: KeyboardEvent): boolean =>
      pressInGuide(event, needs, { ...sight, ...steps, session, toggleCalm }),
  };
});
export type GuideWalk = InstanceType<typeof GuideWalk>;
