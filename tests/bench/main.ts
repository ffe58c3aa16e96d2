/**
 * `npm run bench`: the figures of DESIGN §8 as JSON lines, ratios and counts of one run. `-- --large` adds the
 * million-invoice org. It never fails a build; a figure over its bar is for people to judge.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { BenchStage } from './bench-stage.ts';
import { bundleFigures } from './bundle-figures.ts';
import { coldStart } from './cold-start-figures.ts';
import { dayFigures } from './day-figures.ts';
import { type Figure, printFigure } from './figures.ts';
import { clickToDurable, requestsPerLog } from './log-figures.ts';
import { requestsPerNumbers } from './numbers-figures.ts';
import { odooFigures } from './odoo-figures.ts';
import { cachedReopen, openToComplete, requestsPerOpen } from './open-figures.ts';
import { planFigures } from './plan-figures.ts';
import { orgScale } from './scale-figures.ts';
import { verdictFigures } from './verdict-figures.ts';

const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } });

const built = spawnSync('wxt', ['build'], { encoding: 'utf8', shell: process.platform === 'win32' });
if (built.status !== 0) throw new Error(`The extension does not build\n${built.stdout}${built.stderr}`);

print(bundleFigures());
print(verdictFigures());
print(planFigures());
print(await dayFigures());
const stage = await BenchStage.open();
try {
  for (const measure of [
    requestsPerOpen,
    openToComplete,
    cachedReopen,
    requestsPerLog,
    requestsPerNumbers,
    clickToDurable,
    coldStart,
  ]) {
    print(await measure(stage));
  }
} finally {
  await stage.close();
}
print(await odooFigures());
print(await orgScale([1_000, values.large ? 1_000_000 : 100_000]));

function print(figures: readonly Figure[]): void {
  for (const figure of figures) printFigure(figure);
}
