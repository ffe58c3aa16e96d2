import '../fake-browser.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resetBrowser } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { booksInMemory, storedBooks } from './books.ts';
import { faultNames } from './faults.ts';
import { play, schedule } from './schedules.ts';
import { Tally } from './tally.ts';

/** Longer runs: `npm run test:fire`. */
const IN_MEMORY = 12_000;
const ON_DISK = 500;

describe('the outbox under every fault, kill, second worker, stranger, full disk and clock that jumps', () => {
  it(`${IN_MEMORY} random days over the real transitions and runner`, { timeout: 300_000 }, async () => {
    const tally = new Tally();
    const day = fc.asyncProperty(schedule, (one) => play(one, booksInMemory(), tally));
    await fc.assert(day, { numRuns: IN_MEMORY });
    console.log(`Outbox, in memory: ${tally}`);
    for (const fault of faultNames) expect([fault, tally.met(fault) > 100]).toEqual([fault, true]);
    for (const [trouble, times] of tally.troubles) expect([trouble, times > 100]).toEqual([trouble, true]);
  });

  it(`${ON_DISK} of them over the real store`, { timeout: 120_000 }, async () => {
    const tally = new Tally();
    const day = fc.asyncProperty(schedule, async (one) => {
      resetBrowser();
      await freshDatabase();
      await play(one, storedBooks, tally);
    });
    await fc.assert(day, { numRuns: ON_DISK });
    console.log(`Outbox, stored: ${tally}`);
  });
});
