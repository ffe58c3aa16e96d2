import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate, type ServerCertificate } from '../../crm-connector/local-org/server/certificate.ts';
import { ODOO_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import { type Launched, launchWithParley } from '../../scripts/browser/launch.ts';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { odooSeed } from '../real-erp/odoo-bed.ts';
import { type OdooFront, startOdooFront } from '../real-erp/odoo-front.ts';
import { isComplaint } from './fixtures/complaints.ts';
import { keptIn, secretsIn, secretsOnDisk, tapMessages } from './fixtures/token-search.ts';

const seed = odooSeed();
const ACME = 'Acme Logistics & Sons, Inc.';
const STAY = '::-p-aria([name="Stay signed in on this computer"][role="checkbox"])';

/** A profile that outlives its browser, on the pages of a real Odoo. */
describe.skipIf(seed === null)('the key of an Odoo', () => {
  const { host } = new URL(ODOO_ORIGIN);
  const profileDir = mkdtempSync(join(tmpdir(), 'parley-odoo-key-'));
  const console: string[] = [];
  let certificate: ServerCertificate;
  let front: OdooFront;
  let launched: Launched;
  let panel: PanelPage;
  const agent = () => seed?.users.agent ?? expect.fail('No Odoo');

  const page = async () => (await launched.browser.pages())[0] ?? launched.browser.newPage();
  const startBrowser = async (granted?: readonly string[]) => {
    launched = await launchWithParley({
      org: { tlsPort: front.port, spki: certificate.spki, hosts: [host] },
      headless: true,
      profileDir,
      onConsole: (line) => console.push(line),
      ...(granted ? { granted } : {}),
    });
  };
  const besideAcme = async () => {
    const tab = await page();
    await tab.goto(`${ODOO_ORIGIN}/odoo/contacts/${seed?.ids.acme}`, { waitUntil: 'domcontentloaded' });
    await until('the page of Acme', () => tab.evaluate(() => document.title.includes('Acme')));
    panel = await PanelPage.open(launched, tab);
  };

  beforeAll(async () => {
    if (!seed) return;
    certificate = await makeCertificate([host]);
    front = await startOdooFront({ odoo: seed.baseUrl, certificate });
    await startBrowser([ODOO_ORIGIN]);
    const tab = await page();
    await tab.goto(`${ODOO_ORIGIN}/web/login?db=${seed.database}`, { waitUntil: 'domcontentloaded' });
    await tab.locator('input[name=login]').fill(agent().login);
    await tab.locator('input[name=password]').fill(agent().password);
    await Promise.all([
      tab.waitForNavigation({ waitUntil: 'domcontentloaded' }),
      tab.locator('form.oe_login_form button[type=submit]').click(),
    ]);
  });
  afterAll(async () => {
    await launched?.close();
    // Odoo's own pages say what they like.
    expect(console.filter((line) => line.includes('chrome-extension:') && isComplaint(line))).toEqual([]);
    await front?.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is typed once, and is nowhere then but in the memory of the worker', async () => {
    await besideAcme();
    await panel.says('Connect this org');
    const heard = await tapMessages(panel.page);
    await (await until('the box', () => panel.page.$(STAY))).click();
    await panel.fill('API key', agent().apiKey);
    await panel.press('Connect');
    await panel.shows('Customer', ACME);
    const secrets = { key: agent().apiKey };
    const messages = JSON.parse(await heard()) as { asked?: { channel: string } }[];
    const [asking, others] = [
      messages.filter(({ asked }) => asked?.channel === 'session.connect'),
      messages.filter(({ asked }) => asked?.channel !== 'session.connect'),
    ];
    // On its way from the field to the worker, once: the only message that ever holds it, and no answer to it does.
    expect(secretsIn(JSON.stringify(asking), secrets)).toEqual(['key']);
    expect(asking).toHaveLength(1);
    const places: Record<string, string> = {
      'storage.local': await keptIn(panel.page, 'local'),
      'storage.sync': await keptIn(panel.page, 'sync'),
      IndexedDB: await keptIn(panel.page, 'indexedDB'),
      'the panel': await panel.page.content(),
      'the page': await (await page()).content(),
      'every other message': JSON.stringify(others),
      consoles: console.join('\n'),
      addresses: front.calls.map(({ method }) => method).join('\n'),
    };
    expect(places['storage.local']).toContain('keptSignIns');
    expect(places['every other message']).toContain('customer.load');
    for (const [place, text] of Object.entries(places))
      expect([place, secretsIn(text, secrets)]).toEqual([place, []]);
    expect(secretsOnDisk(profileDir, secrets)).toEqual([]);
    expect(secretsIn(await keptIn(panel.page, 'session'), secrets)).toEqual(['key']);
  });

  it('is found again by the next start of the browser, and by nobody who reads the disk', async () => {
    await launched.close();
    expect(secretsOnDisk(profileDir, { key: agent().apiKey })).toEqual([]);
    await startBrowser();
    await besideAcme();
    await panel.shows('Customer', ACME);
    await panel.page.evaluate((planted) => chrome.storage.local.set({ planted }), agent().apiKey);
    expect(secretsOnDisk(profileDir, { key: agent().apiKey })).not.toEqual([]);
  });

  it('is gone with a sign-out, and says that Odoo itself keeps it', async () => {
    await panel.pressWith('Find');
    await panel.press('Sign out');
    await panel.press('Sign out and delete');
    await panel.says('Signed out here');
    expect(await keptIn(panel.page, 'local')).not.toContain('keptSignIns');
    expect(secretsIn(await keptIn(panel.page, 'session'), { key: agent().apiKey })).toEqual([]);
    expect(await keptIn(panel.page, 'indexedDB')).not.toContain('Acme');
  });
});
