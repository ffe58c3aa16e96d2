import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { openCustomerPage } from '../../scripts/browser/crm-page.ts';
import { EXTENSION_ID } from '../../scripts/browser/demo-hosts.ts';
import { DEMO_ORIGINS, type Launched, launchWithParley } from '../../scripts/browser/launch.ts';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { stopWorker } from '../../scripts/browser/stop-worker.ts';
import { type OrgProcess, startOrgProcess } from '../../scripts/org-process.ts';
import { queryOrg } from '../../scripts/org-rest.ts';
import { z } from '../../shared/schema.ts';

export interface Customer {
  readonly id: string;
  readonly name: string;
}

/** As `/__org/calls` tells it. */
export interface AuditedCall {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly apiCalls: number;
  readonly client: string | null;
}

/** Which org a stage plays in. */
export interface BenchOrg {
  readonly seed: string;
  /** Further arguments of `npm run org`. */
  readonly args?: readonly string[];
  /** Account numbers of two of its customers. */
  readonly accounts: readonly [string, string];
}

const SMALL: BenchOrg = { seed: 'small', accounts: ['LOS-4471', 'DE-10021'] };

/** A connected panel beside a seeded customer; the org is a process of its own, as in life. */
export class BenchStage {
  readonly org: OrgProcess;
  readonly launched: Launched;
  readonly page: Page;
  readonly panel: PanelPage;
  readonly customers: readonly [Customer, Customer];
  readonly #folder: string;

  private constructor(
    folder: string,
    org: OrgProcess,
    launched: Launched,
    page: Page,
    panel: PanelPage,
    customers: readonly [Customer, Customer],
  ) {
    this.#folder = folder;
    this.org = org;
    this.launched = launched;
    this.page = page;
    this.panel = panel;
    this.customers = customers;
  }

  static async open({ seed, args = [], accounts }: BenchOrg = SMALL): Promise<BenchStage> {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    const org = await startOrgProcess({ db: join(folder, 'org.db'), seed, args });
    const launched = await launchWithParley({ org, headless: true, granted: DEMO_ORIGINS });
    const customers = [await find(org, accounts[0]), await find(org, accounts[1])] as const;
    const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage());
    await openCustomerPage(page, customers[0].id, customers[0].name);
    const panel = await PanelPage.open(launched, page);
    await panel.connect();
    await panel.shows('Customer', customers[0].name);
    const stage = new BenchStage(folder, org, launched, page, panel, customers);
    // Both once: describes are cached from here on.
    for (const customer of [customers[1], customers[0]]) {
      await stage.pushTo(customer);
      await panel.shows('Customer', customer.name);
    }
    return stage;
  }

  /** Navigates as Lightning does. @returns when, in epoch milliseconds */
  pushTo(customer: Customer): Promise<number> {
    return this.page.evaluate((path) => {
      const at = performance.timeOrigin + performance.now();
      history.pushState({}, '', path);
      return at;
    }, `/lightning/r/Account/${customer.id}/view`);
  }

  /**
   * When the panel's DOM first shows the customer whole: who, verdict, money and history.
   * @returns epoch milliseconds
   */
  shownAt(customer: Customer): Promise<number> {
    return this.panel.page.evaluate(
      (name) =>
        new Promise<number>((resolve) => {
          const part = (label: string) =>
            document.querySelector(`[aria-label="${label}"]`)?.textContent ?? '';
          const isWhole = () =>
            part('Customer').includes(name) &&
            part('Verdict') !== '' &&
            part('Money') !== '' &&
            part('History') !== '';
          const observer = new MutationObserver(() => look());
          const look = () => {
            if (!isWhole()) return;
            observer.disconnect();
            resolve(performance.timeOrigin + performance.now());
          };
          observer.observe(document, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
          });
          look();
        }),
      customer.name,
    );
  }

  /**
   * A debugger's session on the extension's worker, for as long as the work takes: one that stays would keep the worker
   * alive, and hold it up when it starts again.
   */
  async atWorker<T>(work: (session: CDPSession) => Promise<T>): Promise<T> {
    const target = await this.launched.browser.waitForTarget(
      (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(EXTENSION_ID),
    );
    const session = await target.createCDPSession();
    try {
      return await work(session);
    } finally {
      await session.detach();
    }
  }

  stopWorker(): Promise<void> {
    return stopWorker(this.page);
  }

  /** Forgets every customer read, so that the next open waits for the network. */
  async clearSnapshots(): Promise<void> {
    await this.panel.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const failed = () => reject(new Error('The snapshots could not be cleared'));
          const opening = indexedDB.open('parley');
          opening.onerror = failed;
          opening.onsuccess = () => {
            const database = opening.result;
            const clearing = database.transaction('snapshots', 'readwrite');
            clearing.objectStore('snapshots').clear();
            clearing.onerror = failed;
            clearing.oncomplete = () => {
              database.close();
              resolve();
            };
          };
        }),
    );
  }

  async allCalls(): Promise<AuditedCall[]> {
    const response = await fetch(`${this.org.baseUrl}/__org/calls`);
    return (await response.json()) as AuditedCall[];
  }

  async extensionCalls(): Promise<AuditedCall[]> {
    return (await this.allCalls()).filter(({ client }) => client === 'Parley');
  }

  /** Every composite call from now on is answered so much later; 0: at once. */
  async delay(ms: number): Promise<void> {
    await fetch(`${this.org.baseUrl}/__org/faults`, { method: 'DELETE' });
    if (ms === 0) return;
    const order = { match: { path: '/composite' }, times: 100_000, fault: 'delay', ms };
    const response = await fetch(`${this.org.baseUrl}/__org/faults`, {
      method: 'POST',
      body: JSON.stringify(order),
    });
    if (!response.ok) throw new Error(`The delay was not taken: ${response.status}`);
  }

  async close(): Promise<void> {
    await this.launched.close();
    await this.org.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function find(org: OrgProcess, accountNumber: string): Promise<Customer> {
  const soql = `SELECT Id, Name FROM Account WHERE AccountNumber = '${accountNumber}'`;
  const [account] = await queryOrg(org, soql, z.object({ Id: z.string(), Name: z.string() }));
  if (!account) throw new Error(`No seeded account ${accountNumber}`);
  return { id: account.Id, name: account.Name };
}
