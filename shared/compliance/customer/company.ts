import { profileSchema } from '../../domain/debt.ts';
import { z } from '../../schema.ts';
import { collectorSchema, contactChannelSchema } from '../facts.ts';

/** What the company says of itself, by settings or managed policy; the same for all its customers. */
export const companySchema = z.object({
  /** Our business name, and the one shown to consumers where that differs. */
  name: z.nullable(z.string()),
  nameUsed: z.nullable(z.string()),
  /** Role in which consumer debts are collected, where the profile alone does not say it (a servicer). */
  role: collectorSchema.shape.role,
  affiliateOnly: z.nullable(z.boolean()),
  /** Electronic media in which consumers' messages are taken. */
  accepts: z.nullable(z.array(contactChannelSchema)),
  /** Profile of customers and debts that name none. */
  defaultProfile: z.nullable(profileSchema),
});
export type Company = z.infer<typeof companySchema>;

/** Nobody has said anything. */
export const unknownCompany: Company = {
  name: null,
  nameUsed: null,
  role: null,
  affiliateOnly: null,
  accepts: null,
  defaultProfile: null,
};
