import { mkdirSync } from 'node:fs';
import { z } from '../shared/schema.ts';
import { openCustomerPage, timelineShows } from './browser/crm-page.ts';
import { DEMO_ORIGINS, type Launched, launchWithParley } from './browser/launch.ts';
import { PanelPage } from './browser/panel-page.ts';
import type { OrgProcess } from './org-process.ts';
import { type OrgAccess, queryOrg } from './org-rest.ts';
import { until } from './until.ts';

const SHOTS = 'screenshots';
const NUMBER = '(916) 555-0111';

const customerSchema = z.object({ Id: z.string(), Name: z.string() });
type Customer = z.output<typeof customerSchema>;

/** The customer of the small seed the demo opens: a business, so the call is allowed at any hour. */
export async function demoCustomer(org: OrgAccess): Promise<Customer> {
  const soql = "SELECT Id, Name FROM Account WHERE AccountNumber = 'LOS-4471'";
  const [customer] = await queryOrg(org, soql, customerSchema);
  if (!customer) throw new Error('The demo customer is not in the org; delete .parley to seed it anew');
  return customer;
}

/**
 * What an associate does: opens a customer, connects, calls, logs "No answer", sees it on the page; then the org and
 * the browser are restarted and it is still there.
 * @returns id of the Task written
 */
export async function runMainJob(startOrg: () => Promise<OrgProcess>): Promise<string> {
  mkdirSync(SHOTS, { recursive: true });
  const taskId = await withOrgAndBrowser(startOrg, logOneCall);
  say('Restarting the org and the browser');
  await withOrgAndBrowser(startOrg, async (org, { browser }) => {
    const page = await browser.newPage();
    const customer = await demoCustomer(org);
    await openCustomerPage(page, customer.Id, customer.Name);
    await timelineShows(page, taskId);
    say('The call is still on the timeline');
  });
  return taskId;
}

async function logOneCall(org: OrgProcess, launched: Launched): Promise<string> {
  const customer = await demoCustomer(org);
  const before = new Set(await tasksOf(org, customer.Id));
  const page = await launched.browser.newPage();
  await openCustomerPage(page, customer.Id, customer.Name);
  say(`Opened the page of ${customer.Name}`);
  const panel = await PanelPage.open(launched, page);
  say('Opened the side panel');
  await panel.connect();
  await panel.shows('Customer', customer.Name);
  say('Connected: signed in by code and proof key, allowed in the org’s window');
  const money = await panel.shows('Money', /\d/);
  say(`Read the customer. Money says: ${money.split(/\n+/).slice(0, 2).join(' ')}`);
  await panel.page.screenshot({ path: `${SHOTS}/start-1-customer.png` });
  const verdict = await panel.shows('Verdict', /OK|Caution|Blocked|Cannot tell/);
  say(`May I call? ${verdict.split(/\n+/).slice(0, 2).join(' · ')}`);
  const mayCall = await panel.mayCall(NUMBER);
  if (mayCall) await panel.call(NUMBER);
  else await panel.choose(NUMBER);
  await panel.press('No answer');
  // At night here nobody is called; what happened before is logged whatever the verdict says now.
  say(`${mayCall ? 'Pressed Call and' : 'Called nobody now; pressed'} "No answer" at ${NUMBER}`);
  const taskId = await until('the Task in the org', async () =>
    (await tasksOf(org, customer.Id)).find((id) => !before.has(id)),
  );
  await panel.says(taskId);
  await panel.outboxSays('All saved');
  say('The receipt names the Task; the outbox says all saved');
  await panel.page.screenshot({ path: `${SHOTS}/start-2-logged.png` });
  await page.reload();
  await timelineShows(page, taskId);
  await page.screenshot({ path: `${SHOTS}/start-3-timeline.png` });
  say(`Task ${taskId} is on the page’s activity timeline`);
  return taskId;
}

async function withOrgAndBrowser<T>(
  startOrg: () => Promise<OrgProcess>,
  work: (org: OrgProcess, launched: Launched) => Promise<T>,
): Promise<T> {
  const org = await startOrg();
  say(`Local org is up: ${org.baseUrl}, ${org.username}`);
  try {
    const launched = await launchWithParley({ org, headless: true, granted: DEMO_ORIGINS });
    say(`Browser is up: ${await launched.browser.version()}`);
    try {
      return await work(org, launched);
    } finally {
      await launched.close();
    }
  } finally {
    await org.stop();
  }
}

async function tasksOf(org: OrgAccess, accountId: string): Promise<string[]> {
  const soql = `SELECT Id FROM Task WHERE AccountId = '${accountId}'`;
  return (await queryOrg(org, soql, z.object({ Id: z.string() }))).map(({ Id }) => Id);
}

function say(step: string): void {
  console.log(`• ${step}`);
}
