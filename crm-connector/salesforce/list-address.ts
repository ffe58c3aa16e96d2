import type { ListViewRef } from '../../shared/domain/my-day.ts';
import { apiOriginOf } from './api-origin.ts';

/**
 * The list view a Salesforce address shows, `/lightning/o/Account/list?filterName=00B…`, by id or developer name. Pure.
 * @returns undefined when it shows none, or does not say which
 */
export function listViewOf(address: string): (ListViewRef & { readonly apiOrigin: string }) | undefined {
  if (!URL.canParse(address)) return undefined;
  const page = new URL(address);
  const apiOrigin = apiOriginOf(page);
  const object = /^\/lightning\/(?:app\/[^/]+\/)?o\/(\w+)\/(?:list|home)$/.exec(page.pathname)?.[1];
  const view = page.searchParams.get('filterName');
  if (!apiOrigin || object === undefined || view === null || !/^\w{1,80}$/.test(view)) return undefined;
  return { apiOrigin, object, view };
}
