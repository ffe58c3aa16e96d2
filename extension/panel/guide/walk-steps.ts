import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { fillFact, type Moment, takeFactBack } from '../../../shared/call-guide/facts-of-session.ts';
import { give, switchLanguage, tickLine, verifyParty } from '../../../shared/call-guide/gates.ts';
import type { Guide, GuideLanguage, GuideNode } from '../../../shared/call-guide/guide.ts';
import { moveOf } from '../../../shared/call-guide/moves.ts';
import { ownReasons } from '../../../shared/call-guide/own-reasons.ts';
import type { Refusal } from '../../../shared/call-guide/position.ts';
import type { CallFact, CallSession } from '../../../shared/call-guide/session.ts';
import { takeHeardBack, takeStepBack } from '../../../shared/call-guide/take-back.ts';
import * as walking from '../../../shared/call-guide/walk.ts';
import type { GuideGround } from './guide-ground.ts';
import type { KeptConversation } from './kept-conversation.ts';

type Take = (guide: Guide, before: CallSession) => walking.Step;

/** What a person does in a conversation; each step is kept at once, or says what stands in its way. */
export interface WalkSteps {
  /** Why the last step was not taken; null: it was. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  give(answerId: string): void;
  stop(nodeId: string): void;
  goTo(nodeId: string): void;
  backToScript(): void;
  /** The last step is void, and what it taught; it stays in the path. */
  stepBack(): void;
  /** To the step for other languages, whose one vetted sentence anybody may say. */
  handOff(): void;
  tickSaid(lineId: string): void;
  tickIdentifier(id: string): void;
  /** The customer asked for it: the wish is on record with the call. */
  speak(language: GuideLanguage): void;
  changeFact(key: string, change: Partial<Pick<CallFact, 'words' | 'fields'>>): void;
  /** Takes a fact back with a reason; the last stop that stands with all that followed it. */
  takeBack(fact: CallFact, reason: string): void;
  /** Any other change, kept like a step: offers, agreements, the wrap-up. */
  change(next: (before: CallSession) => CallSession): void;
}

export function walkSteps({ guide, context, firstLanguage }: GuideGround, kept: KeptConversation): WalkSteps {
  const { session, ticked, keep, moment } = kept;
  const refusal = signal<Refusal | null>(null);
  // Whatever changes the conversation, or begins another, has left the step that was refused behind.
  effect(() => {
    if (session.value !== undefined) refusal.value = null;
  });

  const step = (take: Take) => {
    const walked = guide.peek();
    const before = session.peek();
    if (!walked || !before) return;
    const made = take(walked, before);
    if (made.is === 'refused') {
      refusal.value = made.refusals[0] ?? null;
      return;
    }
    const { channel, node } = made.session;
    const isOver = channel !== 'call' || walked.nodes.get(node ?? '')?.stage === 'ended';
    keep(made.session, { view: isOver ? 'wrap-up' : 'guide' });
  };
  const change = (next: (before: CallSession) => CallSession) => {
    const before = session.peek();
    if (before) keep(next(before));
  };
  const goTo = (nodeId: string) =>
    step((walked, before) => walking.jumpTo(walked, before, nodeId, context.peek(), moment()));

  return {
    refusal,
    change,
    goTo,
    give: (answerId) =>
      step((walked, before) => {
        const verified = verifiedFor(answerId, walked, before, ticked.peek(), moment());
        if (verified.is === 'refused') return verified;
        return give(walked, verified.session, answerId, context.peek(), moment());
      }),
    stop: (nodeId) => step((walked, before) => walking.pressStop(walked, before, nodeId, moment())),
    backToScript: () =>
      step((walked, before) => walking.backToScript(walked, before, context.peek(), moment())),
    stepBack: () => step((walked, before) => takeStepBack(walked, before, moment())),
    handOff: () => {
      const place = [...(guide.peek()?.nodes.values() ?? [])].find(isForLanguages);
      if (place) goTo(place.id);
    },
    tickSaid: (lineId) =>
      step((walked, before) => tickLine(walked, before, lineId, context.peek(), moment())),
    tickIdentifier: (id) => {
      const before = session.peek();
      if (!before || before.verified) return;
      const now = ticked.peek();
      keep(before, { ticked: now.includes(id) ? now.filter((one) => one !== id) : [...now, id] });
    },
    speak: (language) => change((before) => spokenIn(language, before, firstLanguage.peek(), moment())),
    changeFact: (key, filled) => change((before) => fillFact(before, key, filled)),
    takeBack: ({ key }, reason) => {
      const walked = guide.peek();
      // Where it was pressed, in the guide or in the wrap-up, one stays.
      if (walked) change((before) => takeHeardBack(walked, before, key, reason, moment()));
    },
  };
}

const isForLanguages = ({ tool, fact }: GuideNode): boolean => tool === 'hand-off' && fact === 'LANG';

/** An answer that needs the right party verifies by the identifiers ticked for it. */
function verifiedFor(
  answerId: string,
  guide: Guide,
  before: CallSession,
  ticked: readonly string[],
  moment: Moment,
): walking.Step {
  const answers = guide.nodes.get(before.node ?? '')?.answers ?? [];
  const wants = answers.find(({ id }) => id === answerId)?.needs?.includes('identifiers');
  return wants && !before.verified ? verifyParty(guide, before, ticked, moment) : walking.taken(before);
}

/**
 * Another language than the call began in is a wish of the customer's; going back to it takes that wish back. One that was
 * taken down otherwise stays as it is: it is only told which language, where that is not said yet.
 */
function spokenIn(
  language: GuideLanguage,
  before: CallSession,
  first: GuideLanguage,
  moment: Moment,
): CallSession {
  const switched = switchLanguage(before, language, language !== first, moment);
  const wish = switched.facts.findLast(({ code, takenBack }) => code === 'LANG' && takenBack === null);
  if (!wish) return switched;
  if (language !== first)
    return wish.fields.language
      ? switched
      : fillFact(switched, wish.key, { fields: { ...wish.fields, language } });
  return isOfSwitch(wish, switched)
    ? takeFactBack(switched, wish.key, ownReasons.firstLanguage.en, moment.at)
    : switched;
}

/** Marked by the switching of the lines itself, and not told otherwise since. */
const isOfSwitch = ({ at, fields }: CallFact, { path }: CallSession): boolean =>
  path.some((step) => step.at === at && moveOf(step)?.of.endsWith(`>${fields.language}`));
