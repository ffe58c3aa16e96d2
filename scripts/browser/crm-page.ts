import type { Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { PAGE_ORIGIN } from './demo-hosts.ts';

/** Opens a customer's record page by its address and waits until it shows the name. */
export async function openCustomerPage(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`${PAGE_ORIGIN}/lightning/r/Account/${id}/view`);
  await pageShows(page, name);
}

export async function pageShows(page: Page, text: string): Promise<void> {
  await until(`"${text}" on the page`, () =>
    page.evaluate((wanted) => document.body.innerText.includes(wanted), text),
  );
}

/** Waits until the page's own activity timeline shows the Task. */
export async function timelineShows(page: Page, taskId: string): Promise<void> {
  await until(`Task ${taskId} on the timeline`, () => page.$(`[data-activity-id="${taskId}"]`));
}
