import type { AgreementTerms } from '../domain/agreement.ts';

/**
 * SHA-256 over the canonical terms: any other amount, day, method or clause gives another one. Keys of payments are left out:
 * they name records, not terms, and the same terms proposed anew must fit the approval given for them.
 */
export async function fingerprintOf(terms: AgreementTerms): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalTerms(terms));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The terms as one text, the same whatever order their parts were put together in. */
export function canonicalTerms(terms: AgreementTerms): string {
  return canonical({ ...terms, payments: terms.payments.map(({ key: _, ...payment }) => payment) });
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
  return `{${parts.join(',')}}`;
}
