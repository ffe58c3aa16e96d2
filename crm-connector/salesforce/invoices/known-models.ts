import type { InvoiceModel } from './invoice-model.ts';
import { accountingSeed } from './models/accounting-seed.ts';
import { certinia } from './models/certinia.ts';
import { certiniaErp } from './models/certinia-erp.ts';
import { homeMade } from './models/home-made.ts';
import { salesforceBilling } from './models/salesforce-billing.ts';
import { standard } from './models/standard.ts';
import { zuora } from './models/zuora.ts';

/**
 * In order of choice: whoever installed a billing package or built an object of their own keeps invoices there, while
 * the standard object may be in the org without being used.
 */
export const knownModels: readonly InvoiceModel[] = [
  salesforceBilling,
  certinia,
  certiniaErp,
  accountingSeed,
  zuora,
  homeMade,
  standard,
];

/** All objects a model reads, to be described together. */
export function objectsOf(model: InvoiceModel): string[] {
  return [model.object, ...(model.line?.objects ?? []), ...model.receipts.map((receipt) => receipt.object)];
}
