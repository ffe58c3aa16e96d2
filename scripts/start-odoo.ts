import { mkdirSync } from 'node:fs';
import { makeCertificate } from '../crm-connector/local-org/server/certificate.ts';
import { startOdooFront } from '../tests/real-erp/odoo-front.ts';
import { ODOO_ORIGIN } from './browser/demo-hosts.ts';
import { launchWithParley, type MappedOrg } from './browser/launch.ts';
import { PanelPage } from './browser/panel-page.ts';

const SHOT = 'screenshots/start-odoo.png';

interface Reached {
  /** Where the browser finds it. */
  readonly origin: string;
  readonly org?: MappedOrg;
  close(): Promise<void>;
}

/**
 * Opens a page of an Odoo with the panel beside it, as the person who sits there would; signing in to both is theirs.
 * @param address of the Odoo, or of one of its pages: `https://odoo.acme.example`, `http://127.0.0.1:8069/odoo/contacts/8`
 * @param headless says what the panel shows, and ends
 */
export async function startOnOdoo(
  address: string,
  { headless, profileDir }: { readonly headless: boolean; readonly profileDir: string },
): Promise<void> {
  const { pathname, search } = new URL(address);
  const { origin, close, ...mapped } = await reach(address);
  const launched = await launchWithParley({ ...mapped, headless, ...(headless ? {} : { profileDir }) });
  const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage());
  const path = pathname === '/' ? '/odoo/contacts' : pathname + search;
  await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
  const panel = await PanelPage.open(launched, page);
  if (headless) {
    const [first = ''] = (await panel.says(/\S/)).split('\n');
    mkdirSync('screenshots', { recursive: true });
    await panel.page.screenshot({ path: SHOT });
    console.log(`${page.url()} is open; the panel beside it says: ${first} (${SHOT})`);
    await launched.close();
  } else {
    console.log(
      `${origin} is open with Parley beside. Log in, open a contact, paste your API key, press Connect.`,
    );
    console.log('Close the browser to end.');
    await new Promise((resolve) => launched.browser.once('disconnected', resolve));
  }
  await close();
}

/** An Odoo without TLS is on this machine alone: it gets TLS and a name here, since Parley sends no key without. */
async function reach(address: string): Promise<Reached> {
  const { protocol, origin } = new URL(address);
  if (protocol === 'https:') return { origin, close: async () => {} };
  const { host } = new URL(ODOO_ORIGIN);
  const certificate = await makeCertificate([host]);
  const front = await startOdooFront({ odoo: origin, certificate });
  const org = { tlsPort: front.port, spki: certificate.spki, hosts: [host] };
  return { origin: ODOO_ORIGIN, org, close: () => front.close() };
}
