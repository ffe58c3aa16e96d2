import { z } from '../schema.ts';

/** An address of the web that a customer may be sent to. */
const link = z.optional(
  z.string().check(
    z.refine((text) => URL.parse(text)?.protocol === 'https:', {
      error: 'An address that begins with https://',
    }),
  ),
);
const text = z.optional(z.string().check(z.minLength(1)));

/** Who writes papers, as IT sets it for everybody. */
export const companySenderSchema = z.strictObject({
  ...{ companyName: text, phone: text, hours: text, email: text },
  ...{ website: link, disputeLink: link, paymentLink: link },
  address: z.optional(z.array(z.string().check(z.minLength(1)))),
  offersSpanish: z.optional(z.boolean()),
});
