import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is there.
 * @param what in words, for the error: `the Task on the timeline`
 * @param ask gives the answer; undefined, null or false: not yet
 * @throws when it is not there in time, with the last error of `ask`
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  ms = 20_000,
): Promise<T> {
  const deadline = performance.now() + ms;
  let cause: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(40);
  } while (performance.now() < deadline);
  throw new Error(`Waited ${ms} ms for ${what}`, { cause });
}
