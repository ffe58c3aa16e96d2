import { until } from '../until.ts';
import { FIREFOX_ID } from './firefox-hosts.ts';
import type { FirefoxWindow } from './firefox-window.ts';

const EXTENSION = `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension`;

const backgroundState = (firefox: FirefoxWindow): Promise<string> =>
  firefox.run(`return ${EXTENSION}.backgroundState`);

/** Ends the background page as Firefox does when it is idle, even while it still waits for an answer. */
export async function suspendBackground(firefox: FirefoxWindow): Promise<void> {
  await firefox.run(`await ${EXTENSION}.terminateBackground({ disableResetIdleForTest: true }); return ''`);
  await until('the background page to stop', async () => (await backgroundState(firefox)) === 'stopped');
}

/** Ends the process all pages of extensions run in, as a crash does: background page and sidebar at once. */
export async function killExtensionProcess(firefox: FirefoxWindow): Promise<void> {
  const pid = Number(
    await firefox.run(`
      const { children } = await ChromeUtils.requestProcInfo();
      return String(children.find(({ type }) => type === 'extension')?.pid ?? 0);`),
  );
  if (pid <= 0) throw new Error('Firefox has no process for extensions');
  process.kill(pid, 'SIGKILL');
  await until('the background page to be gone', async () => (await backgroundState(firefox)) === 'stopped');
}
