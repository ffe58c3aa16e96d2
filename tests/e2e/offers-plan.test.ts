import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';

const { larkspur } = CUSTOMERS;

const planSchema = z.object({
  Id: z.string(),
  Key__c: z.string(),
  Status__c: z.string(),
  Fingerprint__c: z.string(),
  Read_Back__c: z.string(),
  Total__c: z.number(),
});
const rowSchema = z.object({
  Sequence__c: z.number(),
  Amount__c: z.number(),
  Due__c: z.string(),
  Status__c: z.string(),
});

/** A trade customer whom we call; in order, each step after the other, by keys alone. */
describe('a plan agreed by keyboard only', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;
  let before: string[];

  const press = (key: Parameters<typeof panel.page.keyboard.press>[0]) => panel.page.keyboard.press(key);
  const plans = () =>
    stage.org.query(
      `SELECT Id, Key__c, Status__c, Fingerprint__c, Read_Back__c, Total__c FROM Payment_Plan__c WHERE Account__c = '${id}'`,
      planSchema,
    );
  const focused = () => panel.page.evaluate(() => document.activeElement?.textContent ?? '');
  const isClean = async (state: string) => {
    expect(await findViolations(panel.page, (look) => screenshotFile(`offers-${state}-${look}`))).toEqual([]);
  };

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
    before = (await plans()).map(({ Id }) => Id);
  });
  afterAll(() => stage.close());

  it('says what money is here already before it asks for any', async () => {
    await panel.shows('Money', 'Money already here');
    await panel.shows('Money', /4,432\.65 USD came in/);
    await panel.shows('Money', /= INV-\d+ \+ INV-\d+/);
  });

  it('one key opens the offers from a running call', async () => {
    await until('the focus on Call', async () => {
      await press('Tab');
      return panel.page.evaluate(
        (number) =>
          document.activeElement?.textContent === 'Call' &&
          document.activeElement.closest('[role=group]')?.ariaLabel === number,
        larkspur.phone,
      );
    });
    await press('Enter');
    await panel.says('Not placed');
    await press('o');
    await panel.shows('Offers', 'To agree on');
    await isClean('ladder');
  });

  it('judges the wish as it is typed', async () => {
    await press('o');
    await panel.page.keyboard.type('4000 weekly fri');
    await press('Enter');
    await panel.shows('Offers', /As wished fits/);
    await until('the focus on the terms', async () => (await focused()) === 'Use these terms');
    await isClean('wish');
  });

  it('reads the terms back, and agrees only what was confirmed', async () => {
    await press('Enter');
    await panel.shows('Offers', /You will make 3 \(three\) payments every week/);
    for (const key of ['1', '2', '3'] as const) await press(key);
    await until('the button', () => panel.page.$('[data-agree]'));
    await panel.page.focus('[data-agree]');
    await press('Enter');
    await panel.shows('Offers', 'Tick what the customer confirmed first');
    await press('4');
    await panel.page.focus('[data-agree]');
    await isClean('card');
    await press('Enter');
    await panel.shows('Offers', 'Agreed in this call');
    await isClean('agreed');
  });

  it('is written with the call, row by row, when it is wrapped up', async () => {
    await press('w');
    await panel.says('PTP-M');
    await panel.page.keyboard.down('Control');
    await press('Enter');
    await panel.page.keyboard.up('Control');
    await panel.outboxSays('All saved');
    const made = await until('the plan', async () => {
      const now = (await plans()).filter(({ Id }) => !before.includes(Id));
      return now.length > 0 && now;
    });
    expect(made).toHaveLength(1);
    const [plan] = made;
    expect(plan).toMatchObject({
      Status__c: 'active',
      Total__c: 10245.65,
      Fingerprint__c: expect.stringMatching(/^[0-9a-f]{64}$/),
      Read_Back__c: expect.stringContaining('ten thousand two hundred forty-five dollars'),
    });
    const rows = await stage.org.query(
      `SELECT Sequence__c, Amount__c, Due__c, Status__c FROM Promise_To_Pay__c WHERE Plan__c = '${plan?.Id}' ORDER BY Sequence__c`,
      rowSchema,
    );
    expect(rows.map(({ Sequence__c, Amount__c, Status__c }) => [Sequence__c, Amount__c, Status__c])).toEqual([
      [1, 4000, 'active'],
      [2, 4000, 'active'],
      [3, 2245.65, 'active'],
    ]);
    for (const { Due__c } of rows) expect(plan?.Read_Back__c).toContain(String(Number(Due__c.slice(8))));
  });

  it('shows the plan as it stands in Money', async () => {
    await press('r');
    await panel.shows('Money', /Plan of 10,245\.65 USD/);
    await panel.shows('Money', /0 of 3 paid/);
  });
});
