import '../fake-browser.ts';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { resetBrowser } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { playReal, realDay } from './real-day.ts';
import { RealOrg, wireFaults } from './real-org.ts';
import { Tally } from './tally.ts';

const DAYS = 100;

describe('the outbox against an org over HTTP that meets every request with a fault', () => {
  const all = new Tally();
  afterAll(() => {
    for (const fault of wireFaults) expect([fault, all.met(fault) > 0]).toEqual([fault, true]);
  });

  it.each(['A', 'B', 'C'] as const)(
    `${DAYS} random days, strategy %s`,
    { timeout: 180_000 },
    async (strategy) => {
      const crm = await RealOrg.start(strategy);
      const tally = new Tally();
      try {
        const day = fc.asyncProperty(realDay, async (happenings) => {
          resetBrowser();
          await freshDatabase();
          await playReal(happenings, crm, tally);
        });
        await fc.assert(day, { numRuns: DAYS });
      } finally {
        await crm.close();
      }
      tally.meet(crm);
      all.meet(crm);
      console.log(`Outbox over HTTP, strategy ${strategy}: ${tally}`);
    },
  );
});
