import { setTimeout as sleep } from 'node:timers/promises';

/** Begins to wait for something the org does: each call of what it answers waits longer than the one before. */
export type Wait = () => () => Promise<void>;

const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/** Questions cost API calls: soon at first, for small jobs, then ever more rarely. */
export const growingWait: Wait = () => {
  let ms = FIRST_MS;
  return async () => {
    await sleep(ms);
    ms = Math.min(LONGEST_MS, ms * 1.5);
  };
};
