import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'client');
const TYPES: Readonly<Record<string, string>> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

export interface ClientFile {
  readonly type: string;
  readonly body: string;
}

const files = new Map<string, ClientFile>();

/** A file of `client/` as a browser takes it: TypeScript without its types. Undefined: no such file. */
export function clientFile(name: string): ClientFile | undefined {
  // Only names the folder lists: a path cannot leave it.
  if (!files.has(name) && readdirSync(FOLDER).includes(name)) files.set(name, readClientFile(name));
  return files.get(name);
}

function readClientFile(name: string): ClientFile {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return {
    type: TYPES[extension] ?? 'text/plain; charset=utf-8',
    body: extension === 'ts' ? stripTypeScriptTypes(text) : text,
  };
}
