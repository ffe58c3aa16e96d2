/** Apart from `identify.ts`, which the panel's first paint waits for. */
import type { ListViewRef } from '../shared/domain/my-day.ts';
import { listViewOf } from './salesforce/list-address.ts';

/** The list view of a CRM that an address shows, and its org; undefined: none. Pure, no request. */
export const listOnPage = (address: string): (ListViewRef & { readonly apiOrigin: string }) | undefined =>
  listViewOf(address);
