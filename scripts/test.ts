/**
 * `npm test`: static checks, the production build, then every test project; the last line sums what vitest reports.
 * The browser journeys come last, alone, so that they have both cores.
 */
import { spawnSync } from 'node:child_process';
import { runJourneys, runTests } from './run-tests.ts';
import { add, type Tally } from './test-tally.ts';

const sum = [
  runStep('static checks', 'node', ['scripts/check.ts']),
  runStep('production build', 'wxt', ['build']),
  runTests(['unit', 'conformance', 'contract', 'invariants']),
  runJourneys(['e2e']),
].reduce(add);
if (sum.failed > 0) process.exitCode = 1;
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);

/** A step counts as one test: it must pass for the run to pass. */
function runStep(name: string, program: string, args: readonly string[]): Tally {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}
