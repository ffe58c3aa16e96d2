import { z } from '../../shared/schema.ts';

const userSchema = z.object({ uid: z.int(), login: z.string(), password: z.string(), apiKey: z.string() });
const usersSchema = z.object({
  admin: userSchema,
  /** Invoicing and sales: what an associate has. */
  agent: userSchema,
  /** Another associate. */
  colleague: userSchema,
  /** An employee without any right in accounting. */
  viewer: userSchema,
});

/** What `boot-odoo.sh up` prints: who may sign in, and the ids of what it made. */
export const odooSeedSchema = z.object({
  baseUrl: z.url(),
  seededOn: z.string(),
  database: z.string(),
  users: usersSchema,
  /** A key of the agent that ran out an hour before. */
  expiredKey: z.string(),
  ids: z.record(z.string(), z.int()),
  /** The other database on the same host: its first customer has the id of `acme` in this one. */
  second: z.object({ database: z.string(), users: usersSchema, customer: z.int() }),
});
export type OdooSeed = z.output<typeof odooSeedSchema>;
export type OdooUsers = z.output<typeof usersSchema>;
