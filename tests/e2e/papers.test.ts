import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { sampleSender } from '../../shared/papers/checks/sample-matter.ts';
import { dayWritten } from '../../shared/papers/written-out.ts';
import { z } from '../../shared/schema.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';
import { CountedHands } from './fixtures/wrap-up.ts';

const { larkspur } = CUSTOMERS;

const attemptSchema = z.object({
  Id: z.string(),
  Channel__c: z.string(),
  Direction__c: z.string(),
  Result__c: z.string(),
  Disposition__c: z.string(),
  Rule_Set__c: z.nullable(z.string()),
  Path__c: z.nullable(z.string()),
  Evidence__c: z.nullable(z.string()),
});
const fieldsOfAttempt = Object.keys(attemptSchema.shape).join(', ');

/** The page of a paper that was opened last, once it shows one; it is closed when it was read. */
async function readPaperPage(stage: Stage, picture: string) {
  const target = await until('the page of the paper', async () =>
    stage.launched.browser.targets().find((one) => one.url().includes('/paper.html#')),
  );
  const page = (await target.asPage()) as Page;
  await page.waitForSelector('article.sheet');
  await page.setViewport({ width: 900, height: 1200 });
  await page.screenshot({ path: screenshotFile(picture) as `${string}.png`, fullPage: true });
  const seen = await page.evaluate(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('article.sheet > *')].map(
      (block) =>
        `${block.tagName.toLowerCase()}${block.className ? `.${block.className}` : ''}: ${block.innerText.replaceAll(/\s*[\n\t]\s*/g, ' | ')}`,
    );
    return { lines, lang: document.documentElement.lang, title: document.title };
  });
  await page.close();
  return seen;
}

describe('mail and papers', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  const attempts = () =>
    stage.org.query(
      `SELECT ${fieldsOfAttempt} FROM Contact_Attempt__c WHERE Account__c = '${id}' AND Channel__c = 'letter'`,
      attemptSchema,
    );
  const openPaper = async (template: string) => {
    const row = await until(`the paper ${template}`, () => panel.page.$(`[data-paper="${template}"]`));
    await row.asLocator().click();
  };
  /** As IT would, or the person's own form. */
  const saySender = () =>
    panel.page.evaluate(
      (sender) => chrome.storage.local.set({ paperSender: { v: 1, data: sender } }),
      sampleSender,
    );

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
    await saySender();
  });
  afterAll(() => stage.close());

  it('a dispute leads to its acknowledgement, which is printed, and logged when it was mailed', async () => {
    const before = (await attempts()).map(({ Id }) => Id);
    const hands = new CountedHands(panel);
    await hands.call(larkspur.phone);
    await hands.key('w');
    await hands.press('Dispute');
    const [box] = await until('an invoice', async () => {
      const boxes = await panel.page.$$('.fact .invoice-line input[type="checkbox"]');
      return boxes.length > 0 && boxes;
    });
    await box?.asLocator().click();
    await hands.choose('Reason', 'Quantity or short shipment');
    await hands.fill('Their own words', 'Two pallets were missing');
    await hands.save();
    await panel.outboxSays('All saved');
    await panel.press('Papers for this');
    const first = await until('the first paper', () => panel.page.$('.paper-row'));
    expect(await first.evaluate((row) => row.getAttribute('data-paper'))).toBe('dispute-acknowledgement');
    expect(await findViolations(panel.page, (look) => screenshotFile(`papers-list-${look}`))).toEqual([]);
    await openPaper('dispute-acknowledgement');
    await panel.says('Preview');
    expect(await findViolations(panel.page, (look) => screenshotFile(`papers-one-${look}`))).toEqual([]);
    await panel.press('Open and print');
    const { lines } = await readPaperPage(stage, 'paper-acknowledgement-en');
    expect(lines).toEqual([
      'p.lines: Northline, Inc. | 200 Front Street, Columbus, OH 43215',
      `p: ${todayIn('en')}`,
      'p.lines: Larkspur Outdoor Supply, Inc. | 2200 Front St, Sacramento, CA 95818, US',
      'p: Dear Larkspur Outdoor Supply, Inc.,',
      `p: We received your dispute on ${todayIn('en')}. Thank you for telling us.`,
      expect.stringMatching(
        /^table: Invoice \| Purchase order \| Original due date \| Open \| INV-10412 \| .* \| Total \| \$[\d,.]+$/,
      ),
      'p: We are looking into it with the people concerned and will write to you with what we find. Until then these invoices stay marked as disputed.',
      'p: If you have anything that would help us, such as a receipt, a delivery note or a letter, you may send us a copy.',
      'p.lines: Sincerely, | Dana Ortiz | Northline, Inc.',
    ]);
    expect((await attempts()).map(({ Id }) => Id)).toEqual(before);
    await panel.page.bringToFront();
    await panel.press('Mailed: log it');
    const written = async () => (await attempts()).filter(({ Id }) => !before.includes(Id));
    await until('the record', async () => (await written()).length > 0);
    await panel.outboxSays('All saved');
    const [logged, ...more] = await written();
    expect(more).toEqual([]);
    expect(logged).toMatchObject({
      ...{ Channel__c: 'letter', Direction__c: 'out', Result__c: 'recorded_message', Disposition__c: 'INFO' },
      Rule_Set__c: expect.any(String),
    });
    expect(logged?.Path__c).toContain('paper dispute-acknowledgement');
    expect(logged?.Evidence__c).toContain('"templateId":"dispute-acknowledgement"');
    await panel.page.screenshot({ path: screenshotFile('papers-logged') as `${string}.png` });
  });

  it.each([
    ['dispute-acknowledgement', 'English'],
    ['dispute-acknowledgement', 'Spanish'],
    ['reminder-2', 'English'],
    ['reminder-2', 'Spanish'],
    ['statement', 'English'],
    ['statement', 'Spanish'],
  ] as const)('%s in %s: the page shows the letter, block by block', async (template, language) => {
    const back = await panel.page.$('::-p-text(All papers)');
    await back?.asLocator().click();
    await panel.press(language);
    await openPaper(template);
    await panel.says('Preview');
    await panel.press('Open and print');
    const seen = await readPaperPage(stage, `paper-${template}-${language}`);
    expect(seen.lang).toBe(language === 'English' ? 'en' : 'es');
    expect(masked(seen.lines)).toMatchSnapshot();
  });

  it('a validation notice that lacks something is refused with what is missing, and no page opens', async () => {
    await stage.goTo('dana');
    await panel.shows('Customer', CUSTOMERS.dana.name);
    await openPaper('validation-notice');
    await panel.says('What is missing');
    const text = await panel.text();
    expect(text).toContain('12 CFR 1006.34');
    expect(await panel.page.$('::-p-aria([name="Open and print"][role="button"])')).toBeNull();
    expect(await findViolations(panel.page, (look) => screenshotFile(`papers-notice-${look}`))).toEqual([]);
  });
});

const todayIn = (language: 'en' | 'es'): string =>
  dayWritten(Temporal.Now.plainDateISO('UTC').toString(), language);

/** Figures and days change with the day the seed is made on; words and structure do not. */
const masked = (lines: readonly string[]): string[] =>
  lines.map((line) =>
    line
      .replaceAll(
        /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}, \d{4}\b/g,
        '<day>',
      )
      .replaceAll(/\b\d{1,2} (?:de )?[a-z]{3,10} (?:de )?\d{4}\b/g, '<day>')
      .replaceAll(/[−-]?\$[\d,]+\.\d\d/g, '<amount>')
      .replaceAll(/\b\d+ (days|días)\b/g, '<n> $1'),
  );
