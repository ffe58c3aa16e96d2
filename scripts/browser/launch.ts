import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import puppeteer, { type Browser, type Extension } from 'puppeteer-core';
import { until } from '../until.ts';
import { API_ORIGIN, EXTENSION_DIR, EXTENSION_ID, PAGE_ORIGIN } from './demo-hosts.ts';
import { findBrowser } from './find-browser.mjs';
import { answerBeforehand } from './profile.ts';

/** Where the mapped hosts lead, and the key by which the browser trusts their certificate. */
export interface MappedOrg {
  readonly tlsPort: number;
  /** base64 SHA-256 of the certificate's public key. */
  readonly spki: string;
  /** Hosts that are mapped, `*.` allowed; absent: those of the demo org. */
  readonly hosts?: readonly string[];
  /** Port every other host leads to, so that a request that should not be made is seen; absent: into the world. */
  readonly elsewhere?: number;
}

const ORG_HOSTS = ['*.lightning.force.com', '*.my.salesforce.com'];

export interface LaunchOptions {
  /** Absent: nothing is mapped, every host is what it is to the world. */
  readonly org?: MappedOrg;
  readonly headless: boolean;
  /** Hosts granted before the first start; absent: the person (or test) answers the real prompt. */
  readonly granted?: readonly string[];
  /** A profile to keep; without it a fresh one is made and removed. */
  readonly profileDir?: string;
  readonly language?: string;
  /** Hears every line any page or worker writes to its console, from the first on. */
  readonly onConsole?: (line: string) => void;
  /** X display for a window; absent: the one of this process. */
  readonly display?: string;
}

export interface Launched {
  readonly browser: Browser;
  readonly extension: Extension;
  close(): Promise<void>;
}

/** Keeps a test browser from looking for hosts outside this machine. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Both origins of the demo org. */
export const DEMO_ORIGINS = [PAGE_ORIGIN, API_ORIGIN] as const;

/** Starts the browser found on this machine with the built extension and the org's hosts mapped to this machine. */
export async function launchWithParley(options: LaunchOptions): Promise<Launched> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge found. Run: node scripts/setup.mjs');
  const profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), 'parley-profile-'));
  const discard = (): void => {
    if (!options.profileDir) rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  };
  if (options.granted) answerBeforehand(profileDir, options.granted);
  try {
    const browser = await start(executablePath, profileDir, options);
    if (options.onConsole) hearConsole(browser, options.onConsole);
    const extension = await loadExtension(browser);
    await workerListens(browser);
    return {
      browser,
      extension,
      close: async () => {
        await browser.close();
        discard();
      },
    };
  } catch (error) {
    discard();
    throw error;
  }
}

async function start(executablePath: string, profileDir: string, options: LaunchOptions): Promise<Browser> {
  const dir = resolve(EXTENSION_DIR);
  return puppeteer.launch({
    executablePath,
    headless: options.headless,
    userDataDir: profileDir,
    enableExtensions: true,
    defaultViewport: null,
    // A pipe, not a port: only over it does branded Chrome take `Extensions.loadUnpacked`.
    pipe: true,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--enable-unsafe-extension-debugging',
      `--load-extension=${dir}`,
      ...(options.org ? mapping(options.org) : []),
      '--window-size=1440,900',
      `--lang=${options.language ?? 'en-US'}`,
      `--accept-lang=${options.language ?? 'en-US'}`,
      ...(options.onConsole ? ['--enable-logging=stderr'] : []),
    ],
  });
}

function mapping({ tlsPort, spki, hosts = ORG_HOSTS, elsewhere }: MappedOrg): string[] {
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1:${tlsPort}`);
  // The first that matches counts.
  if (elsewhere !== undefined) rules.push(`MAP * 127.0.0.1:${elsewhere}`);
  return [`--host-resolver-rules=${rules.join(',')}`, `--ignore-certificate-errors-spki-list=${spki}`];
}

/** From the browser's own log: a debugger's session would keep the worker alive, and hold it up when it starts again. */
function hearConsole(browser: Browser, onConsole: (line: string) => void): void {
  const log = browser.process()?.stderr;
  if (!log) throw new Error('The browser has no log');
  createInterface({ input: log }).on('line', (line) => {
    if (line.includes(':CONSOLE:')) onConsole(line.slice(line.indexOf('"')));
  });
}

/** Branded Chrome and Edge ignore `--load-extension` since 137; there CDP loads the folder. */
async function loadExtension(browser: Browser): Promise<Extension> {
  const loaded = (await browser.extensions()).get(EXTENSION_ID);
  if (loaded) return loaded;
  await browser.installExtension(resolve(EXTENSION_DIR));
  const installed = (await browser.extensions()).get(EXTENSION_ID);
  if (!installed) throw new Error(`The browser did not load the extension in ${EXTENSION_DIR}`);
  return installed;
}

/** A toolbar click before the worker's first turn is lost: wait until it has registered its listeners. */
async function workerListens(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(EXTENSION_ID),
    { timeout: 15_000 },
  );
  const session = await target.createCDPSession();
  await until('the worker’s toolbar listener', async () => {
    const expression = 'chrome.action.onClicked.hasListeners()';
    const { result } = await session.send('Runtime.evaluate', { expression });
    return result.value === true;
  });
  // A session that stays would keep the worker alive, and hold it up when it starts again.
  await session.detach();
}
