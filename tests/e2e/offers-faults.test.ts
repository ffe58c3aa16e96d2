import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { CUSTOMERS, type CustomerName, Stage } from './fixtures/stage.ts';

const planSchema = z.object({
  Id: z.string(),
  Total__c: z.number(),
  CurrencyIsoCode: z.string(),
  Read_Back__c: z.nullable(z.string()),
  Read_Back_Language__c: z.nullable(z.string()),
});
const idSchema = z.object({ Id: z.string() });

describe('plans in the org', () => {
  let stage: Stage;
  let panel: PanelPage;

  const key = (name: Parameters<typeof panel.page.keyboard.press>[0]) => panel.page.keyboard.press(name);
  const plansOf = (id: string) =>
    stage.org.query(
      `SELECT Id, Total__c, CurrencyIsoCode, Read_Back__c, Read_Back_Language__c FROM Payment_Plan__c WHERE Account__c = '${id}'`,
      planSchema,
    );
  const beside = async (customer: CustomerName) => {
    const id = await stage.goTo(customer);
    await panel.shows('Customer', CUSTOMERS[customer].name);
    return id;
  };
  /** The wish as it stands onto the card, everything confirmed, and agreed. */
  const agree = async () => {
    await key('Enter');
    await panel.says(/Read back|Repetir/);
    for (const name of ['1', '2', '3', '4'] as const) await key(name);
    await until('the button', () => panel.page.$('[data-agree]'));
    await panel.page.focus('[data-agree]');
    await key('Enter');
    await panel.shows('Offers', 'Agreed in this call');
  };
  const wish = async (line: string) => {
    await key('o');
    await panel.page.keyboard.type(line);
    await key('Enter');
    await panel.shows('Offers', /As wished fits/);
  };
  const save = async () => {
    await key('w');
    await panel.says('PTP-M');
    await panel.page.waitForSelector('[aria-keyshortcuts="Control+Enter"]');
    await panel.page.keyboard.down('Control');
    await key('Enter');
    await panel.page.keyboard.up('Control');
  };

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel } = await stage.panelBeside('larkspur'));
  });
  afterAll(() => stage.close());

  it('an answer lost in the middle of the all-or-nothing write leaves exactly one', async () => {
    const id = await beside('larkspur');
    await panel.call(CUSTOMERS.larkspur.phone);
    await key('o');
    await panel.shows('Offers', 'To agree on');
    await wish('4000 weekly fri');
    await agree();
    await stage.org.fault({ match: { path: '/composite' }, times: 1, fault: 'lost-answer', ms: 0 });
    await save();
    // "All saved" may still be said of before the call.
    await until('the plan in the org', async () => (await plansOf(id)).length > 0);
    await panel.outboxSays('All saved', 90_000);
    const plans = await plansOf(id);
    expect(plans).toHaveLength(1);
    const rows = await stage.org.query(
      `SELECT Id FROM Promise_To_Pay__c WHERE Plan__c = '${plans[0]?.Id}'`,
      idSchema,
    );
    expect(rows).toHaveLength(3);
  });

  it('one currency each: the euro plan holds the euro invoices alone, read back in Spanish', async () => {
    const id = await beside('boreal');
    await panel.call(CUSTOMERS.boreal.phone);
    await key('o');
    await panel.shows('Offers', /To agree on\s+7,290\.75 EUR/);
    await panel.press('USD');
    await panel.shows('Offers', /To agree on\s+6,050\.50 USD/);
    await panel.press('EUR');
    await panel.shows('Offers', /To agree on\s+7,290\.75 EUR/);
    await wish('4 payments');
    await panel.pressWith('Use these terms');
    await panel.pressWith('Lines in Spanish');
    await panel.shows('Offers', /Usted pagará EUR [\d,.]+ \([^)]*euros?/);
    for (const name of ['1', '2', '3', '4'] as const) await key(name);
    await panel.press('Agreed');
    await panel.shows('Offers', 'Agreed in this call');
    await save();
    // "All saved" may still be said of the call before.
    await until('the plan in the org', async () => (await plansOf(id)).length > 0);
    const plans = await plansOf(id);
    expect(plans).toMatchObject([{ CurrencyIsoCode: 'EUR', Total__c: 7290.75, Read_Back_Language__c: 'es' }]);
    expect(plans[0]?.Read_Back__c).toMatch(/euros?/);
  });
});
