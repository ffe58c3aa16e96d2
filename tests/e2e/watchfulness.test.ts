import { describe, expect, it } from 'vitest';
import { EXTENSION_ID } from '../../scripts/browser/demo-hosts.ts';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { Stage, screenshotFile } from './fixtures/stage.ts';

/** Journeys trust these to fail when something is wrong: here something is. */
describe('what watches over the journeys notices', () => {
  it('what cannot be used without eyes, and what breaks the content security policy', async () => {
    const stage = await Stage.open();
    await stage.goTo('dana');
    const panel = await PanelPage.open(stage.launched, stage.page);
    await panel.says('Connect this org');
    await panel.page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'data:image/png;base64,AAAA';
      document.body.append(image);
    });
    const violations = await findViolations(panel.page, (look) => screenshotFile(`watchfulness-${look}`));
    expect(violations.filter((line) => line.includes('image-alt'))).toHaveLength(4);
    await expect(stage.close()).rejects.toThrow('img-src');
  });

  it('what breaks the content security policy in the worker and in every other page', async () => {
    const stage = await Stage.open();
    const { browser } = stage.launched;
    const target = await browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().includes(EXTENSION_ID),
    );
    const worker = await target.worker();
    await worker?.evaluate(() => fetch('http://example.com/').catch(() => undefined));
    for (const file of ['paper.html', 'options.html']) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${EXTENSION_ID}/${file}`);
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const image = document.createElement('img');
            image.onerror = resolve;
            image.src = 'data:image/png;base64,AAAA';
            document.body.append(image);
          }),
      );
    }
    await expect(stage.close()).rejects.toThrow(/connect-src[\s\S]*paper\.html[\s\S]*options\.html/);
  });
});
