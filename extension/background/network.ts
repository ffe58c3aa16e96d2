/** What the browser says of the network, and what is tried when that may be wrong. */
export interface Network {
  /** False only when there is no way out: nothing is sent then, so nothing can be in doubt. */
  online(): boolean;
  /** Finds out whether a host can be reached when the browser says that there is no network. */
  look(origin: string): Promise<void>;
  /** `fetch`; a failure ends the trust in what was found. */
  fetch: typeof fetch;
}

const LOOK_LIMIT_MS = 3_000;

/**
 * `navigator.onLine` is false wherever there is no network but this machine's own: in a sealed test machine, where the
 * org of `npm start` runs, and behind some VPNs. So a "no" is checked by one harmless request; a "yes" never is.
 */
export function network(browserSaysOnline: () => boolean, send: typeof fetch): Network {
  let answered = false;
  const watched: typeof fetch = async (input, init) => {
    try {
      return await send(input, init);
    } catch (error) {
      answered = false;
      throw error;
    }
  };
  return {
    fetch: watched,
    online: () => browserSaysOnline() || answered,
    async look(origin) {
      if (browserSaysOnline() || answered) return;
      try {
        await watched(origin, {
          method: 'HEAD',
          credentials: 'omit',
          cache: 'no-store',
          redirect: 'manual',
          referrerPolicy: 'no-referrer',
          signal: AbortSignal.timeout(LOOK_LIMIT_MS),
        });
        answered = true;
      } catch {
        // There is none.
      }
    },
  };
}
