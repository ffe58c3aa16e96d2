import { z } from '../../../shared/schema.ts';
import type { InvoiceModel } from '../invoices/invoice-model.ts';

/** An API name of Salesforce, and nothing that could become more than a name in a query. */
const name = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]{0,79}$/, 'not an API name'));
const names = z._default(z.array(name), []);
const values = z._default(z.array(z.string()), []);

/** {@link InvoiceModel}, as an admin writes it: what is left out, the org does not have. */
const invoicesSchema = z.strictObject({
  name: z.string().check(z.minLength(1)),
  object: name,
  account: z.array(name).check(z.minLength(1)),
  number: names,
  issued: names,
  due: names,
  total: names,
  open: names,
  paid: names,
  status: names,
  notOwed: values,
  poNumber: names,
  terms: names,
  line: z._default(
    z.nullable(
      z.strictObject({
        objects: z.array(name).check(z.minLength(1)),
        invoice: z.array(name).check(z.minLength(1)),
        description: names,
        quantity: names,
        unitPrice: names,
        amount: names,
      }),
    ),
    null,
  ),
  receipts: z._default(
    z.array(
      z.strictObject({
        object: name,
        kind: z.enum(['payment', 'credit']),
        account: z.array(name).check(z.minLength(1)),
        number: names,
        on: names,
        amount: names,
        unapplied: names,
        status: names,
        notReceived: values,
      }),
    ),
    [],
  ),
});

/** Fields of the Task that Parley fills in itself, and reads again. */
const OURS =
  /^(?:Id|WhoId|WhatId|ActivityDate|Description|Call(?:Disposition|DurationInSeconds|Object|Type)|Parley_\w+|TaskSubtype)$/;
const ownField = name.check(z.refine((field) => !OURS.test(field), 'Parley fills this field in itself'));

const callsSchema = z.strictObject({
  recordTypeId: z.optional(
    z.string().check(z.regex(/^012[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/, 'not the id of a record type')),
  ),
  /** Status of the completed Task, where the org's own choice is not the right one. */
  status: z.optional(z.string().check(z.minLength(1))),
  /** `{channel}` and `{result}` are filled in. */
  subject: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  /** The org's own field for what came of a call, and its value by Parley's disposition code. */
  dispositionField: z.optional(ownField),
  dispositions: z._default(z.record(z.string(), z.string()), {}),
  /** What the org requires of a Task beyond that, the same for every call. */
  fields: z._default(z.record(ownField, z.union([z.string(), z.number(), z.boolean()])), {}),
});

/** How one org keeps invoices and calls where Parley does not know it by itself; proposed by `parley mapping`. */
export const orgMappingSchema = z.strictObject({
  v: z.literal(1),
  invoices: z.optional(invoicesSchema),
  calls: z.optional(callsSchema),
});
export type OrgMapping = z.infer<typeof orgMappingSchema>;

/** The mapping of each org, by My Domain host. */
export const orgMappingsSchema = z.record(z.string(), orgMappingSchema);

/** The model an admin named goes before all those Parley knows. */
export const mappedInvoices = (mapping: OrgMapping | null | undefined): InvoiceModel[] =>
  mapping?.invoices ? [mapping.invoices] : [];
