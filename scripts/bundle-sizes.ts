import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION_DIR } from './browser/demo-hosts.ts';

export const WORKER_FILE = 'background.js';
const PANEL_PAGE = 'sidepanel.html';
/** What the panel opens to print a paper. */
const PAPER_PAGE = 'paper.html';
/** Opened seldom, in a tab of its own; it shares no file with the panel. */
const OPTIONS_PAGE = 'options.html';

/** Gzipped sizes of the built extension, in bytes. */
export interface BundleSizes {
  /** Script and style that must be there before the cached customer is painted. */
  readonly panelFirst: number;
  /** The first, every part loaded later, and the page a paper is printed from. */
  readonly panelAll: number;
  readonly options: number;
  readonly worker: number;
}

export function bundleSizes(): BundleSizes {
  return {
    panelFirst: total(firstPanelFiles()),
    panelAll: total(panelFiles()),
    options: total(linkedFrom(OPTIONS_PAGE)),
    worker: total([WORKER_FILE]),
  };
}

/** Everything the panel and the paper it prints may load, found from their pages by following imports. */
export function panelFiles(): string[] {
  return reach([...linkedFrom(PANEL_PAGE), ...linkedFrom(PAPER_PAGE)], (source) => [
    ...staticImports(source),
    ...lazyParts(source),
  ]);
}

function firstPanelFiles(): string[] {
  return reach(linkedFrom(PANEL_PAGE), staticImports);
}

function linkedFrom(page: string): string[] {
  return [...read(page).matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
}

function reach(start: readonly string[], linksOf: (source: string) => readonly string[]): string[] {
  const found = new Set(start);
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    for (const link of linksOf(read(file))) found.add(posix.join(posix.dirname(file), link));
  }
  return [...found];
}

/** `import … from "./x.js"` and `export … from "./x.js"`, as the bundler writes them. */
function staticImports(source: string): string[] {
  return [...source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map(
    (match) => match[1] ?? '',
  );
}

/** `import("./x.js")`, and the style sheets that come with such a part. */
function lazyParts(source: string): string[] {
  const parts = [...source.matchAll(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)];
  // The bundler lists them as the page would link them.
  const styles = [...source.matchAll(/["'`](assets\/[^"'`]+\.css)["'`]/g)];
  return [...parts.map((match) => match[1] ?? ''), ...styles.map((match) => `../${match[1]}`)];
}

function total(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
}

function read(file: string): string {
  return readFileSync(`${EXTENSION_DIR}/${file}`, 'utf8');
}

/** Scripts and styles of the extension that no page reaches: they would escape the budget. */
export function unreachedFiles(): string[] {
  const reached = new Set([...panelFiles(), ...linkedFrom(OPTIONS_PAGE), WORKER_FILE]);
  return globSync('**/*.{js,css}', { cwd: EXTENSION_DIR })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((file) => !reached.has(file));
}
