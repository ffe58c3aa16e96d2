import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { Display, whyNoDisplay } from './fixtures/display.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const why = whyNoDisplay();

describe.skipIf(why !== null)(
  `with a real window, its own permission prompt${why ? ` (skipped: ${why})` : ''}`,
  () => {
    let display: Display;
    let stage: Stage;
    let panel: PanelPage;

    beforeAll(async () => {
      display = await Display.start();
      stage = await Stage.open({ display: display.name });
      await stage.goTo('dana');
      panel = await PanelPage.open(stage.launched, stage.page);
    });
    afterAll(async () => {
      await stage?.close();
      await display?.stop();
    });

    const granted = () => panel.page.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

    it('nothing is granted at installation', async () => {
      expect(await granted()).toEqual([]);
    });

    it('Allow in the browser’s prompt grants the two hosts and no more; then the customer loads', async () => {
      await panel.press('Connect');
      await until('the browser’s prompt to be answered', async () => {
        // The prompt is drawn inside the browser's window: Deny has the focus, Allow is one Tab away.
        display.press('Tab');
        display.press('Return');
        return answered(panel, granted);
      });
      await panel.allow();
      await panel.shows('Customer', CUSTOMERS.dana.name);
      expect((await granted()).toSorted()).toEqual([
        'https://parley-demo.lightning.force.com/*',
        'https://parley-demo.my.salesforce.com/*',
      ]);
    });
  },
);

/** Gives the browser time to act on the keys; when they came too early it says no, and Connect is pressed again. */
async function answered(panel: PanelPage, granted: () => Promise<string[]>): Promise<boolean> {
  const answer = await until(
    'an answer',
    async () => {
      if ((await granted()).length > 0) return 'yes';
      return (await panel.text()).includes('did not grant') && 'no';
    },
    2_000,
  ).catch(() => 'none yet');
  if (answer === 'no') await panel.press('Connect');
  return answer === 'yes';
}
