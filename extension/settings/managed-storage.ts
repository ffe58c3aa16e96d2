import { browser } from 'wxt/browser';

/** How Firefox words it that no policy is installed, which is no failure (`ext-storage.js`). */
const NO_POLICY = /managed storage manifest not found/i;

/** What a setting is told to be wrong with when nobody can say what IT set. */
export const UNREAD = 'the browser does not hand over what IT set';

/**
 * What IT set, as the browser hands it over; empty where no policy is installed.
 * @throws when it cannot be read: that is not "nothing set", or a fault of the browser would lift every limit
 */
export async function managedStorage(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch (error) {
    if (NO_POLICY.test((error as Partial<Error> | undefined)?.message ?? '')) return {};
    throw error;
  }
}
