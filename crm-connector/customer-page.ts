/** Apart from `identify.ts`, which the panel's first paint waits for. */
import type { CrmSystem, RecordRef } from '../shared/domain/record-ref.ts';
import { recordPage as odooPage } from './odoo/page-address.ts';
import { recordPage as salesforcePage } from './salesforce/page-address.ts';

const PAGES: Readonly<Record<CrmSystem, (pageOrigin: string, record: RecordRef) => string>> = {
  salesforce: (pageOrigin, { object, id }) => salesforcePage(pageOrigin, object ?? 'Account', id),
  odoo: (pageOrigin, { object, id }) => odooPage(pageOrigin, id, object ?? undefined),
};

/** Where a customer is looked at, on the host the person works on. */
export const customerPage = (pageOrigin: string, record: RecordRef): string =>
  PAGES[record.system](pageOrigin, record);
