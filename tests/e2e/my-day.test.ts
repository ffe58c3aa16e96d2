import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import { PAGE_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { draftOnDiskHas } from './fixtures/drafts-on-disk.ts';
import { CUSTOMERS, type CustomerName, Stage, screenshotFile } from './fixtures/stage.ts';

const { deshawn, graciela, joel, tyler } = CUSTOMERS;
const LIST = `${PAGE_ORIGIN}/lightning/o/Account/list?filterName=AllAccounts`;
/** Kitagawa has no curfew and no cap: trade debt. */
const TRADE = 'Kitagawa Seimitsu';

describe('my day', () => {
  let stage: Stage;
  let panel: PanelPage;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel } = await stage.panelBeside('dana'));
    const own = `SELECT Id FROM Account WHERE OwnerId = '${ASSOCIATE.id}'`;
    for (const { Id } of await stage.org.query(own, z.object({ Id: z.string() })))
      await stage.org.setLocalHour(Id, 14);
    await stage.org.setLocalHour(await stage.org.customerId(tyler.account), 3);
  });
  afterAll(() => stage.close());

  /** What each row says, in order. */
  const rows = () =>
    panel.page.$$eval('.day-open', (all) => all.map((row) => (row as HTMLElement).innerText));
  const rowOf = (name: string) =>
    until(`the row of ${name}`, async () => (await rows()).find((row) => row.includes(name)));
  const isAt = async (customer: CustomerName) => {
    const id = await stage.org.customerId(CUSTOMERS[customer].account);
    await until(`the page of ${customer}`, async () => stage.page.url().includes(id));
    await panel.shows('Customer', CUSTOMERS[customer].name);
  };
  const openDay = async () => {
    await panel.page.keyboard.press('h');
    await until('the rows', async () => (await rows()).length > 0);
  };
  /** A whole round of Next from here: the names it leads to, until one comes again. */
  const round = async () => {
    const met: string[] = [];
    for (;;) {
      const from = stage.page.url();
      await panel.page.keyboard.press('n');
      await until('another page', async () => stage.page.url() !== from);
      const url = stage.page.url();
      await until('its customer', async () => {
        const id = /001\w{15}/.exec(url)?.[0];
        const [account] = await stage.org.query(
          `SELECT Name FROM Account WHERE Id = '${id}'`,
          z.object({ Name: z.string() }),
        );
        return (await panel.landmarkText('Customer')).includes(account?.Name.slice(0, 12) ?? '-');
      });
      if (met.includes(url)) return met;
      met.push(url);
    }
  };

  it('is read in one request, with a broken promise on top and its reason in words', async () => {
    const before = stage.org.extensionCalls().length;
    await openDay();
    const made = stage.org.extensionCalls().slice(before);
    expect(made.map(({ apiCalls }) => apiCalls)).toEqual([1]);
    const [first] = await rows();
    expect(first).toContain(deshawn.name);
    expect(first).toMatch(/Promise of 350\.00 USD broken/);
    expect(await findViolations(panel.page, (look) => screenshotFile(`my-day-${look}`))).toEqual([]);
  });

  it('tells the score part by part', async () => {
    await panel.press(`Why here: ${joel.name}`);
    const why = await panel.says(/Score \d+/);
    expect(why).toMatch(/5,115\.12 USD open/);
    const points = await panel.page.$$eval('.day-why td.num', (cells) =>
      cells.map((cell) => Number(cell.textContent)),
    );
    const said = await panel.page.$eval('.day-why b', (score) =>
      Number(score.textContent?.replace(/\D/g, '')),
    );
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(said);
    await panel.press(`Why here: ${joel.name}`);
  });

  it('shows who is outside their hours with the time, and never leads there', async () => {
    expect(await rowOf(tyler.name)).toMatch(/3:\d\d AM there[\s\S]*From 8:00 AM there/);
    await panel.page.keyboard.press('Escape');
    const met = await round();
    expect(met.length).toBeGreaterThan(1);
    const tylerId = await stage.org.customerId(tyler.account);
    expect(met.filter((url) => url.includes(tylerId))).toEqual([]);
    // Night over: now they are.
    await stage.org.setLocalHour(tylerId, 14);
    await openDay();
    await panel.pressWith('Refresh');
    await until('Tyler to be callable', async () => (await rowOf(tyler.name)).includes('Callable until'));
    await panel.page.keyboard.press('Escape');
    expect((await round()).filter((url) => url.includes(tylerId))).toHaveLength(1);
  });

  it('keeps a snooze and its reason through a restart of the panel', async () => {
    await openDay();
    await panel.press(`Snooze: ${joel.name}`);
    await panel.page.keyboard.press('Enter');
    await panel.says('Say why it can wait');
    await panel.page.keyboard.type('his lawyer calls back');
    await panel.page.keyboard.press('Enter');
    expect(await rowOf(joel.name)).toMatch(/Snoozed until [\s\S]*: his lawyer calls back/);
    await panel.press(`Pin: ${tyler.name}`);
    await until('Tyler on top', async () => (await rows())[0]?.includes(tyler.name));
    // The list shows a pin before it is stored.
    await until('the pin on disk', () => draftOnDiskHas(panel.page, '"pinned":["'));
    await panel.page.reload();
    await panel.says('Next');
    await until('the day again', async () => {
      await panel.page.keyboard.press('h');
      return (await rows()).length > 0;
    });
    expect(await rowOf(joel.name)).toMatch(/: his lawyer calls back/);
    expect((await rows())[0]).toContain(tyler.name);
    await panel.page.keyboard.press('Escape');
    const joelId = await stage.org.customerId(joel.account);
    expect((await round()).filter((url) => url.includes(joelId))).toEqual([]);
    await openDay();
    await panel.press(`Wake: ${joel.name}`);
    await until('Joel awake', async () => !(await rowOf(joel.name)).includes('Snoozed'));
    await panel.press(`Unpin: ${tyler.name}`);
  });

  it('is searched by name or reason, and opens a customer with the keyboard alone', async () => {
    await panel.fill('Filter by name or reason', 'broken');
    await until('one row', async () => (await rows()).length === 1);
    await panel.fill('Filter by name or reason', 'kitagawa');
    await until('the trade customer', async () => (await rows())[0]?.includes(TRADE));
    await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.press('Enter');
    await panel.shows('Customer', TRADE);
    expect(await panel.page.$('.over')).toBeNull();
  });

  it('stands beside a list at rest, and takes that list as the queue', async () => {
    await stage.page.goto(LIST);
    await until('the day at rest', async () => (await rows()).length > 0);
    expect((await rows()).join()).not.toContain(graciela.name);
    await panel.pressWith('Use the list on this page');
    await panel.says('From the list on the page');
    await rowOf(graciela.name);
    expect(await findViolations(panel.page, (look) => screenshotFile(`my-day-list-${look}`))).toEqual([]);
    await panel.pressWith('Back to my own worklist');
    await until('the own day', async () => !(await rows()).join().includes(graciela.name));
  });

  it('is two actions from "No answer" to the next customer', async () => {
    await stage.goTo('dana');
    await panel.shows('Customer', CUSTOMERS.dana.name);
    await panel.press('No answer');
    const from = stage.page.url();
    await panel.page.keyboard.press('n');
    await until('the next page', async () => stage.page.url() !== from);
    await panel.outboxSays('All saved');
    await stage.goTo('joel');
    await isAt('joel');
    await openDay();
    expect(await rowOf(CUSTOMERS.dana.name)).toContain('In contact today');
  });
});
