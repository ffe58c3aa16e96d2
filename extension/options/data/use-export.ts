import { localDate } from '../../../shared/calendar/instant.ts';
import type { Owner } from '../../storage/signed-in-owner.ts';
import { useOptions } from '../options-context.ts';

/** Saves what is kept for these people, one file each; null: everything, in one file. */
export function useExport(): (owners: readonly (Owner | null)[]) => Promise<void> {
  const { ports } = useOptions();
  return async (owners) => {
    const day = localDate(ports.clock.now(), ports.zone);
    for (const owner of owners) {
      const name = owner ? `parley-${owner.orgId}-${owner.userId}-${day}` : `parley-${day}`;
      ports.saveFile(`${name.replaceAll(/[^\w.-]+/g, '-')}.json`, await ports.data.exported(owner));
    }
  };
}
