/** All waiting times of the outbox, in milliseconds; injected, so that tests can run a day in a moment. */
export interface OutboxTimes {
  /**
   * Past it an answer counts as lost. The connector ends each of its requests much sooner, so this only keeps a fault
   * in it from stopping the outbox.
   */
  sendLimit: number;
  /**
   * How long after its answer was lost a write may still be committed. Longer than `sendLimit`, and than any request
   * of two rows runs in Salesforce (a synchronous transaction has 10 seconds of processor time; locks are waited for
   * 10 seconds). Trusting an absence earlier could write twice (reference/salesforce.md §4.3 C).
   */
  settling: number;
  /**
   * The most that one look counts towards it. A clock set forward, or a laptop that slept, makes no more time of it, so
   * one look more than `settling` takes is waited for: then the whole of it has passed although the clock jumped once.
   */
  look: number;
  firstWait: number;
  longestWait: number;
}

export const outboxTimes: OutboxTimes = {
  sendLimit: 60_000,
  settling: 180_000,
  look: 60_000,
  firstWait: 5_000,
  longestWait: 5 * 60_000,
};

/**
 * How long to wait after the given number of tries: doubling, capped, and spread over its upper half so that
 * a floor of associates does not come back in step. A hint of the CRM (`Retry-After`) is never undercut.
 * @param random a number in [0, 1)
 */
export function backOff(
  tries: number,
  hint: number | null,
  times: OutboxTimes,
  random: () => number,
): number {
  const ceiling = Math.min(times.longestWait, times.firstWait * 2 ** Math.min(Math.max(tries - 1, 0), 20));
  const wait = ceiling * (0.5 + random() / 2);
  return Math.round(Math.max(wait, hint ?? 0));
}
