import { execFileSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../../extension/panel/numbers/export/zip.ts';
import { EXTENSION_DIR } from '../../scripts/browser/demo-hosts.ts';
import { FIREFOX_DIR, FIREFOX_ID } from '../../scripts/browser/firefox-hosts.ts';
import { chromeContents, firefoxContents, sourceContents } from '../../scripts/zip-contents.ts';
import { ZIPS } from '../../scripts/zip-names.ts';
import { openedZip } from './opened-zip.ts';

/** What a store takes is at most 2 GB; what a person downloads is to stay small. */
const MOST_BYTES = 1_000_000;
const MOST_SOURCE_BYTES = 3_000_000;

const BUILDS = [
  ['chrome and edge', ZIPS.chrome, EXTENSION_DIR],
  ['firefox', ZIPS.firefox, FIREFOX_DIR],
] as const;

const chrome = openedZip(ZIPS.chrome);
const firefox = openedZip(ZIPS.firefox);
const sources = openedZip(ZIPS.sources);
const manifestOf = (zip: ReadonlyMap<string, Buffer>) =>
  JSON.parse(zip.get('manifest.json')?.toString() ?? '');

describe.each(BUILDS)('the zip for %s', (_name, file, folder) => {
  const zip = openedZip(file);
  const manifest = manifestOf(zip);

  it('holds the built extension whole, and nothing else', () => {
    const built = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
    expect([...zip.keys()]).toEqual(built.toSorted());
    for (const path of built.filter((one) => one !== 'manifest.json')) {
      expect(zip.get(path)?.equals(readFileSync(join(folder, path))), path).toBe(true);
    }
  });

  it('is Manifest V3 with the version of the package, its files and its icons there', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(manifest).toMatchObject({ manifest_version: 3, version });
    const named = [
      ...Object.values<string>(manifest.icons),
      ...(manifest.background.scripts ?? [manifest.background.service_worker]),
      manifest.side_panel?.default_path ?? manifest.sidebar_action.default_panel,
      manifest.options_ui.page,
    ];
    expect(named.filter((path) => !zip.has(path))).toEqual([]);
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
    for (const [size, path] of Object.entries<string>(manifest.icons)) {
      // A PNG says its width in its first chunk.
      expect(zip.get(path)?.readUInt32BE(16), path).toBe(Number(size));
    }
  });

  it('has every word its manifest asks for, in every language', () => {
    const asked = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(0);
    const languages = [...zip.keys()].filter((path) => path.startsWith('_locales/'));
    expect(languages).toEqual(['_locales/en/messages.json', '_locales/es/messages.json']);
    expect(manifest.default_locale).toBe('en');
    for (const language of languages) {
      const words = JSON.parse(zip.get(language)?.toString() ?? '');
      expect(asked.filter((name) => !words[name ?? '']?.message)).toEqual([]);
    }
  });

  it.each([
    ['source maps', /\.map$|sourceMappingURL/],
    ['tests or their tools', /vitest|puppeteer|\.test\.|fake-indexeddb/],
    ['the practice org or its people', /Larkspur|Dana Reyes|Harbor Collections|DatabaseSync/],
    ['way to make markup of text', /\.innerHTML\s*=[^=]|insertAdjacentHTML|document\.write\b/],
    ['paths of the machine it was built on', new RegExp(`${resolve('.')}|${homedir()}/|node_modules`)],
  ])('has no %s', (_what, pattern) => {
    const found = [...zip].filter(
      ([path, bytes]) => pattern.test(path) || pattern.test(bytes.toString('latin1')),
    );
    expect(found.map(([path]) => path)).toEqual([]);
  });

  it(`is at most ${MOST_BYTES} bytes`, () => {
    expect(statSync(file).size).toBeLessThanOrEqual(MOST_BYTES);
  });
});

describe('ids', () => {
  it('Chrome’s store gives its own: its zip has no key, the unpacked folder has', () => {
    const built = JSON.parse(readFileSync(`${EXTENSION_DIR}/manifest.json`, 'utf8'));
    expect(built.key).toMatch(/^MII/);
    const { key: _, ...rest } = built;
    expect(manifestOf(chrome)).toEqual(rest);
  });

  it('Firefox has the one the sign-in redirect is made of', () => {
    expect(manifestOf(firefox).browser_specific_settings.gecko.id).toBe(FIREFOX_ID);
  });
});

it('every zip is the same each time it is made', async () => {
  const made = [
    [ZIPS.chrome, chromeContents(EXTENSION_DIR)],
    [ZIPS.firefox, firefoxContents(FIREFOX_DIR)],
    [ZIPS.sources, sourceContents()],
  ] as const;
  for (const [file, contents] of made) {
    expect(readFileSync(file).equals(await zipOf(contents)), file).toBe(true);
  }
});

describe('the sources for Mozilla’s reviewers', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-sources-'));
    for (const [path, bytes] of sources) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('build, elsewhere, the very extension that is in the zip', () => {
    execFileSync('wxt', ['build', '--browser', 'firefox', '--mv3'], {
      cwd: folder,
      stdio: 'ignore',
      // The tests' own mode is not the reviewers'.
      env: { ...process.env, NODE_ENV: 'production' },
      shell: process.platform === 'win32',
    });
    const built = firefoxContents(join(folder, FIREFOX_DIR));
    expect(built.map(({ name }) => name)).toEqual([...firefox.keys()]);
    const differing = built.filter(({ name, content }) => !firefox.get(name)?.equals(content as Uint8Array));
    expect(differing.map(({ name }) => name)).toEqual([]);
  }, 60_000);

  it(`hold no practice org and no tests, in at most ${MOST_SOURCE_BYTES} bytes`, () => {
    expect([...sources.keys()].filter((path) => /local-org|^tests\/|\.test\./.test(path))).toEqual([]);
    expect(statSync(ZIPS.sources).size).toBeLessThanOrEqual(MOST_SOURCE_BYTES);
  });
});
