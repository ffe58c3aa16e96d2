import { browser } from 'wxt/browser';
import { type Clock, systemClock } from '../../shared/calendar/clock.ts';
import { z } from '../../shared/schema.ts';
import { keepBroken, reasons } from '../storage/broken.ts';

/** A setting in `storage.local`, stored as `{v, data}` and parsed whenever it is read. */
export interface StoredItem<T> {
  /**
   * Undefined: never set, or set aside because it did not parse.
   * @throws StorageError also when a newer Parley wrote it, which then stays as it is
   */
  read(): Promise<T | undefined>;
  write(data: T): Promise<void>;
}

/** Names one setting. `version` goes up with every change of `schema`'s meaning, and then brings a migration. */
export function storedItem<S extends z.ZodMiniType>(
  key: string,
  version: number,
  schema: S,
  clock: Clock = systemClock,
): StoredItem<z.output<S>> {
  const envelopeSchema = z.object({ v: z.literal(version), data: z.unknown() });
  return {
    async read() {
      const stored = (await browser.storage.local.get(key))[key];
      if (stored === undefined) return undefined;
      const envelope = envelopeSchema.safeParse(stored);
      const parsed = envelope.success ? schema.safeParse(envelope.data.data) : envelope;
      if (parsed.success) return parsed.data as z.output<S>;
      // Kept for the panel's export before the name is free again: a setting is never silently replaced. What a newer
      // Parley wrote stays as it is, because the database of a newer one does not open.
      await keepBroken({
        store: 'settings',
        key,
        value: stored,
        why: reasons(parsed.error),
        at: clock.now(),
      });
      await browser.storage.local.remove(key);
      return undefined;
    },
    async write(data) {
      await browser.storage.local.set({ [key]: { v: version, data } });
    },
  };
}
