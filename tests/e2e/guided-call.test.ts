import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';

const { dana, larkspur } = CUSTOMERS;
/** What tells of Dana's debts: amounts, creditors, invoices, names of the debts. */
const OF_THE_DEBT = /1,980|312\.40|2,292|Harbor|Riverside|RC-118|··2290|··118/;

/** In order: one call to a consumer of a third-party collector, walked with the keyboard. */
describe('a guided call', () => {
  let stage: Stage;
  let panel: PanelPage;

  const key = (name: Parameters<typeof panel.page.keyboard.press>[0]) => panel.page.keyboard.press(name);
  const stopKey = async (digit: 'Digit1' | 'Digit2') => {
    await panel.page.keyboard.down('Shift');
    await key(digit);
    await panel.page.keyboard.up('Shift');
  };
  const tick = async (name: string) => {
    const box = await until(`the box "${name}"`, () =>
      panel.page.$(`::-p-aria([name="${name}"][role="checkbox"])`),
    );
    await box.click();
  };
  /** All the panel holds: on screen, hidden, in attributes, and in the accessibility tree. */
  const everything = async () => {
    const html = await panel.page.evaluate(() => document.documentElement.outerHTML + document.title);
    return html + JSON.stringify(await panel.page.accessibility.snapshot({ interestingOnly: false }));
  };
  const isClean = async (state: string) => {
    expect(await findViolations(panel.page, (look) => screenshotFile(`guide-${state}-${look}`))).toEqual([]);
  };

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel } = await stage.panelBeside('dana'));
  });
  afterAll(() => stage.close());

  it('begins with one key once somebody answers, and covers the debt from that moment', async () => {
    await panel.call(dana.mobile);
    await panel.says('Answered');
    expect(await everything()).toMatch(OF_THE_DEBT);
    await key('a');
    await panel.shows('Call', `May I speak with ${dana.name}`);
    await until('the debt to be covered', async () => !OF_THE_DEBT.test(await everything()));
    await panel.shows('Verdict', 'Right party not verified yet');
    await isClean('unverified');
  });

  it('shows the debt while a key is held, and only then', async () => {
    await panel.page.keyboard.down('p');
    await panel.shows('Money', '1,980.00');
    await panel.page.keyboard.up('p');
    await until('the debt to be covered again', async () => !OF_THE_DEBT.test(await everything()));
  });

  it('keeps it covered on the record too', async () => {
    await key('x');
    await panel.says('Columbus');
    expect(await everything()).not.toMatch(OF_THE_DEBT);
    await key('a');
    await panel.shows('Call', 'May I speak with');
  });

  it('moves the focus to the next step, and says it', async () => {
    await key('1');
    await panel.shows('Call', /recorded|protect your privacy/);
    const focused = await panel.page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toMatch(/^Step/);
    const spoken = await panel.page.$eval('.conversation [aria-live]', (node) => node.textContent);
    expect(spoken).toMatch(/recorded|protect your privacy/);
  });

  it('goes no further before the notice of recording is ticked as read', async () => {
    await key('1');
    await panel.says('Announce the recording');
    await key('d');
    await panel.shows('Call', /read \d/);
    await key('1');
    await panel.shows('Call', 'protect your privacy');
    await isClean('verify');
  });

  it('wants two identifiers before it tells anything', async () => {
    await tick('Date of birth');
    await key('1');
    await panel.says('Tick two identifiers first');
    await tick('ZIP code');
    await key('1');
    await panel.shows('Call', /debt collector|collect a debt/);
    expect(await everything()).not.toMatch(OF_THE_DEBT);
  });

  it('uncovers the debt when the disclosure was read', async () => {
    await key('1');
    await panel.says('Read the disclosure');
    await key('d');
    await key('1');
    await panel.shows('Money', '1,980.00');
    await panel.shows('Call', '$1,980.00');
    await isClean('open');
  });

  it('takes a stop at one key, with the words as they were said', async () => {
    await stopKey('Digit1');
    await panel.shows('Call', 'attorney');
    await panel.fill('Attorney: Their own words', 'my lawyer Ruth Ames handles this');
    await isClean('stop');
  });

  it('resumes where it was after the panel was closed', async () => {
    await panel.page.reload();
    await panel.shows('Call', 'Attorney');
    const words = await panel.page.$eval('textarea', (field) => field.value);
    expect(words).toBe('my lawyer Ruth Ames handles this');
  });

  it('takes a stop back with a reason, and goes on where it was heard', async () => {
    await panel.press('Take back');
    await panel.fill('Attorney: Why was it no stop?', 'Spoke of a cousin');
    await key('Enter');
    await panel.shows('Call', '$1,980.00');
    await panel.shows('Call', 'taken back: Spoke of a cousin');
  });

  it('reaches a step by an old code', async () => {
    await key('k');
    await panel.page.waitForSelector('[role=combobox]');
    await isClean('commands');
    await panel.page.keyboard.type('LM');
    await key('Enter');
    await panel.shows('Call', 'Leave');
    await until('the debt to be covered', async () => !OF_THE_DEBT.test(await everything()));
    await key('b');
    await panel.shows('Call', '$1,980.00');
  });

  it('stays with its customer while the page changes, and leads back', async () => {
    await stage.goTo('larkspur');
    await panel.shows('Customer', larkspur.name);
    await panel.says(`On call with ${dana.name}`);
    await panel.press('Back');
    await panel.shows('Call', '$1,980.00');
  });

  it('shows Spanish lines only to those who speak it, and records the wish', async () => {
    await key('e');
    await panel.shows('Call', 'You are not marked for Spanish');
    expect(await panel.landmarkText('Call')).not.toContain('su cuenta');
    await panel.shows('Call', 'Language');
    await key('e');
    await panel.shows('Call', '$1,980.00');
  });

  it('wraps up from any moment', async () => {
    await key('w');
    await panel.shows('Call', 'Wrap up');
    await key('a');
    await panel.shows('Call', '$1,980.00');
  });
});
