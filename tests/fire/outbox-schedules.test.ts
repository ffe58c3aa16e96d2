import '../unit/extension/fake-browser.ts';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { resetBrowser } from '../unit/extension/fake-browser.ts';
import { freshDatabase } from '../unit/extension/fresh-database.ts';
import { booksInMemory, storedBooks } from '../unit/extension/outbox/books.ts';
import { play, schedule } from '../unit/extension/outbox/schedules.ts';
import { Tally } from '../unit/extension/outbox/tally.ts';

const IN_MEMORY = 200_000;
const ON_DISK = 10_000;

describe('the outbox under thousands of random days', () => {
  it(`${IN_MEMORY} over the real transitions and runner`, async () => {
    const tally = new Tally();
    await fc.assert(
      fc.asyncProperty(schedule, (one) => play(one, booksInMemory(), tally)),
      { numRuns: IN_MEMORY },
    );
    console.log(`Outbox, in memory: ${tally}`);
  });

  it(`${ON_DISK} over the real store`, async () => {
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
