import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Receipt } from '../../../shared/domain/invoice.ts';
import type { Known } from '../../../shared/domain/known.ts';
import type { Money } from '../../../shared/money/money.ts';

/** Money and credits that no invoice has been credited with, one row a currency; `unknown` when it cannot be told. */
export function unapplied(snapshot: CustomerSnapshot): Known<Money[]> {
  const { receipts } = snapshot;
  if (receipts.is === 'forbidden') return { is: 'forbidden' };
  if (receipts.is === 'failed') return { is: 'unknown', why: receipts.why };
  if (receipts.is === 'absent') return { is: 'absent' };
  const hidden = receipts.items.find((receipt) => isUnreadable(receipt.unapplied));
  const sums = new Map<string, number>();
  for (const { unapplied: rest } of receipts.items) {
    if (rest.is !== 'known' || rest.value.minor <= 0) continue;
    sums.set(rest.value.currency, (sums.get(rest.value.currency) ?? 0) + rest.value.minor);
  }
  if (sums.size === 0 && hidden) return { is: 'unknown', why: `unapplied amount of ${hidden.number}` };
  return { is: 'known', value: [...sums].map(([currency, minor]) => ({ currency, minor })) };
}

function isUnreadable(amount: Receipt['unapplied']): boolean {
  return amount.is === 'forbidden' || amount.is === 'unknown';
}
