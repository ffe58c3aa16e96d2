import { browser } from 'wxt/browser';

/** Firefox's sidebar; the typings are Chrome's. */
interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel in the window of the click. Called by the click itself with nothing awaited before: the browser
 * opens a panel only in the turn of a user's gesture. That click also grants `activeTab`, which shows the panel the page.
 */
export function openPanel(tab: { windowId: number }): void {
  const { sidebarAction } = browser as Sidebar;
  void (sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId: tab.windowId }));
}
