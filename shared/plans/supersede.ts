import type { AgreementDraft, AgreementTerms } from '../domain/agreement.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import { valueOr } from '../domain/known.ts';
import { itemsOf } from '../domain/part.ts';
import type { PaymentPlan, PromiseToPay } from '../domain/promise-to-pay.ts';

/**
 * Earlier promises and plans that a new agreement takes the place of: one agreement holds an invoice at a time. Those about
 * the same invoices or, where either names none, about the same debts; where either is about the whole account, all in its
 * currency. `active` are the ids that still run by
 * what was paid (`share-out.ts`, `plan-standing.ts`); a plan goes as a whole, its payments with it.
 */
export function supersededBy(
  terms: AgreementTerms,
  snapshot: CustomerSnapshot,
  active: ReadonlySet<string>,
  reason: string,
): AgreementDraft['supersedes'] {
  const plans = itemsOf(snapshot.plans).filter(
    (plan) => active.has(plan.id) && isSameMatter(terms, ofPlan(plan)),
  );
  const going = new Set(plans.map(({ id }) => id));
  const known = new Set(itemsOf(snapshot.plans).map(({ id }) => id));
  const open = itemsOf(snapshot.promises).filter(({ id }) => active.has(id));
  // A payment whose plan was not read stands for itself.
  const promises = open.filter(
    (promise) => !known.has(promise.planId ?? '') && isSameMatter(terms, ofPromise(promise)),
  );
  const payments = open.filter(({ planId }) => going.has(planId ?? ''));
  return [
    ...[...plans, ...promises].map(({ object, id }) => ({ object, id, reason })),
    ...payments.map(({ object, id, planId }) => ({ object, id, reason, planId: planId ?? '' })),
  ];
}

interface About {
  /** Null: not known, so that it may be any. */
  readonly currency: string | null;
  readonly invoiceIds: readonly string[];
  /** Empty: any. */
  readonly debtIds: readonly string[];
}

function ofPlan({ terms }: PaymentPlan): About {
  const known = valueOr(terms, null);
  return {
    currency: known?.total.currency ?? null,
    invoiceIds: known?.invoices.map(({ id }) => id) ?? [],
    debtIds: known?.debtIds ?? [],
  };
}

const ofPromise = ({ amount, invoiceIds, debtId }: PromiseToPay): About => ({
  currency: amount.currency,
  invoiceIds,
  debtIds: debtId === null ? [] : [debtId],
});

function isSameMatter({ total, invoices, debtIds }: AgreementTerms, about: About): boolean {
  if (about.currency !== null && about.currency !== total.currency) return false;
  if (about.invoiceIds.length > 0 && invoices.length > 0)
    return invoices.some(({ id }) => about.invoiceIds.includes(id));
  if (about.debtIds.length === 0 || debtIds.length === 0) return true;
  return debtIds.some((id) => about.debtIds.includes(id));
}
