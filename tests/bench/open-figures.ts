import type { BenchStage, Customer } from './bench-stage.ts';
import { type Figure, median, percentile } from './figures.ts';
import { type RecordedRequest, recordOpening } from './recorded-request.ts';

const PAIRS = 25;

/** HTTP requests and API calls of one open, describes being cached. */
export async function requestsPerOpen(stage: BenchStage): Promise<Figure[]> {
  const [first, second] = stage.customers;
  await openFromNetwork(stage, first);
  const before = (await stage.extensionCalls()).length;
  await openFromNetwork(stage, second);
  const made = (await stage.extensionCalls()).slice(before);
  const apiCalls = made.reduce((sum, call) => sum + call.apiCalls, 0);
  return [
    { name: 'requests-per-open', value: made.length, unit: 'requests', bar: 1 },
    { name: 'api-calls-per-open', value: apiCalls, unit: 'calls', bar: 1 },
  ];
}

/** pushState → whole customer in the DOM, against the same bytes fetched and parsed in the same warm worker. */
export async function openToComplete(stage: BenchStage): Promise<Figure[]> {
  const [first, second] = stage.customers;
  const requests = [await recordOpening(stage, second), await recordOpening(stage, first)] as const;
  const turns = [
    { customer: second, request: requests[0] },
    { customer: first, request: requests[1] },
  ] as const;
  const figures: Figure[] = [];
  for (const latency of [0, 50, 200]) {
    await stage.delay(latency);
    const opens: number[] = [];
    const bares: number[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const { customer, request } = turns[pair % 2 === 0 ? 0 : 1];
      opens.push(await openFromNetwork(stage, customer));
      bares.push(await bareFetch(stage, request));
    }
    figures.push(...compare(latency, median(opens), median(bares)));
  }
  await stage.delay(0);
  return figures;
}

function compare(latency: number, open: number, bare: number): Figure[] {
  const at = `at-${latency}ms`;
  const isFar = latency === 200;
  return [
    { name: `open-to-complete-${at}`, value: open, unit: 'ms', bar: null },
    { name: `open-bare-${at}`, value: bare, unit: 'ms', bar: null },
    { name: `open-over-bare-${at}`, value: open / bare, unit: 'ratio', bar: isFar ? 1.25 : null },
    { name: `open-minus-bare-${at}`, value: open - bare, unit: 'ms', bar: isFar ? null : 40 },
  ];
}

/** A customer seen before is painted before the network answers. */
export async function cachedReopen(stage: BenchStage): Promise<Figure[]> {
  for (const customer of stage.customers) await open(stage, customer);
  await stage.delay(400);
  const times: number[] = [];
  for (let turn = 0; turn < PAIRS; turn += 1) {
    times.push(await open(stage, stage.customers[turn % 2 === 0 ? 0 : 1]));
  }
  await stage.delay(0);
  return [
    { name: 'cached-reopen', value: median(times), unit: 'ms', bar: 50 },
    { name: 'cached-reopen-p95', value: percentile(times, 95), unit: 'ms', bar: null },
  ];
}

async function openFromNetwork(stage: BenchStage, customer: Customer): Promise<number> {
  await stage.clearSnapshots();
  return open(stage, customer);
}

async function open(stage: BenchStage, customer: Customer): Promise<number> {
  const shown = stage.shownAt(customer);
  const from = await stage.pushTo(customer);
  return (await shown) - from;
}

function bareFetch(stage: BenchStage, { url, method, headers, body }: RecordedRequest): Promise<number> {
  return stage.atWorker(async (session) => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `(${fetchAndParse})(${JSON.stringify(url)}, ${JSON.stringify({ method, headers, body })})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (typeof result.value !== 'number') throw new Error(`The bare request failed: ${result.description}`);
    return result.value;
  });
}

/** Runs in the worker. */
async function fetchAndParse(url: string, init: RequestInit): Promise<number> {
  const from = performance.now();
  const response = await fetch(url, init);
  JSON.parse(await response.text());
  return performance.now() - from;
}
