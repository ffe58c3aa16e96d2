import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { Stage } from './fixtures/stage.ts';

/** Where the associate is, by whose day the panel counts. */
const today = Temporal.Now.plainDateISO(ASSOCIATE.zone);
const daysAgo = (days: number): string => today.subtract({ days }).toString();

/** What the CRM has typed is `active` throughout: only payments tell. */
describe('promises as payments arrive', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  const promise = (amount: number, due: string, graceDays: number) =>
    stage.org.add('Promise_To_Pay__c', {
      ...{ Account__c: id, Amount__c: amount, Made__c: daysAgo(40), Due__c: due, Status__c: 'active' },
      ...{ Expected__c: due, Grace_Days__c: graceDays },
    });
  const pay = (amount: number) =>
    stage.org.add('Payment', {
      ...{ AccountId: id, Amount: amount, Status: 'Processed', Type: 'Capture', ProcessingMode: 'External' },
      ...{ Date: `${today}T12:00:00Z`, EffectiveDate: `${today}T12:00:00Z` },
    });

  beforeAll(async () => {
    stage = await Stage.open();
    id = await stage.goTo('rosa');
    await promise(75.25, daysAgo(3), 10);
    await promise(41.75, daysAgo(30), 3);
    ({ panel } = await stage.panelBeside('rosa'));
  });
  afterAll(() => stage.close());

  it('one whose grace runs is late, one whose days are over is broken', async () => {
    await panel.shows('Money', /75\.25 USD by [^\n]*late/);
    await panel.shows('Money', /41\.75 USD by [^\n]*broken/);
    await panel.shows('History', /Promised 41\.75[^\n]*[\s\S]{0,40}broken/);
  });

  it('money within the grace keeps it late; money after it mends nothing', async () => {
    await pay(75.25);
    await pay(41.75);
    await panel.page.keyboard.press('r');
    await panel.shows('History', /Payment 75\.25/);
    await panel.shows('History', /Promised 75\.25[^\n]*[\s\S]{0,40}kept late/);
    expect(await panel.landmarkText('Money')).not.toMatch(/75\.25 USD by/);
    await panel.shows('Money', /41\.75 USD by [^\n]*broken/);
  });

  it('is called nothing where payments may not be read', async () => {
    await stage.org.hide([], ['Payment']);
    await panel.page.keyboard.press('r');
    await panel.shows('Money', 'nothing is called broken');
    expect(await panel.landmarkText('Money')).not.toMatch(/41\.75 USD by [^\n]*broken/);
  });
});
