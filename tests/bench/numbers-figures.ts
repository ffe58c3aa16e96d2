import { until } from '../../scripts/until.ts';
import type { BenchStage } from './bench-stage.ts';
import type { Figure } from './figures.ts';

/** HTTP requests of one look at the shift's numbers, and of how one customer pays. */
export async function requestsPerNumbers(stage: BenchStage): Promise<Figure[]> {
  const { panel } = stage;
  const [first] = stage.customers;
  await stage.pushTo(first);
  await panel.shows('Customer', first.name);
  const shift = await requestsOf(stage, async () => {
    await panel.page.keyboard.press('t');
    await until('the shift to be counted', async () =>
      /Nothing was done yet|counted at/.test(await panel.text()),
    );
  });
  const customer = await requestsOf(stage, async () => {
    await panel.press('Customer');
    await panel.says('Payment terms');
  });
  await panel.page.keyboard.press('Escape');
  return [
    { name: 'requests-per-shift-numbers', value: shift, unit: 'requests', bar: 1 },
    { name: 'requests-per-payment-history', value: customer, unit: 'requests', bar: 1 },
  ];
}

async function requestsOf(stage: BenchStage, look: () => Promise<void>): Promise<number> {
  const before = (await stage.extensionCalls()).length;
  await look();
  return (await stage.extensionCalls()).length - before;
}
