import { browser } from 'wxt/browser';
import type { GrantsPort, PagesPort } from '../panel-ports.ts';

/**
 * The browser's tabs, for the window this panel is in. Without the `tabs` permission a tab's address is there only for
 * hosts the person granted (or, by `activeTab`, right after a click on Parley's button); other tabs simply have none.
 */
export function windowPages(windowId: number): PagesPort {
  return {
    async activeTab() {
      const [tab] = await browser.tabs.query({ windowId, active: true });
      return tab?.id === undefined || tab.url === undefined ? undefined : { id: tab.id, url: tab.url };
    },
    onChange(listener) {
      const onUpdated = (
        _tabId: number,
        change: { url?: string; status?: string },
        tab: { windowId: number },
      ) => {
        if (tab.windowId === windowId && (change.url !== undefined || change.status !== undefined))
          listener();
      };
      const onWindow = (info: { windowId: number }) => {
        if (info.windowId === windowId) listener();
      };
      const onRemoved = (_tabId: number, info: { windowId: number }) => onWindow(info);
      const onFocus = (focused: number) => {
        if (focused === windowId) listener();
      };
      browser.tabs.onUpdated.addListener(onUpdated);
      browser.tabs.onActivated.addListener(onWindow);
      browser.tabs.onRemoved.addListener(onRemoved);
      browser.windows.onFocusChanged.addListener(onFocus);
      // That click gives `activeTab`; where only the worker hears of it, look when the person turns to the panel.
      browser.action.onClicked.addListener(onWindow);
      addEventListener('focus', listener);
      document.documentElement.addEventListener('pointerenter', listener);
      return () => {
        browser.tabs.onUpdated.removeListener(onUpdated);
        browser.tabs.onActivated.removeListener(onWindow);
        browser.tabs.onRemoved.removeListener(onRemoved);
        browser.windows.onFocusChanged.removeListener(onFocus);
        browser.action.onClicked.removeListener(onWindow);
        removeEventListener('focus', listener);
        document.documentElement.removeEventListener('pointerenter', listener);
      };
    },
    async open(tabId, url) {
      await browser.tabs.update(tabId, { url });
    },
  };
}

/** Host permissions as the browser keeps them. */
export const browserGrants: GrantsPort = {
  request: (origins) => browser.permissions.request({ origins: [...origins] }),
  has: (origins) => browser.permissions.contains({ origins: [...origins] }),
  onChange(listener) {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
};
