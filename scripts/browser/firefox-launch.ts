import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from './find-firefox.mjs';
import { FIREFOX_DIR, FIREFOX_ID, FIREFOX_UUID } from './firefox-hosts.ts';
import { OrgProxy } from './firefox-proxy.ts';
import { FirefoxWindow } from './firefox-window.ts';

export interface LaunchedFirefox {
  readonly browser: Browser;
  readonly window: FirefoxWindow;
  close(): Promise<void>;
}

/**
 * Starts Firefox with the built add-on installed and the org's hosts led to this machine. The question for the hosts is
 * answered beforehand, as a person would have: its dialog would never be seen.
 */
export async function launchFirefox(tlsPort: number): Promise<LaunchedFirefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found. Run: node scripts/setup.mjs --for-tests');
  const proxy = await OrgProxy.start(tlsPort);
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
        'extensions.webextOptionalPermissionPrompts': false,
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        // Asks nobody for anything by itself.
        'services.settings.server': 'data:,#remote-settings-dummy/v1',
      },
    });
    const window = await FirefoxWindow.of(browser);
    // High enough for what is pressed not to lie behind the panel's foot, where a person would scroll.
    await window.run('restore(); resizeTo(1440, 1400)');
    await browser.installExtension(resolve(FIREFOX_DIR));
    return {
      browser,
      window,
      close: async () => {
        await browser.close();
        proxy.stop();
      },
    };
  } catch (error) {
    proxy.stop();
    throw error;
  }
}
