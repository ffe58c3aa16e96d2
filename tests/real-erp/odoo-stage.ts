import type { Page } from 'puppeteer-core';
import { makeCertificate } from '../../crm-connector/local-org/server/certificate.ts';
import { ODOO_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import { type Launched, launchWithParley } from '../../scripts/browser/launch.ts';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { type OdooCall, type OdooUser, odooApi } from './odoo-api.ts';
import { type OdooFront, startOdooFront } from './odoo-front.ts';
import type { OdooSeed } from './odoo-seed.ts';

/** What must never be said: a breach of the extension's content security policy, or an error in it nobody caught. */
const COMPLAINT = /chrome-extension:.*(?:Content Security Policy|Uncaught|Unchecked runtime\.lastError)/;

export interface OdooStageOptions {
  readonly seed: OdooSeed;
  /** Hosts granted beforehand; none: the person answers the prompt. */
  readonly granted?: readonly string[];
}

/** A browser with the built extension on the pages of the real Odoo, over TLS on a host that is mapped to it. */
export class OdooStage {
  readonly seed: OdooSeed;
  readonly front: OdooFront;
  readonly launched: Launched;
  readonly page: Page;
  readonly #complaints: readonly string[];

  private constructor(
    seed: OdooSeed,
    { front, launched, page }: Pick<OdooStage, 'front' | 'launched' | 'page'>,
    complaints: readonly string[],
  ) {
    this.seed = seed;
    this.front = front;
    this.launched = launched;
    this.page = page;
    this.#complaints = complaints;
  }

  static async open({ seed, granted = [ODOO_ORIGIN] }: OdooStageOptions): Promise<OdooStage> {
    const { host } = new URL(ODOO_ORIGIN);
    const certificate = await makeCertificate([host]);
    const front = await startOdooFront({ odoo: seed.baseUrl, certificate });
    const complaints: string[] = [];
    const launched = await launchWithParley({
      org: { tlsPort: front.port, spki: certificate.spki, hosts: [host] },
      headless: true,
      granted,
      onConsole: (line) => {
        if (COMPLAINT.test(line)) complaints.push(line);
      },
    });
    const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage());
    return new OdooStage(seed, { front, launched, page }, complaints);
  }

  /** Signs in to Odoo's own pages, as that person does in the morning. */
  async logIn({ login, password }: OdooUser, database = this.seed.database): Promise<void> {
    const { page } = this;
    await page.goto(`${ODOO_ORIGIN}/web/session/logout`, { waitUntil: 'domcontentloaded' });
    await page.goto(`${ODOO_ORIGIN}/web/login?db=${database}`, { waitUntil: 'domcontentloaded' });
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill(password);
    await Promise.all([
      page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
      page.locator('form.oe_login_form button[type=submit]').click(),
    ]);
  }

  /** Opens a record's page by its address, and waits until it shows the words. */
  async goTo(path: string, words: string): Promise<void> {
    await this.page.goto(`${ODOO_ORIGIN}/odoo/${path}`, { waitUntil: 'domcontentloaded' });
    await this.pageShows(words);
  }

  /** Waits until Odoo's own page shows the words, in text or in a field. */
  async pageShows(words: string): Promise<void> {
    await until(`"${words}" on Odoo’s page`, () =>
      this.page.evaluate((wanted) => {
        const fields = [
          ...document.querySelectorAll<HTMLInputElement>('.o_form_view input, .o_form_view textarea'),
        ];
        return (
          document.body.textContent.includes(wanted) || fields.some(({ value }) => value.includes(wanted))
        );
      }, words),
    );
  }

  openPanel(): Promise<PanelPage> {
    return PanelPage.open(this.launched, this.page);
  }

  /** Odoo's API past Parley, as that person. */
  apiOf(user: OdooUser, database = this.seed.database): OdooCall {
    return odooApi(this.seed.baseUrl, database, user.apiKey);
  }

  /** @throws when the extension broke its content security policy, or let an error go uncaught */
  async close(): Promise<void> {
    await this.launched.close();
    await this.front.close();
    if (this.#complaints.length > 0) throw new Error(`In the console:\n${this.#complaints.join('\n')}`);
  }
}
