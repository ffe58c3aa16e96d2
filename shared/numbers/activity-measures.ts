import type { Known } from '../domain/known.ts';
import type { Money } from '../money/money.ts';
import * as calling from './calling-measures.ts';
import { attemptBudgetUsed, complaintsPerThousand, disclosureRate } from './duty-measures.ts';
import type { KeptCounts } from './kept.ts';
import type { Measure } from './measure.ts';
import type { Totals } from './totals.ts';

/**
 * The measures of one associate's own work in a range. What no CRM keeps of it (seconds of talk, hold and wrap-up, cost, the
 * conversations an account took to be resolved, the budget each day allowed) leaves its measures without a value.
 */
export function activityMeasures(totals: Totals, kept: KeptCounts, assigned: Known<number>): Measure[] {
  const own = assigned.is === 'known' ? assigned.value : null;
  return [
    calling.contactRate(totals.liveAnswers, totals.attempts),
    calling.rightPartyRate(totals.rightPartyOut, totals.attempts),
    calling.rightPartyPerHour(totals.rightParty, totals.secondsWorked),
    calling.promiseRate(totals.promises, totals.rightParty),
    disclosureRate(totals.disclosed, totals.conversations - totals.disclosureUnknown),
    calling.keptByCount(kept.kept, kept.matured),
    calling.brokenByCount(kept.kept, kept.matured),
    ...(kept.value.length === 0
      ? [calling.keptByValue(null, null)]
      : kept.value.map(({ paid, promised }) => calling.keptByValue(paid, promised))),
    calling.coverage(totals.ownAccountsAttempted, own),
    calling.intensity(totals.attempts, totals.accountsAttempted),
    calling.noteLag(totals.noteLag.calls === 0 ? null : totals.noteLag.seconds, totals.noteLag.calls),
    ...collectedSums(totals).map((sum) => calling.collectedPerContact(sum, totals.rightParty)),
    complaintsPerThousand(totals.complaints, totals.conversations),
    attemptBudgetUsed(null, null),
    calling.firstCallResolution(null, null),
    calling.afterCallWork(null, totals.attempts),
    calling.handleTime(null, totals.attempts),
    ...collectedSums(totals).map((sum) => calling.costPerUnitCollected(null, sum)),
  ];
}

/** Each currency on its own; nothing known to be collected is one measure without a value. */
const collectedSums = ({ collected }: Totals): readonly (Money | null)[] =>
  collected === null || collected.length === 0 ? [null] : collected;
