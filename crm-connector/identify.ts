/** What the panel needs of the connectors before any request: pure, and free of their client libraries. */
import type { PageContext } from '../shared/domain/record-ref.ts';
import { identifyOdoo } from './odoo/identify.ts';
import { identifySalesforce } from './salesforce/identify.ts';

const systems: readonly ((address: string) => PageContext | undefined)[] = [identifySalesforce, identifyOdoo];

/** What the address of a page means to the first CRM that knows it; undefined: no CRM's page. */
export function identify(address: string): PageContext | undefined {
  for (const identifyBySystem of systems) {
    const context = identifyBySystem(address);
    if (context) return context;
  }
  return undefined;
}

/**
 * The match patterns to ask `permissions.request` for when a person connects the org behind a page: the page's host,
 * so that its address is visible, and the API's host.
 */
export function hostsToGrant(context: PageContext): string[] {
  const { apiOrigin } = context.is === 'record' ? context.ref : context;
  return [...new Set([context.pageOrigin, apiOrigin])].map((origin) => `${origin}/*`);
}
