/**
 * `npm test`: static checks, the production build, then every test project; the last line sums what vitest reports.
 * The browser journeys come last, alone, so that they have both cores.
 */
import { spawnSync } from 'node:child_process';
import { beginBed, tellBed } from '../tests/real-erp/odoo-bed.ts';
import { runJourneys, runTests } from './run-tests.ts';
import { add, type Tally } from './test-tally.ts';

// Installing and seeding takes it about two minutes on a fresh machine, in which all that needs no Odoo is done.
const booting = beginBed();
const early = [
  runStep('static checks', 'node', ['scripts/check.ts']),
  runStep('production builds and zips', 'node', ['scripts/zip.ts']),
  runTests(['unit', 'conformance', 'invariants']),
];
const odoo = await booting;
const late = [
  asTally('Odoo for the tests', odoo !== 'failed'),
  runTests(['contract']),
  runJourneys(['e2e', 'e2e-odoo', 'firefox']),
];
tellBed('down');
const sum = [...early, ...late].reduce(add);
if (odoo === 'absent') console.log('SKIPPED: everything that needs an Odoo. None is to be had here.');
if (sum.failed > 0) process.exitCode = 1;
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);

/** A step counts as one test: it must pass for the run to pass. */
function runStep(name: string, program: string, args: readonly string[]): Tally {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return asTally(name, status === 0);
}

function asTally(name: string, ok: boolean): Tally {
  if (!ok) console.log(`FAILED: ${name}`);
  return ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}
