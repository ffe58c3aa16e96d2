import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Debt } from '../../../shared/domain/debt.ts';
import { itemsOf } from '../../../shared/domain/part.ts';

/** A debt is not talked about unasked when all of it is known to be disputed; a dispute nobody can see hides nothing. */
export function isFullyDisputed(debt: Debt): boolean {
  const { balance, disputed } = debt;
  return (
    disputed.is === 'known' &&
    balance.is === 'known' &&
    disputed.value.currency === balance.value.currency &&
    disputed.value.minor > 0 &&
    disputed.value.minor >= balance.value.minor
  );
}

/**
 * The debts a call is about unless the associate says otherwise.
 * @param stoppedAlone debts a rule stops that does not stop the others: asked about, they would stop the whole call
 */
export function debtsChosenFirst(
  snapshot: CustomerSnapshot,
  stoppedAlone: ReadonlySet<string> = new Set(),
): string[] {
  const open = itemsOf(snapshot.debts).filter((debt) => !isFullyDisputed(debt));
  const free = open.filter(({ id }) => !stoppedAlone.has(id));
  return (free.length > 0 ? free : open).map(({ id }) => id);
}
