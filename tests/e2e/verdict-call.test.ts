import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainFile } from '../../crm-connector/cli/explain.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';

const { dana } = CUSTOMERS;

describe('the verdict strip on seeded customers', () => {
  let stage: Stage;
  let panel: PanelPage;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel } = await stage.panelBeside('dana'));
  });
  afterAll(() => stage.close());

  const openAt = async (customer: keyof typeof CUSTOMERS, hour: number) => {
    stage.localHour = hour;
    await stage.goTo('tyler');
    await panel.shows('Customer', CUSTOMERS.tyler.name);
    const id = await stage.goTo(customer);
    await panel.shows('Customer', CUSTOMERS[customer].name);
    return id;
  };

  it('lets call a third-party consumer in Ohio by day, and keeps out the debt that has to wait', async () => {
    const shown = await panel.shows('Verdict', /(?:OK to call|Caution) until 9:00/);
    expect(shown).toContain('2 of 7');
    expect(shown).toContain('Medical ··118: wait until');
    await panel.callIs('open', dana.mobile);
    await panel.page.screenshot({ path: screenshotFile('verdict-ok') as `${string}.png` });
  });

  it('blocks at night until eight in the morning, and says so when Call is pressed', async () => {
    await openAt('dana', 23);
    await panel.shows('Verdict', /Blocked until .*8:00/);
    await panel.callIs('closed', dana.mobile);
    await panel.pressCall(dana.mobile);
    await panel.shows('Verdict', 'Not now: outside calling hours');
    expect(await panel.text()).not.toContain('Not placed');
    await panel.page.screenshot({ path: screenshotFile('verdict-curfew') as `${string}.png` });
  });

  it('counts down the end of the hours', async () => {
    // The zones at hand differ by whole hours: within the last half hour only when the clock says so.
    const minute = Temporal.Now.instant().toZonedDateTimeISO('UTC').minute;
    await openAt('dana', 20);
    const shown = await panel.shows('Verdict', /until 9:00/);
    if (minute >= 31 && minute <= 57) expect(shown).toMatch(/\d+ min left/);
    else if (minute < 29) expect(shown).not.toMatch(/min left/);
  });

  it('blocks a consumer in Florida with seven calls in seven days: a presumption, with its citation', async () => {
    await openAt('deshawn', 14);
    await panel.shows('Verdict', /Blocked until/);
    await panel.shows('Verdict', '7 of 7');
    await panel.page.keyboard.press('v');
    await panel.shows('Verdict', '12 CFR 1006.14(b)(2)(i)');
    await panel.shows('Verdict', 'presumption');
    await panel.shows('Verdict', 'Ask somebody who has the right to decide this.');
    await panel.page.keyboard.press('v');
  });

  it('does not ask trade debt in California for consumer facts, at any hour', async () => {
    await openAt('larkspur', 23);
    const shown = await panel.shows('Verdict', /OK to call|Caution/);
    expect(shown).not.toMatch(/Cannot tell|calling hours/);
  });

  it('judges a first-party consumer in Texas by other rules than seven in seven', async () => {
    await openAt('graciela', 14);
    const shown = await panel.shows('Verdict', /\S/);
    expect(shown).not.toContain('of 7');
  });

  it('says that one may talk when the customer calls, whatever the outgoing verdict is', async () => {
    await openAt('dana', 23);
    await panel.shows('Verdict', 'Blocked');
    await panel.pressWith('They called us');
    const shown = await panel.shows('Verdict', 'You may talk');
    expect(shown).toMatch(/Restarts the wait until .*Card ··2290/);
    await panel.page.screenshot({ path: screenshotFile('verdict-inbound') as `${string}.png` });
    await panel.pressWith('They called us');
    await panel.shows('Verdict', 'Blocked');
  });

  it('keeps with a logged call the verdict, its findings and values, which explain replays', async () => {
    const id = await openAt('dana', 14);
    await panel.shows('Verdict', /until 9:00/);
    const before = new Set((await stage.org.attemptsOf(id)).map(({ Id }) => Id));
    await panel.call(dana.mobile);
    await panel.press('No answer');
    await panel.outboxSays('All saved');
    const attempt = await until('the contact attempt', async () =>
      (await stage.org.attemptsOf(id)).find(({ Id }) => !before.has(Id)),
    );
    const revisions = JSON.parse(attempt.Evidence__c ?? '[]') as { verdict: { v: number } }[];
    expect(revisions).toHaveLength(1);
    const folder = mkdtempSync(join(tmpdir(), 'parley-evidence-'));
    const file = join(folder, 'evidence.json');
    writeFileSync(file, JSON.stringify(revisions[0]?.verdict));
    const lines = explainFile(file);
    rmSync(folder, { recursive: true });
    expect(lines[0]).toMatch(/^Allowed/);
    expect(lines.at(-1)).toMatch(/the same verdict$/);
  });

  it('counts the call just logged at once', async () => {
    await panel.shows('Verdict', '3 of 7');
  });
});
