/**
 * `npm test`: static checks, the production build, then every test project; the last line sums what vitest reports.
 * The browser journeys come last, alone, so that they have both cores.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WITHOUT_BROWSER = ['unit', 'conformance', 'contract', 'invariants'];
const IN_BROWSER = ['e2e'];

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const sum = [
  runStep('static checks', 'node', ['scripts/check.ts']),
  runStep('production build', 'wxt', ['build']),
  runTests(WITHOUT_BROWSER),
  runTests(IN_BROWSER),
].reduce(add);
if (sum.failed > 0) process.exitCode = 1;
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);

/** A step counts as one test: it must pass for the run to pass. */
function runStep(name: string, program: string, args: readonly string[]): Tally {
  console.log(`\n== ${name}`);
  return run(program, args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function runTests(projects: readonly string[]): Tally {
  console.log(`\n== tests: ${projects.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'parley-report-'));
  const report = join(folder, 'report.json');
  const ok = run('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const tally = readReport(report);
  rmSync(folder, { recursive: true });
  // A run that failed outside a test (a file that does not load, an unhandled rejection) still failed.
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function readReport(file: string): Tally {
  try {
    const report: Record<string, number> = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests ?? 0,
      failed: report.numFailedTests ?? 0,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function add(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}
