import { effect, type ReadonlySignal } from '@preact/signals';
import type { NamedRecord } from '../../../crm-connector/contract.ts';
import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import { type DayRow, isOffered, nextOf } from './day-row.ts';
import { REFRESH_MS, type ReadingModel, TOO_OLD_MS } from './reading-model.ts';

/** A long worklist is read over several presses: each page costs calls of the org. */
const MOST_TURNS = 3;

/** The way through the worklist: everybody once before anybody twice. */
export function worklistRound(
  reading: ReadingModel,
  rows: ReadonlySignal<readonly DayRow[] | null>,
  now: () => Instant,
) {
  let seen = new Set<string>();
  /** Whether nobody was to be called on any page from the first to this one. */
  let isBare = false;
  /** When all of the worklist had nobody to be called. */
  let bareAt: Instant | null = null;

  const lookHere = (current: string | null): DayRow | null => {
    const here = rows.peek() ?? [];
    const isFirst = reading.read.peek()?.day.skipped === 0;
    isBare = (isFirst || isBare) && !here.some(isOffered);
    if (current !== null) seen.add(current);
    const row = nextOf(here, current, seen);
    if (row) seen.add(row.id);
    return row;
  };
  const leave = () => {
    isBare = false;
    bareAt = null;
  };
  const isKnownBare = () => bareAt !== null && millisecondsBetween(bareAt, now()) < TOO_OLD_MS;

  const freshen = async (apiOrigin: string): Promise<void> => {
    const age = reading.ageOf(apiOrigin);
    if (age > TOO_OLD_MS) {
      leave();
      await reading.readAnew(apiOrigin);
    } else if (age > REFRESH_MS) reading.refresh(apiOrigin);
  };
  const lookFurther = async (apiOrigin: string, current: string | null): Promise<DayRow | null> => {
    let row: DayRow | null = null;
    for (let turns = 0; !row && turns < MOST_TURNS && (await reading.turnOn(apiOrigin)); turns++)
      row = lookHere(current);
    return row;
  };
  const isMoreBehind = () => typeof reading.read.peek()?.day.next === 'number';

  return {
    begin: () => {
      seen = new Set();
      leave();
    },
    /** To be called when pages are turned, or the list is another one. */
    leave,
    /**
     * Who comes next, the worklist over; null: nobody who may be called is left in all of it; `more`: nobody so far, and
     * the rest was not looked at yet; `unread`: there is no day to look at any more.
     * @param current `recordKey` of the customer on screen
     * @throws when it could not be read
     */
    next: async (
      apiOrigin: string,
      current: string | null,
    ): Promise<NamedRecord | 'more' | 'unread' | null> => {
      await freshen(apiOrigin);
      if ((await untilKnown(reading, rows)) === null) return 'unread';
      const here = lookHere(current);
      if (!here && isKnownBare()) return null;
      const row = here ?? (await lookFurther(apiOrigin, current));
      if (row) return row.customer;
      if (isMoreBehind()) return 'more';
      bareAt = isBare ? now() : null;
      // Everybody was met once: they begin anew, with those who may be called by now.
      await reading.turnBack(apiOrigin);
      seen = new Set();
      return lookHere(current)?.customer ?? null;
    },
  };
}

/** A day that is read may still wait for what was saved here. Null: it was taken away meanwhile, with whose it was. */
async function untilKnown(
  { read }: Pick<ReadingModel, 'read'>,
  rows: ReadonlySignal<readonly DayRow[] | null>,
): Promise<readonly DayRow[] | null> {
  let stop = () => {};
  await new Promise<void>((resolve) => {
    stop = effect(() => {
      if (rows.value !== null || read.value === null) resolve();
    });
  });
  stop();
  return rows.peek();
}
