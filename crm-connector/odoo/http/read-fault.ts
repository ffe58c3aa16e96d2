import { CrmError, type CrmErrorCode } from '../../crm-error.ts';
import { CallFailure, type CallFailureKind, wordsOf } from '../../http/call-failure.ts';

/**
 * A 500 is Odoo's answer to a wrong question too: an unknown field is `builtins.ValueError`, an unknown argument
 * `builtins.TypeError`. Asking again brings the same (erp.md §3.3).
 */
const isOurMistake = (name: string): boolean => name.startsWith('builtins.');

const CODES: Readonly<Record<string, CrmErrorCode>> = {
  'odoo.exceptions.AccessError': 'forbidden',
  'odoo.exceptions.AccessDenied': 'barred',
  'odoo.exceptions.MissingError': 'not-found',
  'odoo.exceptions.UserError': 'refused',
  'odoo.exceptions.ValidationError': 'refused',
};

function answeredCode({ status, errors }: CallFailureKind & { is: 'answered' }): CrmErrorCode {
  const name = errors[0]?.errorCode;
  if (status === 401) return 'signed-out';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return name !== undefined && isOurMistake(name) ? 'refused' : 'unavailable';
  // Without an error of its own it is no Odoo that answers here (a proxy, for one), or none with a database of that name.
  if (name === undefined) return 'bad-answer';
  return CODES[name] ?? (status === 403 ? 'forbidden' : 'refused');
}

function readCode(failure: CallFailureKind): CrmErrorCode {
  if (failure.is === 'not-sent') return failure.reason;
  if (failure.is === 'answered') return answeredCode(failure);
  return failure.reason === 'network' ? 'unavailable' : failure.reason;
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
