import { systemClock } from '../../shared/calendar/clock.ts';
import type { z } from '../../shared/schema.ts';
import { setAside } from './broken.ts';
import { parleyDatabase } from './database.ts';

/**
 * What somebody has begun; undefined: nothing. What does not parse is set aside for the export before the next draft
 * takes its place: it is words that a person typed.
 * @throws StorageError
 */
export async function readDraft<S extends z.ZodMiniType>(
  key: string[],
  schema: S,
): Promise<z.output<S> | undefined> {
  const stored = await (await parleyDatabase()).get('drafts', key);
  if (stored === undefined) return undefined;
  const parsed = schema.safeParse(stored);
  if (parsed.success) return parsed.data as z.output<S>;
  await setAside('drafts', key, parsed.error, systemClock.now());
  return undefined;
}
