import type { AgreementTerms } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import type { PlanMatter } from './offer.ts';

/** What may be asked for: all that is open, less what is disputed and what is here already. */
export interface Asked {
  readonly total: Money;
  readonly disputed: Money;
  readonly offset: Money;
  /** Open amounts that make up the total, oldest due first; none when not every item is listed. */
  readonly invoices: AgreementTerms['invoices'];
  readonly debtIds: readonly string[];
}

/** Money already here is set against the oldest first, and only against what is not disputed. */
export function askedOf(matter: PlanMatter): Asked {
  const { currency, items, rest, unapplied } = matter;
  const of = (minor: number): Money => ({ minor, currency });
  let left = Math.max(0, unapplied.minor);
  let total = 0;
  let disputed = 0;
  const invoices: AgreementTerms['invoices'] = [];
  const debtIds = new Set<string>();
  const byDue = [...items].sort((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'));
  for (const item of byDue) {
    const undisputed = Math.max(0, item.open.minor - item.disputed.minor);
    disputed += item.open.minor - undisputed;
    const here = Math.min(left, undisputed);
    left -= here;
    if (undisputed === here) continue;
    total += undisputed - here;
    if (item.id !== item.debtId)
      invoices.push({ id: item.id, number: item.number, amount: of(undisputed - here) });
    if (item.debtId !== null) debtIds.add(item.debtId);
  }
  const beyond = Math.max(0, rest.minor - left);
  const offset = Math.max(0, unapplied.minor) - Math.max(0, left - rest.minor);
  return {
    total: of(total + beyond),
    disputed: of(disputed),
    offset: of(offset),
    invoices: rest.minor > 0 ? [] : invoices,
    debtIds: [...debtIds],
  };
}

/**
 * Whether terms made before still fit what may be asked for now: something may have been disputed or paid meanwhile. A
 * settlement names the balance it settles, and fits no other.
 * @param replaced terms of the plans they take the place of: what is left of one holds its interest and fees, which stand in
 * no ledger, and settles what it settled
 */
export function isStillOwed(
  terms: AgreementTerms,
  asked: Asked,
  replaced: readonly AgreementTerms[] = [],
): boolean {
  const { kind, balance, total, forgiven } = terms;
  if (kind === 'claimed') return true;
  const of = mayBeLeftOfPlan(terms) ? replaced : [];
  const goesOn = of.some((one) => one.kind === 'settlement' && one.forgiven.minor === forgiven.minor);
  if (kind === 'settlement' && !goesOn) return balance.minor === asked.total.minor;
  const costs = [terms, ...of].reduce((sum, one) => sum + costsIn(one), 0);
  return (kind === 'settlement' ? balance : total).minor - costs <= asked.total.minor;
}

/** What is left of a plan names neither invoices nor costs (`moveToEnd` in `replan.ts`). */
export const mayBeLeftOfPlan = (terms: AgreementTerms): boolean =>
  terms.invoices.length === 0 && costsIn(terms) === 0;

/** Interest and fees inside the payments, in minor units. */
const costsIn = ({ interest, fees }: AgreementTerms): number =>
  (interest?.amount.minor ?? 0) + (fees?.minor ?? 0);
