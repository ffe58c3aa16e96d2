import type { PlainDate } from '../calendar/plain-date.ts';
import type { AgreementTerms } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import { derivedKey } from './derived-key.ts';
import type { ReadFact, WrapUpMatter } from './wrap-up-matter.ts';

/** A payment the customer says was made, whole enough to stand on record until one is posted. */
export interface ClaimHeard {
  /** UUID of the agreement it becomes. */
  readonly key: string;
  readonly amount: Money;
  readonly on: PlainDate;
  /** Id of a payment method; null: it was not said. */
  readonly method: string | null;
  readonly reference: string | null;
}

/** The key of the agreement that a fact told of a payment becomes. */
export const claimKey = (factKey: string): string => derivedKey(factKey, 'claim');

/**
 * What was said to be paid, as it is put on record: the short hold of the trade's list, which ends when the payment is posted.
 * Nothing without amount and day; nothing from somebody not verified, whose word on the debt is not the customer's; nothing
 * that was put on record as claimed already, in the offers: two like claims of this form are two payments.
 */
export function claimsOfFacts({ standing, session, today }: WrapUpMatter): ClaimHeard[] {
  const isKnown = session.verified !== null || session.profile === 'b2b' || session.channel !== 'call';
  if (!isKnown) return [];
  const own = new Set(standing.map(({ fact }) => claimKey(fact.key)));
  const others = session.agreements.filter(({ key }) => !own.has(key));
  return standing
    .flatMap((read) => claimOf(read, today) ?? [])
    .filter((claim) => !others.some(({ terms }) => isSameClaim(claim, terms)));
}

function claimOf({ fact, reading }: ReadFact, today: PlainDate): ClaimHeard | null {
  const amount = reading.money('amount');
  const on = reading.date('date');
  // Plain dates compare as text; what is yet to come is no payment made.
  if (fact.code !== 'PAID' || amount === null || on === null || on > today) return null;
  const reference = reading.text('reference');
  return { key: claimKey(fact.key), amount, on, method: reading.text('method'), reference };
}

const isSameClaim = ({ amount, on }: ClaimHeard, { kind, total, payments }: AgreementTerms): boolean =>
  kind === 'claimed' &&
  total.currency === amount.currency &&
  total.minor === amount.minor &&
  payments.some(({ due }) => due === on);
