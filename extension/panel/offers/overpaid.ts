import { isLeftOpen } from '../../../shared/domain/agreement.ts';
import { type Money, sumMoney } from '../../../shared/money/money.ts';
import { askedOf } from '../../../shared/plans/asked.ts';
import { afterOverpayment } from '../../../shared/plans/overpayment.ts';
import type { OpenTable } from './offer-table.ts';
import { whatIsLeft } from './what-is-left.ts';

/**
 * What a payment is above what is due (collections §4.2, 21).
 * - `ahead`: the payments of the plan that are still to come ask for that much less
 * - `too-much`: above all that is owed by more than the company takes
 */
export interface Overpaid {
  readonly is: 'ahead' | 'too-much';
  readonly by: Money;
}

/** Null: it is no more than is due. */
export function overpaidBy(table: OpenTable, paid: Money): Overpaid | null {
  const { total, disputed } = askedOf(table.matter);
  // Whoever disputes a part may pay it all the same.
  const open = { ...total, minor: total.minor + disputed.minor };
  const [due = open, ...toCome] = planned(table);
  const surplus = { ...paid, minor: paid.minor - due.minor };
  if (surplus.minor <= 0) return null;
  const whole = Math.max(open.minor, sumMoney([due, ...toCome], paid.currency).minor);
  const beyond = { ...paid, minor: paid.minor - whole };
  const rest = afterOverpayment([{ ...open, minor: whole - due.minor }], surplus, table.rules);
  if (rest.is === 'refused') return { is: 'too-much', by: beyond };
  return toCome.length > 0 ? { is: 'ahead', by: surplus } : null;
}

/** The payments agreed in this call, or else what is left of those of the plan that runs. */
function planned({ session, agreements, currency }: OpenTable): Money[] {
  const agreed = session.agreements.find(
    ({ terms }) => terms.kind !== 'claimed' && !isLeftOpen(terms) && terms.total.currency === currency,
  );
  if (agreed) return agreed.terms.payments.map(({ amount }) => amount);
  const running = agreements.plans.find(
    ({ told, standing }) => told === 'active' && standing.paid.currency === currency,
  );
  return running ? whatIsLeft(running).flatMap(({ left }) => (left.minor > 0 ? [left] : [])) : [];
}
