import { expect, it } from 'vitest';
import { type DayMarks, noMarks } from '../../../../../extension/panel/day/day-marks.ts';
import { MarksModel } from '../../../../../extension/panel/day/marks-model.ts';
import { identity, NOW } from '../fixtures/build.ts';

/** Marks on a disk that writes when it is told to. */
function slowDisk() {
  let held = noMarks;
  let write: () => void = () => undefined;
  const model = new MarksModel({
    clock: { now: () => NOW } as ConstructorParameters<typeof MarksModel>[0]['clock'],
    marks: {
      marks: async () => held,
      notesLeft: async () => [],
      changeMarks: (_owner, change) =>
        new Promise<DayMarks>((resolve) => {
          write = () => {
            held = change(held);
            resolve(held);
          };
        }),
    },
  });
  return { model, write: () => write(), held: () => held };
}

it('show a pin that was on its way to disk while the day of the same person was read anew', async () => {
  const { model, write, held } = slowDisk();
  await model.readOf({ ...identity });
  const pinned = model.pin('a');
  await model.readOf({ ...identity });
  write();
  await pinned;
  expect(held().pinned).toEqual(['a']);
  expect(model.marks.value.pinned).toEqual(['a']);
});

it.each([
  ['user', { userId: '005000000000009AAA' }],
  ['org', { orgId: '00D000000000009EAA' }],
])('show nothing of another %s', async (_what, change) => {
  const { model, write } = slowDisk();
  await model.readOf({ ...identity });
  const pinned = model.pin('a');
  await model.readOf({ ...identity, ...change });
  write();
  await pinned;
  // Read before it was written, and whatever is written is the other's.
  expect(model.marks.value.pinned).toEqual([]);
});
