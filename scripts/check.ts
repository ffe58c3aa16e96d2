/** The static checks, all of them even when one fails: `npm run check`. */
import { spawnSync } from 'node:child_process';

const CHECKS: Readonly<Record<string, readonly string[]>> = {
  'format and lint (biome)': ['biome', 'ci', '--error-on-warnings', '.'],
  'typed lint (oxlint)': ['oxlint', '--type-aware', '--deny-warnings'],
  'arrows between folders': ['node', 'scripts/dependency-rules.ts'],
  'packages (audit)': ['node', 'scripts/audit.ts'],
  'types (tsc)': ['tsc', '--project', '.'],
  'dead code (knip)': ['knip'],
};

const failed = Object.entries(CHECKS)
  .filter(([name, [program = '', ...args]]) => {
    console.log(`— ${name}`);
    // npm puts node_modules/.bin on the path; on Windows its programs are .cmd files, which need a shell.
    const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    return status !== 0;
  })
  .map(([name]) => name);

if (failed.length > 0) console.error(`Failed: ${failed.join('; ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
