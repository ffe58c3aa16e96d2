import type { SpokenLine } from '../../../shared/call-guide/lines-for.ts';
import type { WalkNeeds } from './guide-walk.ts';

/** What keys may do to a conversation. */
interface KeyedWalk {
  readonly answers: { peek(): readonly { readonly answer: { readonly id: string } }[] };
  readonly stops: { peek(): readonly { readonly id: string; readonly stopKey?: number }[] };
  readonly session: { peek(): { readonly language: 'en' | 'es' } | null };
  readonly lines: {
    peek(): readonly Pick<SpokenLine, 'id' | 'sort' | 'refused' | 'ticked'>[];
  };
  give(answerId: string): void;
  stop(nodeId: string): void;
  goTo(nodeId: string): void;
  backToScript(): void;
  stepBack(): void;
  speak(language: 'en' | 'es'): void;
  tickSaid(lineId: string): void;
  toggleCalm(): void;
}

/** Texts whose saying is ticked. */
const TICKED: ReadonlySet<SpokenLine['sort']> = new Set(['disclosure', 'leave']);
/** The step for machines in every guide: a company's pack must keep it. */
const VOICEMAIL = 'VM';

/**
 * A key pressed in a conversation. Digits go by their place on the keyboard, so that Shift and a digit is a stop on every
 * layout.
 * @returns whether it meant something
 */
export function pressInGuide(event: KeyboardEvent, needs: WalkNeeds, walk: KeyedWalk): boolean {
  if (!needs.layers.isClear()) return false;
  const view = needs.call.running.peek()?.guided?.view;
  const digit = digitOf(event, needs);
  if (digit !== undefined && event.shiftKey) return pressStop(Number(digit), walk);
  const action = needs.keys.actionOf(event.key);
  if (action === 'peek') {
    needs.peek(true);
    return true;
  }
  if (action === 'record' && view !== 'record') return needs.open('record');
  if (view !== 'guide') return false;
  return digit === undefined ? act(action, walk) : giveByKey(Number(digit), walk);
}

function digitOf({ code }: KeyboardEvent, { keys }: WalkNeeds): string | undefined {
  return keys.areDigitsOn() ? /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] : undefined;
}

function act(action: ReturnType<WalkNeeds['keys']['actionOf']>, walk: KeyedWalk): boolean {
  switch (action) {
    case 'script':
      walk.backToScript();
      return true;
    case 'stepBack':
      walk.stepBack();
      return true;
    case 'language':
      walk.speak(walk.session.peek()?.language === 'en' ? 'es' : 'en');
      return true;
    case 'said': {
      const due = walk.lines
        .peek()
        .find(({ sort, refused, ticked }) => TICKED.has(sort) && refused === null && !ticked);
      if (due) walk.tickSaid(due.id);
      return due !== undefined;
    }
    case 'calm':
      walk.toggleCalm();
      return true;
    case 'voicemail':
      walk.goTo(VOICEMAIL);
      return true;
    default:
      return false;
  }
}

function giveByKey(place: number, walk: KeyedWalk): boolean {
  const given = walk.answers.peek()[place - 1];
  if (given) walk.give(given.answer.id);
  // A digit is never anything else while the answers are on screen.
  return true;
}

function pressStop(place: number, walk: KeyedWalk): boolean {
  const stop = walk.stops.peek().find(({ stopKey }) => stopKey === place);
  if (stop) walk.stop(stop.id);
  return stop !== undefined;
}
