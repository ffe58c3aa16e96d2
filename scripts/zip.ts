/** `npm run zip`: builds the extension for every browser and packs it for the stores, the same bytes every time. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { zipOf } from '../extension/panel/numbers/export/zip.ts';
import { EXTENSION_DIR } from './browser/demo-hosts.ts';
import { FIREFOX_DIR } from './browser/firefox-hosts.ts';
import { chromeContents, firefoxContents, sourceContents } from './zip-contents.ts';
import { ZIPS } from './zip-names.ts';

build('npm run build', ['build']);
build('npm run build:firefox', ['build', '--browser', 'firefox', '--mv3']);
await pack(ZIPS.chrome, chromeContents(EXTENSION_DIR));
await pack(ZIPS.firefox, firefoxContents(FIREFOX_DIR));
await pack(ZIPS.sources, sourceContents());

function build(name: string, args: readonly string[]): void {
  const { status, stdout } = spawnSync('wxt', args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${name} failed:\n${stdout}`);
  process.exit(1);
}

async function pack(file: string, contents: Parameters<typeof zipOf>[0]): Promise<void> {
  const bytes = await zipOf(contents);
  writeFileSync(file, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${file}  ${contents.length} files, ${bytes.length} bytes, sha256 ${hash}`);
}
