import { until } from '../../scripts/until.ts';
import type { BenchStage } from './bench-stage.ts';
import { type Figure, median, percentile } from './figures.ts';

const CLICKS = 30;
/** Of the first customer: a business, so no number of calls is too many. */
const PHONE = '(916) 555-0111';

/** HTTP requests and API calls of one logged call. */
export async function requestsPerLog(stage: BenchStage): Promise<Figure[]> {
  await showFirst(stage);
  // The press of Call may look once more at what forbids it; logging begins with the outcome.
  await stage.panel.call(PHONE);
  const before = (await stage.extensionCalls()).length;
  await stage.panel.press('No answer');
  await stage.panel.outboxSays('All saved');
  await until('the write at the org', async () => (await stage.extensionCalls()).length > before);
  const made = (await stage.extensionCalls()).slice(before);
  const apiCalls = made.reduce((sum, call) => sum + call.apiCalls, 0);
  return [
    { name: 'requests-per-log', value: made.length, unit: 'requests', bar: 1 },
    { name: 'api-calls-per-log', value: apiCalls, unit: 'calls', bar: 1 },
  ];
}

/** Click on an outcome → its transaction is complete on disk; the worker is stopped before each click. */
export async function clickToDurable(stage: BenchStage): Promise<Figure[]> {
  await showFirst(stage);
  await watchStores(stage);
  const times: number[] = [];
  for (let click = 0; click < CLICKS; click += 1) {
    await stage.panel.call(PHONE);
    await stage.stopWorker();
    await stage.panel.page.evaluate(() => {
      window.parleyDurable = undefined;
    });
    await stage.panel.press('No answer');
    times.push(
      await until('the stored outcome', () => stage.panel.page.evaluate(() => window.parleyDurable ?? null)),
    );
    await stage.panel.outboxSays('All saved');
  }
  return [
    { name: 'click-to-durable-p95', value: percentile(times, 95), unit: 'ms', bar: 30 },
    { name: 'click-to-durable', value: median(times), unit: 'ms', bar: null },
  ];
}

async function showFirst(stage: BenchStage): Promise<void> {
  await stage.pushTo(stage.customers[0]);
  await stage.panel.shows('Customer', stage.customers[0].name);
}

declare global {
  interface Window {
    /** Milliseconds from the last click to the first complete write into the outbox after it. */
    parleyDurable: number | undefined;
  }
}

/** Takes the time of every click and of every completed write into the outbox, without touching the panel's code. */
async function watchStores(stage: BenchStage): Promise<void> {
  await stage.panel.page.evaluate(() => {
    let clickedAt = 0;
    document.addEventListener(
      'click',
      (event) => {
        clickedAt = event.timeStamp;
      },
      { capture: true },
    );
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const transaction = begin.call(this, stores, mode, options);
      if (mode === 'readwrite' && [stores].flat().includes('outbox')) {
        transaction.addEventListener('complete', () => {
          window.parleyDurable ??= performance.now() - clickedAt;
        });
      }
      return transaction;
    };
  });
}
