import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { DayRow } from '../../../../../extension/panel/day/day-row.ts';
import type { ReadDay, ReadingModel } from '../../../../../extension/panel/day/reading-model.ts';
import { worklistRound } from '../../../../../extension/panel/day/worklist-round.ts';
import { API_ORIGIN, NOW } from '../fixtures/build.ts';
import { dayOf } from '../fixtures/day.ts';

it.each([
  ['while nobody can tell yet who may be called', null, 'cannot-tell', 0],
  ['and no more than three pages where nobody may be', [], 'cannot-tell', 3],
] as const)('reads no further page %s', async (_when, rows, expected, turns) => {
  let turned = 0;
  const reading = {
    read: signal<ReadDay | null>({ apiOrigin: API_ORIGIN, day: dayOf([], { next: 50 }) }),
    ageOf: () => 0,
    turnOn: async () => {
      turned += 1;
      return true;
    },
  } as unknown as ReadingModel;
  const round = worklistRound(reading, signal<readonly DayRow[] | null>(rows), () => NOW);
  expect(await round.next(API_ORIGIN, null)).toBe(expected);
  expect(turned).toBe(turns);
});
