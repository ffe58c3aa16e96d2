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
    const abilities = await until('what the CRM can do', () =>
      options.page.$('summary::-p-text(What Parley can do here)'),
    );
    await abilities.asLocator().click();
    await partSays('orgs', /Writes calls: all or nothing[^\n]*\s+Yes/);
    await partSays('orgs', /E-mails kept as drafts\s+Yes/);
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
    const pictureOf = (look: string) => screenshotFile(`options-${look}`);
    expect(await findViolations(options.page, pictureOf, { widths: WIDTHS, fullPage: true })).toEqual([]);
  });

  it('exports what is kept, and no key that signs in', async () => {
    const { page } = options;
    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        void file.text().then((text) => {
          document.body.dataset.exported = text;
        });
        return make.call(URL, file);
      };
    });
    await options.press('Export everything as JSON');
    const exported = await until('the export', () => page.evaluate(() => document.body.dataset.exported));
    const { data, settings } = JSON.parse(exported);
    expect(data.snapshots.length).toBeGreaterThan(0);
    expect(settings.orgMappings.data).toMatchObject({ 'parley-demo.my.salesforce.com': { v: 1 } });
    const secrets = await page.evaluate(async () =>
      Object.values(await chrome.storage.session.get(null)).flatMap((kept) => {
        const { access, refresh } = (kept as { tokens?: { access?: string; refresh?: string } }).tokens ?? {};
        return [access ?? [], refresh ?? []].flat();
      }),
    );
    expect(secrets).toHaveLength(2);
    for (const secret of secrets) expect(exported).not.toContain(secret);
  });

  it('deletes work that is in no CRM only after somebody gave it up, and it is never written', async () => {
    await stage.page.bringToFront();
    const before = await stage.org.attemptsOf(larkspur);
    await stage.setOffline(true);
    await panel.choose(CUSTOMERS.larkspur.phone);
    await panel.press('No answer');
    await panel.outboxSays('1 waiting');
    await options.page.bringToFront();
    await partSays('data', /Waiting to be written\s+1/);
    await partSays('orgs', '1 entry has not reached the CRM yet.');

    const card = await options.partWith('Waiting to be written', '#data article');
    await options.press('Delete', card);
    await options.press('Delete now');
    await partSays('data', 'Export them, or tick that they are to be deleted.');
    await toggle('Delete the entry that was not written');
    await options.press('Delete now');
    await until('nothing to wait', async () => !(await part('data')).includes('Waiting to be written'));
    await panel.outboxSays('All saved');
    await stage.setOffline(false);
    await stage.page.bringToFront();
    await panel.press('Left voicemail');
    await until('the next call in the org', async () => {
      const now = await stage.org.attemptsOf(larkspur);
      return now.length > before.length;
    });
    const written = (await stage.org.attemptsOf(larkspur)).slice(before.length);
    expect(written.map(({ Disposition__c }) => Disposition__c)).toEqual(['VM-L']);
  });

  it('speaks the language a person chose, in the panel too, and the browser’s again', async () => {
    await options.page.bringToFront();
    const says = async (language: string, box: string) => {
      await (await until(box, () => options.page.$(`::-p-aria([name="${box}"][role="radio"])`))).click();
      await until(`the page in ${language}`, () =>
        options.page.evaluate((lang) => document.documentElement.lang === lang, language).catch(() => false),
      );
    };
    await says('es', 'Español');
    await partSays('orgs', 'Sesión iniciada');
    await panel.page.reload();
    await until('the panel in Spanish', () =>
      panel.page.evaluate(() => document.documentElement.lang === 'es').catch(() => false),
    );
    await says('en', 'English');
  });

  it('forgets an org: signed out, hosts given back, nothing kept of it', async () => {
    await options.press('Forget this org');
    await options.press('Delete now');
    await partSays('orgs', 'No org is connected');
    await partSays('data', 'Nothing.');
    const granted = await options.page.evaluate(async () => (await chrome.permissions.getAll()).origins);
    expect(granted).toEqual([]);
    const { connectedOrgs, orgMappings } = await options.page.evaluate(() => chrome.storage.local.get(null));
    expect([connectedOrgs, orgMappings]).toMatchObject([{ data: {} }, { data: {} }]);
  });
});
