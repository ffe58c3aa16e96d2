import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  date,
  lookup,
  money,
  object,
  picklist,
  text,
} from '../../crm-connector/local-org/schema/field-builders.ts';
import { EXTENSION_ID } from '../../scripts/browser/demo-hosts.ts';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';

const WIDTHS = [360, 480, 1000];

/** Names nobody but this org uses. */
const bill = object(
  'Sales_Bill__c',
  null,
  [
    text('Name', 80, { required: true, nameField: true, label: 'Bill Name' }),
    text('Bill_Number__c', 40),
    lookup('Buyer__c', 'Account', { children: 'Sales_Bills__r' }),
    date('Bill_Date__c'),
    date('Payment_Due__c'),
    money('Gross_Total__c'),
    money('Outstanding_Amount__c'),
    picklist('Bill_State__c', ['*Open', 'Draft', 'Voided']),
  ],
  { label: 'Sales Bill' },
);
const outcome = picklist('Call_Outcome__c', ['Customer – no answer', 'Promise to pay', 'Visit']);

describe('the options page', () => {
  let stage: Stage;
  let panel: PanelPage;
  let options: PanelPage;
  let larkspur: string;

  beforeAll(async () => {
    stage = await Stage.open({
      org: { customisation: { extraObjects: [bill], extraFields: { Task: [outcome] } } },
    });
    ({ panel, id: larkspur } = await stage.panelBeside('larkspur'));
    for (const [number, state] of [
      ['SB-7', 'Open'],
      ['SB-8', 'Draft'],
    ])
      stage.org.running.store.insertSeed([
        {
          object: 'Sales_Bill__c',
          fields: {
            Name: number,
            Bill_Number__c: number,
            Buyer__c: larkspur,
            Bill_Date__c: '2026-10-01',
            Payment_Due__c: '2026-10-31',
            Gross_Total__c: 1980,
            Outstanding_Amount__c: 980.5,
            Bill_State__c: state,
          },
        },
      ]);
    const page = await stage.launched.browser.newPage();
    await page.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
    options = new PanelPage(stage.launched.browser, page);
  });
  afterAll(() => stage.close());

  const part = async (name: string): Promise<string> =>
    options.page.$eval(`#${name}`, (node) => (node as HTMLElement).innerText);
  const partSays = (name: string, words: string | RegExp) =>
    until(`"${words}" in ${name}`, async () => {
      const shown = await part(name);
      return typeof words === 'string' ? shown.includes(words) : words.test(shown);
    });

  const toggle = async (name: string): Promise<void> => {
    const box = await until(`the box "${name}"`, () =>
      options.page.$(`::-p-aria([name="${name}"][role="checkbox"])`),
    );
    await box.asLocator().click();
  };

  it('shows who is signed in where, what it cost in calls, and that IT has set nothing', async () => {
    await partSays('orgs', /parley-demo\.my\.salesforce\.com\s+Signed in/);
    await partSays('orgs', /Signed in as .+ \(.+@.+\)/);
    await partSays('use', /parley-demo\.my\.salesforce\.com[\s\S]*\d+ of 15,000/);
    await partSays('policy', 'sets nothing of Parley');
    await partSays('policy', /Client ids[\s\S]*parley-demo\.my\.salesforce\.com\s+You/);
  });

  it('proposes a mapping, shows it live on a real customer, and the panel reads by what was saved', async () => {
    await options.press('Look into the org');
    await partSays('mapping', /Sales Bill Sales_Bill__c/);
    await partSays('mapping', /1,?961\.00|980\.50 USD open in 1/);
    await partSays('mapping', 'SB-7');
    expect(await part('mapping')).not.toContain('SB-8');

    // Drafts count too: the preview is read anew at once.
    await toggle('Draft');
    await partSays('mapping', 'SB-8');
    await toggle('Draft');
    await options.select('Number', '(none)');
    await until(
      'the preview without the number',
      async () => !/SB-7[\s\S]*980\.50/.test(await part('mapping')),
    );
    await options.select('Number', 'Bill Number (Bill_Number__c)');
    await partSays('mapping', /SB-7[\s\S]*980\.50/);

    await options.press('Save for this browser');
    await partSays('mapping', 'Saved.');
    await partSays('mapping', 'You saved a mapping of this org');
    await stage.page.bringToFront();
    await stage.goTo('dana');
    await panel.shows('Customer', CUSTOMERS.dana.name);
    await stage.goTo('larkspur');
    await panel.shows('Money', 'SB-7');
    await options.page.bringToFront();
  });

  it('passes for everybody who looks or listens, narrow and wide, light and dark', async () => {
    const found = await findViolations(options.page, (look) => screenshotFile(`options-${look}`), {
      widths: WIDTHS,
      fullPage: true,
    });
    expect(found).toEqual([]);
  });
});
