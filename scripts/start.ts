/**
 * `npm start`: the main job on this machine. The local org with its small seed, the built extension, and the browser
 * with Parley beside a customer's page. Without a display (or with `-- --headless`) it does the job itself, says
 * every step and what it wrote, and ends. `-- --odoo https://odoo.acme.example` opens the panel on that Odoo instead.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openCustomerPage } from './browser/crm-page.ts';
import { launchWithParley } from './browser/launch.ts';
import { openRealPanel } from './browser/real-panel.ts';
import { demoCustomer, runMainJob } from './main-job.ts';
import { type OrgProcess, startOrgProcess } from './org-process.ts';
import { startOnOdoo } from './start-odoo.ts';

/** Git-ignored; delete it to begin anew. */
const KEPT = '.parley';
const DB = `${KEPT}/demo.db`;

const { values } = parseArgs({
  options: { headless: { type: 'boolean', default: false }, odoo: { type: 'string' } },
});
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

mkdirSync(KEPT, { recursive: true });
build();
const headless = values.headless || !hasDisplay;
if (headless && !values.headless) console.log('No display here: doing the job headless.');
if (values.odoo !== undefined) {
  await startOnOdoo(values.odoo, { headless, profileDir: `${KEPT}/profile-odoo` });
} else if (headless) {
  await withoutDisplay();
} else {
  await withDisplay();
}

function build(): void {
  console.log('Building the extension …');
  const { status, stdout } = spawnSync('wxt', ['build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(stdout);
  process.exit(1);
}

function startOrg(): Promise<OrgProcess> {
  return startOrgProcess({ db: DB, seed: 'small' });
}

async function withoutDisplay(): Promise<void> {
  try {
    const taskId = await runMainJob(startOrg);
    console.log(`Done. Task ${taskId}`);
  } catch (error) {
    console.error('The job was not done.', error);
    process.exitCode = 1;
  }
}

/** The browser stays open on the person's own profile of this demo; the real prompts are theirs to answer. */
async function withDisplay(): Promise<void> {
  const org = await startOrg();
  const customer = await demoCustomer(org);
  const launched = await launchWithParley({ org, headless: false, profileDir: `${KEPT}/profile` });
  const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage());
  await openCustomerPage(page, customer.Id, customer.Name);
  await openRealPanel(launched.browser, launched.extension, page);
  console.log(
    `${customer.Name} is open with Parley beside. Press Connect, then Allow. Close the browser to end.`,
  );
  await new Promise((resolve) => launched.browser.once('disconnected', resolve));
  await org.stop();
}
