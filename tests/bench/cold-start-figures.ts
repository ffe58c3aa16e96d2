import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { API_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import { until } from '../../scripts/until.ts';
import type { BenchStage } from './bench-stage.ts';
import { type Figure, median } from './figures.ts';

const STARTS = 15;
const EMPTY = 'empty-worker';

/** A stopped worker is asked for something → its request is at the org; Parley's beside one that does nothing else. */
export async function coldStart(stage: BenchStage): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-empty-'));
  try {
    const empty = await openEmptyExtension(stage, folder);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let turn = 0; turn < STARTS; turn += 1) {
      ours.push(await parleyStart(stage));
      theirs.push(await emptyStart(stage, empty));
    }
    await empty.close();
    const value = median(ours);
    return [
      { name: 'worker-cold-start', value, unit: 'ms', bar: 150 },
      { name: 'worker-cold-start-empty', value: median(theirs), unit: 'ms', bar: null },
      { name: 'worker-cold-start-over-empty', value: value / median(theirs), unit: 'ratio', bar: 5 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function parleyStart(stage: BenchStage): Promise<number> {
  // The empty extension's page took the panel's customer away.
  await stage.page.bringToFront();
  const refresh = await until('Refresh', () =>
    stage.panel.page.$('::-p-aria([name="Refresh"][role="button"])'),
  );
  await stage.stopWorker();
  return untilAtOrg(stage, 'Parley', () =>
    refresh.evaluate((button) => {
      const at = performance.timeOrigin + performance.now();
      (button as HTMLElement).click();
      return at;
    }),
  );
}

async function emptyStart(stage: BenchStage, empty: Page): Promise<number> {
  await stage.stopWorker();
  return untilAtOrg(stage, EMPTY, () =>
    empty.evaluate(() => {
      const at = performance.timeOrigin + performance.now();
      void chrome.runtime.sendMessage('go');
      return at;
    }),
  );
}

async function untilAtOrg(stage: BenchStage, client: string, ask: () => Promise<number>): Promise<number> {
  const audited = async () => (await stage.allCalls()).filter((call) => call.client?.startsWith(client));
  const before = (await audited()).length;
  const from = await ask();
  const arrived = await until(`a request of ${client}`, async () => (await audited())[before]);
  return Date.parse(arrived.at) - from;
}

/** The least an extension's worker can do: one request when it is told to. */
async function openEmptyExtension(stage: BenchStage, folder: string): Promise<Page> {
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'worker.js' },
    host_permissions: [`${API_ORIGIN}/*`],
  };
  const worker = `chrome.runtime.onMessage.addListener(() => {
    void fetch('${API_ORIGIN}/services/data', { headers: { 'sforce-call-options': 'client=${EMPTY}' } });
  });`;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), worker);
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Empty</title>');
  const id = await stage.launched.browser.installExtension(folder);
  const page = await stage.launched.browser.newPage();
  await page.goto(`chrome-extension://${id}/page.html`);
  return page;
}
