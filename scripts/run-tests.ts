/** Runs test projects of vitest and counts what came out. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { add, NOTHING, type Tally } from './test-tally.ts';

/** Reporter that ends a run of the connectors' contract with its table. */
const CONTRACT_TABLE = resolve('tests/contract/contract-table.ts');

interface FileReport {
  /** Absolute path. */
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

interface Run {
  readonly ok: boolean;
  readonly files: readonly FileReport[];
}

/** @returns what vitest reports of these projects; a run that failed outside a test (a file that does not load) counts as one failure */
export function runTests(projects: readonly string[]): Tally {
  console.log(`\n== tests: ${projects.join(', ')}`);
  return tallyOf(runVitest(projects, []));
}

/**
 * The same for journeys in a browser: a file that failed is run once more, alone, with an org and a browser of its own.
 * A fault fails both times; what passed only then is named, since a journey that hangs on the machine's speed is a
 * fault too, of the journey or of the product.
 */
export function runJourneys(projects: readonly string[]): Tally {
  console.log(`\n== tests: ${projects.join(', ')}`);
  const first = runVitest(projects, []);
  const failed = first.files.filter(({ status }) => status === 'failed').map(({ name }) => name);
  // Many that fail are no accident, and a failure outside all files cannot be run anew.
  if (failed.length === 0 || failed.length > 4) return tallyOf(first);
  console.log(`\n== once more, alone: ${failed.map(toShort).join(', ')}`);
  const again = runVitest(projects, failed);
  const failsAgain = (name: string) =>
    again.files.some((file) => file.name === name && file.status === 'failed');
  for (const name of failed.filter((name) => !failsAgain(name))) {
    console.log(`UNSTEADY: ${toShort(name)} failed, and passed when run once more`);
  }
  const rest = first.files.filter(({ name }) => !failed.includes(name));
  return add(sumOf(rest), tallyOf(again));
}

function runVitest(projects: readonly string[], files: readonly string[]): Run {
  const folder = mkdtempSync(join(tmpdir(), 'parley-report-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    'vitest',
    [
      'run',
      ...files,
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      `--reporter=${CONTRACT_TABLE}`,
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const found = readReport(report);
  rmSync(folder, { recursive: true });
  return { ok: status === 0, files: found };
}

function tallyOf({ ok, files }: Run): Tally {
  const sum = sumOf(files);
  return ok || sum.failed > 0 ? sum : { ...sum, failed: 1 };
}

function sumOf(files: readonly FileReport[]): Tally {
  return files.map(tallyOfFile).reduce(add, NOTHING);
}

function tallyOfFile({ status, assertionResults }: FileReport): Tally {
  const count = (...wanted: string[]) => assertionResults.filter((one) => wanted.includes(one.status)).length;
  const failed = count('failed');
  return {
    passed: count('passed'),
    // A hook that fails leaves its tests skipped, and its file failed.
    failed: failed === 0 && status === 'failed' ? 1 : failed,
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
  };
}

function readReport(file: string): readonly FileReport[] {
  try {
    const report: { testResults?: readonly FileReport[] } = JSON.parse(readFileSync(file, 'utf8'));
    return report.testResults ?? [];
  } catch {
    return [];
  }
}

const toShort = (name: string) => relative(process.cwd(), name);
