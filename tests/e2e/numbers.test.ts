import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';

const { larkspur, dana, deshawn } = CUSTOMERS;

/** The figure a tile shows under its name. */
const tile = (panel: PanelPage, name: string) =>
  panel.page.evaluate((wanted) => {
    const tiles = [...document.querySelectorAll('.tile')];
    return tiles.find((one) => one.querySelector('dt')?.textContent === wanted)?.querySelector('b')
      ?.textContent;
  }, name);

describe('the numbers of a shift', () => {
  let stage: Stage;
  let panel: PanelPage;
  const downloads = mkdtempSync(join(tmpdir(), 'parley-numbers-'));

  const key = (name: Parameters<typeof panel.page.keyboard.press>[0]) => panel.page.keyboard.press(name);
  const saved = (ending: string) =>
    until(`a file ending in ${ending}`, async () =>
      readdirSync(downloads).find((name) => name.endsWith(ending)),
    );

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel } = await stage.panelBeside('larkspur'));
    const session = await panel.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  });
  afterAll(async () => {
    await stage.close();
    rmSync(downloads, { recursive: true });
  });

  it('open with one key, and count what was just logged before the CRM has been asked again', async () => {
    await key('t');
    await until('an empty shift or its tiles', async () =>
      /Nothing was done yet|Right party/.test(await panel.text()),
    );
    const before = Number((await tile(panel, 'Attempts')) ?? '0');
    await key('Escape');
    await panel.call(larkspur.phone);
    await panel.press('No answer');
    await panel.outboxSays('All saved');
    await key('t');
    await until('one attempt more', async () => Number(await tile(panel, 'Attempts')) === before + 1);
    await panel.says('Since');
  });

  it('count a call that the verdict stopped, in this browser alone', async () => {
    await key('Escape');
    await stage.goTo('deshawn');
    await panel.shows('Customer', deshawn.name);
    await panel.shows('Verdict', 'Blocked');
    await panel.pressCall(deshawn.mobile);
    await key('t');
    await until('one call blocked', async () => (await tile(panel, 'Blocked')) === '1');
  });

  it('say how each figure is counted, and what they cannot say', async () => {
    await panel.says('not enough data');
    await panel.page.$$eval('.measures details', (all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    await panel.says('live answers ÷ attempts × 100');
    expect(await findViolations(panel.page, (look) => screenshotFile(`numbers-shift-${look}`))).toEqual([]);
  });

  it('leave as files that other programs read', async () => {
    await panel.press('CSV');
    const csv = readFileSync(join(downloads, String(await saved('.csv'))), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain('Attempts,');
    await panel.press('Excel');
    const name = join(downloads, String(await saved('.xlsx')));
    const read =
      'import sys,zipfile,xml.dom.minidom as x\nz=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None\nfor n in z.namelist(): x.parseString(z.read(n))\nprint(len(z.namelist()))';
    expect(Number(execFileSync('python3', ['-c', read, name], { encoding: 'utf8' }))).toBe(8);
  });

  it('tell days of sales of the own accounts when asked to, and what the CRM cannot tell', async () => {
    await panel.press('Month');
    await panel.press('Count what my accounts owe');
    await panel.says('Countback DSO');
    await panel.says(/Collection effectiveness \(CEI\)\s*not enough data\s*not known ÷ not known/);
    await panel.page.$eval('.numbers-screen > section:last-of-type', (part) => part.scrollIntoView());
    expect(await findViolations(panel.page, (look) => screenshotFile(`numbers-month-${look}`))).toEqual([]);
  });

  it('show how a customer pays, and what to do next', async () => {
    await key('Escape');
    await stage.goTo('larkspur');
    await panel.shows('Customer', larkspur.name);
    await key('t');
    await panel.press('Customer');
    await panel.says('Next best step');
    await panel.says('payments:');
    await panel.says('Payment terms');
    const picture = await panel.page.$eval('.behaviour svg', (svg) => svg.getAttribute('aria-label'));
    expect(picture).toMatch(/\d+ payments: \d+ on time or early, \d+ late/);
    expect(await findViolations(panel.page, (look) => screenshotFile(`numbers-customer-${look}`))).toEqual(
      [],
    );
  });

  it('tell a creditor where its debts stand', async () => {
    await key('Escape');
    await stage.goTo('dana');
    await panel.shows('Customer', dana.name);
    await key('t');
    await panel.press('Customer');
    await panel.says('By creditor');
    await panel.says('Placed');
    expect(await findViolations(panel.page, (look) => screenshotFile(`numbers-creditor-${look}`))).toEqual(
      [],
    );
  });

  it('show nothing of a debt while it is covered', async () => {
    await key('Escape');
    await panel.call(dana.mobile);
    await key('a');
    await panel.shows('Verdict', 'Right party not verified yet');
    await key('t');
    await panel.press('Customer');
    await panel.says('Covered until the right party is verified.');
    expect(await panel.text()).not.toMatch(/1,980|Harbor/);
  });
});
