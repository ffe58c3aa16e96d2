import type { OrgMapping } from '../../../crm-connector/salesforce/schema/org-mapping.ts';
import type { Answer } from '../../messaging/wire.ts';

export type Proposal = Answer<'mapping.propose'>;
export type DescribedObject = Proposal['task'];
export type DescribedField = DescribedObject['fields'][number];
export type Invoices = NonNullable<OrgMapping['invoices']>;
export type Calls = NonNullable<OrgMapping['calls']>;

/** The figures of an invoice a person chooses a field for, with the types of field that can hold them. */
export const INVOICE_FIELDS = {
  account: ['reference'],
  number: ['string'],
  issued: ['date', 'datetime'],
  due: ['date', 'datetime'],
  total: ['currency', 'double'],
  open: ['currency', 'double'],
  paid: ['currency', 'double'],
  status: ['picklist', 'string'],
  poNumber: ['string'],
  terms: ['string', 'picklist', 'combobox', 'reference'],
} as const satisfies Partial<Record<keyof Invoices, readonly string[]>>;
export type InvoiceField = keyof typeof INVOICE_FIELDS;

/** Fields of the object that can hold the figure. */
export function fieldsFor(figure: InvoiceField, { fields }: DescribedObject): readonly DescribedField[] {
  const types: readonly string[] = INVOICE_FIELDS[figure];
  return fields.filter((field) => (figure === 'account' ? field.isToAccount : types.includes(field.type)));
}

/** Takes the field first; `''` leaves the figure out. What was proposed behind it goes: a person has decided. */
export function withField(invoices: Invoices, figure: InvoiceField, name: string): Invoices {
  return { ...invoices, [figure]: name === '' ? [] : [name] };
}

/** With the status field go the statuses that belonged to it. */
export function withStatusField(invoices: Invoices, name: string): Invoices {
  return { ...withField(invoices, 'status', name), notOwed: [] };
}

export const noCalls: Calls = { dispositions: {}, fields: {} };

/** Leaves out what says nothing, as the policy would have it. */
export function tidied(mapping: OrgMapping): OrgMapping {
  const { v, invoices, calls } = mapping;
  const { recordTypeId, status, subject, dispositionField, dispositions = {}, fields = {} } = calls ?? {};
  const told: Calls = {
    ...(recordTypeId ? { recordTypeId } : {}),
    ...(status ? { status } : {}),
    ...(subject ? { subject } : {}),
    ...(dispositionField ? { dispositionField } : {}),
    dispositions: dispositionField ? dispositions : {},
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
  };
  const saysNothing = JSON.stringify(told) === JSON.stringify(noCalls);
  return { v, ...(invoices ? { invoices } : {}), ...(saysNothing ? {} : { calls: told }) };
}
