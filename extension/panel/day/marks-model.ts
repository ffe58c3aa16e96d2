import { batch, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { DraftOwner } from '../during/draft-store.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { type DayMarks, marksAt, noMarks, type Snooze } from './day-marks.ts';
import type { DayPorts } from './day-ports.ts';

/** Pins, snoozes and notes left of the person whose day it is. A change is on screen at once, and then on disk. */
export const MarksModel = createModel((ports: Pick<PanelPorts, 'clock'> & Pick<DayPorts, 'marks'>) => {
  const marks = signal<DayMarks>(noMarks);
  const notesLeft = signal<readonly string[]>([]);
  let owner: DraftOwner | null = null;

  const keep = (next: DayMarks) => {
    marks.value = next;
    if (owner) void ports.marks.keepMarks(owner, marksAt(next, ports.clock.now())).catch(() => undefined);
  };
  return {
    marks: marks as ReadonlySignal<DayMarks>,
    notesLeft: notesLeft as ReadonlySignal<readonly string[]>,
    /** What cannot be read is none: the day itself does not depend on it. */
    readOf: async (whose: DraftOwner) => {
      const [kept, notes] = await Promise.all([
        ports.marks.marks(whose).catch(() => noMarks),
        ports.marks.notesLeft(whose).catch(() => []),
      ]);
      batch(() => {
        owner = whose;
        marks.value = kept;
        notesLeft.value = notes;
      });
    },
    forget: () => {
      owner = null;
      marks.value = noMarks;
      notesLeft.value = [];
    },
    pin: (id: string) => {
      const { pinned } = marks.peek();
      const isPinned = pinned.includes(id);
      keep({ ...marks.peek(), pinned: isPinned ? pinned.filter((one) => one !== id) : [...pinned, id] });
    },
    snooze: (id: string, snooze: Snooze) =>
      keep({ ...marks.peek(), snoozed: { ...marks.peek().snoozed, [id]: snooze } }),
    wake: (id: string) => {
      const { [id]: _, ...snoozed } = marks.peek().snoozed;
      keep({ ...marks.peek(), snoozed });
    },
  };
});
export type MarksModel = InstanceType<typeof MarksModel>;
