import type { Page } from 'puppeteer-core';

/** The outbox as it is on the browser's disk, seen and held from the panel. Each function's inner one runs there. */
declare global {
  var letOutboxGo: (() => void) | undefined;
}

/** Keys of the attempts that are on disk, in the order of the presses. */
export async function keysInOutbox(page: Page): Promise<string[]> {
  const ids = await page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('parley');
        opening.onerror = () => reject(new Error('The outbox could not be opened', { cause: opening.error }));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('outbox').objectStore('outbox').getAll();
          reading.onerror = () => reject(new Error('The outbox could not be read', { cause: reading.error }));
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(({ id }: { id: string }) => id));
          };
        };
      }),
  );
  return ids.map((id) => id.split(':')[0] ?? '');
}

/** Stores an entry as the panel does, and wakes the worker. */
export function putInOutbox(page: Page, entry: object): Promise<void> {
  return page.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('parley');
        opening.onerror = () => reject(new Error('The outbox could not be opened', { cause: opening.error }));
        opening.onsuccess = () => {
          const storing = opening.result.transaction('outbox', 'readwrite', { durability: 'strict' });
          storing.objectStore('outbox').add(value);
          storing.onabort = () => reject(new Error('The entry was not stored', { cause: storing.error }));
          storing.oncomplete = () => {
            opening.result.close();
            // Unheard when the worker is killed: its alarm wakes it.
            chrome.runtime.sendMessage({ channel: 'outbox.wake', request: {} }).catch(() => undefined);
            resolve();
          };
        };
      }),
    entry,
  );
}

/** Keeps everybody else from reading or writing the outbox, by a transaction that does not end. */
export function holdOutbox(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('parley');
        opening.onerror = () => reject(new Error('The outbox could not be opened', { cause: opening.error }));
        opening.onsuccess = () => {
          const store = opening.result.transaction('outbox', 'readwrite').objectStore('outbox');
          let isHeld = true;
          globalThis.letOutboxGo = () => {
            isHeld = false;
          };
          const askAgain = () => {
            resolve();
            if (isHeld) store.count().onsuccess = askAgain;
            else opening.result.close();
          };
          store.count().onsuccess = askAgain;
        };
      }),
  );
}

export function releaseOutbox(page: Page): Promise<void> {
  return page.evaluate(() => {
    globalThis.letOutboxGo?.();
    globalThis.letOutboxGo = undefined;
  });
}

/**
 * Brings the outbox's alarm forward, when there is one: what is saved needs none. Half a minute is the soonest a browser
 * wakes a worker by an alarm; that it was set, and no later, is what is looked at, and waiting for it shows nothing more.
 * It keeps its period: a worker that is just being killed may not hear the first.
 */
export async function hastenOutbox(page: Page): Promise<void> {
  const alarm = await page.evaluate(() => chrome.alarms.get('outbox'));
  if (!alarm) return;
  if (alarm.scheduledTime > Date.now() + 31_000) throw new Error('The worker would be woken too late');
  const { periodInMinutes = null } = alarm;
  if (periodInMinutes === null) throw new Error('The worker would be woken once, and may not hear it');
  await page.evaluate(
    (period) => chrome.alarms.create('outbox', { when: Date.now(), periodInMinutes: period }),
    periodInMinutes,
  );
}
