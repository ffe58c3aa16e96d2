import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultOrder } from '../../crm-connector/local-org/faults/fault-orders.ts';
import { oneClickOutcomes } from '../../shared/domain/disposition.ts';
import { CUSTOMERS, Stage } from '../e2e/fixtures/stage.ts';

const ROUNDS = 40;
const SEED = 20_261_122;
const SETTLED_MS = 15 * 60_000;
const { larkspur } = CUSTOMERS;

const FAULTS: readonly (FaultOrder['fault'] | 'none')[] = [
  'none',
  'lost-answer',
  'late-commit',
  'drop-before',
  'half-answer',
  'delay',
  '503',
  '429',
  'lock',
];

/** The same numbers from the same seed (mulberry32): a run that failed can be played again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many presses reached the disk. */
function storedEntries(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const failed = () => reject(new Error('The outbox could not be counted'));
        const opening = indexedDB.open('parley');
        opening.onerror = failed;
        opening.onsuccess = () => {
          const counting = opening.result.transaction('outbox').objectStore('outbox').count();
          counting.onerror = failed;
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

describe(`the outbox under ${ROUNDS} random faults and kills (seed ${SEED})`, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  it('loses nothing and writes nothing twice', async () => {
    const random = randomFrom(SEED);
    const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
    const { panel, id } = await stage.panelBeside('larkspur');
    const attemptsBefore = (await stage.org.attemptsOf(id)).length;
    const tasksBefore = await stage.org.callTasksOf(id);

    for (let round = 0; round < ROUNDS; round += 1) {
      const fault = oneOf(FAULTS);
      const ms = Math.floor(random() * 1_500);
      if (fault !== 'none') await stage.org.fault({ match: { path: '/services/data' }, times: 1, fault, ms });
      await panel.call(larkspur.phone);
      if (random() < 0.3) await stage.stopWorker();
      await panel.press(oneOf(oneClickOutcomes).label);
      if (random() < 0.3) await stage.stopWorker();
    }

    expect(await storedEntries(panel.page)).toBe(ROUNDS);
    await panel.outboxSays('All saved', SETTLED_MS);
    const attempts = await stage.org.attemptsOf(id);
    const keys = attempts.map(({ Key__c }) => Key__c).filter((key) => key !== null);
    expect(attempts.length - attemptsBefore).toBe(ROUNDS);
    expect(new Set(keys).size).toBe(keys.length);
    expect((await stage.org.callTasksOf(id)) - tasksBefore).toBe(ROUNDS);
  });
});
