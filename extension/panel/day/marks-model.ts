import { batch, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { DraftOwner } from '../during/draft-store.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { type DayMarks, marksAt, noMarks, type Snooze } from './day-marks.ts';
import type { DayPorts } from './day-ports.ts';

/** What went wrong with the marks: the day itself does not depend on them. */
export type MarksFault = 'not-read' | 'not-saved';

/** Pins, snoozes and notes left of the person whose day it is. A change is on screen at once, and then on disk. */
export const MarksModel = createModel((ports: Pick<PanelPorts, 'clock'> & Pick<DayPorts, 'marks'>) => {
  const marks = signal<DayMarks>(noMarks);
  const notesLeft = signal<readonly string[]>([]);
  const fault = signal<MarksFault | null>(null);
  let owner: DraftOwner | null = null;
  let changes = 0;

  /** @param change made to what is on screen, and to what is on disk by then: another window may have changed that */
  const keep = async (change: (marks: DayMarks) => DayMarks): Promise<void> => {
    const [before, whose, turn] = [marks.peek(), owner, ++changes];
    marks.value = change(before);
    if (!whose) return;
    const isLast = () => owner !== null && isSamePerson(owner, whose) && turn === changes;
    try {
      const kept = await ports.marks.changeMarks(whose, (held) => marksAt(change(held), ports.clock.now()));
      if (isLast()) batch(() => ([marks.value, fault.value] = [kept, null]));
    } catch {
      if (isLast()) batch(() => ([marks.value, fault.value] = [before, 'not-saved']));
    }
  };
  return {
    marks: marks as ReadonlySignal<DayMarks>,
    notesLeft: notesLeft as ReadonlySignal<readonly string[]>,
    fault: fault as ReadonlySignal<MarksFault | null>,
    readOf: async (whose: DraftOwner) => {
      const read = await Promise.all([ports.marks.marks(whose), ports.marks.notesLeft(whose)]).catch(
        () => null,
      );
      batch(() => {
        if (read || owner === null || !isSamePerson(owner, whose))
          [marks.value, notesLeft.value] = read ?? [noMarks, []];
        owner = whose;
        fault.value = read ? null : 'not-read';
      });
    },
    /** Ids of all whom pins, snoozes and notes left name. */
    customersOf: async (whose: DraftOwner): Promise<string[]> => {
      const [kept, notes] = await Promise.all([
        ports.marks.marks(whose).catch(() => noMarks),
        ports.marks.notesLeft(whose).catch(() => []),
      ]);
      const { pinned, snoozed } = marksAt(kept, ports.clock.now());
      const ids = [...pinned, ...Object.keys(snoozed), ...notes]
        .map(idIn)
        .filter((id) => /^\w{1,40}$/.test(id));
      return [...new Set(ids)];
    },
    forget: () => {
      owner = null;
      marks.value = noMarks;
      notesLeft.value = [];
      fault.value = null;
    },
    pin: (id: string) => {
      const isPinned = marks.peek().pinned.includes(id);
      return keep((held) => {
        const others = held.pinned.filter((one) => one !== id);
        return { ...held, pinned: isPinned ? others : [...others, id] };
      });
    },
    snooze: (id: string, snooze: Snooze) =>
      keep((held) => ({ ...held, snoozed: { ...held.snoozed, [id]: snooze } })),
    wake: (id: string) =>
      keep((held) => {
        const { [id]: _, ...snoozed } = held.snoozed;
        return { ...held, snoozed };
      }),
  };
});
export type MarksModel = InstanceType<typeof MarksModel>;

/** Every reading of a day names its owner anew. */
const isSamePerson = (one: DraftOwner, other: DraftOwner): boolean =>
  one.orgId === other.orgId && one.userId === other.userId;

/** A `recordKey` ends with the record's id. */
const idIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
