import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdict } from '../../extension/panel/words/en/verdict.ts';
import { timelineShows } from '../../scripts/browser/crm-page.ts';
import { findFirefox } from '../../scripts/browser/find-firefox.mjs';
import { killExtensionProcess, suspendBackground } from '../../scripts/browser/firefox-background.ts';
import { closeSidebar, isSidebarOpen } from '../../scripts/browser/firefox-sidebar.ts';
import { Softphone } from '../../scripts/browser/firefox-softphone.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { shiftCountedDays } from '../../shared/calendar/bank-holidays.ts';
import { CUSTOMERS } from '../e2e/fixtures/stage.ts';
import { CountedHands } from '../e2e/fixtures/wrap-up.ts';
import { FirefoxStage } from './fixtures/firefox-stage.ts';

const { dana, larkspur } = CUSTOMERS;
/** A business day well within an associate's own authority. */
const promisedDay = shiftCountedDays(Temporal.Now.plainDateISO('UTC').toString(), 5);

const why = findFirefox() ? '' : ' SKIPPED: no Firefox 142 or newer; run node scripts/setup.mjs --for-tests';
if (why) console.warn(`\nThe journeys in real Firefox:${why}\n`);

/** As Firefox's own calendar does it: keys from outside do not reach the parts inside a date field. */
const chooseDay = (named: ElementHandle, day: string) =>
  named.evaluate((node, value) => {
    // Firefox gives the label the name of its field too.
    const field = node instanceof HTMLInputElement ? node : (node as Element).querySelector('input');
    if (!field) throw new Error('No field in it');
    field.value = value;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  }, day);

/** In order, in the real sidebar: one associate's first minutes with Parley in Firefox. */
describe.skipIf(why !== '')(`in real Firefox${why}`, () => {
  let stage: FirefoxStage;
  let panel: PanelPage;
  let id: string;

  const show = async (customer: typeof dana | typeof larkspur) => {
    const shown = await stage.goTo(customer);
    await panel.shows('Customer', customer.name);
    await panel.shows('Money', 'USD');
    return shown;
  };

  beforeAll(async () => {
    stage = await FirefoxStage.open();
    id = await stage.goTo(larkspur);
  });
  afterAll(() => stage?.close());

  it('opens in the sidebar when its button is pressed, and may see the page from that press on', async () => {
    const { window } = stage.launched;
    await until('the sidebar of a new add-on', () => isSidebarOpen(window));
    await closeSidebar(window);
    panel = await stage.openSidebar();
    await panel.says('Connect this org');
    const tab = await panel.page.evaluate(async () => (await chrome.tabs.getCurrent())?.id ?? null);
    expect(tab).toBeNull();
  });

  it('has no host before Connect, two then; signs in in the org’s own window, and shows the customer', async () => {
    const granted = () => panel.page.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
    expect(await granted()).toEqual([]);
    await panel.connect();
    await panel.shows('Customer', larkspur.name);
    await panel.shows('Verdict', /\S/);
    await panel.shows('Money', 'USD');
    expect((await granted()).toSorted()).toEqual([
      'https://parley-demo.lightning.force.com/*',
      'https://parley-demo.my.salesforce.com/*',
    ]);
  });

  it('takes no policy installed for none, which Firefox tells by refusing to read it', async () => {
    const refusal = () => chrome.storage.managed.get().then(String, (error: Error) => error.message);
    expect(await panel.page.evaluate(refusal)).toMatch(/managed storage manifest not found/i);
    expect(await panel.page.evaluate(() => document.body.textContent)).not.toContain(verdict.verdict.mistake);
  });

  it('hands the number to the softphone, and keeps the customer’s page in front', async () => {
    const phone = await Softphone.install(stage.launched.window);
    await stage.call(panel, larkspur.phone, () => phone.allow());
    expect(await phone.address()).toBe('tel:9165550111');
    phone.remove();
    await panel.shows('Customer', larkspur.name);
  });

  it('one click writes exactly one completed call onto the page’s timeline', async () => {
    const before = await stage.org.tasksOf(id);
    await panel.press('No answer');
    await panel.outboxSays('All saved');
    const [task, ...more] = await stage.org.newTasks(id, before);
    expect(more).toEqual([]);
    expect(task).toMatchObject({ Status: 'Completed', CallDisposition: 'No answer' });
    await until('the Task in the receipt', () => panel.page.$(`a[href*="${task?.Id ?? 'none'}"]`));
    await stage.page.reload();
    await timelineShows(stage.page, task?.Id ?? '');
  });

  it('guides a consumer’s call to its receipt: covered until verified, one promise written with its call', async () => {
    const customer = await show(dana);
    const before = new Set((await stage.org.attemptsOf(customer)).map(({ Id }) => Id));
    await stage.call(panel, dana.mobile);
    const hands = new CountedHands(panel);
    await hands.key('a');
    await panel.shows('Call', `May I speak with ${dana.name}`);
    await until('the debt to be covered', async () => !/1,980|2,292/.test(await panel.text()));
    await hands.key('1');
    await panel.shows('Call', /recorded/);
    await hands.key('d');
    await panel.shows('Call', /read \d/);
    await hands.key('1');
    await panel.shows('Call', 'protect your privacy');
    await hands.tick('Date of birth');
    await hands.tick('ZIP code');
    await hands.key('1');
    await panel.shows('Call', 'debt collector');
    await hands.key('d');
    await panel.shows('Call', /read \d/);
    await hands.key('1');
    await panel.shows('Money', '1,980.00');
    await hands.key('w');
    await panel.fill('Amount', '150.00');
    await chooseDay(await until('the field "By"', () => panel.page.$('::-p-aria(By)')), promisedDay);
    await hands.save();
    const attempt = await until('the attempt in the org', async () => {
      const [made, ...more] = (await stage.org.attemptsOf(customer)).filter(({ Id }) => !before.has(Id));
      expect(more).toEqual([]);
      return made;
    });
    expect(attempt).toMatchObject({
      Result__c: 'conversation',
      Disposition__c: 'PTP',
      Number__c: dana.mobile,
    });
    await until('the call in the receipt', () => panel.page.$(`a[href*="${attempt.Task__c ?? 'none'}"]`));
    await panel.outboxSays('All saved');
  });

  it('sends once what is pressed while the background page is suspended', async () => {
    await show(larkspur);
    const before = await stage.org.tasksOf(id);
    await stage.call(panel, larkspur.phone);
    await suspendBackground(stage.launched.window);
    await panel.press('Line busy');
    expect(await stage.org.newTasks(id, before)).toHaveLength(1);
    await panel.outboxSays('All saved');
    expect(await stage.org.tasksOf(id)).toHaveLength(before.length + 1);
  });

  it('and once when all of Parley is killed between the click and the answer', async () => {
    const { window } = stage.launched;
    const before = await stage.org.tasksOf(id);
    const calls = stage.org.extensionCalls().length;
    await stage.org.fault({
      match: { method: 'POST', path: '/composite' },
      times: 1,
      fault: 'delay',
      ms: 1_500,
    });
    await stage.call(panel, larkspur.phone);
    await panel.press('No answer');
    await until('the request at the org', async () => stage.org.extensionCalls().length > calls);
    await killExtensionProcess(window);
    await closeSidebar(window);
    panel = await stage.openSidebar();
    await panel.shows('Customer', larkspur.name);
    expect(await stage.org.newTasks(id, before)).toHaveLength(1);
    await panel.outboxSays('All saved', 60_000);
    expect(await stage.org.tasksOf(id)).toHaveLength(before.length + 1);
  });
});
