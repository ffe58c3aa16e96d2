import { z } from '../../../shared/schema.ts';

/**
 * A fault ordered for the next calls that match.
 *
 * - `drop-before`: the connection is cut, nothing is done.
 * - `lost-answer`: the request is done whole, then the connection is cut.
 * - `late-commit`: the connection is cut now, and the request is done `ms` later.
 * - `half-answer`: done, then cut in the middle of the answer's body.
 * - `hang`: nothing is done and nothing answered; the connection stays open.
 * - `delay`: done and answered `ms` later.
 * - `503`, `401`, `403`, `429`: refused with that status, nothing done.
 * - `500`: the request is done whole, then answered by a server error.
 * - `lock`: any write of the request finds its row locked (UNABLE_TO_LOCK_ROW); reads go through.
 */
export const faultOrderSchema = z.strictObject({
  match: z.strictObject({
    /** Exact, in any case; absent: every method. */
    method: z.optional(z.string()),
    /** Found anywhere in path and query as sent; absent: every call. */
    path: z.optional(z.string()),
  }),
  times: z._default(z.int().check(z.gte(1)), 1),
  fault: z.enum([
    'lost-answer',
    'late-commit',
    'drop-before',
    'hang',
    'half-answer',
    '500',
    '503',
    '401',
    '403',
    '429',
    'lock',
    'delay',
  ]),
  ms: z._default(z.number().check(z.gte(0)), 0),
});
export type FaultOrder = z.infer<typeof faultOrderSchema>;
export type Fault = Pick<FaultOrder, 'fault' | 'ms'>;

/** The faults still to come, oldest order first. */
export class FaultOrders {
  #orders: { order: FaultOrder; left: number }[] = [];

  add(order: FaultOrder): void {
    this.#orders.push({ order, left: order.times });
  }

  clear(): void {
    this.#orders = [];
  }

  /** Orders with times left, as they were given. */
  pending(): FaultOrder[] {
    return this.#orders.map(({ order, left }) => ({ ...order, times: left }));
  }

  /** The fault this call must meet, taken off its order; undefined: none. */
  take(method: string, target: string): Fault | undefined {
    const found = this.#orders.find(({ order }) => matches(order, method, target));
    if (!found) return undefined;
    found.left -= 1;
    if (found.left === 0) this.#orders = this.#orders.filter((one) => one !== found);
    return { fault: found.order.fault, ms: found.order.ms };
  }
}

function matches(order: FaultOrder, method: string, target: string): boolean {
  const wanted = order.match.method;
  if (wanted !== undefined && wanted.toUpperCase() !== method.toUpperCase()) return false;
  return order.match.path === undefined || target.includes(order.match.path);
}
