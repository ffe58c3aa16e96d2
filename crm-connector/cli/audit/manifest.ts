import { createHash } from 'node:crypto';
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface ExportedFile {
  readonly object: string;
  readonly file: string;
  readonly rows: number;
  /** What the org counted when the file was done. */
  readonly counted: number;
  readonly sha256: string;
  readonly fields: readonly string[];
  readonly hidden: readonly string[];
}

export interface Manifest {
  readonly v: 1;
  readonly org: { readonly id: string; readonly name: string; readonly origin: string };
  readonly exportedBy: string;
  /** When the export began; what was changed later may be in it as it was then. */
  readonly asOf: string;
  readonly finishedAt: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly files: readonly ExportedFile[];
  /** Objects this login does not see. */
  readonly missing: readonly string[];
  /** Nothing hidden, nothing missing, every count as the org counted. */
  readonly whole: boolean;
}

/** SHA-256 of a file of any size. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const FILE = 'manifest.json';

/** Whether a finished export lies there: evidence, whose hash is filed elsewhere. */
export const isFinished = (folder: string): boolean => existsSync(join(folder, FILE));

/** Writes `manifest.json`. @returns its own hash, to be kept elsewhere than the files */
export function writeManifest(folder: string, manifest: Manifest): string {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  writeFileSync(join(folder, FILE), text, { mode: 0o600 });
  return createHash('sha256').update(text).digest('hex');
}
