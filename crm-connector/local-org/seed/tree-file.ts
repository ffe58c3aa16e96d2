import { readFileSync } from 'node:fs';
import { z } from '../../../shared/schema.ts';
import { SeedError } from './seed-error.ts';

/** One record as written in a file: `attributes` says what it is, every other key is a field or a list of children. */
const treeRecordSchema = z.catchall(
  z.object({
    attributes: z.object({
      type: z.string().check(z.minLength(1)),
      referenceId: z.optional(z.string().check(z.minLength(1))),
    }),
  }),
  z.unknown(),
);
export type TreeRecord = z.infer<typeof treeRecordSchema>;

export const treeFileSchema = z.object({ records: z.array(treeRecordSchema) });

export interface TreeFile {
  /** For messages. */
  readonly name: string;
  readonly records: readonly TreeRecord[];
}

/**
 * Reads a file of the `sf data export tree` shape.
 * @throws SeedError when there is no such file, it is not JSON, or it is not of that shape
 */
export function readTreeFile(path: string): TreeFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new SeedError(`${path}: cannot be read (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
  return parseTreeFile(path, text);
}

/** @throws SeedError */
function parseTreeFile(name: string, text: string): TreeFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SeedError(`${name}: is not JSON (${(cause as Error).message})`, { cause });
  }
  const parsed = treeFileSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SeedError(
      `${name}: ${issue?.path.join('.') || 'top level'}: ${issue?.message}. ` +
        'Expected {"records":[{"attributes":{"type":"Account","referenceId":"acme"},"Name":"Acme"}]}',
    );
  }
  return { name, records: parsed.data.records };
}
