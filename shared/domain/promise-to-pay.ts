import { plainDateSchema } from '../calendar/plain-date.ts';
import { moneySchema } from '../money/money.ts';
import { z } from '../schema.ts';
import { knownSchema } from './known.ts';

export const promiseStatusSchema = z.enum([
  'active',
  'kept',
  'kept-late',
  'partly-kept',
  'broken',
  'superseded',
  'cancelled',
  'void',
]);

export const promiseSchema = z.object({
  id: z.string(),
  object: z.string(),
  debtId: z.nullable(z.string()),
  amount: moneySchema,
  paid: knownSchema(moneySchema),
  made: plainDateSchema,
  due: plainDateSchema,
  method: knownSchema(z.string()),
  status: knownSchema(promiseStatusSchema),
  by: z.nullable(z.string()),
});
export type PromiseToPay = z.infer<typeof promiseSchema>;
