import type { Instant } from './instant.ts';

/** The only way to ask for the time. Everything else is handed an instant. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 }),
};
