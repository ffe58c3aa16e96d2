import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSOCIATE, SUPERVISOR } from '../../crm-connector/local-org/server/standing-records.ts';
import { openCustomerPage } from '../../scripts/browser/crm-page.ts';
import { API_ORIGIN, PAGE_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import { DEMO_ORIGINS, type Launched, launchWithParley } from '../../scripts/browser/launch.ts';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { rollDate } from '../../shared/calendar/business-day.ts';
import { z } from '../../shared/schema.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { daysFromToday } from './fixtures/days-from-today.ts';
import { openPaper, openPapers, readPaperPage, saySender } from './fixtures/paper-page.ts';
import { setPlanPolicy, settlementPolicy } from './fixtures/plan-policy.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';

const { larkspur } = CUSTOMERS;

/** Where the associate is. */
const today = Temporal.Now.plainDateISO(ASSOCIATE.zone).toString();
/** The offer stands ten days: the last business day of them is the one to pay on. */
const lastDay = rollDate(Temporal.PlainDate.from(today).add({ days: 10 }).toString(), 'preceding', 'us-bank');

const approvalSchema = z.object({
  Id: z.string(),
  Status__c: z.string(),
  Fingerprint__c: z.string(),
  Total__c: z.number(),
  Forgiven__c: z.number(),
  Answer__c: z.nullable(z.string()),
});
const planSchema = z.object({ Id: z.string(), Approval__c: z.nullable(z.string()), Total__c: z.number() });

/** In order: the associate asks and hangs up, the supervisor answers in a browser of their own, the associate agrees. */
describe('a settlement beyond authority', () => {
  let stage: Stage;
  let panel: PanelPage;
  let theirs: Launched;
  let id: string;

  const key = (name: Parameters<typeof panel.page.keyboard.press>[0]) => panel.page.keyboard.press(name);
  const approvals = () =>
    stage.org.query(
      `SELECT Id, Status__c, Fingerprint__c, Total__c, Forgiven__c, Answer__c FROM Plan_Approval__c WHERE Account__c = '${id}'`,
      approvalSchema,
    );
  const plans = () =>
    stage.org.query(
      `SELECT Id, Approval__c, Total__c FROM Payment_Plan__c WHERE Account__c = '${id}'`,
      planSchema,
    );
  const openOffers = async () => {
    await panel.call(larkspur.phone);
    await key('o');
    await panel.shows('Offers', 'To agree on');
  };

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
    await saySender(panel);
    await setPlanPolicy(panel, settlementPolicy);
    await panel.shows('Customer', larkspur.name);
  });
  afterAll(async () => {
    await theirs?.close();
    await stage.close();
  });

  it('is hidden until the rungs above it were refused or skipped', async () => {
    await openOffers();
    expect(await panel.landmarkText('Offers')).not.toMatch(/Settlement/);
    await key('o');
    await panel.page.keyboard.type('settle 7000');
    await key('Enter');
    await panel.shows('Offers', /As wished needs approval/);
    await panel.shows('Offers', /3,245\.65 forgiven/);
  });

  it('is asked for with a reason, bound to exactly these terms, and parked', async () => {
    await key('Enter');
    await panel.shows('Offers', 'Beyond your authority');
    expect(await panel.landmarkText('Offers')).not.toContain('Agreed\n');
    await panel.fill('Why should it be approved?', 'Season is over; she can raise 7,000 now.');
    await panel.press('Ask a supervisor');
    await panel.shows('Offers', /Offers in waiting[\s\S]*7,000\.00/);
    await panel.outboxSays('All saved');
    expect(await approvals()).toMatchObject([
      { Status__c: 'requested', Total__c: 7000, Forgiven__c: 3245.65 },
    ]);
    // The call is over; the offer is not. What was worked out would be lost with one click: it leads to the wrap-up.
    await key('x');
    await panel.shows('Call', 'Wrap up');
    await panel.press('Not in');
    await panel.pressWith('Save');
    await panel.callIs('open', larkspur.phone);
    await panel.outboxSays('All saved');
    await panel.shows('Money', /Offers in waiting/);
  });

  it('cannot be approved by whoever asked', async () => {
    await key('s');
    await panel.says('You asked');
    await panel.pressWith('7,000.00');
    await panel.says('somebody else answers it');
    expect(await panel.text()).not.toContain('Approve exactly these terms');
    await key('Escape');
  });

  it('is approved in the supervisor’s own panel, with a reason', async () => {
    theirs = await launchWithParley({ org: stage.org.mapped, headless: true, granted: DEMO_ORIGINS });
    const page = (await theirs.browser.pages())[0] ?? (await theirs.browser.newPage());
    for (const origin of [API_ORIGIN, PAGE_ORIGIN])
      await page.goto(
        `${origin}/secur/frontdoor.jsp?sid=${stage.org.running.openSession(SUPERVISOR.username)}`,
      );
    await openCustomerPage(page, id, larkspur.name);
    const own = await PanelPage.open(theirs, page);
    await own.connect();
    await setPlanPolicy(own, settlementPolicy);
    await own.shows('Customer', larkspur.name);
    await page.goto(`${PAGE_ORIGIN}/lightning/o/Account/list?filterName=All`);
    await own.pressWith('Approvals');
    await own.says('For you to answer');
    await own.pressWith('7,000.00');
    await own.says('Within your own limits');
    expect(await findViolations(own.page, (look) => screenshotFile(`approvals-${look}`))).toEqual([]);
    await own.press('Approve exactly these terms');
    await own.says('Say why in a few words');
    await own.fill('Your reason', 'Fair for a closed season.');
    await own.press('Approve exactly these terms');
    await until('the answer in the org', async () => (await approvals())[0]?.Status__c === 'approved');
    expect(await approvals()).toMatchObject([{ Answer__c: 'Fair for a closed season.' }]);
  });

  it('comes back to the associate on the customer, and is void after one cent changed', async () => {
    await key('r');
    await panel.shows('Money', /approved[\s\S]*Fair for a closed season/);
    await openOffers();
    await panel.press('Use approved terms');
    await panel.shows('Offers', /Approved by Sam Okafor/);
    await (await panel.partWith('1 payment', 'summary')).asLocator().click();
    await panel.press('Change payment 1');
    await panel.fill('Amount', '6999.99');
    await panel.press('Change');
    await panel.shows('Offers', '2 payments instead of 1');
    const told = await panel.partWith('I told the customer of this', 'label');
    await told.asLocator().click();
    await panel.shows('Offers', 'what was read back or approved counts no more');
    await panel.shows('Offers', 'Beyond your authority');
    expect(await panel.page.$('[data-agree]')).toBeNull();
  });

  it('is agreed on exactly the terms approved', async () => {
    await panel.press('Other terms');
    await panel.press('Use approved terms');
    await panel.shows('Offers', /Approved by Sam Okafor/);
    for (const name of ['1', '2', '3', '4'] as const) await key(name);
    await panel.press('Agreed');
    await panel.shows('Offers', 'Agreed in this call');
    await key('w');
    await panel.says('SIF');
    await panel.page.keyboard.down('Control');
    await key('Enter');
    await panel.page.keyboard.up('Control');
    await until('the approval used up', async () => (await approvals())[0]?.Status__c === 'used');
    await panel.outboxSays('All saved');
    const [approval] = await approvals();
    expect(await plans()).toMatchObject([{ Approval__c: approval?.Id, Total__c: 7000 }]);
  });

  it.each(['English', 'Spanish'] as const)(
    'is confirmed in writing with what is paid, by when, and what is forgiven, in %s',
    async (language) => {
      if (language === 'English') await openPapers(panel);
      else await (await panel.page.$('::-p-text(All papers)'))?.asLocator().click();
      await panel.press(language);
      await openPaper(panel, 'settlement-confirmation');
      await panel.says('Preview');
      await panel.press('Open and print');
      const { lines, lang } = await readPaperPage(stage, `paper-settlement-${language}`);
      expect(lang).toBe(language === 'English' ? 'en' : 'es');
      expect(daysFromToday(lines, today, lastDay)).toMatchSnapshot();
    },
  );
});
