import { browser } from 'wxt/browser';

/** Opens the options page in a tab of its own, or turns to the one that is open. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
