import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { shiftCountedDays } from '../../shared/calendar/bank-holidays.ts';
import { z } from '../../shared/schema.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';
import { CountedHands } from './fixtures/wrap-up.ts';

const { larkspur } = CUSTOMERS;
const day = shiftCountedDays(Temporal.Now.plainDateISO('UTC').toString(), 5);

const holdSchema = z.object({
  Id: z.string(),
  Kind__c: z.string(),
  Words__c: z.nullable(z.string()),
  Reason__c: z.nullable(z.string()),
  Invoice_Number__c: z.nullable(z.string()),
});

describe('one invoice disputed, the rest promised', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
  });
  afterAll(() => stage.close());

  it('keeps both in at most 14 actions, each a record of its own', async () => {
    const holds = () =>
      stage.org.query(
        `SELECT Id, Kind__c, Words__c, Reason__c, Invoice_Number__c FROM Contact_Hold__c WHERE Account__c = '${id}'`,
        holdSchema,
      );
    const before = (await holds()).map(({ Id }) => Id);
    const attemptsBefore = (await stage.org.attemptsOf(id)).map(({ Id }) => Id);
    const hands = new CountedHands(panel);
    await hands.call(larkspur.phone);
    await hands.key('w');
    await hands.press('Dispute');
    const number = await until('an invoice to dispute', async () => {
      const box = await panel.page.$('.fact .invoice-line label');
      return box?.evaluate((label) => label.querySelector('.grow')?.textContent ?? '');
    });
    await panel.page.screenshot({ path: screenshotFile('wrap-up-dispute-before') as `${string}.png` });
    const [box] = await panel.page.$$('.fact .invoice-line input[type="checkbox"]');
    await box?.asLocator().click();
    await hands.choose('Reason', 'Quantity or short shipment');
    await hands.fill('Their own words', 'Two pallets were missing');
    await hands.pressWith('The rest');
    await hands.fill('By', day);
    await panel.page.screenshot({ path: screenshotFile('wrap-up-dispute') as `${string}.png` });
    await hands.save();
    await panel.outboxSays('All saved');
    // The tick of the invoice is one more.
    expect(hands.actions + 1).toBeLessThanOrEqual(14);

    const attempt = await until('the attempt', async () =>
      (await stage.org.attemptsOf(id)).find(({ Id }) => !attemptsBefore.includes(Id)),
    );
    expect(attempt).toMatchObject({ Result__c: 'conversation', Disposition__c: 'PTP' });
    expect((await holds()).filter(({ Id }) => !before.includes(Id))).toEqual([
      {
        Id: expect.any(String),
        Kind__c: 'dispute',
        Words__c: 'Two pallets were missing',
        Reason__c: 'quantity',
        Invoice_Number__c: number,
      },
    ]);
  });
});
