import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const shim = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const source = (path: string) =>
  fileURLToPath(new URL(`../../../node_modules/jsforce/src/${path}`, import.meta.url));

/** What jsforce's sources import → what the extension gets instead. */
const jsforceAliases: Readonly<Record<string, string>> = {
  stream: shim('stream'),
  './jsforce': shim('hub'),
  './request': shim('absent'),
  './csv': shim('absent'),
  './browser/jsonp': shim('absent'),
  './browser/canvas': shim('absent'),
  './util/get-body-size': shim('absent'),
  crypto: shim('absent'),
  querystring: shim('absent'),
  xml2js: shim('absent'),
  'form-data': shim('absent'),
};

/**
 * Bundles jsforce's connection for a browser worker. It is taken from the package's TypeScript sources: its
 * browser build drags in core-js and regenerator for browsers older than any that runs Parley, and cannot be
 * tree-shaken (400 kB; this way 60 kB).
 */
export function jsforceForWorker(): Plugin {
  return {
    name: 'parley:jsforce-for-worker',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === 'jsforce/lib/connection.js') return source('connection.ts');
      if (id === 'node:stream' && importer?.endsWith('/org-client.ts')) return shim('stream');
      if (!importer?.includes('/jsforce/src/')) return undefined;
      return jsforceAliases[id.replace(/^\.\.\//, './')];
    },
  };
}
