import type { Debt } from '../domain/debt.ts';
import type { HoldDraft } from '../domain/hold.ts';
import { absent, valueOr } from '../domain/known.ts';
import { itemsOf } from '../domain/part.ts';
import type { Money } from '../money/money.ts';
import type { ReadFact, WrapUpMatter } from './wrap-up-matter.ts';

type Part = Pick<HoldDraft, 'debtId' | 'invoiceId' | 'invoiceNumber' | 'disputedAmount' | 'reason'>;

/**
 * What a dispute is about, one part for each hold: every invoice named, with the amount typed for it (none: all of it); else
 * the debts the talk was about, or the whole account. A single amount without invoices is attributed once.
 */
export function disputedParts({ reading }: ReadFact, matter: WrapUpMatter): Part[] {
  const reason = reading.text('reason');
  const shares = reading.invoices('invoices');
  const amount = reading.money('amount');
  if (shares.length === 0) {
    return sharesOf(amount, debtsOfTalk(matter), matter).map((part) => ({
      ...part,
      invoiceId: null,
      invoiceNumber: null,
      reason,
    }));
  }
  return shares.map((share) => {
    const invoice = matter.invoices.get(share.id);
    return {
      debtId: invoice?.debtId ?? null,
      invoiceId: share.id,
      invoiceNumber: invoice?.number ?? null,
      // The one amount of the form is the one invoice's, where only one is named.
      disputedAmount: share.amount ?? (shares.length === 1 ? amount : null),
      reason,
    };
  });
}

/** One hold a debt where some of several were spoken of; the whole account, null, where all were. */
function debtsOfTalk({ contact, snapshot }: WrapUpMatter): (string | null)[] {
  const all = itemsOf(snapshot.debts).length;
  const { debtIds } = contact;
  return debtIds.length > 0 && (debtIds.length === 1 || debtIds.length < all) ? [...debtIds] : [null];
}

/**
 * One amount over several debts is set against the oldest first, up to what each owes: put on each of them it would take the
 * same money out of the offers again and again. What is more than all owe, or than can be seen, stays on the last.
 */
function sharesOf(
  amount: Money | null,
  debtIds: readonly (string | null)[],
  { snapshot }: WrapUpMatter,
): Pick<Part, 'debtId' | 'disputedAmount'>[] {
  if (amount === null || debtIds.length === 1)
    return debtIds.map((debtId) => ({ debtId, disputedAmount: amount }));
  const debts = new Map(itemsOf(snapshot.debts).map((debt) => [debt.id, debt]));
  const due = (id: string | null) => valueOr(debts.get(id ?? '')?.oldestDue ?? absent, null) ?? '9999';
  const oldestFirst = debtIds.toSorted((one, other) => due(one).localeCompare(due(other)));
  let left = amount.minor;
  return oldestFirst.flatMap((debtId, index) => {
    const most = index === oldestFirst.length - 1 ? left : owedOn(debts.get(debtId ?? ''), amount.currency);
    const minor = Math.min(left, most);
    left -= minor;
    return minor > 0 ? [{ debtId, disputedAmount: { ...amount, minor } }] : [];
  });
}

/** A debt of another currency takes nothing of it; one whose balance cannot be seen may be all of it. */
function owedOn(debt: Debt | undefined, currency: string): number {
  if (debt?.balance.is !== 'known') return Number.POSITIVE_INFINITY;
  const { minor, currency: own } = debt.balance.value;
  return own === currency ? Math.max(0, minor) : 0;
}
