import type { SeedRecord } from '../store/org-store.ts';
import { SEED_ZONE } from './relative-date.ts';

interface OpenInvoice {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  /** Cents. */
  readonly total: number;
  /** Days from today; negative is overdue. */
  readonly dueIn: number;
  readonly today: Temporal.PlainDate;
  readonly termDays?: number;
  /** Custom fields of Parley's package; null where it is not deployed. */
  readonly custom: { readonly poNumber?: string } | null;
}

/** A posted invoice of which nothing has been paid. */
export function openInvoice(invoice: OpenInvoice): SeedRecord {
  const due = invoice.today.add({ days: invoice.dueIn });
  const amount = invoice.total / 100;
  const termDays = invoice.termDays ?? 30;
  return {
    object: 'Invoice',
    fields: {
      Id: invoice.id,
      InvoiceNumber: invoice.number,
      BillingAccountId: invoice.accountId,
      InvoiceDate: due.subtract({ days: termDays }).toString(),
      DueDate: due.toString(),
      TotalAmount: amount,
      TotalChargeAmount: amount,
      TotalTaxAmount: 0,
      TotalAmountWithTax: amount,
      Balance: amount,
      NetPaymentsApplied: 0,
      NetCreditsApplied: 0,
      Status: 'Posted',
      SettlementStatus: 'NotSettled',
      ...(invoice.custom && { PO_Number__c: invoice.custom.poNumber, Payment_Terms__c: `Net ${termDays}` }),
    },
  };
}

/** The invoice's only line, for its whole amount. */
export function onlyLine(id: string, invoice: SeedRecord, product: string, quantity: number): SeedRecord {
  const amount = invoice.fields.TotalAmount as number;
  return {
    object: 'InvoiceLine',
    fields: {
      Id: id,
      InvoiceId: invoice.fields.Id,
      ProductName: product,
      Description: product,
      Quantity: quantity,
      UnitPrice: Math.round((amount * 100) / quantity) / 100,
      LineAmount: amount,
      TaxAmount: 0,
      ChargeAmountWithTax: amount,
      Type: 'Charge',
    },
  };
}

export function seedToday(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(SEED_ZONE).toPlainDate();
}
