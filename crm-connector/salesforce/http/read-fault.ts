import { CrmError, type CrmErrorCode } from '../../crm-error.ts';
import { CallFailure, type CallFailureKind, wordsOf } from '../../http/call-failure.ts';
import { isExpired } from './org-client.ts';

/** Error codes that say the org is busy, not that the request was wrong (salesforce.md §3). */
const BUSY = new Set(['UNABLE_TO_LOCK_ROW', 'QUERY_TIMEOUT', 'INVALID_QUERY_LOCATOR', 'SERVER_UNAVAILABLE']);
const NOT_FOUND = new Set(['NOT_FOUND', 'ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'MALFORMED_ID']);
const BARRED = new Set(['API_DISABLED_FOR_ORG', 'API_CURRENTLY_DISABLED', 'TXN_SECURITY_NO_ACCESS']);

function answeredCode(failure: CallFailureKind & { is: 'answered' }): CrmErrorCode {
  const codes = failure.errors.map((error) => error.errorCode);
  const any = (set: ReadonlySet<string>) => codes.some((code) => set.has(code));
  if (failure.status === 401) return isExpired(new CallFailure(failure)) ? 'signed-out' : 'barred';
  if (failure.status === 429 || codes.includes('REQUEST_LIMIT_EXCEEDED')) return 'rate-limited';
  if (failure.status >= 500 || any(BUSY)) return 'unavailable';
  if (any(BARRED)) return 'barred';
  if (any(NOT_FOUND) || failure.status === 404) return 'not-found';
  if (failure.status === 403 || codes.some((code) => code.startsWith('INSUFFICIENT_ACCESS')))
    return 'forbidden';
  // An API error is an array; anything else came from a proxy or a maintenance page.
  return failure.errors.length > 0 ? 'refused' : 'bad-answer';
}

function readCode(failure: CallFailureKind): CrmErrorCode {
  if (failure.is === 'not-sent') return failure.reason;
  if (failure.is === 'answered') return answeredCode(failure);
  if (failure.reason === 'network') return 'unavailable';
  return failure.reason;
}

const RETRYABLE = new Set<CrmErrorCode>(['offline', 'timeout', 'unavailable', 'rate-limited']);

/** A failed read in the words of the contract. */
export function readFault(failure: CallFailureKind): CrmError {
  const code = readCode(failure);
  return new CrmError({ code, detail: wordsOf(failure), retryable: RETRYABLE.has(code) });
}

/** Runs a read; what fails comes out as {@link CrmError}. */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof CallFailure) throw readFault(cause.kind);
    throw cause;
  }
}
