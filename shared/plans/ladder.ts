import type { PlanMatter, Rung } from './offer.ts';

/** What was answered to the rungs so far; a rung left out has not been spoken of. */
export type RungAnswers = Readonly<Partial<Record<Rung, 'refused' | 'not-asked'>>>;

/** Asked from the top; what gives money away comes after all that does not. */
const beforeSettlement: readonly Rung[] = ['full-today', 'full-by', 'part-now', 'plan'];

/**
 * The rungs that may be on screen, in order. A refused one is gone. Settlement shows when each rung above it that can be
 * offered at all was refused or skipped. After hardship, distress or a dispute nothing is demanded: the hardship rung comes
 * first, what follows is only there to be taken up, and distress leaves no other.
 */
export function openRungs(
  answers: RungAnswers,
  gentle: PlanMatter['gentle'],
  possible: ReadonlySet<Rung>,
): Rung[] {
  if (gentle === 'vulnerable') return ['hardship'];
  const left = beforeSettlement.filter((rung) => possible.has(rung) && answers[rung] !== 'refused');
  const mayForgive = possible.has('settlement') && answers.settlement !== 'refused';
  if (gentle === 'hardship') {
    return ['hardship', ...left.filter((rung) => rung === 'plan'), ...(mayForgive ? settle : [])];
  }
  if (gentle === 'dispute') return ['hardship', ...left];
  const allAnswered = beforeSettlement.every((rung) => !possible.has(rung) || answers[rung] !== undefined);
  const rungs: Rung[] = [...left, ...(mayForgive && allAnswered ? settle : []), 'hardship'];
  return rungs.length > mostOffers ? rungs.filter((rung) => rung !== 'full-by') : rungs;
}

const settle: readonly Rung[] = ['settlement'];

/** Beside the wish. */
const mostOffers = 5;
