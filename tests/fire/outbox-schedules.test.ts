import '../unit/extension/fake-browser.ts';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { play, schedule } from '../unit/extension/outbox/schedules.ts';

const RUNS = 20_000;

describe('the outbox under thousands of random days', () => {
  it('loses nothing, writes nothing twice, and keeps the order', async () => {
    await fc.assert(fc.asyncProperty(schedule, play), { numRuns: RUNS });
  });
});
