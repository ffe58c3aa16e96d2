import type { ReadonlySignal } from '@preact/signals';
import { type DayPage, firstPage } from '../../../shared/domain/my-day.ts';
import type { ReadDay } from './reading-model.ts';

type Place = Pick<DayPage, 'skip' | 'order'>;
const start: Place = { skip: firstPage.skip, order: firstPage.order };

/** Where in a worklist longer than a day shows the day begins, and the ways on and back. */
export function worklistPlace(
  read: ReadonlySignal<ReadDay | null>,
  readAnew: (apiOrigin: string) => Promise<void>,
) {
  let place = start;
  /** Where the other place cannot be read, this one stays. */
  const turnTo = async (apiOrigin: string, to: Place): Promise<void> => {
    const from = place;
    place = to;
    try {
      await readAnew(apiOrigin);
    } catch (error) {
      if (place === to) place = from;
      throw error;
    }
  };
  return {
    now: (): Place => place,
    reset: () => {
      place = start;
    },
    /** Goes on to the customers after those shown. False: there are none. @throws when they could not be read */
    turnOn: async (apiOrigin: string): Promise<boolean> => {
      const known = read.peek();
      if (known?.apiOrigin !== apiOrigin || known.day.next === null) return false;
      await turnTo(apiOrigin, { skip: known.day.next, order: known.day.order });
      return true;
    },
    /** Back to the first customers; nothing is read where they are shown. @throws when they could not be read */
    turnBack: async (apiOrigin: string): Promise<void> => {
      if (place !== start) await turnTo(apiOrigin, start);
    },
  };
}
