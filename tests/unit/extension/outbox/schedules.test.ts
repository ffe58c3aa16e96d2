import '../fake-browser.ts';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { play, schedule } from './schedules.ts';

/** The long run is `npm run test:fire`. */
const RUNS = 500;

describe('the outbox under kills, lost answers, late commits, strangers and clocks set back', () => {
  it('loses nothing, writes nothing twice, and keeps the order', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(schedule, play), { numRuns: RUNS });
  });
});
