/** Apart from `identify.ts`, which the panel's first paint waits for. */
import type { RecordRef } from '../shared/domain/record-ref.ts';
import { recordPage as odooPage } from './odoo/page-address.ts';
import { recordPage as salesforcePage } from './salesforce/page-address.ts';

/** Where a customer is looked at, on the host the person works on. */
export function customerPage(pageOrigin: string, { system, object, id }: RecordRef): string {
  if (system === 'odoo') return odooPage(pageOrigin, id, object ?? undefined);
  return salesforcePage(pageOrigin, object ?? 'Account', id);
}
