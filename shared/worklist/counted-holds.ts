import type { HoldKind } from '../domain/hold.ts';

/** A hold in force. A debt nobody can read, or none: it holds all of them. */
export interface HoldOnDebt {
  readonly kind: HoldKind | null;
  readonly debtId: string | null;
}

/**
 * The holds that count for a customer's place: what stops one debt does not stop a talk about another that is free; a dispute
 * lowers the place all the same.
 * @param debtIds debts of the customer on which something is owed: of one that is paid off there is nothing to talk about
 */
export function countedHolds<T extends HoldOnDebt>(inForce: readonly T[], debtIds: readonly string[]): T[] {
  const held = new Set(inForce.map(({ debtId }) => debtId));
  const isOneFree = debtIds.some((id) => !held.has(id));
  return inForce.filter(({ kind, debtId }) => !isOneFree || debtId === null || kind === 'dispute');
}
