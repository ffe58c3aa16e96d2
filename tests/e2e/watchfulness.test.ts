import { describe, expect, it } from 'vitest';
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
});
