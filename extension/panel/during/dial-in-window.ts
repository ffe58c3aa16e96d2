import { browser } from 'wxt/browser';

/**
 * Firefox asks about `tel:` in a window's tab, never in its sidebar, and a link of the sidebar would open a tab over the
 * customer's page. So the question gets a small window of its own, which goes when the person is back in this one.
 */
export async function dialInWindow(address: string): Promise<void> {
  const [here, asking] = await Promise.all([
    browser.windows.getCurrent(),
    browser.windows.create({ url: address, type: 'popup', width: 480, height: 320 }),
  ]);
  if (asking?.id === undefined) return;
  const { id } = asking;
  const backHere = (focused: number) => {
    if (focused === here.id) void browser.windows.remove(id).catch(() => undefined);
    if (focused === here.id) browser.windows.onFocusChanged.removeListener(backHere);
  };
  browser.windows.onFocusChanged.addListener(backHere);
}
