import { mappedInvoices } from '../schema/org-mapping.ts';
import { childRelationship, hasField, type OrgSchema } from '../schema/org-schema.ts';
import type { InvoiceLineModel, InvoiceModel, ReceiptModel } from './invoice-model.ts';
import { knownModels } from './known-models.ts';

/** A model with the one field name an org has for each figure; null: the org has none this user may read. */
export interface ResolvedModel {
  readonly model: InvoiceModel;
  readonly object: string;
  /** Way down from the Account. */
  readonly relationship: string;
  readonly account: string;
  readonly number: string | null;
  readonly issued: string | null;
  readonly due: string | null;
  readonly total: string | null;
  readonly open: string | null;
  readonly paid: string | null;
  readonly status: string | null;
  readonly poNumber: string | null;
  readonly terms: string | null;
  /** Links to a debt and dispute mark of Parley's package, on whichever object invoices are. */
  readonly debt: string | null;
  readonly disputed: string | null;
  readonly receipts: readonly ResolvedReceipt[];
}

export interface ResolvedReceipt {
  readonly model: ReceiptModel;
  readonly relationship: string;
  readonly number: string | null;
  readonly on: string | null;
  readonly amount: string | null;
  readonly unapplied: string | null;
  readonly status: string | null;
}

export interface ResolvedLine {
  readonly object: string;
  readonly invoice: string;
  readonly description: string | null;
  readonly quantity: string | null;
  readonly unitPrice: string | null;
  readonly amount: string | null;
}

type Finder = (names: readonly string[]) => string | null;

function finderFor(schema: OrgSchema, object: string): Finder {
  return (names) => names.find((name) => hasField(schema, object, name)) ?? null;
}

/** The lookup to the Account, with the way back down. */
function wayFromAccount(schema: OrgSchema, object: string, names: readonly string[]) {
  for (const field of names) {
    const relationship = childRelationship(schema, 'Account', object, field);
    if (relationship && hasField(schema, object, field)) return { field, relationship };
  }
  return undefined;
}

function resolveReceipt(schema: OrgSchema, model: ReceiptModel): ResolvedReceipt | undefined {
  const way = wayFromAccount(schema, model.object, model.account);
  if (!way) return undefined;
  const find = finderFor(schema, model.object);
  return {
    model,
    relationship: way.relationship,
    number: find(model.number),
    on: find(model.on),
    amount: find(model.amount),
    unapplied: find(model.unapplied),
    status: find(model.status),
  };
}

function resolve(schema: OrgSchema, model: InvoiceModel): ResolvedModel | undefined {
  const way = wayFromAccount(schema, model.object, model.account);
  const find = finderFor(schema, model.object);
  const total = find(model.total);
  const open = find(model.open);
  // An object that says neither what was charged nor what is open holds no invoices.
  if (!way || (total === null && open === null)) return undefined;
  return {
    model,
    object: model.object,
    relationship: way.relationship,
    account: way.field,
    number: find(model.number),
    issued: find(model.issued),
    due: find(model.due),
    total,
    open,
    paid: open === null ? find(model.paid) : null,
    status: find(model.status),
    poNumber: find(model.poNumber),
    terms: find(model.terms),
    debt: find(['Debt__c']),
    disputed: find(['Disputed__c']),
    receipts: model.receipts.flatMap((receipt) => resolveReceipt(schema, receipt) ?? []),
  };
}

/** The model this org keeps its invoices in, found by describe; undefined: none that Parley knows. */
export function invoiceModelOf(schema: OrgSchema): ResolvedModel | undefined {
  for (const model of [...mappedInvoices(schema.mapping), ...knownModels]) {
    const resolved = resolve(schema, model);
    if (resolved) return resolved;
  }
  return undefined;
}

/** Where a model's invoice lines are in this org. */
export function invoiceLinesOf(schema: OrgSchema, lines: InvoiceLineModel): ResolvedLine | undefined {
  for (const object of lines.objects) {
    const find = finderFor(schema, object);
    const invoice = find(lines.invoice);
    if (!invoice) continue;
    return {
      object,
      invoice,
      description: find(lines.description),
      quantity: find(lines.quantity),
      unitPrice: find(lines.unitPrice),
      amount: find(lines.amount),
    };
  }
  return undefined;
}
