import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../until.ts';
import type { FirefoxWindow } from './firefox-window.ts';

/** A program that takes `tel:` addresses, as Firefox knows one on an associate's machine; it writes down what it is given. */
export class Softphone {
  readonly #folder = mkdtempSync(join(tmpdir(), 'parley-softphone-'));
  readonly #given = join(this.#folder, 'given');
  readonly #firefox: FirefoxWindow;

  private constructor(firefox: FirefoxWindow) {
    this.#firefox = firefox;
  }

  static async install(firefox: FirefoxWindow): Promise<Softphone> {
    const phone = new Softphone(firefox);
    const program = join(phone.#folder, 'softphone');
    writeFileSync(phone.#given, '');
    writeFileSync(program, `#!/bin/sh\necho "$1" >> '${phone.#given}'\n`, { mode: 0o755 });
    await firefox.run(`
      const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      file.initWithPath(${JSON.stringify(program)});
      const app = Cc['@mozilla.org/uriloader/local-handler-app;1'].createInstance(Ci.nsILocalHandlerApp);
      app.executable = file;
      const protocols = Cc['@mozilla.org/uriloader/external-protocol-service;1'];
      const tel = protocols.getService(Ci.nsIExternalProtocolService).getProtocolHandlerInfo('tel');
      tel.preferredApplicationHandler = app;
      tel.preferredAction = Ci.nsIHandlerInfo.useHelperApp;
      tel.alwaysAskBeforeHandling = false;
      Cc['@mozilla.org/uriloader/handler-service;1'].getService(Ci.nsIHandlerService).store(tel);`);
    return phone;
  }

  /** Says yes in Firefox's own dialog, in whichever window it asks. */
  async allow(): Promise<void> {
    await until('Firefox’s question about the softphone', async () => {
      const pressed = await this.#firefox.run(`
        for (const win of Services.wm.getEnumerator('navigator:browser')) {
          for (const frame of win.document.querySelectorAll('.dialogFrame')) {
            const button = frame.contentDocument?.querySelector('dialog')?.getButton('accept');
            if (!button || button.disabled) continue;
            button.click();
            return 'pressed';
          }
        }`);
      return pressed === 'pressed';
    });
  }

  /** Waits for what it was given first. */
  address(): Promise<string> {
    return until('an address at the softphone', async () => readFileSync(this.#given, 'utf8').trim());
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
