import type { HoldDraft } from '../domain/hold.ts';
import { itemsOf } from '../domain/part.ts';
import { moneyOf } from './read-fact.ts';
import type { ReadFact, WrapUpMatter } from './wrap-up-matter.ts';

type Part = Pick<HoldDraft, 'debtId' | 'invoiceId' | 'invoiceNumber' | 'disputedAmount' | 'reason'>;

/**
 * What a dispute is about, one part for each hold: every invoice named, with the amount typed for it (none: all of it); else
 * the debts the talk was about, or the whole account. A single amount without invoices is a part of the one debt.
 */
export function disputedParts({ reading }: ReadFact, matter: WrapUpMatter): Part[] {
  const reason = reading.text('reason');
  const shares = reading.invoices('invoices');
  const amount = reading.money('amount');
  if (shares.length === 0) {
    return debtsOfTalk(matter).map((debtId) => ({
      debtId,
      invoiceId: null,
      invoiceNumber: null,
      disputedAmount: amount,
      reason,
    }));
  }
  return shares.map((share) => {
    const invoice = matter.invoices.get(share.id);
    const own = invoice?.open.is === 'known' ? invoice.open.value.currency : matter.currency;
    // The one amount of the form is the one invoice's, where only one is named.
    const typed = share.amount === null ? null : moneyOf(share.amount, own);
    return {
      debtId: invoice?.debtId ?? null,
      invoiceId: share.id,
      invoiceNumber: invoice?.number ?? null,
      disputedAmount: typed ?? (shares.length === 1 ? amount : null),
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
