import { invoiceSchema, openTotalSchema } from '../../shared/domain/invoice.ts';
import { partSchema } from '../../shared/domain/part.ts';
import { recordRefSchema } from '../../shared/domain/record-ref.ts';
import { webAddressSchema } from '../../shared/domain/web-address.ts';
import { z } from '../../shared/schema.ts';

const org = z.strictObject({ apiOrigin: webAddressSchema });

/** A mapping is its connector's own to read: here it is passed on as it is. */
const mapping = z.unknown();

const objectFieldsSchema = z.object({
  name: z.string(),
  label: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.string(),
      isToAccount: z.boolean(),
      values: z.array(z.string()),
    }),
  ),
});

const questionSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('unmatched'), field: z.string(), values: z.array(z.string()) }),
  z.object({ is: z.literal('required'), field: z.string(), type: z.string() }),
  z.object({ is: z.literal('first-value'), field: z.string(), value: z.string() }),
  z.object({ is: z.literal('record-types'), names: z.array(z.string()) }),
]);

/** How an org keeps invoices and calls where Parley does not know it by itself. */
export const mappingChannels = {
  /** What is in force, who said so, and what is wrong in what IT said. */
  'mapping.state': {
    from: ['panel', 'options'],
    request: org,
    response: z.object({
      mapping,
      from: z.nullable(z.enum(['company', 'own'])),
      mistakes: z.array(z.string()),
    }),
  },
  /** What the org's describes say of it. `object`: looked at in place of those called like invoices. */
  'mapping.propose': {
    from: ['options'],
    request: z.strictObject({ apiOrigin: webAddressSchema, object: z.nullable(z.string()) }),
    response: z.object({
      mapping,
      questions: z.array(questionSchema),
      candidates: z.array(z.string()),
      invoice: z.nullable(objectFieldsSchema),
      line: z.nullable(objectFieldsSchema),
      task: objectFieldsSchema,
      recordTypes: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  },
  /** A real customer as the panel would show it under a mapping that is not kept yet. `customer` null: the newest debtor. */
  'mapping.preview': {
    from: ['options'],
    request: z.strictObject({
      apiOrigin: webAddressSchema,
      mapping,
      customer: z.nullable(recordRefSchema),
    }),
    response: z.object({
      model: z.nullable(z.string()),
      isMapped: z.boolean(),
      unknownFields: z.array(z.string()),
      customer: z.nullable(z.object({ ref: recordRefSchema, name: z.string() })),
      invoices: z.nullable(partSchema(invoiceSchema)),
      openTotals: z.nullable(partSchema(openTotalSchema)),
      task: z.nullable(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    }),
  },
  /** Kept in this browser; null: Parley finds out by itself again. Refused where IT has said. */
  'mapping.keep': {
    from: ['options'],
    request: z.strictObject({ apiOrigin: webAddressSchema, mapping }),
    response: z.strictObject({}),
  },
} as const;
