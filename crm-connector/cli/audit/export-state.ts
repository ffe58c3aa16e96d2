import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../../shared/schema.ts';

const FILE = 'export.state.json';

const progressSchema = z.object({
  rows: z.int(),
  /** Length of the file up to the last whole page. */
  bytes: z.int(),
  /** Records come in the order of their ids; the next page begins behind this one. */
  lastId: z.string(),
  done: z.boolean(),
});
export type ObjectProgress = z.infer<typeof progressSchema>;

const stateSchema = z.object({
  v: z.literal(1),
  /** Org, user, range and format: another export does not go on here. */
  what: z.string(),
  asOf: z.string(),
  objects: z.record(z.string(), progressSchema),
});
export type ExportState = z.infer<typeof stateSchema>;

/** How far an earlier run came; undefined: there was none. @throws Error when it was another export, or is no state */
export function storedState(folder: string, what: string): ExportState | undefined {
  const file = join(folder, FILE);
  if (!existsSync(file)) return undefined;
  const state = stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (state.what === what) return state;
  throw new Error(`${folder} holds an unfinished export of something else (${state.what})`);
}

/** Written beside and moved over: a run that is killed leaves the old state or the new one, never half of either. */
export function storeState(folder: string, state: ExportState): void {
  const file = join(folder, FILE);
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export const removeState = (folder: string): void => rmSync(join(folder, FILE), { force: true });
