import type { AgreementTerms } from '../domain/agreement.ts';
import type { PromiseToPay } from '../domain/promise-to-pay.ts';
import type { Reason } from './offer.ts';
import { reason } from './reason.ts';

/**
 * How often the invoices of these terms were promised already, the one promised most (collections §4.2, 20): kept or not,
 * replaced or not. A plan counts once, whatever its payments; what is said to be paid is no promise.
 */
export function promisedBefore({ invoices }: AgreementTerms, promises: readonly PromiseToPay[]): Reason[] {
  const made = promises.filter(({ kind }) => kind.is !== 'known' || kind.value !== 'claimed');
  const counts = invoices.map(({ id, number }) => {
    const about = made.filter(({ invoiceIds }) => invoiceIds.includes(id));
    return { number, count: new Set(about.map((one) => one.planId ?? one.id)).size };
  });
  const [most] = counts.toSorted((one, other) => other.count - one.count);
  if (!most || most.count === 0) return [];
  const { number, count } = most;
  const times = count === 1 ? 'once' : '{count} times';
  return [reason('promised-before', `{number} was promised ${times} before`, { number, count })];
}
