import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { z } from '../schema.ts';
import { approvalRowSchema } from './approval.ts';
import { customerSnapshotSchema, identitySchema } from './customer-snapshot.ts';
import { knownSchema } from './known.ts';
import { partSchema } from './part.ts';
import { promiseSchema } from './promise-to-pay.ts';
import { recordRefSchema } from './record-ref.ts';

/** Most customers of the worklist whose facts one reading of the day brings. */
export const DAY_CUSTOMERS = 50;

/**
 * A customer of the associate with what is needed to judge a call and to say why it is their turn. Attempts reach back as
 * far as any rule counts, and open invoices to the first few; what a day does not need is `failed` in the snapshot.
 */
export const dayCustomerSchema = z.object({
  snapshot: customerSnapshotSchema,
  /** What the portfolio's ranking made of the customer, and when; absent: never ranked. */
  score: knownSchema(z.number()),
  reason: knownSchema(z.string()),
  rankedAt: knownSchema(instantSchema),
});
export type DayCustomer = z.infer<typeof dayCustomerSchema>;

/** An open task of the associate: a call back, or another next step. */
export const dayTaskSchema = z.object({
  id: z.string(),
  object: z.string(),
  subject: z.string(),
  due: z.nullable(plainDateSchema),
  /** The moment of it, where the CRM keeps one (a reminder). */
  at: z.nullable(instantSchema),
  /** Null: not known. */
  madeAt: z.nullable(instantSchema),
  customer: recordRefSchema,
  customerName: z.string(),
});
export type DayTask = z.infer<typeof dayTaskSchema>;

/** A promise of an own customer that is due, or was. */
export const dayPromiseSchema = z.object({
  promise: promiseSchema,
  customer: recordRefSchema,
  customerName: z.string(),
});
export type DayPromise = z.infer<typeof dayPromiseSchema>;

/** All that waits for one associate. */
export const myDaySchema = z.object({
  v: z.literal(1),
  org: identitySchema,
  readAt: instantSchema,
  /** The first of the worklist, then whoever tasks, promises and approvals name. */
  customers: partSchema(dayCustomerSchema),
  /** Ids of the customers that make up the worklist, in its order. */
  worklist: z.array(z.string()),
  /** What the worklist is: by the portfolio's ranking, by money owed, or a list view of the CRM. */
  order: z.enum(['ranked', 'money', 'list-view']),
  /** Customers of the worklist that come before these, and where those after them begin; null: nobody does. */
  skipped: z.int(),
  next: z.nullable(z.int()),
  /** Leads that were asked for besides, by name: a day reads no facts of theirs. */
  leads: z.array(z.object({ ref: recordRefSchema, name: z.string() })),
  followUps: partSchema(dayTaskSchema),
  promises: partSchema(dayPromiseSchema),
  approvals: partSchema(approvalRowSchema),
});
export type MyDay = z.infer<typeof myDaySchema>;

/** Which part of the day is asked for. */
export const dayPageSchema = z.strictObject({
  /** Customers of the worklist to pass over, as `next` of the part before said, and the order it had. */
  skip: z.int().check(z.minimum(0)),
  order: z.nullable(z.enum(['ranked', 'money', 'list-view'])),
  /** Ids of customers whose facts are wanted too, wherever they stand: pinned, put off, or with a note begun. */
  also: z.array(z.string().check(z.regex(/^\w{1,40}$/))),
});
export type DayPage = z.infer<typeof dayPageSchema>;

export const firstPage: DayPage = { skip: 0, order: null, also: [] };

/** A list view of the CRM: records of one kind, by the view's id or developer name, as the page's address has it. */
export const listViewRefSchema = z.strictObject({
  object: z.string().check(z.regex(/^\w{1,80}$/)),
  view: z.string().check(z.regex(/^\w{1,80}$/)),
});
export type ListViewRef = z.infer<typeof listViewRefSchema>;
