import type { AgreementDraft, AgreementTerms } from '../../../shared/domain/agreement.ts';
import { valueOr } from '../../../shared/domain/known.ts';
import type { Money } from '../../../shared/money/money.ts';
import { askedOf, isStillOwed, mayBeLeftOfPlan } from '../../../shared/plans/asked.ts';
import type { KnownPlan } from '../money/agreements.ts';
import type { OpenTable } from './offer-table.ts';

/**
 * What may be asked for now, where it is less than these terms ask for: something was disputed or paid since. Null: they fit.
 * @param supersedes what they take the place of
 */
export function owedChanged(
  { matter, agreements: { plans } }: OpenTable,
  terms: AgreementTerms,
  supersedes: readonly Pick<AgreementDraft['supersedes'][number], 'id'>[],
): Money | null {
  const asked = askedOf(matter);
  const ids = new Set(supersedes.map(({ id }) => id));
  const replaced = plans.filter(({ plan }) => ids.has(plan.id)).flatMap((one) => termsBack(one, plans));
  return isStillOwed(terms, asked, replaced) ? null : asked.total;
}

/** The terms of a plan and, where it is itself what was left of an earlier one, of that: the costs are named there alone. */
function termsBack({ plan: { id, terms } }: KnownPlan, plans: readonly KnownPlan[]): AgreementTerms[] {
  const known = valueOr(terms, null);
  if (known === null) return [];
  if (!mayBeLeftOfPlan(known)) return [known];
  const others = plans.filter(({ plan }) => plan.id !== id);
  const before = others.filter(({ plan }) => plan.supersededById === id);
  return [known, ...before.flatMap((one) => termsBack(one, others))];
}
