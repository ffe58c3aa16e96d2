import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { z } from '../../shared/schema.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const idSchema = z.object({ Id: z.string() });

describe('a record that belongs to a customer', () => {
  let stage: Stage;
  let panel: PanelPage;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel } = await stage.panelBeside('cooperative'));
  });
  afterAll(() => stage.close());

  it.each([
    ['Contact', "Name = 'Bruno Castellano'", 'larkspur', '(916) 555-0119'],
    ['Invoice', "InvoiceNumber = 'INV-10490'", 'larkspur', 'INV-10490'],
    ['Debt__c', "Name = 'Medical ··118'", 'dana', 'Medical ··118'],
  ] as const)('%s opens its customer, with that item marked', async (object, where, customer, marked) => {
    const [record] = await stage.org.query(`SELECT Id FROM ${object} WHERE ${where}`, idSchema);
    await stage.page.goto(`${PAGE_ORIGIN}/lightning/r/${object}/${record?.Id}/view`);
    await panel.shows('Customer', CUSTOMERS[customer].name);
    await panel.shows('Customer', /Page shows/);
    const found = await panel.page.$$eval('.marked', (items) => items.map((item) => item.textContent ?? ''));
    expect(found.filter((text) => text.includes(marked))).not.toEqual([]);
  });

  it('Case opens its customer, and is named at the top', async () => {
    const [record] = await stage.org.query("SELECT Id FROM Case WHERE Subject LIKE 'Short ship%'", idSchema);
    await stage.page.goto(`${PAGE_ORIGIN}/lightning/r/Case/${record?.Id}/view`);
    await panel.shows('Customer', CUSTOMERS.larkspur.name);
    await panel.shows('Customer', 'Short shipment on INV-10455');
  });
});
