import { OrgError } from '../store/org-error.ts';
import type { RestReply } from './rest-call.ts';

/** What went wrong as Salesforce says it: a list with one error. A bug of ours is a 500, told on stderr. */
export function errorReply(error: unknown): RestReply {
  const known = asOrgError(error);
  return { status: known.status, headers: errorHeaders(known), body: errorBody(known) };
}

export function asOrgError(error: unknown): OrgError {
  if (error instanceof OrgError) return error;
  console.error(error);
  const text = error instanceof Error ? error.message : String(error);
  return new OrgError(500, 'UNKNOWN_EXCEPTION', `An unexpected error occurred in the local org: ${text}`);
}

function errorBody(error: OrgError): unknown {
  // An external id that several records carry: the body is the list of their addresses.
  if (error.status === 300) return error.extra?.matches ?? [];
  return [
    {
      message: error.message,
      errorCode: error.errorCode,
      ...(error.fields === undefined ? {} : { fields: error.fields }),
      ...error.extra,
    },
  ];
}

function errorHeaders(error: OrgError): Record<string, string> {
  if (error.status === 401) return { 'www-authenticate': 'Token' };
  const allowed = error.status === 405 ? error.message.match(/Allowed are (\S+)$/)?.[1] : undefined;
  return allowed === undefined ? {} : { allow: allowed };
}
