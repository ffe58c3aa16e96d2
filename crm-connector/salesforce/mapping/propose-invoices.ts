import type { OrgMapping } from '../schema/org-mapping.ts';
import type { Described, DescribedField } from './described.ts';

type Invoices = NonNullable<OrgMapping['invoices']>;

/** Objects that may hold invoices, by what they are called. */
export const soundsLikeInvoice = (name: string, label: string): boolean =>
  /invoice|\bbill(?:ing|s)?\b|receivable|factura|rechnung/i.test(`${name.replaceAll('_', ' ')} ${label}`);

/** What a line of an invoice is called; it is not the invoice. */
export const soundsLikeLine = (name: string): boolean => /line|item|detail|position/i.test(name);

const MONEY = ['currency', 'double'];
const DAY = ['date', 'datetime'];
const TEXT = ['string', 'picklist', 'combobox', 'reference'];

/** Names that fit, best first: what is called most exactly so comes before what only sounds like it. */
function named(fields: readonly DescribedField[], types: readonly string[], ...patterns: RegExp[]): string[] {
  const able = fields.filter(({ type }) => types.includes(type));
  const words = ({ name, label }: DescribedField) =>
    `${name.replace(/__c$/, '').replaceAll('_', ' ')} ${label}`;
  const found = patterns.flatMap((pattern) => able.filter((field) => pattern.test(words(field))));
  return [...new Set(found.map(({ name }) => name))];
}

const without = (names: readonly string[], taken: readonly string[]): string[] =>
  names.filter((name) => !taken.includes(name));

/** Under these an invoice is not yet owed, or not any more. */
const NOT_OWED =
  /draft|pending|not sent|cancel|void|written|write.?off|reversed|rejected|paid in full|^paid$|closed/i;

/** @returns undefined when the object has no way to an Account, or no amount: it holds no invoices */
export function proposeInvoices(invoice: Described, line: Described | undefined): Invoices | undefined {
  const { fields } = invoice;
  const account = fields.filter(({ referenceTo }) => referenceTo.includes('Account')).map(({ name }) => name);
  const open = named(fields, MONEY, /balance/i, /outstanding|open|unpaid|remaining|amount due/i);
  const paid = without(named(fields, MONEY, /paid|payments? received|received/i), open);
  const total = without(named(fields, MONEY, /grand total|total.*(?:tax|gross)/i, /total/i, /amount/i), [
    ...open,
    ...paid,
  ]);
  if (account.length === 0 || open.length + total.length === 0) return undefined;
  const due = named(fields, DAY, /due/i);
  const status = named(fields, ['picklist', 'string'], /status/i, /state|stage/i);
  const [statusField] = fields.filter(({ name }) => name === status[0]);
  const nameField = fields.filter((field) => field.nameField).map(({ name }) => name);
  return {
    name: invoice.name,
    object: invoice.name,
    account,
    number: [
      ...without(named(fields, ['string'], /invoice (?:number|no)|legal number|number/i), ['PO_Number__c']),
      ...nameField,
    ],
    issued: without(named(fields, DAY, /invoice date|issue|bill(?:ing)? date/i, /date/i), [
      ...due,
      'CreatedDate',
      'LastModifiedDate',
      'SystemModstamp',
      'LastActivityDate',
      'LastViewedDate',
      'LastReferencedDate',
    ]),
    due,
    total,
    open,
    paid,
    status,
    notOwed: (statusField?.picklistValues ?? [])
      .map(({ value }) => value)
      .filter((value) => NOT_OWED.test(value)),
    poNumber: named(fields, ['string'], /\bp\.?o\b|purchase order/i),
    terms: named(fields, TEXT, /terms?\b/i),
    line: line === undefined ? null : proposeLine(invoice.name, line),
    receipts: [],
  };
}

function proposeLine(invoice: string, { name, fields }: Described): Invoices['line'] {
  const lookup = fields.filter(({ referenceTo }) => referenceTo.includes(invoice)).map((field) => field.name);
  if (lookup.length === 0) return null;
  const unitPrice = named(fields, MONEY, /unit price|price|rate/i);
  const quantity = named(fields, ['double', 'int'], /quantity|qty|units/i);
  return {
    objects: [name],
    invoice: lookup,
    description: [...named(fields, ['string', 'textarea'], /description|product/i), 'Name'],
    quantity,
    unitPrice,
    amount: without(named(fields, MONEY, /total|amount/i), [...unitPrice, ...quantity]),
  };
}
