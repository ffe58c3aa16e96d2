import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { CONTRACT } from './connector/contract-harness.ts';

const MARKS: Readonly<Record<string, string>> = {
  passed: 'yes',
  failed: 'NO',
  skipped: 'skipped',
  pending: 'skipped',
};

/**
 * Reporter that ends a run of the connectors' contract with its table, case by system. `-`: what the case is about, that
 * system does otherwise, and its traits say so.
 */
export default class ContractTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const cases = modules.flatMap((module) => [...module.children.allTests()]).flatMap(placeInTable);
    if (cases.length === 0) return;
    const systems = [...new Set(cases.map(({ system }) => system))];
    const rows = [...new Set(cases.map(({ row }) => row))];
    console.log(`\n${CONTRACT}: ${systems.map((system, index) => `(${index + 1}) ${system}`).join(' · ')}`);
    for (const row of rows) {
      const marks = systems.map((system) => {
        const found = cases.find((one) => one.row === row && one.system === system);
        return (found?.mark ?? '-').padEnd(8);
      });
      console.log(`${marks.join('')}${row}`);
    }
    const skipped = systems.filter((system) =>
      cases.some((one) => one.system === system && one.mark === 'skipped'),
    );
    for (const system of skipped)
      console.log(`SKIPPED: ${system} is not to be had here, so nothing was shown of it`);
  }
}

interface Place {
  readonly system: string;
  readonly row: string;
  readonly mark: string;
}

/** Empty for a test that is not of the contract. */
function placeInTable(test: TestCase): Place[] {
  const path = test.fullName.split(' > ');
  if (path[0] !== CONTRACT) return [];
  const [, system = '', ...row] = path;
  const mark = hasFailedAround(test) ? 'NO' : (MARKS[test.result().state] ?? '?');
  return [{ system, row: row.join(': '), mark }];
}

/** What a failed hook leaves out is reported as skipped. */
function hasFailedAround(test: TestCase): boolean {
  let around = test.parent;
  while (around.type === 'suite') {
    if (around.errors().length > 0) return true;
    around = around.parent;
  }
  return around.errors().length > 0;
}
