import type { Browser, Extension, Page } from 'puppeteer-core';
import { EXTENSION_ID } from './demo-hosts.ts';

const PANEL_URL = `chrome-extension://${EXTENSION_ID}/sidepanel.html`;

/**
 * Presses Parley's toolbar button on the page and hands back the real side panel (not the panel's document in a tab:
 * that would be another kind of caller for the worker, and would not be beside a page).
 */
export async function openRealPanel(browser: Browser, extension: Extension, page: Page): Promise<Page> {
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((candidate) => candidate.url().startsWith(PANEL_URL), {
    timeout: 15_000,
  });
  return target.asPage();
}
