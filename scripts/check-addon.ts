/**
 * `npm run check:addon`: packs the add-on and has Mozilla's own linter look at it; a warning counts as a fault. Not part of
 * `npm test`: the linter is 60 MB, and is fetched for the occasion.
 */
import { spawnSync } from 'node:child_process';
import { ZIPS } from './zip-names.ts';

/** The newest whose dependencies are all published. */
const LINTER = 'addons-linter@10.13.0';

process.exitCode =
  run('node', ['scripts/zip.ts']) || run('npx', ['--yes', LINTER, '--warnings-as-errors', ZIPS.firefox]);

function run(program: string, args: readonly string[]): number {
  return spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}
