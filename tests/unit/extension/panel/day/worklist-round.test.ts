import { type Signal, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { DayRow } from '../../../../../extension/panel/day/day-row.ts';
import type { ReadDay, ReadingModel } from '../../../../../extension/panel/day/reading-model.ts';
import { worklistRound } from '../../../../../extension/panel/day/worklist-round.ts';
import { API_ORIGIN, NOW, ref } from '../fixtures/build.ts';
import { dayOf } from '../fixtures/day.ts';

const readDay: ReadDay = { apiOrigin: API_ORIGIN, day: dayOf([], { next: 50 }) };

function roundOf(rows: Signal<readonly DayRow[] | null>, read: Signal<ReadDay | null>) {
  let turned = 0;
  const reading = {
    read,
    ageOf: () => 0,
    turnOn: async () => {
      turned += 1;
      return true;
    },
  } as unknown as ReadingModel;
  return { round: worklistRound(reading, rows, () => NOW), turned: () => turned };
}

it('reads no more than three further pages where nobody may be called, and says that there are more', async () => {
  const { round, turned } = roundOf(signal<readonly DayRow[] | null>([]), signal<ReadDay | null>(readDay));
  expect(await round.next(API_ORIGIN, null)).toBe('more');
  expect(turned()).toBe(3);
});

it('waits until it is known who may be called: that is not the same as nobody so far', async () => {
  const rows = signal<readonly DayRow[] | null>(null);
  const { round, turned } = roundOf(rows, signal<ReadDay | null>(readDay));
  const next = round.next(API_ORIGIN, null);
  await Promise.resolve();
  const customer = { ref: ref('00100000000000AAAA'), name: 'Alder' };
  rows.value = [
    { id: 'a', customer, standing: { is: 'now', until: null }, waits: null } as unknown as DayRow,
  ];
  expect(await next).toEqual(customer);
  expect(turned()).toBe(0);
});

it('says nothing of a day that was taken away meanwhile', async () => {
  const read = signal<ReadDay | null>(readDay);
  const { round, turned } = roundOf(signal<readonly DayRow[] | null>(null), read);
  const next = round.next(API_ORIGIN, null);
  await Promise.resolve();
  read.value = null;
  expect(await next).toBe('unread');
  expect(turned()).toBe(0);
});
