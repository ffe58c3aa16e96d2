/** What goes into the zips for the stores: the built extension, and for Mozilla's reviewers what it was built from. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ZipEntry } from '../extension/panel/numbers/export/zip.ts';

/** All that `npm ci && npm run build:firefox` reads. */
const SOURCES = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'README.md', 'CONTRIBUTING.md'],
  ...['shared', 'extension', 'crm-connector'],
];
/** Of these the extension has nothing: the practice org with its made-up people, the terminal, what an admin deploys. */
const NOT_BUILT = /^crm-connector\/(?:local-org|cli|salesforce-package)\//;

/** Edge takes the same zip. Stores give an extension its id, and refuse one whose manifest brings a `key`. */
export function chromeContents(folder: string): ZipEntry[] {
  return filesIn(folder).map((file) =>
    file.name === 'manifest.json' ? { ...file, content: withoutKey(file.content) } : file,
  );
}

export const firefoxContents = (folder: string): ZipEntry[] => filesIn(folder);

export function sourceContents(): ZipEntry[] {
  const tracked = execFileSync('git', ['ls-files', '--', ...SOURCES], { encoding: 'utf8' });
  return tracked
    .split('\n')
    .filter((name) => name !== '' && !NOT_BUILT.test(name))
    .toSorted()
    .map((name) => ({ name, content: new Uint8Array(readFileSync(name)) }));
}

/** In an order that does not depend on the disk. */
function filesIn(folder: string): ZipEntry[] {
  return globSync('**/*', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted()
    .map((name) => ({ name, content: new Uint8Array(readFileSync(join(folder, name))) }));
}

function withoutKey(manifest: ZipEntry['content']): string {
  const { key: _, ...rest } = JSON.parse(new TextDecoder().decode(manifest as Uint8Array));
  return JSON.stringify(rest);
}
