import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const { dana, deshawn } = CUSTOMERS;

describe('a call is never logged on the wrong customer', () => {
  let stage: Stage;
  let panel: PanelPage;
  let danaId: string;
  let deshawnId: string;
  let before: { dana: number; deshawn: number };

  const pushTo = (id: string) =>
    stage.page.evaluate((path) => history.pushState({}, '', path), `/lightning/r/Account/${id}/view`);
  const counts = async () => ({
    dana: (await stage.org.attemptsOf(danaId)).length,
    deshawn: (await stage.org.attemptsOf(deshawnId)).length,
  });
  const oneMoreFor = async (who: 'dana' | 'deshawn') => {
    const expected = { ...before, [who]: before[who] + 1 };
    await until(`one more attempt for ${who}`, async () => (await counts())[who] > before[who]);
    await panel.outboxSays('All saved');
    expect(await counts()).toEqual(expected);
  };

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id: danaId } = await stage.panelBeside('dana'));
    deshawnId = await stage.org.customerId(deshawn.account);
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await pushTo(danaId);
    await panel.shows('Customer', dana.name);
    before = await counts();
  });

  it('follows pushState, and logs on the customer it shows', async () => {
    await pushTo(deshawnId);
    await panel.shows('Customer', deshawn.name);
    await panel.choose(deshawn.mobile);
    await panel.press('No answer');
    await oneMoreFor('deshawn');
  });

  it('follows back and forward', async () => {
    await pushTo(deshawnId);
    await panel.shows('Customer', deshawn.name);
    await stage.page.evaluate(() => history.back());
    await panel.shows('Customer', dana.name);
    await stage.page.evaluate(() => history.forward());
    await panel.shows('Customer', deshawn.name);
  });

  it('keeps a running call with its customer when the page moves on', async () => {
    await panel.call(dana.mobile);
    await pushTo(deshawnId);
    await panel.says(`On call with ${dana.name}`);
    await panel.press('Line busy');
    await oneMoreFor('dana');
    await panel.shows('Customer', deshawn.name);
  });

  it('offers no outcome of the old customer while the new one is being read', async () => {
    const [joelId] = [await stage.org.customerId(CUSTOMERS.joel.account)];
    await stage.org.fault({ match: { path: '/composite' }, times: 1, fault: 'delay', ms: 1_500 });
    await pushTo(joelId);
    await until('the old customer to be gone', async () => !(await panel.hasLandmark('Customer')));
    expect(await panel.page.$(`::-p-aria([name="${dana.mobile}"][role="group"])`)).toBeNull();
    await panel.shows('Customer', CUSTOMERS.joel.name);
    expect(await counts()).toEqual(before);
  });
});
