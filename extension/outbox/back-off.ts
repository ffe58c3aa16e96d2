/** All waiting times of the outbox, in milliseconds; injected, so that tests can run a day in a moment. */
export interface OutboxTimes {
  /** The connector's own time limit for one request is shorter than this; past it the answer counts as lost. */
  sendLimit: number;
  /**
   * How long after a request was begun it may still be committed although its answer was lost. Longer than
   * `sendLimit`, and longer than Salesforce lets one synchronous transaction run (10 minutes is the platform's
   * outer limit, but a write of two rows that has not begun after two minutes has been dropped by its queue).
   * Trusting an absence earlier could write twice (reference/salesforce.md §4.3 C).
   */
  settling: number;
  firstWait: number;
  longestWait: number;
}

export const outboxTimes: OutboxTimes = {
  sendLimit: 29_000,
  settling: 120_000,
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
