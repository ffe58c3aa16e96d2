import { describe, expect, it } from 'vitest';
import { PageModel } from '../../../../../extension/panel/page/page-model.ts';
import type { VisibleTab } from '../../../../../extension/panel/panel-ports.ts';
import { FakeWorld } from '../fake-world.ts';
import { PAGE_ORIGIN } from '../fixtures/build.ts';

const record = (id: string) => `${PAGE_ORIGIN}/lightning/r/Account/${id}/view`;
const A = '001000000000001AAA';
const B = '001000000000002AAA';

function watching(world: FakeWorld) {
  const page = new PageModel(world.ports);
  page.start();
  return page;
}

describe('what the panel knows of the page', () => {
  it.each([
    [null, { is: 'unseen' }],
    ['https://example.com/', { is: 'other' }],
    [`${PAGE_ORIGIN}/lightning/o/Account/list`, { is: 'crm', context: { is: 'no-record' }, granted: true }],
    [record(A), { is: 'crm', context: { is: 'record', ref: { id: A } }, granted: true }],
    [record('001000000000001ABC'), { is: 'crm', context: { is: 'no-record' } }],
  ])('%s', async (url, expected) => {
    const world = new FakeWorld();
    world.goTo(url);
    const page = watching(world);
    await expect.poll(() => page.sight.value).toMatchObject(expected);
  });

  it('is the latest look’s answer, whichever comes last', async () => {
    const world = new FakeWorld();
    const answers: ((tab: VisibleTab) => void)[] = [];
    world.ports.pages.activeTab = () => new Promise((resolve) => void answers.push(resolve));
    const page = watching(world);
    void page.look();
    const tab = (url: string): VisibleTab => ({ id: 1, url });
    answers[1]?.(tab(record(B)));
    await expect.poll(() => page.sight.value).toMatchObject({ context: { ref: { id: B } } });
    answers[0]?.(tab(record(A)));
    await new Promise(setImmediate);
    expect(page.sight.value).toMatchObject({ context: { ref: { id: B } } });
  });

  it('stays the same value while the page stays', async () => {
    const world = new FakeWorld();
    world.goTo(record(A));
    const page = watching(world);
    await expect.poll(() => page.sight.value.is).toBe('crm');
    const before = page.sight.value;
    await page.look();
    expect(page.sight.value).toBe(before);
  });

  it('looks again when a grant is given or taken', async () => {
    const world = new FakeWorld();
    world.granted = false;
    world.goTo(record(A));
    const page = watching(world);
    await expect.poll(() => page.sight.value).toMatchObject({ granted: false });
    world.granted = true;
    world.grantsChange();
    await expect.poll(() => page.sight.value).toMatchObject({ granted: true });
  });
});
