import { z } from '../schema.ts';

/** A file of the CRM that belongs to an invoice. */
export const invoiceFileSchema = z.object({
  invoiceId: z.string(),
  name: z.string(),
  /** Where it is looked at; an https address. */
  link: z.string(),
});
export type InvoiceFile = z.infer<typeof invoiceFileSchema>;
