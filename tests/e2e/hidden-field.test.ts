import { afterAll, beforeAll, describe, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const { dana } = CUSTOMERS;

describe('what security hides', () => {
  let stage: Stage;
  let panel: PanelPage;

  beforeAll(async () => {
    stage = await Stage.open();
    await stage.org.hide(['Account.PersonDoNotCall', 'Debt__c.Disputed__c'], ['Promise_To_Pay__c']);
    ({ panel } = await stage.panelBeside('dana'));
  });
  afterAll(() => stage.close());

  it('a flag is called hidden, never taken for "no"', async () => {
    await panel.choose(dana.mobile);
    await panel.says('do-not-call flag hidden');
  });

  it('an amount is called not known, never nought', async () => {
    await panel.says('dispute not known');
  });

  it('a whole list is called not accessible, never empty', async () => {
    await panel.says('No access: promises');
    await panel.says('promises not readable');
  });
});
