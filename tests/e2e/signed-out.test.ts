import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
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

  it('an org that refuses every token it gives is asked once and renewed once, and asked again after signing in', async () => {
    const path = '/composite';
    await stage.org.fault({ match: { path }, times: 1_000, fault: '401', ms: 0 });
    const before = stage.org.running.calls().length;
    await stage.goTo('dana');
    await panel.says('Signed out');
    await until('the way to sign in', async () => panel.page.$('::-p-aria([name="Sign in"][role="button"])'));
    // Whatever asks again does so as soon as it is answered: ten answers of worker and org are time enough.
    for (let turn = 0; turn < 10; turn += 1) {
      await panel.page.evaluate(() => chrome.runtime.sendMessage({ channel: 'session.list', request: {} }));
      await stage.org.query('SELECT Id FROM Organization', z.object({ Id: z.string() }));
    }
    const asked = stage.org.running.calls().slice(before);
    expect(asked.filter((call) => call.path.includes(path))).toHaveLength(2);
    expect(asked.filter((call) => call.path.startsWith('/services/oauth2/token'))).toHaveLength(1);
    await stage.org.clearFaults();
    await panel.press('Sign in');
    await panel.allow();
    await panel.shows('Customer', dana.name);
  });
});
