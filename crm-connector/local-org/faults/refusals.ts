import { jsonReply, type OrgReply } from '../server/exchange.ts';

/** What a server says that failed, whatever it had done by then. */
export const serverError = (): OrgReply =>
  jsonReply(500, [{ message: 'An unexpected error occurred', errorCode: 'UNKNOWN_EXCEPTION' }]);

/** The answers of faults that refuse a call before anything is done. */
export const REFUSALS: Readonly<Record<'503' | '401' | '403' | '429', () => OrgReply>> = {
  '503': () => jsonReply(503, [{ message: 'server too busy', errorCode: 'SERVER_UNAVAILABLE' }]),
  '401': () =>
    jsonReply(401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], {
      'www-authenticate': 'Token',
    }),
  '403': () =>
    jsonReply(403, [
      {
        message: 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
        errorCode: 'REQUEST_LIMIT_EXCEEDED',
      },
    ]),
  '429': () =>
    jsonReply(429, [{ message: 'Too many requests. Retry later.', errorCode: 'TOO_MANY_REQUESTS' }], {
      'retry-after': '1',
    }),
};
