import type { ManagedPolicy } from './managed-policy.ts';
import type { ConnectedOrgs } from './settings.ts';

/** The org `npm start` brings up on this machine, and the client id it accepts. No real My Domain has this name. */
const DEMO_API_ORIGIN = 'https://parley-demo.my.salesforce.com';
const DEMO_CLIENT_ID = 'parley-local';

/**
 * The OAuth client id to sign in to an org with. IT's policy is above everything; what a person types in Connect is
 * above what worked before, or a wrong one could never be put right.
 * @returns null when nobody has said
 */
export function clientIdFor(
  apiOrigin: string,
  from: { policy: ManagedPolicy; typed: string | null; stored: ConnectedOrgs | undefined },
): string | null {
  const typed = from.typed?.trim() ?? '';
  return (
    from.policy.clientIds?.[new URL(apiOrigin).host] ??
    (typed === '' ? undefined : typed) ??
    from.stored?.[apiOrigin]?.clientId ??
    (apiOrigin === DEMO_API_ORIGIN ? DEMO_CLIENT_ID : null)
  );
}
