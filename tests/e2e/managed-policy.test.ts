import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_ORIGIN, EXTENSION_ID } from '../../scripts/browser/demo-hosts.ts';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { ManagedBrowser, whyNoPolicy } from './fixtures/managed-browser.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';

const why = whyNoPolicy();
const { larkspur } = CUSTOMERS;
const { host } = new URL(API_ORIGIN);
const CLIENT = 'northline-associates';

/** The middle of the day is 14:00 on the stage: the law lets a business be called, this company does not. */
const companyPolicy = { v: 1, name: 'Northline policy', hours: [{ from: '06:00', to: '06:30' }] };

/** What IT set, with two mistakes. */
const policy = {
  clientIds: { [host]: CLIENT },
  companyPolicy: JSON.stringify(companyPolicy),
  overrideRights: JSON.stringify({ policy: ['*'] }),
  guideLanguages: JSON.stringify({ en: [], es: ['*'] }),
  forbidStaySignedIn: true,
  orgMappings: JSON.stringify({ [host]: { v: 1, invoices: { name: 'Bills', object: "Bill'" } } }),
  shiftStart: '25:00',
};

describe.skipIf(why !== null)(`in a browser that IT manages${why ? ` (skipped: ${why})` : ''}`, () => {
  let browser: ManagedBrowser;
  let stage: Stage;
  let panel: PanelPage;
  let options: PanelPage;

  beforeAll(async () => {
    browser = new ManagedBrowser(policy);
    const clients = [{ id: CLIENT, name: 'Northline', redirectUris: [], blocked: false }];
    stage = await browser.during(() => Stage.open({ org: { clients } }));
    await stage.goTo('larkspur');
    panel = await PanelPage.open(stage.launched, stage.page);
  });
  afterAll(async () => {
    await stage?.close();
    browser?.remove();
  });

  it('nobody is asked for a client id, nor lets themselves stay signed in: IT has said', async () => {
    await panel.says('Your company has everybody sign in again when the browser starts.');
    await panel.connect();
    await panel.shows('Customer', larkspur.name);
    const { connectedOrgs } = await panel.page.evaluate(() => chrome.storage.local.get('connectedOrgs'));
    expect(connectedOrgs).toMatchObject({ data: { [API_ORIGIN]: { clientId: CLIENT } } });
  });

  it('the company’s own hours close what the law leaves open, by name, and whom IT named may override', async () => {
    await panel.shows('Verdict', /Blocked[\s\S]*outside company hours/);
    await panel.callIs('closed', larkspur.phone);
    await panel.page.keyboard.press('v');
    await panel.shows('Verdict', 'Northline policy');
    await panel.press('Decide to call');
    await panel.says('Call in spite of this?');
  });

  it('a mistake in where invoices are is told beside them', async () => {
    await panel.shows('Money', /have a mistake[\s\S]*Tell your admin/);
    await panel.shows('Money', `orgMappings.${host}.invoices.object: not an API name`);
  });

  it('the options page tells every setting, where it comes from, and each mistake in words', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
    options = new PanelPage(stage.launched.browser, page);
    const shown = await until('the policy', async () => {
      const text = await page.$eval('#policy', (node) => (node as HTMLElement).innerText);
      return text.includes('shiftStart') && text;
    });
    const company = 'Policy of the browser';
    expect(shown).toMatch(new RegExp(`clientIds\\s+${host}[\\s\\S]*?${company}`));
    expect(shown).toMatch(new RegExp(`forbidStaySignedIn\\s+Forbidden[^\\n]*\\s+${company}`));
    expect(shown).toMatch(new RegExp(`companyPolicy\\s+Northline policy: 1 limit[\\s\\S]*?${company}`));
    expect(shown).toMatch(/guideLanguages\s+English: nobody · Spanish: everybody/);
    expect(shown).toMatch(/overrideRights\s+policy: everybody/);
    expect(shown).toMatch(
      /shiftStart\s+The first activity[^\n]*\s+Set by the policy, but refused[^\n]*Tell your admin:\s+shiftStart\.at: Expected a time of day/,
    );
    expect(shown).toContain(`orgMappings.${host}.invoices.object: not an API name`);
    expect(shown).toContain(`orgMappings.${host}.invoices.account: Expected array`);
    await page.screenshot({ path: screenshotFile('options-managed') as `${string}.png`, fullPage: true });
  });

  it('there the switch to stay signed in says why it cannot be used, and mapping tells its mistakes', async () => {
    const stay = await until('the switch', () =>
      options.page.$('::-p-aria([name="Stay signed in on this computer"][role="checkbox"])'),
    );
    expect(await stay.evaluate((box) => (box as HTMLInputElement).disabled)).toBe(true);
    await options.says('Your company has everybody sign in again when the browser starts.');
    const mapping = await options.page.$eval('#mapping', (node) => (node as HTMLElement).innerText);
    expect(mapping).toContain('has a mistake in orgMappings, so that none of it holds. Tell your admin:');
  });
});
