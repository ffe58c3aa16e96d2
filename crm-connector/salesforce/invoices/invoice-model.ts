/**
 * Where one way of keeping invoices in Salesforce has its figures. Every field is a list of names, best first, because
 * versions and orgs differ; the describe decides. An empty list: this model has no such thing.
 */
export interface InvoiceModel {
  /** Shown to the admin and in `Capabilities.invoiceModel`. */
  readonly name: string;
  readonly object: string;
  /** Lookup to the Account. None of these there: the model cannot be used. */
  readonly account: readonly string[];
  readonly number: readonly string[];
  readonly issued: readonly string[];
  readonly due: readonly string[];
  readonly total: readonly string[];
  /** The open balance. */
  readonly open: readonly string[];
  /** Where nothing holds the balance: what was paid, so that open is total − paid. */
  readonly paid: readonly string[];
  readonly status: readonly string[];
  /** Statuses under which an invoice is not yet, or not any more, owed. */
  readonly notOwed: readonly string[];
  readonly poNumber: readonly string[];
  readonly terms: readonly string[];
  readonly line: InvoiceLineModel | null;
  readonly receipts: readonly ReceiptModel[];
}

export interface InvoiceLineModel {
  readonly objects: readonly string[];
  /** Lookup to the invoice. */
  readonly invoice: readonly string[];
  readonly description: readonly string[];
  readonly quantity: readonly string[];
  readonly unitPrice: readonly string[];
  readonly amount: readonly string[];
}

/** Money that came in or was credited. */
export interface ReceiptModel {
  readonly object: string;
  readonly kind: 'payment' | 'credit';
  readonly account: readonly string[];
  readonly number: readonly string[];
  /** A date, or a moment of which the day counts. */
  readonly on: readonly string[];
  readonly amount: readonly string[];
  readonly unapplied: readonly string[];
  readonly status: readonly string[];
  /** Statuses under which no money has come in. */
  readonly notReceived: readonly string[];
}
