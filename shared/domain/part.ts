import { z } from '../schema.ts';
import { isAbsent, isForbidden } from './known.ts';

/**
 * A list that was, or was not, read. A failed read is never an empty list.
 * `complete` is false when more exists in the CRM than `items` holds; `total` is then the exact count, if known.
 */
export type Part<T> =
  | { is: 'read'; items: T[]; complete: boolean; total: number | null }
  | { is: 'absent' }
  | { is: 'forbidden' }
  | { is: 'failed'; why: string };

// What is the same of every list, made once.
const read = { is: z.literal('read'), complete: z.boolean(), total: z.nullable(z.int()) };
const isFailed = z.object({ is: z.literal('failed'), why: z.string() });

export function partSchema<T extends z.ZodMiniType>(item: T) {
  const isRead = z.object({ ...read, items: z.array(item) });
  return z.discriminatedUnion('is', [isRead, isAbsent, isForbidden, isFailed]);
}

/** The items of a part that was read; nothing otherwise. Show the part's own state beside it. */
export function itemsOf<T>(part: Part<T>): readonly T[] {
  return part.is === 'read' ? part.items : [];
}
