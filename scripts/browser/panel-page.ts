import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { until } from '../until.ts';
import type { Launched } from './launch.ts';
import { press } from './press.ts';
import { openRealPanel } from './real-panel.ts';

/** The panel's parts, by their accessible names (DESIGN §10). */
export type Landmark = 'Customer' | 'Verdict' | 'Money' | 'History' | 'Call' | 'Offers' | 'Outbox';

/** Shown only at the number that is chosen. */
const OUTCOME = '::-p-aria([name="No answer"][role="button"])';

const CALL = '::-p-aria([name="Call"][role="button"])';

/** The side panel as an associate uses it: found by roles and names, never by classes. */
export class PanelPage {
  readonly page: Page;
  readonly #browser: Browser;

  constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  /** Presses the toolbar button on the page and takes the real panel beside it. */
  static async open(launched: Launched, page: Page): Promise<PanelPage> {
    return new PanelPage(launched.browser, await openRealPanel(launched.browser, launched.extension, page));
  }

  /** All the panel shows. */
  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  async hasLandmark(landmark: Landmark): Promise<boolean> {
    return (await this.page.$(landmarkSelector(landmark))) !== null;
  }

  async landmarkText(landmark: Landmark): Promise<string> {
    const element = await this.#landmark(landmark);
    return element.evaluate((node) => (node as HTMLElement).innerText);
  }

  /** Waits until the landmark shows the text (or matches it). */
  async shows(landmark: Landmark, text: string | RegExp): Promise<string> {
    return until(`"${text}" in ${landmark}`, async () => {
      const shown = await this.landmarkText(landmark);
      return matches(shown, text) && shown;
    });
  }

  /** Waits until the text is anywhere in the panel. */
  async says(text: string | RegExp): Promise<string> {
    return until(`"${text}" in the panel`, async () => {
      const shown = await this.text();
      return matches(shown, text) && shown;
    });
  }

  /** Waits until the outbox speaks so: `All saved`, `1 waiting` … */
  async outboxSays(text: string | RegExp, ms?: number): Promise<void> {
    await until(`the outbox to say "${text}"`, async () => matches(await this.#status(), text), ms);
  }

  async press(name: string, within?: ElementHandle): Promise<void> {
    await press(`the button "${name}"`, () =>
      until(`the button "${name}"`, () =>
        (within ?? this.page).$(`::-p-aria([name="${name}"][role="button"])`),
      ),
    );
  }

  /** Chooses the number when it takes one line only, then presses its `Call`, whatever comes of it. */
  async pressCall(number: string): Promise<void> {
    await this.choose(number);
    await this.press('Call', await this.#phone(number));
  }

  /** Presses `Call` and waits until the call runs. */
  async call(number: string): Promise<void> {
    await this.pressCall(number);
    await until(`the call to ${number} to run`, async () => !(await (await this.#phone(number)).$(CALL)));
  }

  /** Waits until the verdict lets this number be called now, or does not. */
  async callIs(what: 'open' | 'closed', number: string): Promise<void> {
    await until(
      `Call at ${number} to be ${what}`,
      async () => (await this.mayCall(number)) === (what === 'open'),
    );
  }

  /** Whether the verdict, as it is shown, lets this number be called. */
  async mayCall(number: string): Promise<boolean> {
    const call = await until(`Call at ${number}`, async () => (await this.#phone(number)).$(CALL));
    return call.evaluate((button) => button.getAttribute('aria-disabled') !== 'true');
  }

  /** Makes the number the one whose outcomes are shown. */
  async choose(number: string): Promise<void> {
    const group = await this.#phone(number);
    if (await group.$(OUTCOME)) return;
    await this.press(`Choose ${number}`, group);
    await until(`the outcomes of ${number}`, async () => (await this.#phone(number)).$(OUTCOME));
  }

  /** Presses the button whose name has the text in it. */
  async pressWith(text: string): Promise<void> {
    await press(`a button with "${text}"`, () => this.partWith(text, 'button'));
  }

  /** The first element of this kind whose words have the text in them. */
  async partWith(text: string, kind: string): Promise<ElementHandle> {
    return until(`${kind} with "${text}"`, async () => {
      for (const candidate of await this.page.$$(kind)) {
        if ((await candidate.evaluate((node) => (node as HTMLElement).innerText)).includes(text))
          return candidate;
      }
      return undefined;
    });
  }

  /** Types into the field of that name, in place of what it holds. */
  async fill(field: string, text: string): Promise<void> {
    const input = await until(`the field "${field}"`, () => this.page.$(`::-p-aria(${field})`));
    await input.click({ count: 3 });
    await input.type(text);
  }

  /** Chooses an option by its words. */
  async select(field: string, option: string): Promise<void> {
    const select = await until(`the choice "${field}"`, () =>
      this.page.$(`::-p-aria([name="${field}"][role="combobox"])`),
    );
    const value = await select.evaluate(
      (node, wanted) =>
        [...(node as HTMLSelectElement).options].find(({ label }) => label === wanted)?.value ?? null,
      option,
    );
    if (value === null) throw new Error(`"${field}" does not offer "${option}"`);
    await select.select(value);
  }

  /** `Connect`, then `Allow` in the org's own window; ends when the customer of the page is shown. */
  async connect(): Promise<void> {
    await this.press('Connect');
    await this.allow();
  }

  /** Presses `Allow` in the org's window when it asks (it asks once a person), and waits for the customer. */
  async allow(): Promise<void> {
    await until(
      'the sign-in to end with a customer',
      async () => {
        await this.#allowIfAsked();
        return this.hasLandmark('Customer');
      },
      40_000,
    );
  }

  async #allowIfAsked(): Promise<void> {
    const window = this.#browser
      .targets()
      .find((target) => target.url().includes('/services/oauth2/authorize'));
    const page = await window?.asPage();
    const button = await page?.$('::-p-aria([name="Allow"][role="button"])');
    await button?.click();
  }

  async #landmark(name: Landmark): Promise<ElementHandle> {
    return until(`the landmark ${name}`, () => this.page.$(landmarkSelector(name)));
  }

  async #phone(number: string): Promise<ElementHandle> {
    return until(`the number ${number}`, () => this.page.$(`::-p-aria([name="${number}"][role="group"])`));
  }

  async #status(): Promise<string> {
    return this.page.$$eval('[role="status"]', (all) => all.map((one) => one.textContent ?? '').join('\n'));
  }
}

function landmarkSelector(name: Landmark): string {
  return `[aria-label="${name}"]:is(section, main, footer, header, aside, nav, [role])`;
}

function matches(shown: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown);
}
