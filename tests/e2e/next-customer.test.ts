import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSOCIATE, SECOND_ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import { pageShows } from '../../scripts/browser/crm-page.ts';
import { PAGE_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { CUSTOMERS, type CustomerName, Stage, screenshotFile } from './fixtures/stage.ts';
import type { OrgAttempt } from './fixtures/test-org.ts';

const { dana } = CUSTOMERS;
const idSchema = z.object({ Id: z.string() });

describe('the round through one’s own customers', () => {
  let stage: Stage;
  let panel: PanelPage;
  let danaId: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id: danaId } = await stage.panelBeside('dana'));
    const own = `SELECT Id FROM Account WHERE OwnerId = '${ASSOCIATE.id}'`;
    for (const { Id } of await stage.org.query(own, idSchema)) await stage.org.setLocalHour(Id, 14);
  });
  afterAll(() => stage.close());

  /** The page has moved to the record, and the panel shows whose it is. */
  const arrivesAt = async (customer: CustomerName) => {
    const id = await stage.org.customerId(CUSTOMERS[customer].account);
    const url = `${PAGE_ORIGIN}/lightning/r/Account/${id}/view`;
    await until(`the page of ${customer}`, async () => stage.page.url() === url);
    await pageShows(stage.page, CUSTOMERS[customer].name);
    await panel.shows('Customer', CUSTOMERS[customer].name);
    await panel.shows('Money', /[A-Z]{3}/);
    return id;
  };
  const tabs = async () => (await stage.launched.browser.pages()).length;

  it('is two actions from "No answer" to the next customer’s record, in the same tab', async () => {
    const before = { attempts: await stage.org.attemptsOf(danaId), tabs: await tabs() };
    await panel.press('No answer');
    await panel.pressWith('Next');
    // The highest score of those who may be called now.
    const nextId = await arrivesAt('kitagawa');
    await panel.outboxSays('All saved');
    const known = new Set(before.attempts.map(({ Key__c }) => Key__c));
    const isNew = ({ Key__c }: OrgAttempt) => !known.has(Key__c);
    const written = (await stage.org.attemptsOf(danaId)).filter(isNew);
    expect(written).toMatchObject([{ Result__c: 'no_answer', Number__c: dana.mobile }]);
    expect(await stage.org.attemptsOf(nextId)).not.toContainEqual(
      expect.objectContaining({ Key__c: written[0]?.Key__c }),
    );
    expect(await tabs()).toBe(before.tabs);
  });

  it('knows the next one without asking, and reads it in one request', async () => {
    const before = stage.org.extensionCalls().length;
    const from = stage.page.url();
    await panel.page.keyboard.press('n');
    await until('another page', async () => stage.page.url() !== from);
    await until('its customer', async () => !(await panel.landmarkText('Customer')).includes('Kitagawa'));
    await panel.shows('Money', /[A-Z]{3}/);
    const made = stage.org.extensionCalls().slice(before);
    expect(made.map(({ apiCalls }) => apiCalls)).toEqual([1]);
  });

  it('goes on from a list, and leaves out whom a call to was logged today', async () => {
    await stage.goTo('tyler');
    await panel.shows('Customer', CUSTOMERS.tyler.name);
    const met: string[] = [];
    for (let step = 0; step < 3; step++) {
      const before = { url: stage.page.url(), customer: await panel.landmarkText('Customer') };
      await panel.pressWith('Next');
      await until('the next page', async () => stage.page.url() !== before.url);
      await until('its customer', async () => (await panel.landmarkText('Customer')) !== before.customer);
      met.push(stage.page.url());
    }
    expect(new Set(met).size).toBe(3);
    expect(met.filter((url) => url.includes(danaId))).toEqual([]);
    await stage.page.goto(`${PAGE_ORIGIN}/lightning/o/Account/list?filterName=Recent`);
    await panel.says('No record on this page');
    await panel.pressWith('Next');
    await until('a record', async () => stage.page.url().includes('/lightning/r/Account/'));
    expect(met).not.toContain(stage.page.url());
  });

  it('says when nobody is left, in colours everybody can read', async () => {
    const tylerId = await stage.goTo('tyler');
    await panel.shows('Customer', CUSTOMERS.tyler.name);
    const own = `SELECT Id FROM Account WHERE OwnerId = '${ASSOCIATE.id}' AND Id != '${tylerId}'`;
    for (const { Id } of await stage.org.query(own, z.object({ Id: z.string() })))
      await stage.org.edit('Account', Id, { OwnerId: SECOND_ASSOCIATE.id });
    await panel.page.keyboard.press('h');
    await panel.pressWith('Refresh');
    // And one of whom a promise is waited for, whom nobody may call now.
    await panel.says(/\b2 customers\b/);
    await panel.page.keyboard.press('Escape');
    await panel.pressWith('Next');
    await panel.says('Nobody else is left to call now');
    expect(await findViolations(panel.page, (look) => screenshotFile(`state-nobody-left-${look}`))).toEqual(
      [],
    );
    expect(stage.page.url()).toContain(tylerId);
  });
});
