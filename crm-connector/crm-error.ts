import { z } from '../shared/schema.ts';

/** Why the CRM could not be read. Words for people are the panel's, by `code`; `detail` holds the org's own. */
export const crmErrorCodeSchema = z.enum([
  'signed-out', // no token, or it expired and could not be renewed: connect again
  'barred', // the app or the user may not use the API: an admin must act
  'cancelled', // the person closed the sign-in window or did not allow the app
  'no-client-id', // nobody told Parley this org's OAuth client id: managed policy, or typed in Connect
  'no-host-access', // the person has not allowed, or has taken back, access to the org's hosts: connect again
  'forbidden', // this record or object is not for this user
  'not-found',
  'not-a-customer', // the record is none that leads to a customer
  'wrong-org', // the page's org is not the token's
  'wrong-user', // the page's user is not the token's
  'unsure-org', // nobody can tell which org of a host the page shows
  'rate-limited',
  'offline',
  'timeout',
  'unavailable', // 5xx, maintenance page
  'bad-answer', // an answer that does not parse
  'refused', // any other 4xx
]);
export type CrmErrorCode = z.infer<typeof crmErrorCodeSchema>;

export const crmFaultSchema = z.object({
  code: crmErrorCodeSchema,
  /** The org's own words, verbatim; empty when there are none. */
  detail: z.string(),
  retryable: z.boolean(),
  /** Which of the refusals of that code, where the next step differs. */
  reason: z.optional(z.string()),
});
export type CrmFault = z.infer<typeof crmFaultSchema>;

export class CrmError extends Error {
  readonly fault: CrmFault;
  constructor(fault: CrmFault, options?: ErrorOptions) {
    super(`${fault.code}${fault.detail ? `: ${fault.detail}` : ''}`, options);
    this.name = 'CrmError';
    this.fault = fault;
  }
}
