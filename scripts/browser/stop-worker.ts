import type { Page } from 'puppeteer-core';
import { until } from '../until.ts';

/**
 * Ends the extension's worker as the browser does when it is idle, and waits until it has ended: a message sent while
 * it is going is lost without an answer.
 * @param page any page of that browser
 */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  try {
    let hasStopped = false;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      // It may be woken again at once: that it stopped is what counts.
      hasStopped ||= versions.some(({ runningStatus }) => runningStatus === 'stopped');
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the worker to stop', async () => hasStopped);
  } finally {
    await session.detach();
  }
}
