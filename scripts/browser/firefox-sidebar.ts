import type { Browser, Page } from 'puppeteer-core';
import { z } from '../../shared/schema.ts';
import { until } from '../until.ts';
import { FIREFOX_ID, FIREFOX_ORIGIN } from './firefox-hosts.ts';
import type { FirefoxWindow } from './firefox-window.ts';

const contextsSchema = z.object({
  contexts: z.array(z.looseObject({ context: z.nullable(z.string()), url: z.string() })),
});
const realmsSchema = z.object({ realms: z.array(z.looseObject({ realm: z.string() })) });

/** Presses Parley's button in the toolbar with the mouse, as a person does: that is also what grants `activeTab`. */
export async function pressToolbarButton(firefox: FirefoxWindow): Promise<void> {
  await until('Parley’s button in the toolbar', async () => {
    const pressed = await firefox.run(`
      const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
      const button = document.querySelector('#nav-bar [data-extensionid="${FIREFOX_ID}"]');
      const { x, y, width, height } = button?.getBoundingClientRect() ?? { width: 0 };
      if (!width) return 'not there';
      await event.synthesizeMouseAtPoint(x + width / 2, y + height / 2, {}, window);
      return 'pressed';`);
    return pressed === 'pressed';
  });
}

/**
 * The panel in Firefox's real sidebar, as a page to drive. The browser's remote agent knows tabs only and leaves out the
 * pages of extensions elsewhere (Mozilla's bug 1755014): here it is told of one browser more, and puppeteer of what
 * it would have been told. A sidebar that is opened anew is another page.
 */
export async function sidebarPage(browser: Browser, firefox: FirefoxWindow): Promise<Page> {
  await until('the sidebar', async () => (await makeKnown(firefox)) === 'known');
  const { result } = await firefox.line.send('browsingContext.getTree', {});
  const known = contextsSchema.parse(result).contexts.find(({ url }) => url.startsWith(FIREFOX_ORIGIN));
  if (!known?.context) throw new Error('Firefox does not tell of its sidebar');
  const before = new Set(await browser.pages());
  firefox.line.emit('browsingContext.contextCreated', known);
  const page = (await browser.pages()).find((candidate) => !before.has(candidate));
  if (!page) throw new Error('Puppeteer does not take the sidebar for a page');
  // Makes the world puppeteer's selectors live in; only then can that be told of too.
  await page.$('body');
  const realms = await firefox.line.send('script.getRealms', { context: known.context });
  for (const realm of realmsSchema.parse(realms.result).realms)
    firefox.line.emit('script.realmCreated', realm);
  return page;
}

/** Answers `known` once the panel's document is there. */
const makeKnown = (firefox: FirefoxWindow): Promise<string> =>
  firefox.run(`
    const { TabManager } = ChromeUtils.importESModule('chrome://remote/content/shared/TabManager.sys.mjs');
    const panel = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
    // As wide as Chrome's side panel; Firefox begins with 250 pixels, and a person drags it wider once.
    document.getElementById('sidebar-box').style.width = '400px';
    if (!SidebarController.isOpen || !panel?.currentURI?.spec.startsWith('${FIREFOX_ORIGIN}')) return 'not open';
    panel.permanentKey ??= new (Cu.getGlobalForObject(TabManager).Object)();
    const tabs = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(TabManager), 'allTabs');
    Object.defineProperty(TabManager, 'allTabs', {
      configurable: true,
      get: () => [...tabs.get.call(TabManager), ...(panel.isConnected ? [{ linkedBrowser: panel }] : [])],
    });
    return 'known';`);

export const isSidebarOpen = async (firefox: FirefoxWindow): Promise<boolean> =>
  (await firefox.run('return String(SidebarController.isOpen)')) === 'true';

export const closeSidebar = (firefox: FirefoxWindow): Promise<string> =>
  firefox.run("SidebarController.hide(); return ''");
