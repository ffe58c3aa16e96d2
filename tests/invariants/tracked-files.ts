import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Every file git tracks or would track, from the root, with forward slashes. */
export const trackedFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '');

/** Source of the product itself: what runs in the browser or in the local org. */
export const productSources = trackedFiles.filter((path) =>
  /^(?:shared|crm-connector|extension)\/.*\.tsx?$/.test(path),
);

export const textOf = (path: string): string => readFileSync(path, 'utf8');
