import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import type { Money } from '../../../shared/money/money.ts';
import type { Offer } from '../../../shared/plans/offer.ts';

/** Payments of one amount that follow each other. */
export interface Run {
  readonly count: number;
  readonly amount: Money;
}

/** The amounts as they are told apart at a glance: `13 × 150.00 + 30.00`. */
function runsOf({ payments }: AgreementTerms): Run[] {
  const runs: { count: number; amount: Money }[] = [];
  for (const { amount } of payments) {
    const last = runs.at(-1);
    if (last?.amount.minor === amount.minor) last.count += 1;
    else runs.push({ count: 1, amount });
  }
  return runs;
}

/** More groups are no longer told at a glance. */
const GROUPS = 3;

export function amountsInShort(terms: AgreementTerms, write: (amount: Money) => string): string {
  const runs = runsOf(terms);
  if (runs.length <= GROUPS)
    return runs
      .map(({ count, amount }) => (count === 1 ? write(amount) : `${count} × ${write(amount)}`))
      .join(' + ');
  const minors = terms.payments.map(({ amount }) => amount.minor);
  const of = (minor: number) => write({ ...terms.total, minor });
  return `${terms.payments.length} × ${of(Math.min(...minors))}–${of(Math.max(...minors))}`;
}

/** Other terms than were wished for, whether they are one's own to agree or need an approval. */
export const isNearest = ({ standing, why }: Offer): boolean =>
  standing === 'counter' || why.some(({ code }) => code === 'nearest-for-approval');
