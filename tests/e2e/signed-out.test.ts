import { afterAll, beforeAll, describe, it } from 'vitest';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const { dana, deshawn } = CUSTOMERS;

describe('signing in', () => {
  let stage: Stage;
  let panel: PanelPage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  it('a page of an org never connected says what will be asked, and loads once connected', async () => {
    await stage.goTo('dana');
    panel = await PanelPage.open(stage.launched, stage.page);
    await panel.says('Connect this org');
    await panel.says('parley-demo.lightning.force.com');
    await panel.says('parley-demo.my.salesforce.com');
    await panel.connect();
    await panel.shows('Customer', dana.name);
    await panel.shows('Money', 'USD');
  });

  it('a session the org ended leads to signing in again, and then the customer loads', async () => {
    await stage.org.revokeTokens();
    await stage.goTo('deshawn');
    await panel.says('Signed out');
    await panel.press('Sign in');
    await panel.allow();
    await panel.shows('Customer', deshawn.name);
  });
});
