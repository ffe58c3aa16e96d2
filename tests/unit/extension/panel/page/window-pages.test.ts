// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const listeners = vi.hoisted(() => new Map<string, (...args: unknown[]) => void>());
const tabs = vi.hoisted(() => ({ found: [] as unknown[], asked: [] as unknown[], updated: [] as unknown[] }));
vi.mock('wxt/browser', () => {
  const event = (name: string) => ({
    addListener: (listener: (...args: unknown[]) => void) => listeners.set(name, listener),
    removeListener: () => listeners.delete(name),
  });
  return {
    browser: {
      tabs: {
        query: async (what: unknown) => {
          tabs.asked.push(what);
          return tabs.found;
        },
        update: async (...change: unknown[]) => tabs.updated.push(change),
        onUpdated: event('updated'),
        onActivated: event('activated'),
        onRemoved: event('removed'),
      },
      windows: { onFocusChanged: event('focus') },
      action: { onClicked: event('button') },
    },
  };
});
const { windowPages } = await import('../../../../../extension/panel/page/window-pages.ts');

const WINDOW = 7;
const changed = vi.fn();
beforeEach(() => {
  listeners.clear();
  changed.mockClear();
});

describe('the pages of the panel’s own window', () => {
  it.each([
    [[{ id: 1, url: 'https://a.example/', active: true }], { id: 1, url: 'https://a.example/' }],
    [[{ id: 2, active: true }], undefined],
    [[], undefined],
  ])('are its tab in front, when the address is visible: %j', async (found, expected) => {
    tabs.found = found;
    tabs.asked.length = 0;
    expect(await windowPages(WINDOW).activeTab()).toEqual(expected);
    expect(tabs.asked).toEqual([{ windowId: WINDOW, active: true }]);
  });

  it('are opened in place of what a tab shows', async () => {
    await windowPages(WINDOW).open(3, 'https://b.example/');
    expect(tabs.updated).toEqual([[3, { url: 'https://b.example/' }]]);
  });

  it.each([
    ['updated', [1, { url: 'x' }, { windowId: WINDOW }], true],
    ['updated', [1, { status: 'complete' }, { windowId: WINDOW }], true],
    ['updated', [1, { title: 'x' }, { windowId: WINDOW }], false],
    ['updated', [1, { url: 'x' }, { windowId: 8 }], false],
    ['activated', [{ windowId: WINDOW }], true],
    ['activated', [{ windowId: 8 }], false],
    ['removed', [1, { windowId: WINDOW }], true],
    ['removed', [1, { windowId: 8 }], false],
    ['focus', [WINDOW], true],
    ['focus', [8], false],
    ['button', [{ id: 1, windowId: WINDOW }], true],
    ['button', [{ id: 1, windowId: 8 }], false],
  ] as const)('%s %j: look again %s', (name, args, expected) => {
    windowPages(WINDOW).onChange(changed);
    listeners.get(name)?.(...args);
    expect(changed).toHaveBeenCalledTimes(expected ? 1 : 0);
  });

  it('are looked at when the person turns to the panel, until it is stopped', () => {
    const stop = windowPages(WINDOW).onChange(changed);
    dispatchEvent(new Event('focus'));
    document.documentElement.dispatchEvent(new Event('pointerenter'));
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    dispatchEvent(new Event('focus'));
    expect(changed).toHaveBeenCalledTimes(2);
    expect([...listeners.keys()]).toEqual([]);
  });
});
