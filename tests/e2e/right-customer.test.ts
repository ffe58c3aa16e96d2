import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const { larkspur, cooperative } = CUSTOMERS;

describe('a call is never logged on the wrong customer', () => {
  let stage: Stage;
  let panel: PanelPage;
  let larkspurId: string;
  let cooperativeId: string;
  let before: { larkspur: number; cooperative: number };

  const pushTo = (id: string) =>
    stage.page.evaluate((path) => history.pushState({}, '', path), `/lightning/r/Account/${id}/view`);
  const counts = async () => ({
    larkspur: (await stage.org.attemptsOf(larkspurId)).length,
    cooperative: (await stage.org.attemptsOf(cooperativeId)).length,
  });
  const oneMoreFor = async (who: 'larkspur' | 'cooperative') => {
    const expected = { ...before, [who]: before[who] + 1 };
    await until(`one more attempt for ${who}`, async () => (await counts())[who] > before[who]);
    await panel.outboxSays('All saved');
    expect(await counts()).toEqual(expected);
  };

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id: larkspurId } = await stage.panelBeside('larkspur'));
    cooperativeId = await stage.org.customerId(cooperative.account);
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await pushTo(larkspurId);
    await panel.shows('Customer', larkspur.name);
    before = await counts();
  });

  it('follows pushState, and logs on the customer it shows', async () => {
    await pushTo(cooperativeId);
    await panel.shows('Customer', cooperative.name);
    await panel.choose(cooperative.phone);
    await panel.press('No answer');
    await oneMoreFor('cooperative');
  });

  it('follows back and forward', async () => {
    await pushTo(cooperativeId);
    await panel.shows('Customer', cooperative.name);
    await stage.page.evaluate(() => history.back());
    await panel.shows('Customer', larkspur.name);
    await stage.page.evaluate(() => history.forward());
    await panel.shows('Customer', cooperative.name);
  });

  it('keeps a running call with its customer when the page moves on', async () => {
    await panel.call(larkspur.phone);
    await pushTo(cooperativeId);
    await panel.says(`On call with ${larkspur.name}`);
    await panel.press('Line busy');
    await oneMoreFor('larkspur');
    await panel.shows('Customer', cooperative.name);
  });

  it('offers no outcome of the old customer while the new one is being read', async () => {
    const [joelId] = [await stage.org.customerId(CUSTOMERS.joel.account)];
    await stage.org.fault({ match: { path: '/composite' }, times: 1, fault: 'delay', ms: 1_500 });
    await pushTo(joelId);
    await until('the old customer to be gone', async () => !(await panel.hasLandmark('Customer')));
    expect(await panel.page.$(`::-p-aria([name="${larkspur.phone}"][role="group"])`)).toBeNull();
    await panel.shows('Customer', CUSTOMERS.joel.name);
    expect(await counts()).toEqual(before);
  });
});
