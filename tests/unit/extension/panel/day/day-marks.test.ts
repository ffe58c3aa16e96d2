import '../../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { type DayMarks, idbDayMarks } from '../../../../../extension/panel/day/day-marks.ts';
import { listBroken } from '../../../../../extension/storage/broken.ts';
import { parleyDatabase } from '../../../../../extension/storage/database.ts';
import { freshDatabase } from '../../fresh-database.ts';
import { identity } from '../../samples.ts';

beforeEach(freshDatabase);

const pin = (id: string) => (marks: DayMarks) => ({ ...marks, pinned: [...marks.pinned, id] });

it('keep what two windows change at once', async () => {
  await Promise.all([
    idbDayMarks.changeMarks(identity, pin('a')),
    idbDayMarks.changeMarks(identity, pin('b')),
  ]);
  expect((await idbDayMarks.marks(identity)).pinned.toSorted()).toEqual(['a', 'b']);
});

it('set what does not parse aside, for the export', async () => {
  const key = [identity.orgId, identity.userId, 'my-day'];
  await (await parleyDatabase()).put('drafts', { v: 9 }, key);
  expect(await idbDayMarks.changeMarks(identity, pin('a'))).toMatchObject({ pinned: ['a'] });
  expect(await listBroken()).toMatchObject([{ store: 'drafts', value: { v: 9 } }]);
});
