import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { odooSeed } from '../real-erp/odoo-bed.ts';
import type { OdooSeed } from '../real-erp/odoo-seed.ts';
import { OdooStage } from '../real-erp/odoo-stage.ts';
import type { Figure } from './figures.ts';

const CUSTOMERS = [
  ['cleared', 'Cleared Freight LLC'],
  ['acme', 'Acme Logistics & Sons, Inc.'],
  ['many', 'Thousand Lakes Distribution, LLC'],
] as const;

/** HTTP requests of one open on a real Odoo's own pages; nothing where no Odoo is up. */
export async function odooFigures(): Promise<Figure[]> {
  const seed = odooSeed();
  if (!seed) {
    console.error(
      'SKIPPED: the figures of Odoo, since none is up. tests/real-erp/boot-odoo.sh up boots one.',
    );
    return [];
  }
  const stage = await OdooStage.open({ seed });
  try {
    return await measure(stage, seed);
  } finally {
    await stage.close();
  }
}

async function measure(stage: OdooStage, seed: OdooSeed): Promise<Figure[]> {
  const { agent } = seed.users;
  await stage.logIn(agent);
  const [[first, name], ...others] = CUSTOMERS;
  await stage.goTo(`contacts/${seed.ids[first]}`, name);
  const panel = await stage.openPanel();
  await panel.fill('API key', agent.apiKey);
  await panel.press('Connect');
  await isWhole(panel, name);
  const opens: number[] = [];
  for (const [customer, shown] of others) {
    const before = stage.front.calls.length;
    await stage.goTo(`contacts/${seed.ids[customer]}`, shown);
    await isWhole(panel, shown);
    opens.push(stage.front.calls.length - before);
  }
  // Whose pages the browser shows is asked beside every open: a host's databases look alike.
  return [{ name: 'odoo-requests-per-open', value: Math.max(...opens), unit: 'requests', bar: 2 }];
}

async function isWhole(panel: PanelPage, name: string): Promise<void> {
  await panel.shows('Customer', name);
  await panel.shows('Money', /\S/);
  await panel.shows('History', /\S/);
}
