import type { Instant } from '../../../shared/calendar/instant.ts';
import { type AgreementDraft, paymentMethodSchema } from '../../../shared/domain/agreement.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { PlanPolicy } from '../../../shared/plans/policy.ts';
import type { ClaimHeard } from '../../../shared/wrap-up/claims-of-facts.ts';
import { derivedKey } from '../../../shared/wrap-up/derived-key.ts';
import { claimDraft } from '../offers/claim.ts';
import { promiseGround } from './typed-promise.ts';

/** What a claim is made on: what is owed, by which rules, in a talk about which debts. */
export interface ClaimGround {
  readonly snapshot: CustomerSnapshot;
  readonly at: Instant;
  readonly policy: PlanPolicy | null;
  readonly debtIds: readonly string[];
}

/** A payment told as a fact, as the agreement that stands until it is posted; null: what is owed could not be read. */
export async function claimOfFact(
  { key, amount, on, method, reference }: ClaimHeard,
  { snapshot, at, policy, debtIds }: ClaimGround,
): Promise<AgreementDraft | null> {
  const ground = promiseGround(snapshot, [], amount.currency, at, policy, debtIds);
  if (!ground) return null;
  // How it was paid may not have been said.
  const by = paymentMethodSchema.safeParse(method).data ?? 'other';
  const newKey = () => derivedKey(key, 'payment');
  const draft = await claimDraft(ground, { amount, on, method: by, reference }, { newKey });
  return { ...draft, key };
}
