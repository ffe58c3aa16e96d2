/** What the panel needs of the connectors before any request: pure, and free of their client libraries. */
import type { PageContext, RecordRef } from '../shared/domain/record-ref.ts';
import { identifySalesforce } from './salesforce/identify.ts';
import { recordPage } from './salesforce/page-address.ts';

const systems: readonly ((address: string) => PageContext | undefined)[] = [identifySalesforce];

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
 * @returns none when the page is no CRM's
 */
export function hostsToGrant(pageOrigin: string): string[] {
  const context = identify(`${pageOrigin}/`);
  if (!context) return [];
  const apiOrigin = context.is === 'record' ? context.ref.apiOrigin : context.apiOrigin;
  return [...new Set([pageOrigin, apiOrigin])].map((origin) => `${origin}/*`);
}

/** Where a customer is looked at, on the host the person works on. */
export function customerPage(pageOrigin: string, { object, id }: RecordRef): string {
  return recordPage(pageOrigin, object ?? 'Account', id);
}
