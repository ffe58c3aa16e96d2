import { instantSchema } from '../calendar/instant.ts';
import { z } from '../schema.ts';
import { agreementTermsSchema } from './agreement.ts';
import { knownSchema } from './known.ts';
import { recordRefSchema } from './record-ref.ts';

/** `used`: an agreement stands on it. An approval whose terms changed is void: its fingerprint fits nothing. */
export const approvalStatusSchema = z.enum(['requested', 'approved', 'refused', 'withdrawn', 'used']);

/** A supervisor's answer to exactly one set of terms, as the CRM holds it. */
export const approvalSchema = z.object({
  id: z.string(),
  object: z.string(),
  key: z.nullable(z.string()),
  status: knownSchema(approvalStatusSchema),
  fingerprint: knownSchema(z.string()),
  /** The terms asked about; unknown when what is stored does not parse. */
  terms: knownSchema(agreementTermsSchema),
  /** What is beyond the associate's authority, in words. */
  beyond: z.array(z.string()),
  reason: knownSchema(z.string()),
  requestedBy: z.nullable(z.string()),
  requestedById: z.nullable(z.string()),
  requestedAt: instantSchema,
  answeredBy: z.nullable(z.string()),
  answeredAt: z.nullable(instantSchema),
  answer: knownSchema(z.string()),
});
export type Approval = z.infer<typeof approvalSchema>;

/** An approval with the customer it is about: a row of a supervisor's list, or of the associate's parked offers. */
export const approvalRowSchema = z.object({
  approval: approvalSchema,
  customer: recordRefSchema,
  customerName: z.string(),
});
export type ApprovalRow = z.infer<typeof approvalRowSchema>;
