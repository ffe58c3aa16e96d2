import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';

const { dana } = CUSTOMERS;

const holdSchema = z.object({
  Id: z.string(),
  Kind__c: z.string(),
  Status__c: z.nullable(z.string()),
  Words__c: z.nullable(z.string()),
  Attorney_Name__c: z.nullable(z.string()),
});

describe('"talk to my attorney" in the first sentence', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('dana'));
  });
  afterAll(() => stage.close());

  it('is saved with nobody verified, stops the next call at once, and is a hold any colleague sees', async () => {
    const attemptsBefore = (await stage.org.attemptsOf(id)).map(({ Id }) => Id);
    const callsBefore = stage.org.extensionCalls().length;
    await panel.call(dana.mobile);
    await panel.page.keyboard.press('w');
    await panel.shows('Call', 'Wrap up');
    await panel.press('Attorney');
    await panel.fill('Their own words', 'Talk to my lawyer, Ines Calder');
    await panel.fill('Name', 'Ines Calder');
    await panel.page.keyboard.down('Control');
    await panel.page.keyboard.press('Enter');
    await panel.page.keyboard.up('Control');
    await panel.shows('Verdict', /Blocked/);
    await panel.callIs('closed', dana.mobile);
    await panel.outboxSays('All saved');
    const attempt = await until('the attempt', async () =>
      (await stage.org.attemptsOf(id)).find(({ Id }) => !attemptsBefore.includes(Id)),
    );
    expect(attempt).toMatchObject({ Disposition__c: 'ATT', Number__c: dana.mobile });
    const holds = await stage.org.query(
      `SELECT Id, Kind__c, Status__c, Words__c, Attorney_Name__c FROM Contact_Hold__c WHERE Account__c = '${id}'`,
      holdSchema,
    );
    expect(holds).toContainEqual(
      expect.objectContaining({
        Kind__c: 'attorney',
        Words__c: 'Talk to my lawyer, Ines Calder',
        Attorney_Name__c: 'Ines Calder',
      }),
    );
    await panel.says(/Hold \S+ attorney · read back/);
    await panel.says(/Rules now: \S/);
    await panel.page.screenshot({ path: screenshotFile('wrap-up-receipt') as `${string}.png` });
    const writes = stage.org
      .extensionCalls()
      .slice(callsBefore)
      .filter(({ method, path }) => method !== 'GET' && path.includes('composite'));
    // One request writes it all; one more reads it back.
    expect(writes.map(({ apiCalls }) => apiCalls)).toEqual([1, 1]);
  });
});
