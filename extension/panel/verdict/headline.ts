import type { Instant } from '../../../shared/calendar/instant.ts';
import type { Outcome } from '../../../shared/compliance/verdict.ts';
import type { Words } from '../words/words.ts';
import { minutesUntil, tellMoment, zoneToTell } from './moments.ts';
import type { Standing } from './standing.ts';

/** From this many minutes before the hours end they are counted down. */
const COUNTDOWN_MINUTES = 30;

/** What the strip's first line says. */
export interface Headline {
  readonly outcome: Outcome;
  readonly text: string;
  /** Minutes left of the open hours; null: not near their end. */
  readonly minutesLeft: number | null;
}

/**
 * The verdict in one line: `OK to call until 8:45 pm`.
 * @param own zone of the associate, told where the consumer's is not settled
 */
export function headlineOf(
  standing: Standing,
  told: { readonly own: string; readonly now: Instant; readonly locale: string },
  words: Words,
): Headline {
  const { outcome, verdict, facts, overrides } = standing;
  const { zone, isTheirs } = zoneToTell(facts, told.own, told.now);
  const plain = words.verdict[outcome === 'cannot-tell' ? 'cannotTell' : outcome];
  const name = overrides.length > 0 && outcome === 'caution' ? words.verdict.overridden(plain) : plain;
  const until = untilOf(standing);
  const say = isTheirs ? words.verdict.until : words.verdict.untilYours;
  const isOpen = outcome === 'allow' || outcome === 'caution';
  const minutes = isOpen && verdict.openUntil ? minutesUntil(verdict.openUntil, told.now) : null;
  return {
    outcome,
    text:
      until === null
        ? outcome === 'cannot-tell'
          ? `${name}: ${words.verdict.ask}`
          : name
        : say(name, tellMoment(until, zone, told.now, told.locale)),
    minutesLeft: minutes !== null && minutes > 0 && minutes <= COUNTDOWN_MINUTES ? minutes : null,
  };
}

/** When it ends: the open hours of a yes, the closed ones of a no. A "cannot tell" ends with a fact, not with time. */
function untilOf({ outcome, verdict }: Standing): Instant | null {
  if (outcome === 'cannot-tell') return null;
  return outcome === 'block' ? verdict.nextAllowedAt : verdict.openUntil;
}
